#include "operations/reset.h"

#include "base/text.h"
#include "base/tr.h"
#include "migration/apply.h"
#include "migration/script.h"
#include "operations/journaled.h"

namespace lockkeeper::operations {
namespace {

/// The schemas Prisma would reset: those the project names, else the connection's, else where its tables go.
Result<std::vector<std::string>> schemasOf(
    const migration::Project& project, const profile::Target& target, postgres::Session& session)
{
    if (!project.schemas.empty())
        return project.schemas;
    if (target.schema)
        return std::vector{*target.schema};
    LK_LET(const postgres::Rows current, session.query("SELECT coalesce(pg_catalog.current_schema(), 'public')"));
    return std::vector{current.string(0, 0)};
}

} // namespace

Result<ResetReport> resetDatabase(
    const ResetRequest& request, const guard::Gate& gate, const guard::Confirmation& confirmation, Task& task)
{
    task.stage(Tr::tr("Reading the project"));
    LK_LET(const migration::Project project, migration::open(request.project));
    LK_TRY(migration::checkProvider(project));
    LK_LET(const migration::Listing listing, migration::list(project));
    for (const migration::Migration& migration : listing.migrations) {
        LK_LET(const std::string sql, migration::readScript(migration.script));
        LK_TRY(migration::checkRunnable(migration.script, sql));
    }

    const profile::Target& target = request.database.target;
    LK_LET(environment::Clearance clearance,
        gate.clear({.operation = environment::Operation::ResetDatabase,
                       .target = target,
                       .profile = request.database.profile,
                       .environment
                       = request.database.profile.empty() ? std::optional(request.database.environment) : std::nullopt},
            confirmation, task));
    const journal::Opening opening{.operation = std::string(environment::name(environment::Operation::ResetDatabase)),
        .profile = request.database.profile,
        .environment = request.database.environment,
        .database = target.database(),
        .identity = clearance.database().text(),
        .what = project.migrations.string()};
    return journaled(
        gate.journal(), opening,
        [&](std::int64_t) -> Result<ResetReport> {
            LK_LET(auto session, postgres::WriteSession::open(target, std::move(clearance), "reset", task));
            LK_LET(const std::vector<std::string> schemas, schemasOf(project, target, session));
            return resetSchemas(
                session, schemas, [&] { return migration::apply(session, listing.migrations, target.schema, task); },
                task);
        },
        [](const ResetReport& report) {
            return Tr::tr("Reset; %n migration(s) applied.", nullptr, static_cast<int>(report.applied.size()));
        });
}

} // namespace lockkeeper::operations
