#pragma once

#include "base/result.h"
#include "base/task.h"
#include "migration/project.h"
#include "postgres/scratch_cluster.h"
#include "postgres/session.h"

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace lockkeeper::migration {

/// Holds Prisma's advisory lock for as long as it lives; taken again in the same session it counts.
///
/// Waits 10 s for it, as Prisma does. Errors: `migration-locked` (P1002; says who holds it), `cancelled`.
class AdvisoryLock {
public:
    [[nodiscard]] static Result<AdvisoryLock> take(postgres::Session& session, Task& task);
    AdvisoryLock(const AdvisoryLock&) = delete;
    AdvisoryLock& operator=(const AdvisoryLock&) = delete;
    AdvisoryLock(AdvisoryLock&& other) noexcept
        : m_session(std::exchange(other.m_session, nullptr))
    {
    }
    AdvisoryLock& operator=(AdvisoryLock&&) = delete;
    ~AdvisoryLock();

private:
    explicit AdvisoryLock(postgres::Session& session)
        : m_session(&session)
    {
    }
    postgres::Session* m_session;
};

/// Applies those of `migrations` that the history does not have, with Prisma's own bookkeeping and order of writes;
/// returns what was applied.
///
/// `schema` is the connection's (Prisma's `schema=`), else public counts for emptiness. Each script is one simple-query
/// message between its row's INSERT and UPDATEs, every one its own transaction. Other than Prisma: the history is
/// written by its qualified name and search_path and role are put back after each script, so a pg_dump baseline is
/// recorded; a script that leaves its transaction failed or open is rolled back and its real error recorded.
/// Cancelling rolls the running script back and takes its row out of the count, where the script did not commit itself.
///
/// Source: prisma-engines, apply_migrations.rs and sql_migration_persistence.rs.
/// Errors: `migration-locked`, `migration-failed-before` (P3009), `schema-not-empty` (P3005), `migration-failed`
/// (P3018), those of `readScript`, `checkRunnable` and of the session; earlier ones of the same run stay applied.
[[nodiscard]] Result<std::vector<MigrationName>> apply(postgres::WriteSession& session,
    std::span<const Migration> migrations, const std::optional<std::string>& schema, Task& task);
/// The same on a cluster of our own making.
[[nodiscard]] Result<std::vector<MigrationName>> apply(postgres::ScratchSession& session,
    std::span<const Migration> migrations, const std::optional<std::string>& schema, Task& task);

} // namespace lockkeeper::migration
