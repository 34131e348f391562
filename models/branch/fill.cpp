#include "branch/fill.h"

#include "base/text.h"
#include "base/tr.h"

namespace lockkeeper::branch {
namespace {

/// Table by table: one that cannot be sampled (a foreign partition without its server, say) must not cost the others
/// theirs, nor the copy.
Result<> analyze(const NewDatabase& made, Task& task, double from, double to)
{
    task.stage(Tr::tr("Gathering planner statistics"));
    LK_LET(environment::Clearance clearance, made.mayFill(task));
    LK_LET(auto session, postgres::WriteSession::open(made.target(), std::move(clearance), "analyze", task));
    LK_LET(const postgres::Rows names,
        session.query("SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) FROM pg_catalog.pg_class c JOIN "
                      "pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'm', 'p') AND "
                      "n.nspname <> 'information_schema' AND n.nspname !~ '^pg_' ORDER BY c.oid"));
    for (int i = 0; i < names.count(); ++i) {
        const auto done = session.query("ANALYZE " + names.string(i, 0));
        if (!done && done.error().kind == Error::Kind::Cancelled)
            return std::unexpected(done.error());
        if (!done)
            task.log(Tr::tr("No statistics of %1: %2").arg(text(names.text(i, 0)), done.error().message));
        task.progress(from + (to - from) * (i + 1) / names.count());
    }
    return {};
}

} // namespace

Result<Ownership> decideOwnership(const profile::Target& server, const std::vector<std::string>& roles, Task& task)
{
    LK_LET(auto session, postgres::ReadSession::open(server, "look", task));
    Ownership ownership{.kept = false, .words = {}, .arguments = {"--no-owner", "--no-privileges"}};
    LK_LET(const postgres::Rows superuser,
        session.query("SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user"));
    if (superuser.count() != 1 || !superuser.boolean(0, 0)) {
        ownership.words = Tr::tr("Everything will belong to %1, without the privileges of others: only a superuser can "
                                 "give things to other roles.")
                              .arg(text(session.server().user));
        return ownership;
    }
    QStringList missing;
    for (const std::string& role : roles) {
        LK_LET(const postgres::Rows rows,
            session.query("SELECT FROM pg_catalog.pg_roles WHERE rolname = $1", postgres::Values{role}));
        if (rows.count() == 0)
            missing << text(role);
    }
    if (!missing.isEmpty()) {
        ownership.words = Tr::tr("Everything will belong to %1, without the privileges of others: this server has no "
                                 "role %2.")
                              .arg(text(session.server().user), missing.join(QStringLiteral(", ")));
        return ownership;
    }
    return Ownership{.kept = true, .words = Tr::tr("Owners and privileges are kept."), .arguments = {}};
}

Result<> proveAndAnalyze(
    const NewDatabase& made, const std::vector<postgres::TableCount>& source, Task& task, double from, double to)
{
    const double middle = from + (to - from) / 2;
    {
        LK_LET(auto session, postgres::ReadSession::open(made.target(), "count", task));
        LK_LET(std::vector<postgres::TableCount> copied, postgres::dumpedTables(session));
        LK_TRY(postgres::countRows(session, copied, task, from, middle));
        const std::vector<QString> different = postgres::differences(source, copied);
        if (!different.empty())
            return std::unexpected(Error{.kind = Error::Kind::Failed,
                .code = "copy-unequal",
                .message
                = Tr::tr("The copy does not hold what its source held, and is not kept: %1").arg(different.front()),
                .detail = QStringList(different.begin(), different.end()).join(QLatin1Char('\n'))});
    }
    LK_TRY(analyze(made, task, middle, to));
    task.progress(to);
    return {};
}

} // namespace lockkeeper::branch
