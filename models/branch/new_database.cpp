#include "branch/new_database.h"

#include "base/text.h"
#include "base/tr.h"
#include "postgres/server_error.h"

#include <QtCore/QRandomGenerator>

namespace lockkeeper::branch {
namespace {

using environment::Operation;
using guard::Confirmation;
using postgres::ReadSession;
using postgres::WriteSession;

constexpr std::size_t kLongestName = 63; // NAMEDATALEN - 1; the server would cut a longer one without a word
constexpr std::string_view kPurpose = "new-database";

std::string buildingName()
{
    std::string name(kBuildingPrefix);
    for (int i = 0; i < 12; ++i)
        name += static_cast<char>('a' + QRandomGenerator::system()->bounded(26));
    return name;
}

std::unexpected<Error> taken(const std::string& name)
{
    return std::unexpected(Error{.kind = Error::Kind::Usage,
        .code = "database-exists",
        .message = Tr::tr("There is a database %1 on that server already, and it is left as it is.").arg(text(name)),
        .hint = Tr::tr("Choose a name that is free.")});
}

guard::Request request(const Site& site, Operation operation, const profile::Target& target, const std::string& object)
{
    return {.operation = operation,
        .target = target,
        .profile = site.profile,
        .environment = site.environment,
        .object = object};
}

Result<WriteSession> write(
    const Site& site, Operation operation, const profile::Target& target, const std::string& object, Task& task)
{
    LK_LET(environment::Clearance clearance,
        site.gate->clear(request(site, operation, target, object), Confirmation::none(), task));
    return WriteSession::open(target, std::move(clearance), kPurpose, task);
}

std::string commentStatement(const postgres::Session& session, const std::string& name, const guard::Comment& comment)
{
    const std::string words = guard::formatComment(comment);
    return "COMMENT ON DATABASE " + session.quoted(name) + " IS " + (words.empty() ? "NULL" : session.literal(words));
}

guard::Comment buildingComment(const Site& site)
{
    return {
        .mark = {.building = guard::BuildingMark{.operation = std::to_string(site.journalLine), .kind = site.kind}}};
}

/// What stands beside `name` in pg_database: none where there is no such database.
Result<std::optional<std::string>> commentOf(const profile::Target& maintenance, const std::string& name, Task& task)
{
    LK_LET(auto session, ReadSession::open(maintenance, "look", task));
    LK_LET(const postgres::Rows rows,
        session.query("SELECT coalesce(pg_catalog.shobj_description(oid, 'pg_database'), '') FROM "
                      "pg_catalog.pg_database WHERE datname = $1",
            postgres::Values{name}));
    return rows.count() == 0 ? std::optional<std::string>() : std::optional(rows.string(0, 0));
}

/// A server finishes CREATE DATABASE though its client is gone; this stops such a session and waits until it is over.
Result<> stopMakers(const profile::Target& maintenance, const std::string& name, Task& task)
{
    LK_LET(auto session, ReadSession::open(maintenance, "look", task));
    for (int round = 0; round < 100; ++round) {
        LK_LET(const postgres::Rows cleared, session.query("SELECT pg_catalog.pg_stat_clear_snapshot()"));
        LK_LET(const postgres::Rows rows,
            session.query("SELECT pg_catalog.pg_cancel_backend(pid) FROM pg_catalog.pg_stat_activity WHERE usename = "
                          "current_user AND state = 'active' AND application_name = $1 AND query LIKE $2",
                postgres::Values{"lockkeeper:" + std::string(kPurpose), "CREATE DATABASE \"" + name + "\"%"}));
        if (rows.count() == 0)
            return {};
        LK_TRY(session.query("SELECT pg_catalog.pg_sleep(0.1)"));
    }
    return {};
}

/// Drops the database with whoever of ours is still in it. FORCE comes last, not first: of a role that is no superuser
/// it is refused (42501) as soon as an autovacuum worker is there, which the plain statement sends away by itself.
Result<> dropWithOurSessions(WriteSession& session, const std::string& name)
{
    LK_TRY(session.query("SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE datname = "
                         "$1 AND usename = current_user",
        postgres::Values{name}));
    const std::string statement = "DROP DATABASE IF EXISTS " + session.quoted(name);
    const auto dropped = session.query(statement);
    if (dropped)
        return {};
    constexpr int kForceSince = 130000;
    if (session.server().version < kForceSince || postgres::sqlState(dropped.error()) != "55006")
        return std::unexpected(dropped.error());
    LK_TRY(session.query(statement + " WITH (FORCE)"));
    return {};
}

/// DROP DATABASE refuses a database with a subscription in it; ours never replicated, so its slot is nobody's.
Result<> dropSubscriptions(const Site& site, const profile::Target& target, Task& task)
{
    std::vector<std::string> names;
    {
        LK_LET(auto session, ReadSession::open(target, "look", task));
        LK_LET(const postgres::Rows rows,
            session.query("SELECT subname FROM pg_catalog.pg_subscription s JOIN pg_catalog.pg_database d ON d.oid = "
                          "s.subdbid WHERE d.datname = pg_catalog.current_database()"));
        for (int i = 0; i < rows.count(); ++i)
            names.push_back(rows.string(i, 0));
    }
    if (names.empty())
        return {};
    LK_LET(auto session, write(site, Operation::FillNewDatabase, target, {}, task));
    for (const std::string& name : names) {
        const std::string quoted = session.quoted(name);
        LK_TRY(session.query("ALTER SUBSCRIPTION " + quoted + " DISABLE"));
        LK_TRY(session.query("ALTER SUBSCRIPTION " + quoted + " SET (slot_name = NONE)"));
        LK_TRY(session.query("DROP SUBSCRIPTION " + quoted));
    }
    return {};
}

} // namespace

Result<profile::Target> maintenanceDatabase(const profile::Target& target, std::string_view avoid, Task& task)
{
    std::optional<Error> failure;
    for (const char* name : {"postgres", "template1"}) {
        if (avoid == name)
            continue;
        profile::Target there = target.withDatabase(name);
        const auto session = ReadSession::open(there, "look", task);
        if (session)
            return there;
        if (session.error().kind == Error::Kind::Cancelled || !failure)
            failure = session.error();
        if (session.error().kind == Error::Kind::Cancelled)
            break;
    }
    return std::unexpected(*failure);
}

Result<> checkNameIsFree(const profile::Target& maintenance, const std::string& name, Task& task)
{
    if (name.empty() || name.size() > kLongestName || name.starts_with(kBuildingPrefix))
        return std::unexpected(Error{.kind = Error::Kind::Usage,
            .code = "database-name",
            .message = Tr::tr("“%1” cannot be the name of a new database: it needs 1 to %2 bytes, and must not begin "
                              "with %3.")
                .arg(text(name))
                .arg(kLongestName)
                .arg(text(kBuildingPrefix))});
    LK_LET(const std::optional<std::string> comment, commentOf(maintenance, name, task));
    if (comment)
        return taken(name);
    return {};
}

NewDatabase::NewDatabase(Site site, std::string name)
    : m_site(std::move(site))
    , m_name(std::move(name))
{
}

NewDatabase::NewDatabase(NewDatabase&& other) noexcept
    : m_site(std::move(other.m_site))
    , m_name(std::exchange(other.m_name, {}))
{
}

NewDatabase::~NewDatabase()
{
    if (m_name.empty())
        return;
    Task task; // the journey's own may be cancelled
    (void)dropLeftover(m_site, m_name, task); // what stays is marked, and goes at the next start
}

Result<NewDatabase> NewDatabase::create(const Site& site, const Statement& statement, Task& task)
{
    const std::string name = buildingName();
    // The fact first: a name in the journal without a database harms nobody.
    LK_TRY(site.gate->journal().addFact(site.journalLine, "building", name));
    LK_LET(auto session, write(site, Operation::CreateDatabase, site.target, name, task));
    NewDatabase made(site, name);
    LK_TRY(session.query(statement(session, name)));
    LK_TRY(session.query(commentStatement(session, name, buildingComment(site))));
    return made;
}

Result<environment::Clearance> NewDatabase::mayFill(Task& task) const
{
    return m_site.gate->clear(request(m_site, Operation::FillNewDatabase, target(), {}), Confirmation::none(), task);
}

Result<> NewDatabase::finish(const std::string& name, const guard::Comment& comment, Task& task)
{
    LK_LET(auto session, write(m_site, Operation::FinishNewDatabase, m_site.target, m_name, task));
    const auto renamed = session.script("ALTER DATABASE " + session.quoted(m_name) + " RENAME TO "
        + session.quoted(name) + "; " + commentStatement(session, name, comment));
    if (!renamed && renamed.error().detail.contains(QLatin1String("42P04")))
        return taken(name);
    LK_TRY(renamed);
    m_name.clear();
    return {};
}

Result<bool> dropLeftover(const Site& site, const std::string& name, Task& task)
{
    if (!std::string_view(name).starts_with(kBuildingPrefix))
        return false;
    LK_LET(const profile::Target maintenance, maintenanceDatabase(site.target, name, task));
    LK_TRY(stopMakers(maintenance, name, task));
    LK_LET(const std::optional<std::string> comment, commentOf(maintenance, name, task));
    if (!comment || (!comment->empty() && !guard::parseComment(*comment).mark.building))
        return false;
    if (comment->empty()) {
        LK_LET(auto session, write(site, Operation::CreateDatabase, maintenance, name, task));
        LK_TRY(session.query(commentStatement(session, name, buildingComment(site))));
    }
    // Best effort: where it cannot be entered, the drop itself tells why.
    (void)dropSubscriptions(site, maintenance.withDatabase(name), task);
    LK_LET(auto session, write(site, Operation::DropLeftover, maintenance, name, task));
    LK_TRY(dropWithOurSessions(session, name));
    return true;
}

} // namespace lockkeeper::branch
