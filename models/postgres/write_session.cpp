#include "base/text.h"
#include "base/tr.h"
#include "postgres/session.h"

namespace lockkeeper::postgres {

WriteSession::WriteSession(Connection connection, Task& task, environment::Operation operation, std::string object)
    : Session(std::move(connection), task)
    , m_operation(operation)
    , m_object(std::move(object))
{
}

Result<WriteSession> WriteSession::open(
    const profile::Target& target, environment::Clearance clearance, std::string_view purpose, Task& task)
{
    LK_LET(Connection connection, connect(target, purpose, task));
    WriteSession session(std::move(connection), task, clearance.operation(), clearance.object());
    session.m_server.database = target.database();
    if (target.schema)
        LK_TRY(session.run("SET search_path = " + session.quoted(*target.schema)));
    LK_TRY(session.identify());
    if (!clearance.database().known() || session.server().identity != clearance.database()) {
        return std::unexpected(Error{.kind = Error::Kind::Refused,
            .code = "clearance-for-another-database",
            .message = Tr::tr("The connection reached the database “%1”, which is not the one this change was allowed "
                              "for; nothing was changed.")
                .arg(text(session.server().database)),
            .detail = text(session.server().identity.text())});
    }
    return session;
}

Result<> WriteSession::script(std::string_view sql) { return runScript(sql); }

} // namespace lockkeeper::postgres
