#include "postgres/dump_preflight.h"

#include "base/text.h"
#include "base/tr.h"
#include "profile/connection_url.h"
#include "queries.h"

namespace lockkeeper::postgres {
namespace {

constexpr int kShown = 5; // names in one sentence

/// Neon's direct host is the pooled one without "-pooler" in its first label.
std::string directHost(std::string host)
{
    const std::size_t dot = host.find('.');
    const std::size_t at = host.find("-pooler");
    if (at == std::string::npos || (dot != std::string::npos && at > dot))
        return {};
    return host.erase(at, std::string_view("-pooler").size());
}

QString shown(const std::vector<std::string>& names)
{
    QStringList list;
    for (const std::string& name : names) {
        if (list.size() == kShown) {
            list << Tr::tr("and %n more", nullptr, static_cast<int>(names.size()) - kShown);
            break;
        }
        list << text(name);
    }
    return list.join(QStringLiteral(", "));
}

std::unexpected<Error> refused(std::string code, const QString& message, const QString& hint)
{
    return std::unexpected(
        Error{.kind = Error::Kind::Failed, .code = std::move(code), .message = message, .hint = hint});
}

} // namespace

Result<> refusePooled(const profile::Target& target, bool pooled)
{
    if (!pooled && !profile::looksPooled(target))
        return {};
    const std::string direct = directHost(target.value("host"));
    return std::unexpected(Error{.kind = Error::Kind::Usage,
        .code = "pooled-host",
        .message = Tr::tr("A connection pooler answers at %1; a dump through it would disturb every other client.")
            .arg(text(profile::shownPlace(target))),
        .hint = direct.empty() ? Tr::tr("Use the server's direct host and port.")
                               : Tr::tr("Use the direct host %1.").arg(text(direct))});
}

Result<> checkDumpable(Session& session)
{
    LK_LET(const Rows rows, session.query(queries::dump_obstacles));
    std::map<std::string, std::vector<std::string>> found;
    for (int i = 0; i < rows.count(); ++i)
        found[rows.string(i, 0)].push_back(rows.string(i, 1));
    const QString user = text(session.server().user);
    const QString database = text(session.server().database);
    if (const auto& names = found["privilege"]; !names.empty())
        return refused("dump-needs-privileges",
            Tr::tr("The role %1 may not read all of %2: %3.").arg(user, database, shown(names)),
            Tr::tr("Grant it SELECT on them (pg_read_all_data grants it on everything), or connect as their owner."));
    if (const auto& names = found["row-security"]; !names.empty())
        return refused("dump-hides-rows",
            Tr::tr("Row-level security hides rows of %2 from the role %1: %3. Such a dump would be incomplete.")
                .arg(user, database, shown(names)),
            Tr::tr("Connect as their owner or as a role with BYPASSRLS."));
    if (const auto& counts = found["locks"]; !counts.empty())
        return refused("dump-needs-locks",
            Tr::tr("%1 has %2 tables, more than the server has locks for one transaction.")
                .arg(database, text(counts.front())),
            Tr::tr("Raise max_locks_per_transaction and restart the server."));
    return {};
}

Result<std::vector<std::string>> leftBehind(Session& session)
{
    LK_LET(const Rows rows, session.query(queries::left_behind));
    std::vector<std::string> words;
    for (int i = 0; i < rows.count(); ++i)
        words.push_back(rows.string(i, 0));
    return words;
}

Result<std::string> toolVersion(const std::filesystem::path& program, Task& task)
{
    std::string output;
    LK_LET(const ProcessEnd end,
        run({.program = program,
                .arguments = {"--version"},
                .output = [&output](std::string_view bytes) -> Result<> {
                    output += bytes;
                    return {};
                }},
            task));
    constexpr std::string_view mark = "(PostgreSQL) ";
    const std::size_t at = output.find(mark);
    if (end.exitCode != 0 || at == std::string::npos)
        return std::unexpected(
            toolError("tool-failed", Tr::tr("%1 does not tell its version.").arg(text(program)), end));
    const std::size_t from = at + mark.size();
    return output.substr(from, output.find_first_of(" \n", from) - from);
}

Error namingTheBlocker(Error error, const profile::Target& target, Task& task)
{
    const bool waited = error.detail.contains(QLatin1String("55P03"))
        || error.detail.contains(QLatin1String("statement timeout"))
        || error.detail.contains(QLatin1String("lock timeout"));
    if (!waited)
        return error;
    auto session = ReadSession::open(target, "look", task);
    const auto rows = session ? session->query(queries::lock_holders) : std::unexpected(session.error());
    if (!rows || rows->count() == 0 || !rows->boolean(0, 4))
        return error;
    error.hint = Tr::tr("%1 (%2) has had %3 locked for %n seconds; let it finish, then try again.", nullptr,
        static_cast<int>(rows->integer(0, 3)))
                     .arg(text(rows->text(0, 0)), text(rows->text(0, 1)), text(rows->text(0, 2)));
    return error;
}

Error toolError(std::string code, const QString& what, const ProcessEnd& end)
{
    const QString words = text(end.errorTail);
    // Only the lines that complain: --verbose tells much else.
    QStringList complaints;
    for (const QString& line : words.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        if (line.contains(QLatin1String("error:")) || line.contains(QLatin1String("detail:"))
            || line.contains(QLatin1String("hint:")) || line.contains(QLatin1String("DETAIL:"))
            || line.contains(QLatin1String("HINT:")) || line.contains(QLatin1String("Command was:")))
            complaints << line;
    Error error{.kind = Error::Kind::Failed,
        .code = std::move(code),
        .message = what,
        .detail = complaints.isEmpty() ? words.trimmed() : complaints.join(QLatin1Char('\n'))};
    if (words.contains(QLatin1String("canceling statement due to statement timeout"))
        || words.contains(QLatin1String("lock timeout")))
        error.hint = Tr::tr("Another session holds a lock on one of the tables; try again when it is done.");
    else if (words.contains(QLatin1String("No space left on device")))
        error.hint = Tr::tr("Free some space and try again.");
    else if (words.contains(QLatin1String("server closed the connection")))
        error.hint = Tr::tr("The server ended the connection; its log says why.");
    if (error.detail.isEmpty())
        error.detail = Tr::tr("It ended with status %1.").arg(end.exitCode);
    return error;
}

} // namespace lockkeeper::postgres
