#include "base/task.h"

#include <algorithm>

namespace lockkeeper {
namespace {

// Below this an estimate is a guess that jumps about.
constexpr std::chrono::seconds kSilence{3};

} // namespace

void Task::stage(const QString& text)
{
    const std::scoped_lock lock(m_mutex);
    m_now.stage = text;
}

void Task::rate(const QString& text)
{
    const std::scoped_lock lock(m_mutex);
    m_now.rate = text;
}

void Task::progress(double fraction)
{
    const std::scoped_lock lock(m_mutex);
    m_now.indeterminate = false;
    m_now.fraction = std::clamp(fraction, m_now.fraction, 1.0);
    const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - m_started);
    if (elapsed < kSilence || m_now.fraction <= 0)
        return;
    const double total = static_cast<double>(elapsed.count()) / m_now.fraction;
    m_now.left = std::chrono::milliseconds(static_cast<std::int64_t>(total * (1 - m_now.fraction)));
}

void Task::log(const QString& line)
{
    const std::scoped_lock lock(m_mutex);
    m_log.push_back(
        {.at = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()), .text = line});
    m_now.logLines = m_log.size();
}

TaskSnapshot Task::snapshot() const
{
    const std::scoped_lock lock(m_mutex);
    TaskSnapshot now = m_now;
    now.cancelRequested = m_stop.stop_requested();
    return now;
}

std::vector<Task::LogLine> Task::logFrom(std::uint64_t from) const
{
    const std::scoped_lock lock(m_mutex);
    const auto first = std::min<std::uint64_t>(from, m_log.size());
    return {m_log.begin() + static_cast<std::ptrdiff_t>(first), m_log.end()};
}

} // namespace lockkeeper
