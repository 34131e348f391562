#pragma once

#include "base/result.h"
#include "base/task.h"
#include "migration/project.h"
#include "operations/database.h"

#include <filesystem>
#include <span>

namespace lockkeeper::operations {

/// Whether a migration stands in no history of these databases. They must all answer: what cannot be asked may have it.
///
/// Only reads. Threads: any. Errors: those of migrateStatus; `migration-missing` (usage).
[[nodiscard]] Result<bool> appliedNowhere(const std::filesystem::path& project, const migration::MigrationName& name,
    std::span<const Database> databases, Task& task);

/// Moves the folder of a migration that is applied nowhere out of the migrations' folder, beside it into
/// `migrations_aside`, whole; returns where it is now. It asks the databases again before it does.
///
/// Threads: any. Errors: those of appliedNowhere; usage: `migration-applied`, `file-exists`; those of writing.
[[nodiscard]] Result<std::filesystem::path> setAside(const std::filesystem::path& project,
    const migration::MigrationName& name, std::span<const Database> databases, Task& task);

} // namespace lockkeeper::operations
