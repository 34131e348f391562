#include "base/line_diff.h"

#include <algorithm>
#include <optional>

namespace lockkeeper {
namespace {

using Lines = std::vector<std::string_view>;

// 2,000 changed lines take 16 MB and some milliseconds; nobody reads more of them side by side.
constexpr std::ptrdiff_t kMostChanges = 2000;

/// A pair of equal lines.
struct Pair {
    std::size_t before;
    std::size_t after;
};

/// The longest common run of lines, in order; none where too much differs.
class Search {
public:
    Search(const Lines& before, const Lines& after, LineSpan left, LineSpan right)
        : m_before(before)
        , m_after(after)
        , m_left(left)
        , m_right(right)
    {
    }

    [[nodiscard]] std::optional<std::vector<Pair>> common()
    {
        const auto n = static_cast<std::ptrdiff_t>(m_left.count);
        const auto m = static_cast<std::ptrdiff_t>(m_right.count);
        for (std::ptrdiff_t changes = 0; changes <= std::min(n + m, kMostChanges); ++changes) {
            // Round by round the furthest place on each diagonal, kept so that the way can be walked back.
            std::vector<int> furthest(static_cast<std::size_t>(2 * changes + 1));
            for (std::ptrdiff_t diagonal = -changes; diagonal <= changes; diagonal += 2) {
                std::ptrdiff_t x = start(changes, diagonal);
                while (x < n && x - diagonal < m && equal(x, x - diagonal))
                    ++x;
                furthest[static_cast<std::size_t>(diagonal + changes)] = static_cast<int>(x);
                if (x >= n && x - diagonal >= m) {
                    m_rounds.push_back(std::move(furthest));
                    return walkBack(changes, diagonal);
                }
            }
            m_rounds.push_back(std::move(furthest));
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] bool equal(std::ptrdiff_t x, std::ptrdiff_t y) const
    {
        return m_before[m_left.first + static_cast<std::size_t>(x)]
            == m_after[m_right.first + static_cast<std::size_t>(y)];
    }
    [[nodiscard]] std::ptrdiff_t reached(std::ptrdiff_t changes, std::ptrdiff_t diagonal) const
    {
        if (diagonal < -changes || diagonal > changes)
            return -1;
        return m_rounds[static_cast<std::size_t>(changes)][static_cast<std::size_t>(diagonal + changes)];
    }
    /// Whether the last change on the way to this diagonal added a line; else it removed one.
    [[nodiscard]] bool cameByAdding(std::ptrdiff_t changes, std::ptrdiff_t diagonal) const
    {
        return diagonal == -changes
            || (diagonal != changes && reached(changes - 1, diagonal - 1) < reached(changes - 1, diagonal + 1));
    }
    /// Where the diagonal is entered, before its equal lines are followed.
    [[nodiscard]] std::ptrdiff_t start(std::ptrdiff_t changes, std::ptrdiff_t diagonal) const
    {
        if (changes == 0)
            return 0;
        return cameByAdding(changes, diagonal) ? reached(changes - 1, diagonal + 1)
                                               : reached(changes - 1, diagonal - 1) + 1;
    }
    [[nodiscard]] std::vector<Pair> walkBack(std::ptrdiff_t changes, std::ptrdiff_t diagonal) const
    {
        std::vector<Pair> pairs;
        while (changes >= 0) {
            const std::ptrdiff_t entered = start(changes, diagonal);
            for (std::ptrdiff_t x = reached(changes, diagonal) - 1; x >= entered; --x)
                pairs.push_back({m_left.first + static_cast<std::size_t>(x),
                    m_right.first + static_cast<std::size_t>(x - diagonal)});
            if (changes > 0)
                diagonal += cameByAdding(changes, diagonal) ? 1 : -1;
            --changes;
        }
        std::ranges::reverse(pairs);
        return pairs;
    }

    const Lines& m_before;
    const Lines& m_after;
    LineSpan m_left;
    LineSpan m_right;
    std::vector<std::vector<int>> m_rounds;
};

} // namespace

std::vector<std::string_view> linesOf(std::string_view text)
{
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::vector<Hunk> lineDiff(const Lines& before, const Lines& after)
{
    const auto [left, right] = std::ranges::mismatch(before, after);
    const auto head = static_cast<std::size_t>(left - before.begin());
    std::size_t tail = 0;
    while (tail < std::min(before.size(), after.size()) - head
        && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    const LineSpan oldMiddle{head, before.size() - head - tail};
    const LineSpan newMiddle{head, after.size() - head - tail};

    std::vector<Pair> pairs = Search(before, after, oldMiddle, newMiddle).common().value_or(std::vector<Pair>{});
    // The end as a last pair closes the last hunk.
    pairs.push_back({head + oldMiddle.count, head + newMiddle.count});

    std::vector<Hunk> hunks;
    std::size_t x = head;
    std::size_t y = head;
    for (const Pair& pair : pairs) {
        if (pair.before > x || pair.after > y)
            hunks.push_back({.before = {x, pair.before - x}, .after = {y, pair.after - y}});
        x = pair.before + 1;
        y = pair.after + 1;
    }
    return hunks;
}

} // namespace lockkeeper
