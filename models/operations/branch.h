#pragma once

#include "branch/branches.h"
#include "branch/provider.h"
#include "guard/gate.h"
#include "operations/database.h"

#include <chrono>
#include <string>
#include <vector>

namespace lockkeeper::operations {

struct BranchRequest {
    Database source;
    std::string name; ///< the new database's
    std::string provider = "auto"; ///< or a provider's name
};

/// A provider as it was looked at; every one is shown, with its reasons.
struct Considered {
    std::string provider;
    bool possible = false;
    std::vector<QString> whyNot;
};

struct BranchReport {
    branch::Branch branch;
    profile::Target target; ///< the branch, ready to connect to or to become a profile
    QString reason; ///< why this provider
    std::vector<Considered> considered; ///< in the order `auto` tries them
    std::chrono::milliseconds duration{};
};

/// Which providers could serve, without making anything.
[[nodiscard]] Result<std::vector<Considered>> considerBranch(
    const Database& source, const guard::Gate& gate, Task& task);

/// Makes a copy of a database beside it, on the same server, under a name of its own.
///
/// It comes to be under a building name and mark, and gets its name and its branch mark last, both at once: a branch is
/// whole or not there. It is never born production. The journal is the gate's. Errors: `provider-unknown`,
/// `database-exists`, `database-name` (usage), `provider-impossible` with every reason, `copy-failed`, `copy-unequal`,
/// those of the gate and of a session, `cancelled`.
[[nodiscard]] Result<BranchReport> createBranch(const BranchRequest& request, const guard::Gate& gate, Task& task);

/// Deletes a branch: only a database that carries our branch mark. `server` is any database of its server.
/// Errors: `branch-unknown` (usage), `guard-refused`, `confirmation-needed`, `branch-in-use`.
[[nodiscard]] Result<> deleteBranch(const Database& server, const std::string& name,
    const guard::Confirmation& confirmation, const guard::Gate& gate, Task& task);

} // namespace lockkeeper::operations
