#pragma once

#include "backup/vault.h"
#include "guard/gate.h"
#include "operations/database.h"

#include <chrono>
#include <string>

namespace lockkeeper::operations {

struct RestoreRequest {
    backup::BackupId backup;
    Database server; ///< any database of the server to restore to: the profile's own
    std::string name; ///< the new database's; it must not exist
};

struct RestoreReport {
    std::string database;
    profile::Target target; ///< the restored database, ready to connect to
    std::int64_t tables = 0;
    std::int64_t rows = 0;
    bool ownersKept = false; ///< owners and privileges as in the source
    std::chrono::milliseconds duration{};
};

/// Restores a backup into a database that does not exist yet; what is there is never touched.
///
/// The archive's size and hash are verified first. The database comes to be under a building name and mark; only when
/// every row count equals the manifest's does it get its name. Ends complete or undone, also after a kill: see recover.
/// The journal is the gate's. Errors: `backup-unknown`, `database-exists`, `database-name` (usage), `backup-damaged`,
/// `pooled-host`, `restore-failed`, `copy-unequal`, those of the gate and of a session, `cancelled`.
[[nodiscard]] Result<RestoreReport> restoreBackup(
    const RestoreRequest& request, const backup::Vault& vault, const guard::Gate& gate, Task& task);

} // namespace lockkeeper::operations
