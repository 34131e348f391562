#include "postgres/only_looks.h"
#include "postgres/session.h"

#include <libpq-fe.h>

namespace lockkeeper::postgres {

Result<ReadSession> ReadSession::open(const profile::Target& target, std::string_view purpose, Task& task)
{
    LK_LET(Connection connection, connect(target, purpose, task));
    ReadSession session(std::move(connection), task);
    session.m_server.database = target.database();
    LK_TRY(session.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
    // SET LOCAL: behind a pooler in transaction mode nothing of ours may stay on the shared connection.
    LK_TRY(session.run("SET LOCAL lock_timeout = '10s'"));
    LK_TRY(session.run("SET LOCAL idle_in_transaction_session_timeout = 0"));
    if (PQserverVersion(session.m_connection.get()) >= 170000)
        LK_TRY(session.run("SET LOCAL transaction_timeout = 0"));
    if (target.schema)
        LK_TRY(session.run("SET LOCAL search_path = " + session.quoted(*target.schema)));
    // From this first query on the transaction can no longer be made to write.
    LK_TRY(session.identify());
    session.m_onlyReads = true;
    return session;
}

Result<std::string> ReadSession::exportSnapshot()
{
    LK_LET(const Rows rows, run("SELECT pg_catalog.pg_export_snapshot()"));
    return rows.string(0, 0);
}

Result<Rows> ReadSession::attempt(std::string_view sql, const Values& values)
{
    LK_TRY(checkOnlyLooks(sql));
    LK_TRY(run("SAVEPOINT lockkeeper"));
    Result<Rows> rows = run(sql, values);
    if (!rows && rows.error().kind == Error::Kind::Cancelled)
        return rows;
    LK_TRY(run(rows ? "RELEASE SAVEPOINT lockkeeper" : "ROLLBACK TO SAVEPOINT lockkeeper"));
    return rows;
}

} // namespace lockkeeper::postgres
