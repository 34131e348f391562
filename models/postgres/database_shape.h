#pragma once

#include "base/result.h"
#include "postgres/session.h"

#include <string>
#include <vector>

namespace lockkeeper::postgres {

/// What CREATE DATABASE must be told, so that the copy sorts and stores as the source did.
struct DatabaseShape {
    std::string encoding; ///< "UTF8"
    std::string collate;
    std::string ctype;
    std::string provider; ///< pg_database.datlocprovider: "c", "i", "b"; empty before 15
    std::string locale; ///< ICU or builtin locale; empty where there is none

    friend bool operator==(const DatabaseShape&, const DatabaseShape&) = default;
};

[[nodiscard]] Result<DatabaseShape> readShape(Session& session);

/// `CREATE DATABASE "name" TEMPLATE template0 …` for an empty database of that shape on the session's server.
[[nodiscard]] std::string createStatement(const Session& session, std::string_view name, const DatabaseShape& shape);

/// The roles that the database's objects and privileges name, by name.
[[nodiscard]] Result<std::vector<std::string>> rolesNamed(Session& session);

} // namespace lockkeeper::postgres
