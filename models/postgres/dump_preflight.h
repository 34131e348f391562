#pragma once

#include "base/process.h"
#include "base/result.h"
#include "postgres/session.h"
#include "profile/target.h"

#include <string>
#include <vector>

namespace lockkeeper::postgres {

/// Refuses a pooled host: pg_dump through a transaction pooler leaks its settings to the application's sessions.
/// Errors: `pooled-host`, with the direct host where its name tells it.
[[nodiscard]] Result<> refusePooled(const profile::Target& target, bool pooled);

/// What would make pg_dump fail halfway: a table the role may not read, row-level security that hides rows from it,
/// more tables than the server has locks. Errors: `dump-needs-privileges`, `dump-hides-rows`, `dump-needs-locks`.
[[nodiscard]] Result<> checkDumpable(Session& session);

/// What this database has and pg_dump does not carry, as stable words: "roles", "database-settings", …
[[nodiscard]] Result<std::vector<std::string>> leftBehind(Session& session);

/// "15.20" of "pg_dump (PostgreSQL) 15.20 (Debian …)".
[[nodiscard]] Result<std::string> toolVersion(const std::filesystem::path& program, Task& task);

/// What a failed pg_dump or pg_restore said, as an error that names the cause where it is a known one: a lock held by
/// others, a full disk, a lost server. `what` is the sentence of what failed.
[[nodiscard]] Error toolError(std::string code, const QString& what, const ProcessEnd& end);

/// An error that came of waiting for a lock, with who holds it as its hint; any other unchanged.
[[nodiscard]] Error namingTheBlocker(Error error, const profile::Target& target, Task& task);

} // namespace lockkeeper::postgres
