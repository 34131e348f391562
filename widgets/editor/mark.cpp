#include "editor/mark.h"

#include <algorithm>
#include <numeric>

namespace lockkeeper::editor {

Marks::Marks(std::vector<Mark> marks, std::size_t length)
    : m_marks(std::move(marks))
    , m_order(m_marks.size())
    , m_reach(m_marks.size())
{
    for (Mark& mark : m_marks) {
        mark.range.end = std::min(mark.range.end, length);
        mark.range.begin = std::min(mark.range.begin, mark.range.end);
    }
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    std::ranges::stable_sort(m_order, {}, [this](std::size_t index) { return m_marks[index].range.begin; });
    std::size_t furthest = 0;
    for (std::size_t i = 0; i < m_order.size(); ++i)
        m_reach[i] = furthest = std::max(furthest, lastByte(m_marks[m_order[i]].range));
}

std::vector<std::size_t> Marks::touching(std::size_t begin, std::size_t end) const
{
    std::vector<std::size_t> found;
    const auto first = static_cast<std::size_t>(std::ranges::lower_bound(m_reach, begin) - m_reach.begin());
    for (std::size_t i = first; i < m_order.size(); ++i) {
        const TextRange& range = m_marks[m_order[i]].range;
        if (range.begin >= end)
            break;
        if (lastByte(range) >= begin)
            found.push_back(m_order[i]);
    }
    return found;
}

void Marks::insert(std::size_t at, std::size_t count)
{
    // Moving keeps the order, so what was sorted stays sorted.
    for (Mark& mark : m_marks) {
        if (mark.range.begin >= at)
            mark.range.begin += count;
        if (mark.range.end > at)
            mark.range.end += count;
        mark.range.end = std::max(mark.range.begin, mark.range.end);
    }
    for (std::size_t& furthest : m_reach)
        furthest += furthest >= at ? count : 0;
}

void Marks::remove(std::size_t at, std::size_t count)
{
    const auto moved
        = [=](std::size_t place) { return place <= at ? place : std::max(at, place - std::min(place, count)); };
    for (Mark& mark : m_marks)
        mark.range = {moved(mark.range.begin), moved(mark.range.end)};
    std::ranges::transform(m_reach, m_reach.begin(), moved);
}

} // namespace lockkeeper::editor
