#pragma once

#include "base/task.h"
#include "postgres/session.h"
#include "postgres/table_counts.h"

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lockkeeper::postgres {

/// Turns what a running pg_dump tells into a true percentage: its --verbose lines name the table it is at, and
/// pg_stat_progress_copy (14 and newer) the row.
///
/// Each table weighs what it takes on disk; inside a table rows count, since text and heap differ by table. Never the
/// size of the output. Ownership: refers to the tables and the task. Threads: the journey's.
/// Source: BACKUP's measurements on 15.18: bytes_total is always 0 for COPY TO, tuples_processed is exact.
class DumpProgress {
public:
    /// Fills [from, to] of the task's bar. `watcher` may be null: then finished tables alone count.
    DumpProgress(const std::vector<TableCount>& tables, ReadSession* watcher, std::string applicationName, Task& task,
        double from, double to);

    /// One line of pg_dump's standard error.
    void errorLine(std::string_view line);
    /// Called a few times a second while it runs; asks the server at most every half second. Also warns of sessions
    /// that wait behind the dump's locks: a queued ALTER TABLE stops every reader behind it.
    void tick();
    /// Bytes that came out so far, for the rate.
    void written(std::int64_t bytes);

private:
    void report(double inTable);
    void warnOfWaiters();

    std::map<std::string, std::size_t, std::less<>> m_byText; ///< "schema.name", as pg_dump prints it
    const std::vector<TableCount>& m_tables;
    ReadSession* m_watcher;
    std::string m_name;
    Task& m_task;
    double m_from;
    double m_to;
    double m_all = 0;
    double m_done = 0;
    std::size_t m_finished = 0;
    std::optional<std::size_t> m_current;
    std::set<std::string> m_waiting; ///< who was named already
    std::int64_t m_written = 0;
    std::chrono::steady_clock::time_point m_started = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point m_asked{};
};

} // namespace lockkeeper::postgres
