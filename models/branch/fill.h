#pragma once

#include "base/result.h"
#include "base/task.h"
#include "branch/new_database.h"
#include "postgres/table_counts.h"

#include <string>
#include <vector>

namespace lockkeeper::branch {

/// What pg_restore is told of owners and privileges: a superuser keeps them where all `roles` exist on its server; any
/// other role could not, and becomes the owner of all. Also says which, for the log.
struct Ownership {
    bool kept = false;
    QString words;
    std::vector<std::string> arguments;
};
[[nodiscard]] Result<Ownership> decideOwnership(
    const profile::Target& server, const std::vector<std::string>& roles, Task& task);

/// After the rows are in: compares them with the source's counts and gathers planner statistics, which no dump carries.
/// Fills [from, to] of the task's bar. Errors: `copy-unequal`, those of the gate and of a session.
[[nodiscard]] Result<> proveAndAnalyze(
    const NewDatabase& made, const std::vector<postgres::TableCount>& source, Task& task, double from, double to);

} // namespace lockkeeper::branch
