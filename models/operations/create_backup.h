#pragma once

#include "backup/vault.h"
#include "base/task.h"
#include "journal/journal.h"
#include "operations/database.h"

namespace lockkeeper::operations {

struct BackupRequest {
    Database database;
    std::string label; ///< a person's words; may be empty
};

/// Backs a database up into the vault and proves the archive before it is listed.
///
/// One snapshot for all: the table list, exact row counts and pg_dump read the same moment. The archive is hashed while
/// it is written, then decoded whole; only when its tables and rows equal those of the snapshot does the manifest
/// follow, and the folder gets its name. Whatever ends it before (cancel, a full disk, a kill) leaves nothing listed.
/// It only reads the database and needs no clearance.
///
/// Progress: counting 10 %, dump 60 %, decode 25 %, the rest for the disk. Errors: `pooled-host`, `tool-missing`,
/// `dump-needs-privileges`, `dump-hides-rows`, `dump-needs-locks`, `no-space`, `disk-full`, `dump-failed`,
/// `backup-unequal`, those of a session and of the journal, `cancelled`.
[[nodiscard]] Result<backup::Entry> createBackup(
    const BackupRequest& request, const backup::Vault& vault, const journal::Journal& journal, Task& task);

} // namespace lockkeeper::operations
