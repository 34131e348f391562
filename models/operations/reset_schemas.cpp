#include "operations/reset_schemas.h"

#include "base/text.h"
#include "base/tr.h"
#include "migration/apply.h"
#include "migration/history.h"
#include "operations/reset_aside.h"
#include "postgres/server_error.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace lockkeeper::operations {
namespace {

using postgres::Session;

QString listed(const std::vector<std::string>& names)
{
    QStringList words;
    for (const std::string& name : names)
        words.append(text(name));
    return words.join(QStringLiteral(", "));
}

Result<> checkNothingOutside(Session& session, const std::vector<std::string>& schemas)
{
    LK_LET(const std::vector<std::string> outside, dependentsOutside(session, schemas));
    if (outside.empty())
        return {};
    return std::unexpected(Error{.kind = Error::Kind::Refused,
        .code = "reset-reaches-outside",
        .message
        = Tr::tr("Other schemas depend on what a reset would drop: %1; nothing was changed.").arg(listed(outside)),
        .detail = {},
        .hint = Tr::tr("Drop these first, or name their schemas in the project's datasource.")});
}

/// Prisma would drop a history that stands elsewhere and leave the rest of that schema; that cannot be undone here.
Result<> checkHistory(Session& session, const std::vector<std::string>& schemas)
{
    LK_LET(const migration::History history, migration::readHistory(session, schemas.front()));
    if (!history.schema || std::ranges::find(schemas, *history.schema) != schemas.end())
        return {};
    return std::unexpected(Error{.kind = Error::Kind::Usage,
        .code = "reset-history-elsewhere",
        .message = Tr::tr(
            "The migration history stands in the schema \"%1\", but the project speaks of %2; nothing was changed.")
            .arg(text(*history.schema), listed(schemas)),
        .detail = {},
        .hint = Tr::tr("Name that schema in the project's datasource or in the connection.")});
}

/// Makes the schemas that are not there; returns them.
Result<std::vector<std::string>> makeMissing(Session& session, const std::vector<std::string>& schemas)
{
    std::vector<std::string> made;
    for (const std::string& schema : schemas) {
        LK_LET(const postgres::Rows there,
            session.query("SELECT FROM pg_catalog.pg_namespace WHERE nspname = $1", {schema}));
        if (there.count() > 0)
            continue;
        LK_TRY(session.query("CREATE SCHEMA " + session.quoted(schema)));
        made.push_back(schema);
    }
    return made;
}

/// A development server that still runs holds locks on the tables; nothing was moved then.
Error inUse(const Session& session, const Error& cause)
{
    constexpr auto kLockNotAvailable = "55P03";
    if (postgres::sqlState(cause) != kLockNotAvailable)
        return cause;
    return {.kind = Error::Kind::Failed,
        .code = "reset-tables-in-use",
        .message = Tr::tr("Somebody is using tables of \"%1\", so they cannot be set aside; nothing was changed.")
            .arg(text(session.server().database)),
        .detail = cause.detail,
        .hint = Tr::tr("Close the programs that are connected to it and reset again.")};
}

/// Brings everything back and says what happened.
Error undone(
    Session& session, const std::vector<SetAside>& aside, const std::vector<std::string>& made, const Error& cause)
{
    if (session.transaction() != Session::Transaction::None)
        std::ignore = session.query("ROLLBACK");
    Result<> back = moveBack(session, aside);
    for (const std::string& schema : made)
        if (back)
            if (auto dropped = session.query("DROP SCHEMA IF EXISTS " + session.quoted(schema) + " CASCADE"); !dropped)
                back = std::unexpected(std::move(dropped).error());
    if (!back) {
        QStringList places;
        for (const SetAside& one : aside)
            places.append(Tr::tr("that of \"%1\" in \"%2\"").arg(text(one.original), text(one.schema)));
        return {.kind = Error::Kind::Failed,
            .code = "reset-left-aside",
            .message
            = Tr::tr("The reset of \"%1\" stopped midway, and what was there could not be put back; nothing of it is "
                     "lost: %2.")
                .arg(text(session.server().database), places.join(QStringLiteral(", "))),
            .detail = cause.message + u'\n' + back.error().message + u'\n' + back.error().detail,
            .hint = Tr::tr("Reset again: it puts back first what an earlier one set aside.")};
    }
    if (cause.kind == Error::Kind::Cancelled)
        return cause;
    return {.kind = cause.kind,
        .code = "reset-undone",
        .message = Tr::tr("The reset was undone and the database is as it was: %1").arg(cause.message),
        .detail = cause.detail,
        .hint = cause.hint};
}

} // namespace

Result<ResetReport> resetSchemas(Session& session, std::vector<std::string> schemas,
    const std::function<Result<std::vector<migration::MigrationName>>()>& apply, Task& task)
{
    Task cleaning; // cleaning up goes on after a cancel; outlives the lock, which may be given back under it
    LK_LET(const migration::AdvisoryLock lock, migration::AdvisoryLock::take(session, task));
    ResetReport report{.database = session.server().database, .schemas = schemas, .applied = {}};

    LK_LET(const std::vector<SetAside> earlier, setAside(session));
    if (!earlier.empty()) {
        task.log(Tr::tr("An earlier reset was interrupted: putting back what it set aside."));
        LK_TRY(moveBack(session, earlier));
        report.putBackFirst = true;
    }
    LK_TRY(checkHistory(session, schemas));
    LK_TRY(checkNothingOutside(session, schemas));

    task.stage(Tr::tr("Setting the schema aside"));
    const Result<std::vector<SetAside>> moved = moveAside(session, schemas);
    if (!moved)
        return std::unexpected(inUse(session, moved.error()));
    const std::vector<SetAside>& aside = *moved;
    task.log(Tr::tr("Set aside: %1").arg(listed(schemas)));

    std::vector<std::string> made;
    const Result<> built = [&]() -> Result<> {
        LK_LET(made, makeMissing(session, schemas));
        LK_LET(report.applied, apply());
        task.stage(Tr::tr("Dropping what was there before"));
        return discard(session, aside);
    }();
    if (!built) {
        session.follow(cleaning);
        task.stage(Tr::tr("Putting everything back"));
        return std::unexpected(undone(session, aside, made, built.error()));
    }
    return report;
}

} // namespace lockkeeper::operations
