#pragma once

#include "base/result.h"
#include "migration/new_migration.h"

#include <filesystem>

namespace lockkeeper::operations {

/// Writes new migrations into a project's folder, behind all that are there: one, or the steps of a rewrite in their
/// order, all or none. A file that is there is never changed. What has no SQL is written as Prisma writes it: one
/// comment.
///
/// Threads: any; it touches no database. Errors (usage): `project-missing`, `project-not-found`, `script-not-runnable`
/// and `script-not-utf8` (it could not be applied), those of migration::writeNew.
[[nodiscard]] Result<std::vector<migration::Migration>> newMigration(
    const std::filesystem::path& project, std::vector<migration::NewMigration> steps);

} // namespace lockkeeper::operations
