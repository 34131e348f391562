#include "editor/diff.h"

#include <optional>

namespace lockkeeper::editor {
namespace {

using Kind = DiffLine::Kind;

void append(DiffSide& side, std::string_view line, DiffLine what)
{
    side.text.append(line);
    side.text.push_back('\n');
    side.lines.push_back(what);
}

std::string headingOf(const DiffFile& file) { return "-- " + file.heading; }

/// The compared files as one run of lines that knows where each begins.
struct Replacement {
    std::vector<std::string_view> lines;
    std::vector<int> numbers;
    std::vector<std::pair<std::size_t, std::string>> headings; ///< before which line
};

Replacement replacementOf(std::span<const DiffFile> files)
{
    Replacement all;
    for (const DiffFile& file : files) {
        if (file.aside)
            continue;
        if (files.size() > 1)
            all.headings.emplace_back(all.lines.size(), headingOf(file));
        int number = 0;
        for (const std::string_view line : linesOf(file.text)) {
            all.lines.push_back(line);
            all.numbers.push_back(++number);
        }
    }
    return all;
}

class Layout {
public:
    Layout(const std::vector<std::string_view>& before, const Replacement& after)
        : m_before(before)
        , m_after(after)
    {
    }

    void same(std::size_t left, std::size_t right) { row(Kind::Same, left, right); }

    void differ(const Hunk& hunk)
    {
        headings(hunk.after.first);
        const auto first = static_cast<int>(m_diff.before.lines.size());
        const auto in = [](const LineSpan& span, std::size_t at) {
            return at < span.count ? std::optional(span.first + at) : std::nullopt;
        };
        for (std::size_t at = 0; at < std::max(hunk.before.count, hunk.after.count); ++at)
            row(Kind::Changed, in(hunk.before, at), in(hunk.after, at));
        m_diff.differences.push_back({.row = first,
            .rows = static_cast<int>(m_diff.before.lines.size()) - first,
            .removed = static_cast<int>(hunk.before.count),
            .added = static_cast<int>(hunk.after.count)});
    }

    void aside(const DiffFile& file)
    {
        append(m_diff.before, {}, {});
        append(m_diff.after, headingOf(file), {.kind = Kind::Heading});
        int number = 0;
        for (const std::string_view line : linesOf(file.text)) {
            append(m_diff.before, {}, {});
            append(m_diff.after, line, {.kind = Kind::Aside, .number = ++number});
        }
    }

    /// Files that end without a line of their own.
    void finish() { headings(m_after.lines.size()); }
    [[nodiscard]] Diff take() { return std::move(m_diff); }

private:
    void headings(std::size_t right)
    {
        while (m_heading < m_after.headings.size() && m_after.headings[m_heading].first <= right) {
            append(m_diff.before, {}, {});
            append(m_diff.after, m_after.headings[m_heading++].second, {.kind = Kind::Heading});
        }
    }
    void row(Kind kind, std::optional<std::size_t> left, std::optional<std::size_t> right)
    {
        if (right)
            headings(*right);
        if (left)
            append(m_diff.before, m_before[*left], {.kind = kind, .number = static_cast<int>(*left) + 1});
        else
            append(m_diff.before, {}, {});
        if (right)
            append(m_diff.after, m_after.lines[*right], {.kind = kind, .number = m_after.numbers[*right]});
        else
            append(m_diff.after, {}, {});
    }

    const std::vector<std::string_view>& m_before;
    const Replacement& m_after;
    std::size_t m_heading = 0;
    Diff m_diff;
};

} // namespace

Diff diffOf(std::string_view before, std::span<const DiffFile> after)
{
    const std::vector<std::string_view> left = linesOf(before);
    const Replacement right = replacementOf(after);
    Layout layout(left, right);
    std::size_t x = 0;
    std::size_t y = 0;
    for (const Hunk& hunk : lineDiff(left, right.lines)) {
        while (x < hunk.before.first)
            layout.same(x++, y++);
        layout.differ(hunk);
        x += hunk.before.count;
        y += hunk.after.count;
    }
    while (x < left.size())
        layout.same(x++, y++);
    layout.finish();
    for (const DiffFile& file : after)
        if (file.aside)
            layout.aside(file);
    return layout.take();
}

} // namespace lockkeeper::editor
