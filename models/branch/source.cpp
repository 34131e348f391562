#include "base/text.h"
#include "base/tr.h"
#include "branch/provider.h"
#include "queries.h"

namespace lockkeeper::branch {
namespace {

Result<std::vector<Connected>> othersAt(postgres::Session& session, const std::string& database)
{
    LK_LET(const postgres::Rows rows, session.query(queries::others_connected, postgres::Values{database}));
    std::vector<Connected> others;
    for (int i = 0; i < rows.count(); ++i)
        others.push_back({.application = rows.string(i, 0), .user = rows.string(i, 1), .sessions = rows.integer(i, 2)});
    return others;
}

} // namespace

Result<Source> readSource(const guard::Gate& gate, const profile::Target& target, const std::string& profile,
    std::optional<environment::Environment> stated, bool pooled, Task& task)
{
    Source source{.target = target, .profile = profile, .pooled = pooled};
    LK_LET(source.standing, gate.standing(target, profile, stated, task));
    LK_LET(auto session, postgres::ReadSession::open(target, "look", task));
    source.version = session.server().version;
    source.name = session.server().database;
    LK_LET(const postgres::Rows rows, session.query(queries::copy_source));
    if (rows.count() == 1) {
        source.bytes = rows.integer(0, 0);
        source.mayCreate = rows.boolean(0, 1);
        source.superuser = rows.boolean(0, 2);
        source.mayBeTemplate = rows.boolean(0, 3);
    }
    if (source.version >= 150000) {
        const auto changed = session.attempt("SELECT d.datcollversion IS DISTINCT FROM "
                                             "pg_catalog.pg_database_collation_actual_version(d.oid) FROM "
                                             "pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database() "
                                             "AND d.datcollversion IS NOT NULL");
        source.collationChanged = changed && changed->count() == 1 && changed->boolean(0, 0);
    }
    LK_LET(source.others, othersAt(session, source.name));
    return source;
}

Result<> dropDatabase(const profile::Target& maintenance, environment::Clearance clearance, Task& task)
{
    const std::string name = clearance.object();
    LK_LET(auto session, postgres::WriteSession::open(maintenance, std::move(clearance), "drop-branch", task));
    const auto dropped = session.query("DROP DATABASE " + session.quoted(name));
    if (dropped)
        return {};
    if (!dropped.error().detail.contains(QLatin1String("55006")))
        return std::unexpected(dropped.error());
    LK_LET(const std::vector<Connected> others, othersAt(session, name));
    QStringList who;
    for (const Connected& other : others)
        who << Tr::tr("%1 (%2)").arg(text(other.application), text(other.user));
    return std::unexpected(Error{.kind = Error::Kind::Failed,
        .code = "branch-in-use",
        .message = Tr::tr("The branch %1 is in use by %2; it is left as it is.")
            .arg(text(name), who.isEmpty() ? Tr::tr("somebody") : who.join(QStringLiteral(", "))),
        .detail = dropped.error().detail,
        .hint = Tr::tr("Close those connections and delete it again.")});
}

} // namespace lockkeeper::branch
