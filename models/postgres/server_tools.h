#pragma once

#include "base/process.h"
#include "environment/clearance.h"
#include "postgres/server_binaries.h"
#include "profile/target.h"

#include <string>
#include <string_view>
#include <vector>

namespace lockkeeper::postgres {

/// The installed `program` (pg_dump, pg_restore, psql) that can speak to that server: of its own major version, else
/// the next newer; an older pg_dump refuses the server, a much newer one writes settings that it does not know.
///
/// `serverVersion` as server_version_num (150018). Errors: `tool-missing`, naming the package to install.
[[nodiscard]] Result<Binaries> toolsFor(const char* program, int serverVersion);

/// The same of a list that was found already; newest first, as findBinaries gives it.
[[nodiscard]] Result<Binaries> chooseTools(std::vector<Binaries> installed, const char* program, int serverVersion);

/// A connection string for a child's `--dbname=`, without any secret; also says `application_name`.
/// Source of the quoting: PostgreSQL manual 34.1.1.1.
[[nodiscard]] std::string connectionString(const profile::Target& target, std::string_view purpose);

/// A line of a password file that fits any host: libpq escapes ':' and '\' with '\' (manual 34.16).
/// Errors: `password-unfit`: a line break cannot stand in it.
[[nodiscard]] Result<Secret> passwordLine(const Secret& password);

/// A child that connects to `target` and only reads: pg_dump, psql in a look. The caller adds arguments and streams.
[[nodiscard]] Result<Process> readingTool(
    const std::filesystem::path& program, const profile::Target& target, std::string_view purpose);

/// A child that writes to `target`: pg_restore, psql. It uses the clearance up, and looks first whether the connection
/// reaches the database it is for. Errors: those of a session, `clearance-for-another-database`.
[[nodiscard]] Result<Process> writingTool(const std::filesystem::path& program, const profile::Target& target,
    environment::Clearance clearance, std::string_view purpose, Task& task);

} // namespace lockkeeper::postgres
