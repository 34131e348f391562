#pragma once

#include "editor/scintilla.h"
#include "theme/colors.h"

namespace lockkeeper::editor {

/// Which of Scintilla's markers, indicators and styles show a tone.
///
/// Two markers a tone: the symbol in the margin, and the tint of the whole line, which stands in no margin's mask:
/// Scintilla fills a line from edge to edge only for markers that no margin shows.
[[nodiscard]] int symbolMarker(theme::Tone tone);
[[nodiscard]] int tintMarker(theme::Tone tone);
[[nodiscard]] int underline(theme::Tone tone);
/// The straight line under the mark a person went to.
[[nodiscard]] int currentUnderline(theme::Tone tone);
[[nodiscard]] int annotationStyle(theme::Tone tone);
/// The symbols of all tones, for the margin's mask.
[[nodiscard]] int symbolMask();

inline constexpr std::array kTones{theme::Tone::Neutral, theme::Tone::Accent, theme::Tone::Loss, theme::Tone::MayFail,
    theme::Tone::Lock, theme::Tone::Good};

/// The one of two that counts where both are.
[[nodiscard]] theme::Tone graver(theme::Tone a, theme::Tone b);

/// Draws them all in the colours of `view`'s palette.
void defineLooks(QsciScintilla& view);

} // namespace lockkeeper::editor
