#pragma once

#include <QtCore/QString>

#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>
#include <stop_token>
#include <vector>

namespace lockkeeper {

/// What a watcher sees of a task at one moment.
struct TaskSnapshot {
    double fraction = 0; ///< 0 to 1, never falls; 1 only when the journey is through
    bool indeterminate = true; ///< no fraction was ever reported
    QString stage; ///< what it does now: "orders, 3 of 14 tables"
    QString rate; ///< "618 MB of 1.5 GB, 212 MB/s"; empty where there is none
    std::optional<std::chrono::milliseconds> left; ///< best estimate of the rest; none in the first 3 seconds
    std::uint64_t logLines = 0; ///< how many lines the log has had
    bool cancelRequested = false;
};

/// The journey's side and the watcher's side of one piece of background work.
///
/// A journey reports progress and log lines to it and polls it for cancellation; it knows no thread and no window.
/// Threads: any member from any thread. Ownership: whoever starts the journey owns the task and outlives the journey.
class Task {
public:
    Task() = default;
    Task(const Task&) = delete;
    Task& operator=(const Task&) = delete;

    // The journey's side.
    void stage(const QString& text);
    void rate(const QString& text);
    /// A smaller fraction than the last is ignored: a bar that runs backwards is worse than one that waits.
    void progress(double fraction);
    /// One line for the log, without a secret and without a line end.
    void log(const QString& line);
    [[nodiscard]] bool cancelled() const { return m_stop.stop_requested(); }
    [[nodiscard]] std::stop_token stopToken() const { return m_stop.get_token(); }

    // The watcher's side.
    void cancel() { m_stop.request_stop(); }
    [[nodiscard]] TaskSnapshot snapshot() const;
    struct LogLine {
        std::chrono::sys_time<std::chrono::milliseconds> at;
        QString text;
    };
    /// The log's lines from the `from`-th on.
    [[nodiscard]] std::vector<LogLine> logFrom(std::uint64_t from) const;

private:
    using Clock = std::chrono::steady_clock;
    mutable std::mutex m_mutex;
    std::stop_source m_stop;
    TaskSnapshot m_now;
    std::vector<LogLine> m_log;
    Clock::time_point m_started = Clock::now();
};

} // namespace lockkeeper
