#pragma once
// The one SELECT over a table. For this folder and live.cpp only.

#include "operations/live/tables.h"

namespace lockkeeper::operations::live {

/// Reads each table that is asked for once, for everything that is asked of it; what cannot be counted is estimated.
///
/// Errors: a session's; a measure that fails keeps its error and takes no other along.
class Counting {
public:
    Counting(postgres::ReadSession& session, Tables& tables, const LiveLimits& limits, LiveReport& report)
        : m_session(session)
        , m_tables(tables)
        , m_limits(limits)
        , m_report(report)
    {
    }

    /// Sets how long locks are waited for and the catalogue is asked; first of all.
    [[nodiscard]] Result<> begin();
    /// Runs a query over a table within its limits; its error leaves the session usable.
    [[nodiscard]] Result<postgres::Rows> attempt(const std::string& sql);
    [[nodiscard]] Result<> count(Table& table);
    /// Whether there is time left to read another table.
    [[nodiscard]] bool hasTime() const { return Clock::now() < m_deadline; }

private:
    using Clock = std::chrono::steady_clock;
    [[nodiscard]] Result<> limit(std::chrono::milliseconds statement);
    [[nodiscard]] Result<bool> counted(Table& table, const std::string& from);
    [[nodiscard]] Result<> oneByOne(Table& table, const std::string& from);
    [[nodiscard]] Result<> estimate(Table& table, const std::string& from);

    postgres::ReadSession& m_session;
    Tables& m_tables;
    LiveLimits m_limits;
    LiveReport& m_report;
    Clock::time_point m_deadline = Clock::now() + m_limits.whole;
};

} // namespace lockkeeper::operations::live
