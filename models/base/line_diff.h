#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace lockkeeper {

/// Lines of a text, counted from 0.
struct LineSpan {
    std::size_t first = 0;
    std::size_t count = 0;
    friend bool operator==(const LineSpan&, const LineSpan&) = default;
};

/// A run of lines that became another one; one of both may be empty.
struct Hunk {
    LineSpan before;
    LineSpan after;
    friend bool operator==(const Hunk&, const Hunk&) = default;
};

/// The lines of a text without their ends; an end after the last line begins no further one. LF and CRLF.
[[nodiscard]] std::vector<std::string_view> linesOf(std::string_view text);

/// What turns `before` into `after`, line by line, in order; between two hunks the lines are equal.
///
/// The fewest lines change; where that would be more than some thousands, all between the first and the last
/// difference is one hunk. Pure. Threads: any. Cost: time and memory grow with the square of the changed lines.
/// Source: E. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986, section 4.
[[nodiscard]] std::vector<Hunk> lineDiff(
    const std::vector<std::string_view>& before, const std::vector<std::string_view>& after);

} // namespace lockkeeper
