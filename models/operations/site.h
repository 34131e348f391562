#pragma once

#include "base/text.h"
#include "branch/new_database.h"
#include "journal/entry.h"
#include "operations/database.h"
#include "profile/connection_url.h"

namespace lockkeeper::operations {

/// How the guard shall judge this database: by its profile, or by what was said of a bare URL.
[[nodiscard]] inline std::optional<environment::Environment> stated(const Database& database)
{
    return database.profile.empty() ? std::optional(database.environment) : std::nullopt;
}

/// Where a journey makes its new database, seen from the server's maintenance database.
[[nodiscard]] inline branch::Site siteOf(
    const Database& database, profile::Target maintenance, const guard::Gate& gate, std::int64_t line, std::string kind)
{
    return {.gate = &gate,
        .target = std::move(maintenance),
        .profile = database.profile,
        .environment = stated(database),
        .journalLine = line,
        .kind = std::move(kind)};
}

/// The journal's first words of a journey; `server` is what a later start needs to find leftovers, without a password.
[[nodiscard]] inline journal::Opening openingOf(const Database& database, std::string operation, std::string what)
{
    return {.operation = std::move(operation),
        .profile = database.profile,
        .environment = database.environment,
        .database = database.target.database(),
        .what = std::move(what),
        .facts = {{"server", profile::shownUrl(database.target)}}};
}

} // namespace lockkeeper::operations
