#pragma once

#include "base/task.h"
#include "operations/database.h"
#include "postgres/session.h"
#include "sql/finding.h"

#include <QtCore/QString>

#include <chrono>
#include <span>
#include <vector>

namespace lockkeeper::operations {

/// How long a look at what is at stake may bother a server.
struct StakeLimits {
    std::chrono::milliseconds table{5000}; ///< for one table; then its numbers are the planner's
    std::chrono::milliseconds lock{1000}; ///< to wait behind somebody's DDL
    std::chrono::milliseconds whole{60000}; ///< after that no table is counted any more
};

/// What a person should know beside the numbers: objects that are not there, tables that were only estimated.
struct StakeReport {
    std::vector<QString> notes;
};

/// Fills in what each finding that destroys data would destroy on this database: rows, values that are not null, bytes.
///
/// Each table is asked once for everything: SELECT count(*), count(a), sum(pg_column_size(a)) … FROM t, in one
/// snapshot. What takes too long, is locked or hides rows (row level security) gets the planner's estimate, called so.
/// Of a table: its rows count as values and its size on disk as bytes; of a schema: the sum of its tables. An object
/// that is not in this database gets no stake. It only reads. Errors: those of a session, `cancelled`.
[[nodiscard]] Result<StakeReport> fillStakes(std::span<sql::Finding* const> findings, postgres::ReadSession& session,
    Task& task, const StakeLimits& limits = {});
/// The same in a session of its own.
[[nodiscard]] Result<StakeReport> fillStakes(
    std::span<sql::Finding> findings, const Database& database, Task& task, const StakeLimits& limits = {});

} // namespace lockkeeper::operations
