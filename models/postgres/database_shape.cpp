#include "postgres/database_shape.h"

#include "queries.h"

namespace lockkeeper::postgres {

Result<DatabaseShape> readShape(Session& session)
{
    LK_LET(const Rows rows, session.query(queries::database_shape));
    return DatabaseShape{.encoding = rows.string(0, 0),
        .collate = rows.string(0, 1),
        .ctype = rows.string(0, 2),
        .provider = rows.string(0, 3),
        .locale = rows.string(0, 4)};
}

std::string createStatement(const Session& session, std::string_view name, const DatabaseShape& shape)
{
    // template0 alone may be given another encoding and locale: PostgreSQL manual, CREATE DATABASE.
    std::string sql = "CREATE DATABASE " + session.quoted(name) + " TEMPLATE template0";
    const auto add = [&](const char* option, const std::string& value) {
        if (!value.empty())
            sql += std::string(" ") + option + ' ' + session.literal(value);
    };
    add("ENCODING", shape.encoding);
    add("LC_COLLATE", shape.collate);
    add("LC_CTYPE", shape.ctype);
    if (session.server().version >= 150000 && shape.provider == "i") {
        sql += " LOCALE_PROVIDER icu";
        add("ICU_LOCALE", shape.locale);
    } else if (session.server().version >= 170000 && shape.provider == "b") {
        sql += " LOCALE_PROVIDER builtin";
        add("BUILTIN_LOCALE", shape.locale);
    } else if (session.server().version >= 150000 && !shape.provider.empty()) {
        sql += " LOCALE_PROVIDER libc";
    }
    return sql;
}

Result<std::vector<std::string>> rolesNamed(Session& session)
{
    LK_LET(const Rows rows, session.query(queries::database_roles));
    std::vector<std::string> roles;
    for (int i = 0; i < rows.count(); ++i)
        roles.push_back(rows.string(i, 0));
    return roles;
}

} // namespace lockkeeper::postgres
