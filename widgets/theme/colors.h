#pragma once

#include "environment/environment.h"

#include <QtGui/QColor>
#include <QtGui/QPalette>

#include <array>
#include <cstddef>

namespace lockkeeper::theme {

/// What a colour means. Nothing outside this folder names a colour by its value.
enum class Role {
    Window,
    Surface,
    Line,
    Track, ///< the empty part of a bar
    Gutter, ///< beside an editor's lines
    Text,
    Muted,
    Accent,
    AccentText, ///< on the accent
    Selection,
    SelectionText,
    Development,
    Staging,
    Production,
    Loss,
    LossTint,
    MayFail,
    MayFailTint,
    Lock,
    LockTint,
    Good,
    GoodTint,
    SqlKeyword,
    SqlString,
    SqlIdentifier,
    SqlComment,
};
inline constexpr std::size_t kRoles = static_cast<std::size_t>(Role::SqlComment) + 1;

enum class Shade { Light, Dark };

/// A pill's or a line's meaning: a text colour and the tint behind it.
enum class Tone { Neutral, Accent, Loss, MayFail, Lock, Good };

/// The table's answer.
[[nodiscard]] QColor color(Role role, Shade shade);

/// The colour to paint with under `palette`. Where the person's own high-contrast palette is in force there are no
/// colours of ours: every role is the palette's text or ground, and the symbol beside it carries the meaning.
[[nodiscard]] QColor color(Role role, const QPalette& palette);

[[nodiscard]] Role textRole(Tone tone);
[[nodiscard]] Role tintRole(Tone tone);
[[nodiscard]] Role role(environment::Environment environment);

/// Dark when the text is lighter than the window.
[[nodiscard]] Shade shadeOf(const QPalette& palette);

/// The palette made of the table.
[[nodiscard]] QPalette paletteFor(Shade shade);

/// Whether `palette` is one of ours.
[[nodiscard]] bool isOurs(const QPalette& palette);

/// WCAG 2.1's contrast ratio, 1 to 21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

} // namespace lockkeeper::theme
