#pragma once

#include "base/secret.h"

#include <map>
#include <optional>
#include <string>

namespace lockkeeper::profile {

/// One database as libpq connects to it: keywords that libpq knows and the secret beside them, never in them.
///
/// Source of the keywords: PostgreSQL manual 34.1.2; Prisma's own URL parameters are translated when a URL is read.
struct Target {
    std::map<std::string, std::string> parameters; ///< host, port, user, dbname, sslmode, passfile, service, options, …
    Secret password; ///< empty: libpq looks in its password file itself
    std::optional<std::string> schema; ///< Prisma's `schema=`: becomes the session's search_path

    [[nodiscard]] std::string value(const std::string& keyword) const
    {
        const auto found = parameters.find(keyword);
        return found == parameters.end() ? std::string() : found->second;
    }
    [[nodiscard]] std::string database() const { return value("dbname"); }
    /// The same server and role, another database.
    [[nodiscard]] Target withDatabase(const std::string& name) const
    {
        Target other = *this;
        other.parameters["dbname"] = name;
        other.schema.reset();
        return other;
    }
};

} // namespace lockkeeper::profile
