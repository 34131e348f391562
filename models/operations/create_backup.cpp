#include "operations/create_backup.h"

#include "backup/archive.h"
#include "backup/archive_writer.h"
#include "base/file.h"
#include "base/process.h"
#include "base/text.h"
#include "base/tr.h"
#include "operations/journaled.h"
#include "postgres/dump_preflight.h"
#include "postgres/dump_progress.h"
#include "postgres/server_tools.h"

#include <QtCore/QLocale>

namespace lockkeeper::operations {
namespace {

using Clock = std::chrono::steady_clock;

constexpr double kCounted = 0.10;
constexpr double kDumped = 0.70;
constexpr double kDecoded = 0.95;
constexpr int kLockWaitMs = 10'000;

/// gzip takes table text to less than half in practice; random bytes it cannot shrink are caught when they are written.
constexpr double kExpectedRatio = 0.4;
constexpr double kReserve = 1.2;

Result<> checkSpace(const backup::Vault& vault, const std::vector<postgres::TableCount>& tables)
{
    double expected = 1 << 20;
    for (const postgres::TableCount& table : tables)
        expected += static_cast<double>(table.bytes) * kExpectedRatio;
    LK_LET(const std::uintmax_t free, freeSpace(vault.root()));
    const auto needed = static_cast<qint64>(expected * kReserve);
    if (static_cast<double>(free) >= static_cast<double>(needed))
        return {};
    const QLocale locale;
    return std::unexpected(Error{.kind = Error::Kind::Failed,
        .code = "no-space",
        .message = Tr::tr("This backup needs about %1, and %2 has %3 free.")
            .arg(locale.formattedDataSize(needed), text(vault.root()),
                locale.formattedDataSize(static_cast<qint64>(free))),
        .hint = Tr::tr("Free some space, or put the vault on another disk.")});
}

/// Everything of the manifest that is read in the snapshot.
Result<backup::Manifest> survey(postgres::ReadSession& session, const BackupRequest& request, Task& task)
{
    backup::Manifest manifest;
    manifest.created = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    manifest.database = session.server().database;
    manifest.id = backup::makeId(manifest.database, manifest.created);
    manifest.identity = session.server().identity;
    manifest.environment = request.database.environment;
    manifest.profile = request.database.profile;
    manifest.label = request.label;
    manifest.serverVersion = session.server().versionText;
    LK_LET(manifest.shape, postgres::readShape(session));
    LK_LET(manifest.roles, postgres::rolesNamed(session));
    LK_LET(manifest.notContained, postgres::leftBehind(session));
    LK_LET(const postgres::Rows objects,
        session.query("SELECT pg_catalog.count(*) FROM pg_catalog.pg_largeobject_metadata"));
    manifest.largeObjects = objects.integer(0, 0);
    LK_LET(manifest.tables, postgres::dumpedTables(session));
    task.log(Tr::tr("%n tables in %1", nullptr, static_cast<int>(manifest.tables.size())).arg(text(manifest.database)));
    return manifest;
}

/// Runs pg_dump under the snapshot into the partial folder.
Result<> dump(const std::filesystem::path& program, const profile::Target& target, const std::string& snapshot,
    backup::Manifest& manifest, const backup::PartialBackup& partial, Task& task)
{
    // The id's random end keeps two backups of one database apart in pg_stat_activity.
    const std::string purpose = "backup-" + manifest.id.value().substr(manifest.id.value().size() - 6);
    profile::Target plain = target;
    plain.parameters.erase("client_encoding"); // the archive keeps the database's own encoding
    LK_LET(Process process, postgres::readingTool(program, plain, purpose));
    process.arguments.insert(process.arguments.end(),
        {"--format=custom", "--compress=1", "--verbose", "--snapshot=" + snapshot,
            "--lock-wait-timeout=" + std::to_string(kLockWaitMs)});
    process.withoutEnvironment.emplace_back("PGCLIENTENCODING");

    // A second connection sees how far the first is; without it the finished tables still count.
    auto watcher = postgres::ReadSession::open(target, purpose + "-watch", task);
    if (!watcher && watcher.error().kind == Error::Kind::Cancelled)
        return std::unexpected(watcher.error());
    postgres::DumpProgress progress(
        manifest.tables, watcher ? &*watcher : nullptr, "lockkeeper:" + purpose, task, kCounted, kDumped);

    LK_LET(backup::ArchiveWriter archive, backup::ArchiveWriter::create(partial.archive()));
    process.output = [&](std::string_view bytes) -> Result<> {
        progress.written(static_cast<std::int64_t>(bytes.size()));
        return archive.write(bytes);
    };
    process.errorLine = [&](std::string_view line) { progress.errorLine(line); };
    process.tick = [&] { progress.tick(); };
    LK_LET(const ProcessEnd end, run(process, task));
    if (end.exitCode != 0)
        return std::unexpected(postgres::toolError("dump-failed",
            Tr::tr("pg_dump could not back up %1; nothing of it is kept.").arg(text(manifest.database)), end));
    LK_TRY(archive.finish());
    task.rate({});
    manifest.bytes = archive.bytes();
    manifest.sha256 = archive.sha256();
    return {};
}

/// Reads the archive back and holds it against the snapshot.
Result<> prove(const std::filesystem::path& pgRestore, backup::Manifest& manifest, const backup::PartialBackup& partial,
    Task& task)
{
    task.stage(Tr::tr("Decoding the whole archive"));
    LK_LET(
        const backup::ScriptContent content, backup::decode(partial.archive(), pgRestore, task, {kDumped, kDecoded}));
    const std::vector<std::string> different = backup::differences(manifest, content);
    if (!different.empty()) {
        QStringList words;
        for (const std::string& difference : different)
            words << text(difference);
        return std::unexpected(Error{.kind = Error::Kind::Failed,
            .code = "backup-unequal",
            .message = Tr::tr("The archive of %1 does not hold what the database held; it is not kept.")
                .arg(text(manifest.database)),
            .detail = words.join(QLatin1Char('\n'))});
    }
    manifest.level = backup::Level::Decoded;
    manifest.verified = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    return {};
}

Result<backup::Entry> work(const BackupRequest& request, const backup::Vault& vault, const journal::Journal& journal,
    std::int64_t line, Task& task)
{
    const Clock::time_point started = Clock::now();
    LK_TRY(postgres::refusePooled(request.database.target, request.database.pooled));
    task.stage(Tr::tr("Connecting"));
    std::optional<postgres::ReadSession> session;
    LK_LET(session, postgres::ReadSession::open(request.database.target, "backup", task));
    LK_TRY(journal.identify(line, session->server().database, session->server().identity.text()));
    LK_LET(const postgres::Binaries tools, postgres::toolsFor("pg_dump", session->server().version));
    LK_TRY(postgres::checkDumpable(*session));

    LK_LET(backup::Manifest manifest, survey(*session, request, task));
    LK_TRY(checkSpace(vault, manifest.tables));
    LK_TRY(journal.addFact(line, "backup", manifest.id.value()));
    LK_LET(backup::PartialBackup partial, vault.begin(manifest.id));
    LK_LET(manifest.dumpVersion, postgres::toolVersion(tools.program("pg_dump"), task));
    LK_TRY(postgres::countRows(*session, manifest.tables, task, 0, kCounted));
    LK_LET(const std::string snapshot, session->exportSnapshot());
    LK_TRY(dump(tools.program("pg_dump"), request.database.target, snapshot, manifest, partial, task));
    session.reset(); // its locks go before the long look at the archive
    LK_TRY(prove(tools.program("pg_restore"), manifest, partial, task));

    task.stage(Tr::tr("Writing it to disk for good"));
    manifest.duration = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - started);
    // The last moment at which a cancel leaves nothing; from here on there is a backup.
    if (task.cancelled())
        return std::unexpected(cancelledError());
    LK_LET(const std::filesystem::path folder, partial.publish(manifest));
    task.progress(1);
    return backup::Entry{.id = manifest.id, .folder = folder, .manifest = std::move(manifest), .damage = {}};
}

} // namespace

Result<backup::Entry> createBackup(
    const BackupRequest& request, const backup::Vault& vault, const journal::Journal& journal, Task& task)
{
    return journaled(
        journal,
        {.operation = "backup",
            .profile = request.database.profile,
            .environment = request.database.environment,
            .database = request.database.target.database(),
            .what = request.label,
            .facts = {{"vault", vault.root().string()}}},
        [&](std::int64_t line) -> Result<backup::Entry> {
            auto result = work(request, vault, journal, line, task);
            if (!result)
                return std::unexpected(
                    postgres::namingTheBlocker(std::move(result).error(), request.database.target, task));
            return result;
        },
        [](const backup::Entry& entry) {
            return Tr::tr("%1: %2 rows in %n tables, decoded and equal.", nullptr,
                static_cast<int>(entry.manifest->tables.size()))
                .arg(text(entry.id.value()), QLocale().toString(qint64(entry.manifest->rows())));
        });
}

} // namespace lockkeeper::operations
