#pragma once

#include "migration/project.h"

#include <chrono>
#include <span>

namespace lockkeeper::migration {

/// A migration that is to be: what its folder is called after, and its SQL.
struct NewMigration {
    std::string name; ///< in a person's words; empty: only the moment names it
    std::string sql;
};

/// The name Prisma gives a migration: UTC to the second, and the name as a slug. Source: Prisma's
/// migrate/src/utils/getMigrationName.ts and slugify with '_', cut at 200 bytes.
/// Errors (usage): `migration-name-too-long` (over 200 bytes: P3010), `migration-name-unfit`: nothing of it is left.
[[nodiscard]] Result<MigrationName> migrationName(std::string_view name, std::chrono::sys_seconds moment);

/// Writes new migrations behind all that are there, in this order: each a second younger than the one before, the first
/// younger than the newest in the folder. Never touches a file that is there; makes migration_lock.toml where it is
/// missing, as Prisma does. All or none: an error leaves nothing behind, a lost process at most the first of them,
/// whole.
///
/// Threads: any. Errors (usage): those of `list` and `checkProvider`, `migration-name-too-long`,
/// `migration-name-unfit`, `migration-not-last` (the folder's names are such that it would not be applied last),
/// `file-exists`; and those of writing.
[[nodiscard]] Result<std::vector<Migration>> writeNew(
    const Project& project, std::span<const NewMigration> migrations, std::chrono::sys_seconds now);

} // namespace lockkeeper::migration
