#pragma once

#include "base/task.h"
#include "migration/project.h"
#include "postgres/session.h"

#include <functional>
#include <string>
#include <vector>

namespace lockkeeper::operations {

/// What came of a reset.
struct ResetReport {
    std::string database;
    std::vector<std::string> schemas; ///< emptied and built anew
    std::vector<migration::MigrationName> applied; ///< in order
    bool putBackFirst = false; ///< an earlier reset had died; what it set aside was put back before this one began
};

/// Empties schemas and fills them again by `apply`, complete or undone.
///
/// What stood there is moved aside in one transaction, `apply` builds the new content, and only when that stands does
/// the old go. Whatever stops it before (a failing migration, a cancel) brings the old content back: same tables, same
/// rows, same OIDs. Should the process die in between, the old content waits in a marked schema, and the next reset
/// puts it back first. It holds Prisma's advisory lock throughout.
///
/// Errors: `reset-undone` (the migration's error in it; everything was put back), `reset-left-aside` (it could not be
/// put back: says where it is), `reset-reaches-outside` (other schemas depend on what would go), `migration-locked`,
/// `reset-history-elsewhere`, `reset-tables-in-use`, those of the session, `cancelled`; nothing was changed unless it
/// says so.
[[nodiscard]] Result<ResetReport> resetSchemas(postgres::Session& session, std::vector<std::string> schemas,
    const std::function<Result<std::vector<migration::MigrationName>>()>& apply, Task& task);

} // namespace lockkeeper::operations
