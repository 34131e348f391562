#include "operations/sandbox_databases.h"

#include "base/text.h"
#include "base/tr.h"
#include "guard/mark.h"
#include "operations/sandbox_project.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDateTime>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QUuid>

#include <algorithm>
#include <chrono>
#include <thread>

namespace lockkeeper::operations {
namespace {

using postgres::ScratchCluster;
using postgres::ScratchSession;

constexpr const char* kSeed = "lockkeeper_seed"; // production's height, with rows; the three are copies of it
constexpr const char* kWhole = "whole"; // the seed's comment once it is
constexpr int kProductionLacks = 4;

// Prisma 6 makes it so: schema-engine, flavour/postgres.rs, create_migrations_table.
constexpr std::string_view kHistoryTable = R"(CREATE TABLE _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
))";

Result<ScratchSession> asOwner(const ScratchCluster& cluster, const std::string& database, Task& task)
{
    LK_LET(ScratchSession session, cluster.administer(database, "sandbox", task));
    LK_TRY(session.script("SET SESSION AUTHORIZATION " + std::string(kSandboxRole)));
    return session;
}

/// The script and its row, as `prisma migrate deploy` leaves them; three days after it was written.
Result<> apply(ScratchSession& session, const SandboxMigration& migration)
{
    LK_TRY(session.script(migration.sql));
    const QByteArray bytes = QByteArray::fromStdString(migration.sql);
    QDateTime written
        = QDateTime::fromString(text(std::string_view(migration.name).substr(0, 14)), QStringLiteral("yyyyMMddHHmmss"));
    written.setTimeSpec(Qt::UTC);
    const QDateTime started = written.addDays(3).addMSecs(417);
    const auto moment = [](const QDateTime& time) { return utf8(time.toString(Qt::ISODateWithMs)); };
    LK_TRY(session.query("INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, logs, "
                         "rolled_back_at, started_at, applied_steps_count) VALUES ($1, $2, $3, $4, NULL, NULL, $5, 1)",
        {utf8(QUuid::createUuid().toString(QUuid::WithoutBraces)),
            QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString(),
            moment(started.addMSecs(20 + static_cast<qint64>(migration.sql.size()) / 40)), migration.name,
            moment(started)}));
    return {};
}

Result<bool> exists(ScratchSession& admin, const std::string& database)
{
    LK_LET(const auto rows, admin.query("SELECT 1 FROM pg_database WHERE datname = $1", {database}));
    return rows.count() > 0;
}

Result<> drop(ScratchSession& admin, const std::string& database)
{
    LK_TRY(admin.query("DROP DATABASE IF EXISTS " + admin.quoted(database)));
    return {};
}

