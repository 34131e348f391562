#include "postgres/writer.h"

#include "base/text.h"
#include "base/tr.h"
#include "postgres/session.h"
#include "postgres/tool.h"

namespace lockkeeper::postgres {

Result<ProcessEnd> runWriter(Process process, const profile::Target& target, environment::Clearance clearance,
    std::string_view applicationName, Task& task)
{
    {
        LK_LET(const ReadSession session, ReadSession::open(target, "check", task));
        if (!clearance.database().known() || session.server().identity != clearance.database())
            return std::unexpected(Error{.kind = Error::Kind::Refused,
                .code = "clearance-for-another-database",
                .message = Tr::tr("The connection reached the database “%1”, which is not the one this change was "
                                  "allowed for; nothing was changed.")
                    .arg(text(session.server().database)),
                .detail = text(session.server().identity.text())});
    }
    connectTool(process, target, applicationName);
    return run(process, task);
}

} // namespace lockkeeper::postgres
