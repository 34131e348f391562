#pragma once

#include "base/result.h"
#include "base/task.h"
#include "environment/clearance.h"
#include "guard/gate.h"
#include "postgres/session.h"
#include "profile/target.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace lockkeeper::branch {

/// The server where a database is to be made, and in whose name. The gate outlives it.
struct Site {
    const guard::Gate* gate = nullptr;
    profile::Target target; ///< any database of the server, with the password
    std::string profile; ///< how the guard knows it; empty for a bare URL
    std::optional<environment::Environment> environment; ///< what was said of a bare URL
    std::int64_t journalLine = 0; ///< the journey's line: who made it, should the journey die
    std::string kind; ///< "restore", "branch"
};

/// The same server's maintenance database: CREATE, RENAME and DROP DATABASE are sent from there. `postgres`, else
/// `template1`; never `avoid`. Errors: those of a session.
[[nodiscard]] Result<profile::Target> maintenanceDatabase(
    const profile::Target& target, std::string_view avoid, Task& task);

/// What we call a database in the making: nobody asks for such a name.
inline constexpr std::string_view kBuildingPrefix = "lk-building-";

/// Whether a name can be given to a new database there. Errors: `database-exists`, `database-name` (both usage).
[[nodiscard]] Result<> checkNameIsFree(const profile::Target& maintenance, const std::string& name, Task& task);

/// A database in the making, under a name and a mark that say so; it gets its own name last.
///
/// Ownership: it is dropped when this goes, unless it was finished; should the process die, the mark and the journal's
/// fact `building` tell the next start (see dropLeftover). Threads: the journey's. Errors of every step: those of the
/// gate and of a session.
class NewDatabase {
public:
    /// Writes `CREATE DATABASE name …` for the session's server.
    using Statement = std::function<std::string(const postgres::Session&, std::string_view name)>;
    [[nodiscard]] static Result<NewDatabase> create(const Site& site, const Statement& statement, Task& task);

    NewDatabase(NewDatabase&& other) noexcept;
    NewDatabase& operator=(NewDatabase&&) = delete;
    ~NewDatabase();

    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] profile::Target target() const { return m_site.target.withDatabase(m_name); }
    /// The right to fill it, for one session or one child process.
    [[nodiscard]] Result<environment::Clearance> mayFill(Task& task) const;
    /// Renames it and replaces its mark, both in one transaction. Errors: also `database-exists`.
    [[nodiscard]] Result<> finish(const std::string& name, const guard::Comment& comment, Task& task);

private:
    NewDatabase(Site site, std::string name);
    Site m_site;
    std::string m_name; ///< empty once it is finished or moved from
};

/// Drops a database that a journey of ours left half made, if it is there; says whether it was. A session that still
/// makes it, because its client was killed, is stopped first. Only the building mark makes it ours, and one that
/// somebody gave another comment is left; one without a comment yet, under a building name that the journal knows, gets
/// its mark first: its maker died between the two. `site.target` is any database of the server.
[[nodiscard]] Result<bool> dropLeftover(const Site& site, const std::string& name, Task& task);

} // namespace lockkeeper::branch
