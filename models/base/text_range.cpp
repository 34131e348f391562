#include "base/text_range.h"

#include "base/byte_order_mark.h"

#include <algorithm>

namespace lockkeeper {

LineIndex::LineIndex(std::string_view text)
    : m_text(text)
    , m_starts{0}
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\n' && text[at] != '\r')
            continue;
        if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n')
            ++at;
        m_starts.push_back(at + 1);
    }
}

TextPosition LineIndex::position(std::size_t offset) const
{
    offset = std::min(offset, m_text.size());
    const auto next = std::ranges::upper_bound(m_starts, offset);
    std::size_t start = *std::prev(next);
    if (start == 0 && offset >= byteOrderMark.size() && m_text.starts_with(byteOrderMark))
        start = byteOrderMark.size(); // no editor shows it
    const auto isFirstByte = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    const auto characters = std::ranges::count_if(m_text.substr(start, offset - start), isFirstByte);
    return {.line = static_cast<std::size_t>(std::distance(m_starts.begin(), next)),
        .column = static_cast<std::size_t>(characters) + 1};
}

std::size_t LineIndex::lineStart(std::size_t line) const
{
    return m_starts[std::clamp<std::size_t>(line, 1, m_starts.size()) - 1];
}

} // namespace lockkeeper
