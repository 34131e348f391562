#include "support/other_server.h"

#include "base/file.h"
#include "base/text.h"
#include "postgres/scratch_layout.h"

#include <QtCore/QStandardPaths>

#include <unistd.h>

namespace lockkeeper::test {
namespace {

namespace fs = std::filesystem;

Result<ProcessEnd> ended(Process process)
{
    Task task;
    return run(process, task);
}

Error failed(const QString& words) { return {.kind = Error::Kind::Failed, .code = "other-server", .message = words}; }

Result<> install(int major, const fs::path& programs)
{
    const fs::path setup = fs::path(LK_SERVERS_SETUP) / "setup.sh";
    std::error_code failure;
    if (fs::exists(programs / "native" / "bin" / "initdb", failure))
        return {};
    if (!fs::exists(setup, failure))
        return std::unexpected(failed(QStringLiteral("there is no %1").arg(text(setup))));
    if (QStandardPaths::findExecutable(QStringLiteral("npm")).isEmpty())
        return std::unexpected(failed(QStringLiteral("npm is not installed")));
    LK_LET(const ProcessEnd end,
        ended({.program = "/bin/bash", .arguments = {setup.string(), std::to_string(major), programs.string()}}));
    if (end.exitCode != 0)
        return std::unexpected(failed(text(std::string_view(end.errorTail))));
    return {};
}

} // namespace

OtherServer::OtherServer(int major)
{
    // Where another user than root can enter: a server refuses to run as root.
    const fs::path programs = fs::path("/var/tmp/lockkeeper-tests") / ("postgresql-" + std::to_string(major));
    Result<> done = install(major, programs);
    if (done)
        done = start(major, programs);
    if (!done)
        m_missing = QStringLiteral("PostgreSQL %1: %2 %3").arg(major).arg(done.error().message, done.error().detail);
}

Result<> OtherServer::start(int major, const fs::path& programs)
{
    Task task;
    const fs::path folder = fs::path(LK_SERVERS_DATA) / ("postgresql-" + std::to_string(major));
    LK_LET(const postgres::ScratchLayout layout, postgres::layOut(folder, "/var/tmp/lockkeeper-tests"));
    LK_LET(m_password, postgres::keptPassword(layout.folder / "superuser"));
    std::error_code failure;
    if (!fs::exists(layout.data() / "PG_VERSION", failure)) {
        fs::remove_all(layout.data(), failure);
        LK_TRY(makeFolder(layout.data()));
        if (layout.user && ::chown(layout.data().c_str(), layout.user->uid, layout.user->gid) != 0)
            return std::unexpected(failed(QStringLiteral("chown")));
        LK_LET(const ProcessEnd end,
            ended({.program = "/bin/sh",
                .arguments = {"-c", "exec \"$0\" \"$@\" --pwfile=\"$LK_PASSWORD_FILE\"",
                    (programs / "native" / "bin" / "initdb").string(), "-D", layout.data().string(), "-U", "lockkeeper",
                    "-A", "scram-sha-256", "-E", "UTF8", "--locale=C", "--no-sync"},
                .passwordFile = m_password,
                .passwordFileVariable = "LK_PASSWORD_FILE",
                .workingFolder = layout.root,
                .user = layout.user}));
        if (end.exitCode != 0)
            return std::unexpected(failed(text(std::string_view(end.errorTail))));
    }
    m_port = postgres::freePort(0);
    const postgres::PostmasterPlace place{.program = programs / "native" / "bin" / "postgres",
        .data = layout.data(),
        .sockets = layout.sockets,
        .log = layout.log(),
        .port = m_port,
        .user = layout.user};
    postgres::removeStaleFiles(place);
    LK_LET(m_server, postgres::OwnedPostmaster::start(place, task));
    return {};
}

profile::Target OtherServer::superuser(const std::string& database) const
{
    return {.parameters = {{"host", "127.0.0.1"}, {"hostaddr", "127.0.0.1"}, {"port", std::to_string(m_port)},
                {"user", "lockkeeper"}, {"dbname", database}, {"sslmode", "disable"}, {"gssencmode", "disable"}},
        .password = m_password};
}

} // namespace lockkeeper::test
