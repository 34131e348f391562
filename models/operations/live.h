#pragma once

#include "base/task.h"
#include "operations/database.h"
#include "postgres/session.h"
#include "sql/analyse.h"

#include <QtCore/QString>

#include <chrono>
#include <span>
#include <string_view>
#include <vector>

namespace lockkeeper::operations {

/// A migration's text and what was found in it, both the caller's; the findings are filled in place.
struct Migration {
    std::string_view text;
    std::span<sql::Finding> findings;
    sql::TableSizes sizes{}; ///< of the project it belongs to
};

/// A file's text and its analysis, which is filled in place.
[[nodiscard]] inline Migration migrationOf(std::string_view text, sql::Analysis& analysis)
{
    return {.text = text, .findings = analysis.findings, .sizes = analysis.sizes};
}

/// How long a look at a database may bother its server.
struct LiveLimits {
    std::chrono::milliseconds table{5000}; ///< for one query over a table; then its numbers are the planner's
    std::chrono::milliseconds lock{1000}; ///< to wait behind somebody's DDL
    std::chrono::milliseconds whole{60000}; ///< after that no table is read any more
};

/// What a person should know beside the answers: objects that are not there, what could not be asked, and why.
struct LiveReport {
    std::vector<QString> notes;
};

/// Asks this database what each finding means there: what dies (Finding::stake) and everything of Finding::live.
///
/// Two phases: the questions of all findings are collected, then each table is read once for all of them, in one
/// SELECT of counts, count(*) FILTER (WHERE …) and sums; rows that break a new rule are fetched by a second query only
/// where there are some. What takes too long, is locked or hides rows (row level security) gets the planner's estimate,
/// called so. Everything runs in one read-only transaction that no text of a migration can turn; an expression of the
/// text is asked only if it is one expression that calls nothing volatile. A finding with nothing at stake is lowered
/// (sql/ranking.h). Migrations are given in the order they would be applied. Errors: those of a session, `cancelled`.
[[nodiscard]] Result<LiveReport> askDatabase(
    std::span<const Migration> migrations, postgres::ReadSession& session, Task& task, const LiveLimits& limits = {});
/// The same in a session of its own; none is opened where nothing is asked.
[[nodiscard]] Result<LiveReport> askDatabase(
    std::span<const Migration> migrations, const Database& database, Task& task, const LiveLimits& limits = {});

} // namespace lockkeeper::operations
