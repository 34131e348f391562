#pragma once

#include "base/result.h"
#include "base/task.h"
#include "migration/project.h"
#include "sql/analyse.h"

#include <filesystem>

namespace lockkeeper::operations {

/// What stands before a migration of a project: its earlier migrations, folded. For one that is not in the project,
/// all of them.
///
/// Reads files only; an earlier migration that cannot be read is left out. Threads: any. Errors (usage): those of
/// migration::open; `file-unreadable`; cancelled.
[[nodiscard]] Result<sql::Context> contextOf(
    const std::filesystem::path& project, const migration::MigrationName& name, sql::Settings settings, Task& task);

} // namespace lockkeeper::operations
