#pragma once

#include "base/process.h"
#include "base/result.h"
#include "profile/target.h"

#include <string>
#include <string_view>

namespace lockkeeper::postgres {

/// Points pg_dump, pg_restore or psql at a target: a key=value string without the password in its arguments, the
/// password in a nameless password file that only the child can open, messages in English for us to read.
///
/// `applicationName` is how our sessions are found again in pg_stat_activity.
void connectTool(Process& process, const profile::Target& target, std::string_view applicationName);

/// The key=value string libpq reads, without a password; `'` and `\` are escaped.
[[nodiscard]] std::string connectionString(const profile::Target& target, std::string_view applicationName);

} // namespace lockkeeper::postgres
