#pragma once

#include "backup/vault.h"
#include "guard/gate.h"
#include "operations/database.h"

#include <vector>

namespace lockkeeper::operations {

struct Recovered {
    int partialBackups = 0; ///< swept from the vault
    int databases = 0; ///< leftovers dropped
    int lines = 0; ///< journal lines closed as interrupted
    std::vector<QString> pending; ///< what could not be cleaned up now, and why; it is tried again at the next start
};

/// Cleans up after processes of ours that died: at every start, before anything else is offered.
///
/// Sweeps partial backups whose process is gone; for each interrupted line of the journal drops the database it was
/// building, if it is there, and closes the line with a sentence. With nothing to do it reads one folder and one query
/// of the local store. A server that cannot be reached keeps its line open. Errors: those of the vault and the journal,
/// `cancelled`.
[[nodiscard]] Result<Recovered> recover(
    const guard::Gate& gate, const backup::Vault& vault, const guard::Gate::Credentials& credentials, Task& task);

/// The same for what was left on this database's server by journeys that were given a bare URL: its password, which was
/// never written down, is known again now. Every journey that makes or drops a database begins with it.
[[nodiscard]] Result<Recovered> recoverAt(const Database& server, const guard::Gate& gate, Task& task);

} // namespace lockkeeper::operations
