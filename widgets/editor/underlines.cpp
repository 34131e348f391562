#include "editor/underlines.h"

#include <algorithm>

namespace lockkeeper::editor {
namespace {

std::vector<TextRange> joinedUpTo(std::size_t end, const std::vector<TextRange>& ranges)
{
    std::vector<TextRange> joined;
    for (TextRange range : ranges) {
        range.end = std::min(range.end, end);
        if (range.empty())
            continue;
        if (!joined.empty() && range.begin <= joined.back().end)
            joined.back().end = std::max(joined.back().end, range.end);
        else
            joined.push_back(range);
    }
    return joined;
}

std::vector<TextRange> underlinedIn(const QsciScintilla& view, unsigned long indicator, TextRange within)
{
    std::vector<TextRange> there;
    for (std::size_t at = within.begin; at < within.end;) {
        const auto place = static_cast<long>(at);
        const bool set = view.SendScintilla(QsciScintilla::SCI_INDICATORVALUEAT, indicator, place) != 0;
        auto next = static_cast<std::size_t>(view.SendScintilla(QsciScintilla::SCI_INDICATOREND, indicator, place));
        next = next <= at ? within.end : std::min(next, within.end); // 0: the indicator is nowhere
        if (set)
            there.push_back({at, next});
        at = next;
    }
    return there;
}

} // namespace

void setUnderlines(const QsciScintilla& view, int indicator, TextRange within, const std::vector<TextRange>& wanted)
{
    const auto number = static_cast<unsigned long>(indicator);
    within.end = std::min(within.end, static_cast<std::size_t>(view.SendScintilla(QsciScintilla::SCI_GETLENGTH)));
    const std::vector<TextRange> joined = joinedUpTo(within.end, wanted);
    const std::vector<TextRange> there = underlinedIn(view, number, within);
    if (there == joined)
        return;
    view.SendScintilla(QsciScintilla::SCI_SETINDICATORCURRENT, number);
    const auto forThoseMissing
        = [&view](unsigned message, const std::vector<TextRange>& of, const std::vector<TextRange>& in) {
              for (const TextRange& range : of)
                  if (std::ranges::find(in, range) == in.end())
                      view.SendScintilla(
                          message, static_cast<unsigned long>(range.begin), static_cast<long>(range.end - range.begin));
          };
    forThoseMissing(QsciScintilla::SCI_INDICATORCLEARRANGE, there, joined);
    forThoseMissing(QsciScintilla::SCI_INDICATORFILLRANGE, joined, there);
}

} // namespace lockkeeper::editor
