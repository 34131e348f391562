#include "operations/reset_aside.h"

#include "queries.h"

namespace lockkeeper::operations {
namespace {

using postgres::Session;

/// Runs `work` in one transaction of its own.
template <typename Work>
Result<> inTransaction(Session& session, Work work)
{
    LK_TRY(session.query("BEGIN"));
    Result<> done = work();
    if (done) {
        LK_TRY(session.query("COMMIT"));
    } else if (session.connected()) {
        std::ignore = session.query("ROLLBACK");
    }
    return done;
}

Result<> move(Session& session, const std::string& from, const std::string& to)
{
    LK_LET(const postgres::Rows members, session.query(queries::schema_members, {from}));
    for (int i = 0; i < members.count(); ++i)
        LK_TRY(session.query(
            "ALTER " + members.string(i, 0) + ' ' + members.string(i, 1) + " SET SCHEMA " + session.quoted(to)));
    return {};
}

Result<> patience(Session& session)
{
    LK_TRY(session.query("SET LOCAL lock_timeout = '5s'"));
    LK_TRY(session.query("SET LOCAL statement_timeout = 0"));
    return {};
}

std::string textArray(const std::vector<std::string>& values)
{
    std::string array = "{";
    for (const std::string& value : values) {
        array += array.size() > 1 ? ",\"" : "\"";
        for (const char c : value)
            array += c == '"' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
        array += '"';
    }
    return array + '}';
}

} // namespace

Result<std::vector<SetAside>> setAside(Session& session)
{
    LK_LET(const postgres::Rows rows, session.query(queries::set_aside));
    std::vector<SetAside> found;
    for (int i = 0; i < rows.count(); ++i)
        found.push_back({.original = rows.string(i, 1), .schema = rows.string(i, 0)});
    return found;
}

Result<std::vector<std::string>> dependentsOutside(Session& session, const std::vector<std::string>& schemas)
{
    LK_LET(const postgres::Rows rows, session.query(queries::schema_dependents, {textArray(schemas)}));
    std::vector<std::string> found;
    for (int i = 0; i < rows.count(); ++i)
        found.push_back(rows.string(i, 0));
    return found;
}

Result<std::vector<SetAside>> moveAside(Session& session, const std::vector<std::string>& schemas)
{
    std::vector<SetAside> aside;
    LK_TRY(inTransaction(session, [&]() -> Result<> {
        LK_TRY(patience(session));
        for (const std::string& original : schemas) {
            LK_LET(const postgres::Rows oid,
                session.query("SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = $1", {original}));
            if (oid.count() == 0)
                continue;
            const SetAside one{.original = original, .schema = "lockkeeper_reset_" + oid.string(0, 0)};
            LK_TRY(session.query("CREATE SCHEMA " + session.quoted(one.schema)));
            // The mark by which the next reset finds it should this process die.
            LK_TRY(session.query("COMMENT ON SCHEMA " + session.quoted(one.schema) + " IS "
                + session.literal("lockkeeper:set-aside:" + original
                    + "\nThe content of that schema while it is reset; run the reset again to have it put back.")));
            LK_TRY(move(session, original, one.schema));
            aside.push_back(one);
        }
        return {};
    }));
    return aside;
}

Result<> moveBack(Session& session, const std::vector<SetAside>& aside)
{
    constexpr auto kDoomed = "lockkeeper_reset_undone";
    return inTransaction(session, [&]() -> Result<> {
        LK_TRY(patience(session));
        for (const SetAside& one : aside) {
            // The migrations may have dropped the schema itself.
            LK_TRY(session.query("CREATE SCHEMA IF NOT EXISTS " + session.quoted(one.original)));
            LK_TRY(session.query("CREATE SCHEMA " + session.quoted(kDoomed)));
            LK_TRY(move(session, one.original, kDoomed));
            LK_TRY(session.query("DROP SCHEMA " + session.quoted(kDoomed) + " CASCADE"));
            LK_TRY(move(session, one.schema, one.original));
            // Without CASCADE: were something left in it, it must not go.
            LK_TRY(session.query("DROP SCHEMA " + session.quoted(one.schema)));
        }
        return {};
    });
}

Result<> discard(Session& session, const std::vector<SetAside>& aside)
{
    return inTransaction(session, [&]() -> Result<> {
        LK_TRY(patience(session));
        for (const SetAside& one : aside)
            LK_TRY(session.query("DROP SCHEMA " + session.quoted(one.schema) + " CASCADE"));
        return {};
    });
}

} // namespace lockkeeper::operations
