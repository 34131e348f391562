#pragma once

#include "base/task.h"
#include "migration/status.h"
#include "operations/database.h"

#include <filesystem>

namespace lockkeeper::operations {

/// Compares a project's migrations with one database. It only reads.
///
/// Unlike Prisma's own `status` it makes no schema that is missing. Errors: `project-missing`, `project-not-found`,
/// `provider-switched` and the layout's others (usage), those of a session, `cancelled`.
[[nodiscard]] Result<migration::Status> migrateStatus(
    const std::filesystem::path& project, const Database& database, Task& task);

/// 0 where nothing is to be done, else 1: the command line's exit status.
[[nodiscard]] int exitStatus(const migration::Status& status);

} // namespace lockkeeper::operations
