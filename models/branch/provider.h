#pragma once

#include "base/result.h"
#include "base/task.h"
#include "branch/new_database.h"
#include "guard/gate.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lockkeeper::branch {

/// Who else is connected to a database.
struct Connected {
    std::string application;
    std::string user;
    std::int64_t sessions = 0;
};

/// The database a branch is made from, and what decides how.
struct Source {
    profile::Target target; ///< with the password
    std::string profile;
    bool pooled = false;
    guard::Standing standing; ///< what the guard says of it
    int version = 0; ///< server_version_num
    std::string name; ///< the database's
    std::int64_t bytes = 0;
    bool mayCreate = false; ///< its role may create databases
    bool superuser = false;
    bool mayBeTemplate = false; ///< this role may copy its files
    bool collationChanged = false; ///< the system's collation library is not the one it was made with
    std::vector<Connected> others;
};

/// Asks the source. No session stays open. Errors: those of the gate and of a session.
[[nodiscard]] Result<Source> readSource(const guard::Gate& gate, const profile::Target& target,
    const std::string& profile, std::optional<environment::Environment> stated, bool pooled, Task& task);

/// Whether a provider can serve, and if not, every reason why.
struct Probe {
    bool possible = false;
    std::vector<QString> whyNot;
};

/// A way to make a branch. The contract test runs every one.
struct Provider {
    std::string_view name; ///< "template": stable, as the command line takes it
    Result<Probe> (*probe)(const Source& source, Task& task);
    /// Makes a database equal to the source, still marked as building; progress up to 0.95 of the task.
    Result<NewDatabase> (*create)(const Source& source, const Site& site, Task& task);
    /// One sentence for people: how it does it, and why that is good here.
    QString (*describe)(const Source& source);
    /// Takes a branch away; the clearance says which.
    Result<> (*remove)(const profile::Target& maintenance, environment::Clearance clearance, Task& task);
};

/// Every provider, in the order `auto` tries them.
[[nodiscard]] std::span<const Provider> providers();
/// None where no provider has that name.
[[nodiscard]] const Provider* findProvider(std::string_view name);

/// How the providers that make a database on the same server take it away: DROP DATABASE, which throws nobody out.
/// Errors: `branch-in-use`, saying who is connected.
[[nodiscard]] Result<> dropDatabase(const profile::Target& maintenance, environment::Clearance clearance, Task& task);

} // namespace lockkeeper::branch
