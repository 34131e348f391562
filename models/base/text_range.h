#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace lockkeeper {

/// A half-open range of bytes in a UTF-8 text: what parsers report and Scintilla takes.
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    friend bool operator==(const TextRange&, const TextRange&) = default;
    [[nodiscard]] bool empty() const { return begin >= end; }
    [[nodiscard]] std::string_view of(std::string_view whole) const { return whole.substr(begin, end - begin); }
};

/// Where a person looks: both count from 1, columns in characters (code points).
struct TextPosition {
    std::size_t line = 1;
    std::size_t column = 1;

    friend bool operator==(const TextPosition&, const TextPosition&) = default;
};

/// Turns byte offsets of one text into lines and columns.
///
/// Ownership: keeps a view of `text`, which must outlive it. Threads: any; immutable after construction.
/// Line ends are LF, CRLF or a lone CR, as editors count them; an offset beyond the end is the end.
class LineIndex {
public:
    explicit LineIndex(std::string_view text);

    [[nodiscard]] TextPosition position(std::size_t offset) const;
    /// The byte where the line (from 1) begins.
    [[nodiscard]] std::size_t lineStart(std::size_t line) const;
    [[nodiscard]] std::size_t lineCount() const { return m_starts.size(); }

private:
    std::string_view m_text;
    std::vector<std::size_t> m_starts;
};

} // namespace lockkeeper