/// Ends what a killed program's sessions still do on the server. We hold the sandbox's lock, so none of them is alive.
Result<> endLeftSessions(ScratchSession& admin, Task& task)
{
    for (const QDeadlineTimer deadline(10'000); !deadline.hasExpired() && !task.cancelled();) {
        LK_LET(const auto ended,
            admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = "
                        "'lockkeeper:sandbox' AND pid <> pg_backend_pid()"));
        if (ended.count() == 0)
            break;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return {};
}

Result<> makeRole(ScratchSession& admin, const Secret& password)
{
    LK_LET(const auto known, admin.query("SELECT 1 FROM pg_roles WHERE rolname = $1", {kSandboxRole}));
    const std::string verb = known.count() > 0 ? "ALTER ROLE " : "CREATE ROLE ";
    return admin.script(
        verb + kSandboxRole + " LOGIN CREATEDB NOSUPERUSER PASSWORD " + admin.literal(password.reveal()));
}

Result<> makeSeed(const ScratchCluster& cluster, ScratchSession& admin, const std::vector<SandboxMigration>& migrations,
    double from, Task& task)
{
    LK_LET(const auto whole,
        admin.query("SELECT 1 FROM pg_database WHERE datname = $1 AND shobj_description(oid, 'pg_database') = $2",
            {kSeed, kWhole}));
    if (whole.count() > 0)
        return {};
    task.stage(Tr::tr("Filling the sandbox with a casting marketplace"));
    LK_TRY(drop(admin, kSeed));
    LK_TRY(admin.query(std::string("CREATE DATABASE ") + kSeed + " OWNER " + kSandboxRole + " TEMPLATE template0"));
    {
        LK_LET(ScratchSession session, asOwner(cluster, kSeed, task));
        LK_TRY(session.script(kHistoryTable));
        for (std::size_t i = 0; i + kProductionLacks < migrations.size(); ++i)
            LK_TRY(apply(session, migrations[i]));
        task.progress(from + (1 - from) * 0.1); // most of the time goes into the rows
        LK_LET(const std::string rows, sandboxFile("seed.sql"));
        LK_TRY(session.script(rows));
        LK_TRY(session.query("ANALYZE"));
    }
    return admin.script(std::string("COMMENT ON DATABASE ") + kSeed + " IS " + admin.literal(kWhole));
}

Result<> makeDatabase(const ScratchCluster& cluster, ScratchSession& admin, const SandboxDatabase& database,
    const std::vector<SandboxMigration>& migrations, Task& task)
{
    task.stage(Tr::tr("Making %1").arg(text(std::string_view(database.name))));
    const std::string building = std::string(database.name) + "_building";
    LK_TRY(drop(admin, building));
    // The strategy has a name since 15; below, copying files is the only one.
    LK_TRY(admin.query("CREATE DATABASE " + building + " OWNER " + kSandboxRole + " TEMPLATE " + kSeed
        + (admin.server().version >= 150000 ? " STRATEGY file_copy" : "")));
    {
        LK_LET(ScratchSession session, asOwner(cluster, building, task));
        const std::size_t first = migrations.size() - kProductionLacks;
        for (std::size_t i = first; i + static_cast<std::size_t>(database.pending) < migrations.size(); ++i) {
            if (database.environment == environment::Environment::Development && i + 1 == migrations.size()) {
                LK_LET(const std::string byHand, sandboxFile("dev.sql"));
                LK_TRY(session.script(byHand));
            }
            LK_TRY(apply(session, migrations[i]));
        }
        // A migration reaches development first and production last.
        const int earlier = database.environment == environment::Environment::Development ? 3
            : database.environment == environment::Environment::Staging                   ? 1
                                                                                          : 0;
        LK_TRY(session.query("UPDATE _prisma_migrations SET started_at = started_at - make_interval(days => $1), "
                             "finished_at = finished_at - make_interval(days => $1)",
            {std::to_string(earlier)}));
        // A copy has its template's statistics; only development changed rows since.
        if (database.pending == 0)
            LK_TRY(session.query("ANALYZE"));
    }
    const guard::Comment comment{.words = "Lockkeeper's sandbox", .mark = {.environment = database.environment}};
    LK_TRY(admin.script("COMMENT ON DATABASE " + building + " IS " + admin.literal(guard::formatComment(comment))));
    // The name last: until then nobody takes it for the real one.
    return admin.script("ALTER DATABASE " + building + " RENAME TO " + database.name);
}

} // namespace

Result<> buildSandboxDatabases(const ScratchCluster& cluster, const Secret& password, double from, Task& task)
{
    LK_LET(ScratchSession admin, cluster.administer("postgres", "sandbox", task));
    LK_TRY(endLeftSessions(admin, task));
    LK_TRY(makeRole(admin, password));
    std::vector<SandboxDatabase> missing;
    for (const SandboxDatabase& database : kSandboxDatabases) {
        LK_LET(const bool there, exists(admin, database.name));
        if (!there)
            missing.push_back(database);
    }
    if (!missing.empty()) {
        LK_LET(const std::vector<SandboxMigration> migrations, sandboxMigrations());
        LK_TRY(makeSeed(cluster, admin, migrations, from, task));
        for (std::size_t done = 0; done < missing.size(); ++done) {
            task.progress(from + (1 - from) * (0.7 + 0.3 * static_cast<double>(done) / 3));
            LK_TRY(makeDatabase(cluster, admin, missing[done], migrations, task));
        }
    }
    return drop(admin, kSeed);
}

} // namespace lockkeeper::operations
