#pragma once

#include "backup/archive.h"
#include "backup/vault.h"
#include "base/task.h"
#include "journal/journal.h"

namespace lockkeeper::operations {

struct VerifyReport {
    backup::Entry entry; ///< with what this verification wrote into its manifest
    backup::Verification verification; ///< `problems` empty: the level asked for holds
};

/// Verifies a backup of the vault up to `level` and remembers the outcome in its manifest.
///
/// A backup that does not hold is a report with problems. Errors: `backup-unknown` and `level-not-available` (usage),
/// `tool-missing`, those of the journal, `cancelled`.
[[nodiscard]] Result<VerifyReport> verifyBackup(const backup::BackupId& id, backup::Level level,
    const backup::Vault& vault, const journal::Journal& journal, Task& task);

} // namespace lockkeeper::operations
