#pragma once

#include <QtCore/QString>
#include <QtGui/QPalette>

namespace lockkeeper::theme {

/// The one style sheet: what Fusion draws differently from the pictures (flat buttons, fields, menus, scroll bars).
/// Paddings are the same on both sides, so it mirrors.
[[nodiscard]] QString styleSheet(const QPalette& palette);

} // namespace lockkeeper::theme
