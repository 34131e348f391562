#include "editor/mark.h"

#include <QtCore/QThreadPool>

#include <algorithm>
#include <numeric>

namespace lockkeeper::editor {

namespace {

template <typename Data>
void takeDown(Data* last)
{
    constexpr std::size_t many = 10'000;
    if (last->marks.size() < many)
        delete last;
    else
        QThreadPool::globalInstance()->start([last] { delete last; });
}

} // namespace

Marks::Marks(std::vector<Mark> marks)
    : m_data(new Data, takeDown<Data>)
{
    m_data->marks = std::move(marks);
    auto& [all, order, reach] = *m_data;
    order.resize(all.size());
    reach.resize(all.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&all](std::size_t index) { return all[index].range.begin; });
    std::size_t furthest = 0;
    for (std::size_t i = 0; i < order.size(); ++i)
        reach[i] = furthest = std::max(furthest, lastByte(all[order[i]].range));
}

Marks::Data& Marks::own()
{
    if (m_data.use_count() > 1)
        m_data = std::shared_ptr<Data>(new Data(*m_data), takeDown<Data>);
    return *m_data;
}

void Marks::cutTo(std::size_t length)
{
    if (m_data->reach.empty() || m_data->reach.back() < length)
        return;
    for (Mark& mark : own().marks) {
        mark.range.end = std::min(mark.range.end, length);
        mark.range.begin = std::min(mark.range.begin, mark.range.end);
    }
    for (std::size_t& furthest : m_data->reach)
        furthest = std::min(furthest, length);
}

std::vector<std::size_t> Marks::touching(std::size_t begin, std::size_t end) const
{
    std::vector<std::size_t> found;
    const auto& [marks, order, reach] = *m_data;
    const auto first = static_cast<std::size_t>(std::ranges::lower_bound(reach, begin) - reach.begin());
    for (std::size_t i = first; i < order.size(); ++i) {
        const TextRange& range = marks[order[i]].range;
        if (range.begin >= end)
            break;
        if (lastByte(range) >= begin)
            found.push_back(order[i]);
    }
    return found;
}

std::vector<TextRange> Marks::differences(const Marks& others) const
{
    std::vector<TextRange> ranges;
    const auto differs
        = [&ranges](const Mark& mark) { ranges.push_back({mark.range.begin, lastByte(mark.range) + 1}); };
    const std::size_t count = all().size();
    const std::size_t otherCount = others.all().size();
    std::size_t ours = 0;
    std::size_t theirs = 0;
    while (ours < count || theirs < otherCount) {
        const Mark* our = ours < count ? &inOrder(ours) : nullptr;
        const Mark* their = theirs < otherCount ? &others.inOrder(theirs) : nullptr;
        if (our && their && *our == *their) {
            ++ours;
            ++theirs;
        } else if (our && (!their || our->range.begin <= their->range.begin)) {
            differs(*our);
            ++ours;
        } else {
            differs(*their);
            ++theirs;
        }
    }
    return ranges;
}

void Marks::insert(std::size_t at, std::size_t count)
{
    // Moving keeps the order, so what was sorted stays sorted.
    Data& data = own();
    for (Mark& mark : data.marks) {
        if (mark.range.begin >= at)
            mark.range.begin += count;
        if (mark.range.end > at)
            mark.range.end += count;
        mark.range.end = std::max(mark.range.begin, mark.range.end);
    }
    for (std::size_t& furthest : data.reach)
        furthest += furthest >= at ? count : 0;
}

void Marks::remove(std::size_t at, std::size_t count)
{
    const auto moved
        = [=](std::size_t place) { return place <= at ? place : std::max(at, place - std::min(place, count)); };
    Data& data = own();
    for (Mark& mark : data.marks)
        mark.range = {moved(mark.range.begin), moved(mark.range.end)};
    std::ranges::transform(data.reach, data.reach.begin(), moved);
}

} // namespace lockkeeper::editor
