#include "editor/mark.h"

#include <QtCore/QThreadPool>

#include <algorithm>
#include <numeric>

namespace lockkeeper::editor {

namespace {

constexpr std::size_t mostEdits = 64; ///< apart from each other; more are counted in once and for all

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
{
    auto data = std::shared_ptr<Data>(new Data, takeDown<Data>);
    data->marks = std::move(marks);
    auto& [all, order, reach] = *data;
    order.resize(all.size());
    reach.resize(all.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&all](std::size_t index) { return all[index].range.begin; });
    std::size_t furthest = 0;
    for (std::size_t i = 0; i < order.size(); ++i)
        reach[i] = furthest = std::max(furthest, lastByte(all[order[i]].range));
    m_data = std::move(data);
}

void Marks::cutTo(std::size_t length)
{
    if (m_data->reach.empty() || movedReach(m_data->reach.back()) < length)
        return;
    std::vector<Mark> cut = all();
    for (Mark& mark : cut) {
        mark.range.end = std::min(mark.range.end, length);
        mark.range.begin = std::min(mark.range.begin, mark.range.end);
    }
    *this = Marks(std::move(cut));
}

TextRange Marks::moved(TextRange range) const
{
    for (const Edit& edit : m_edits) {
        const auto back = [&](std::size_t place) {
            return place <= edit.at ? place : std::max(edit.at, place - std::min(place, edit.removed));
        };
        range = {range.begin >= edit.at ? range.begin + edit.inserted : range.begin,
            range.end > edit.at ? range.end + edit.inserted : range.end};
        range.end = std::max(range.begin, range.end);
        if (edit.removed > 0)
            range = {back(range.begin), back(range.end)};
    }
    return range;
}

std::size_t Marks::movedReach(std::size_t furthest) const
{
    for (const Edit& edit : m_edits) {
        furthest += furthest >= edit.at ? edit.inserted : 0;
        if (edit.removed > 0 && furthest > edit.at)
            furthest = std::max(edit.at, furthest - std::min(furthest, edit.removed));
    }
    return furthest;
}

Mark Marks::at(std::size_t index) const
{
    Mark mark = m_data->marks[index];
    mark.range = moved(mark.range);
    return mark;
}

std::vector<Mark> Marks::all() const
{
    std::vector<Mark> marks = m_data->marks;
    for (Mark& mark : marks)
        mark.range = moved(mark.range);
    return marks;
}

std::vector<std::size_t> Marks::touching(std::size_t begin, std::size_t end) const
{
    std::vector<std::size_t> found;
    const auto& [marks, order, reach] = *m_data;
    // Moving keeps the order, so what was sorted stays sorted.
    const auto first = static_cast<std::size_t>(
        std::ranges::lower_bound(reach, begin, {}, [this](std::size_t furthest) { return movedReach(furthest); })
        - reach.begin());
    for (std::size_t i = first; i < order.size(); ++i) {
        const TextRange range = rangeOf(order[i]);
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
    const auto differs = [&ranges](const TextRange& range) { ranges.push_back({range.begin, lastByte(range) + 1}); };
    const auto sameLook = [](const Mark& one, const Mark& other) {
        return one.tone == other.tone && one.quiet == other.quiet && one.annotation == other.annotation;
    };
    std::size_t ours = 0;
    std::size_t theirs = 0;
    while (ours < size() || theirs < others.size()) {
        const bool our = ours < size();
        const bool their = theirs < others.size();
        const std::size_t ourIndex = our ? m_data->order[ours] : 0;
        const std::size_t theirIndex = their ? others.m_data->order[theirs] : 0;
        const TextRange ourRange = our ? rangeOf(ourIndex) : TextRange{};
        const TextRange theirRange = their ? others.rangeOf(theirIndex) : TextRange{};
        if (our && their && ourRange == theirRange
            && sameLook(m_data->marks[ourIndex], others.m_data->marks[theirIndex])) {
            ++ours;
            ++theirs;
        } else if (our && (!their || ourRange.begin <= theirRange.begin)) {
            differs(ourRange);
            ++ours;
        } else {
            differs(theirRange);
            ++theirs;
        }
    }
    return ranges;
}

void Marks::insert(std::size_t at, std::size_t count)
{
    if (!m_edits.empty() && m_edits.back().removed == 0 && m_edits.back().at + m_edits.back().inserted == at)
        m_edits.back().inserted += count;
    else
        add({.at = at, .inserted = count});
}

void Marks::remove(std::size_t at, std::size_t count)
{
    const bool again = !m_edits.empty() && m_edits.back().inserted == 0;
    if (again && (m_edits.back().at == at || m_edits.back().at == at + count)) {
        m_edits.back().at = at;
        m_edits.back().removed += count;
    } else {
        add({.at = at, .removed = count});
    }
}

void Marks::add(const Edit& edit)
{
    if (empty())
        return;
    if (m_edits.size() >= mostEdits)
        settle();
    m_edits.push_back(edit);
}

void Marks::settle()
{
    auto data = std::shared_ptr<Data>(new Data(*m_data), takeDown<Data>);
    for (Mark& mark : data->marks)
        mark.range = moved(mark.range);
    std::ranges::transform(
        data->reach, data->reach.begin(), [this](std::size_t furthest) { return movedReach(furthest); });
    m_data = std::move(data);
    m_edits.clear();
}

} // namespace lockkeeper::editor
