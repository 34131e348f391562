#pragma once

#include "base/text_range.h"
#include "editor/scintilla.h"

#include <vector>

namespace lockkeeper::editor {

/// Underlines these ranges of `within`, which come by where they begin, and no other part of it: only what differs from
/// what is there is touched, for each change paints its lines again. Units: bytes.
void setUnderlines(const QsciScintilla& view, int indicator, TextRange within, const std::vector<TextRange>& wanted);

} // namespace lockkeeper::editor
