#include "operations/restore.h"

#include "backup/archive.h"
#include "base/process.h"
#include "base/text.h"
#include "base/tr.h"
#include "branch/fill.h"
#include "operations/journaled.h"
#include "operations/recover.h"
#include "operations/site.h"
#include "postgres/database_shape.h"
#include "postgres/dump_preflight.h"
#include "postgres/server_tools.h"

#include <QtCore/QLocale>

#include <fcntl.h>
#include <unistd.h>

namespace lockkeeper::operations {
namespace {

using Clock = std::chrono::steady_clock;

constexpr double kHashed = 0.15;
constexpr double kRestored = 0.80;
constexpr double kProved = 0.97;

/// Closes itself.
struct Archive {
    explicit Archive(const std::filesystem::path& path)
        : fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC))
    {
    }
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;
    ~Archive()
    {
        if (fd >= 0)
            ::close(fd);
    }
    int fd;
};

Result<> checkArchive(const backup::Entry& entry, Task& task)
{
    // Up to the hash no program is needed.
    LK_LET(const backup::Verification verification,
        backup::verify(entry, backup::Level::Hashed, {}, task, {.from = 0, .to = kHashed}));
    if (verification.problems.empty())
        return {};
    return std::unexpected(Error{.kind = Error::Kind::Failed,
        .code = "backup-damaged",
        .message = Tr::tr("The backup %1 is damaged and is not restored: %2")
            .arg(text(entry.id.value()), text(verification.problems.front())),
        .hint = Tr::tr("Choose another backup of that database.")});
}

/// The programs that read this archive and know this server: the newer of the two majors.
Result<postgres::Binaries> tools(const backup::Manifest& manifest, int serverVersion)
{
    const int dumped = text(manifest.dumpVersion).section(QLatin1Char('.'), 0, 0).toInt() * 10000;
    return postgres::toolsFor("pg_restore", std::max(serverVersion, dumped));
}

Result<> fill(const backup::Entry& entry, const branch::NewDatabase& made, const branch::Ownership& ownership,
    const postgres::Binaries& binaries, Task& task)
{
    const Archive archive(entry.archive());
    const auto size = static_cast<double>(entry.manifest->bytes);
    LK_LET(environment::Clearance clearance, made.mayFill(task));
    const std::string purpose = "restore-" + made.name().substr(branch::kBuildingPrefix.size());
    LK_LET(Process process,
        postgres::writingTool(binaries.program("pg_restore"), made.target(), std::move(clearance), purpose, task));
    for (const char* argument : {"--format=custom", "--exit-on-error", "--verbose"})
        process.arguments.emplace_back(argument);
    process.arguments.insert(process.arguments.end(), ownership.arguments.begin(), ownership.arguments.end());
    process.inputDescriptor = archive.fd;
    process.errorLine = [&task](std::string_view line) {
        constexpr std::string_view mark = "processing data for table ";
        if (const std::size_t at = line.find(mark); at != std::string_view::npos)
            task.stage(Tr::tr("Restoring %1").arg(text(line.substr(at + mark.size()))));
        else if (line.find("creating INDEX") != std::string_view::npos
            || line.find("creating CONSTRAINT") != std::string_view::npos
            || line.find("creating FK CONSTRAINT") != std::string_view::npos)
            task.stage(Tr::tr("Building indexes and constraints"));
        if (line.find("processing data") != std::string_view::npos || line.find("warning:") != std::string_view::npos
            || line.find("error:") != std::string_view::npos)
            task.log(text(line));
    };
    // The descriptor's offset is shared with the child: how far it has read.
    process.tick = [&] {
        const auto at = static_cast<double>(std::max<off_t>(::lseek(archive.fd, 0, SEEK_CUR), 0));
        task.progress(kHashed + (kRestored - kHashed) * std::min(1.0, at / std::max(size, 1.0)));
    };
    task.stage(Tr::tr("Restoring"));
    LK_LET(const ProcessEnd end, run(process, task));
    if (end.exitCode != 0)
        return std::unexpected(postgres::toolError("restore-failed",
            Tr::tr("pg_restore could not restore %1; nothing of it is kept.").arg(text(entry.id.value())), end));
    return {};
}

Result<RestoreReport> work(
    const RestoreRequest& request, const backup::Entry& entry, const guard::Gate& gate, std::int64_t line, Task& task)
{
    const Clock::time_point started = Clock::now();
    LK_TRY(postgres::refusePooled(request.server.target, request.server.pooled));
    LK_LET(const profile::Target maintenance, branch::maintenanceDatabase(request.server.target, {}, task));
    LK_TRY(branch::checkNameIsFree(maintenance, request.name, task));
    LK_TRY(checkArchive(entry, task));
    const backup::Manifest& manifest = *entry.manifest;
    int version = 0;
    {
        LK_LET(const auto session, postgres::ReadSession::open(maintenance, "look", task));
        version = session.server().version;
    }
    LK_LET(const postgres::Binaries binaries, tools(manifest, version));
    LK_LET(const branch::Ownership ownership, branch::decideOwnership(maintenance, manifest.roles, task));
    task.log(ownership.words);

    const branch::Site site = siteOf(request.server, maintenance, gate, line, "restore");
    LK_LET(branch::NewDatabase made,
        branch::NewDatabase::create(
            site,
            [&manifest](const postgres::Session& there, std::string_view name) {
                return postgres::createStatement(there, name, manifest.shape);
            },
            task));
    LK_TRY(fill(entry, made, ownership, binaries, task));
    LK_TRY(branch::proveAndAnalyze(made, manifest.tables, task, kRestored, kProved));
    LK_TRY(made.finish(request.name, {}, task));
    task.progress(1);
    return RestoreReport{.database = request.name,
        .target = request.server.target.withDatabase(request.name),
        .tables = static_cast<std::int64_t>(manifest.tables.size()),
        .rows = manifest.rows(),
        .ownersKept = ownership.kept,
        .duration = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - started)};
}

} // namespace

Result<RestoreReport> restoreBackup(
    const RestoreRequest& request, const backup::Vault& vault, const guard::Gate& gate, Task& task)
{
    LK_LET(const backup::Entry entry, vault.find(request.backup));
    (void)recoverAt(request.server, gate, task); // what it cannot clean up stays in the journal
    auto opening = openingOf(request.server, "restore", request.backup.value() + " -> " + request.name);
    opening.database = request.name;
    return journaled(
        gate.journal(), opening, [&](std::int64_t line) { return work(request, entry, gate, line, task); },
        [&](const RestoreReport& report) {
            return Tr::tr(
                "%1 was restored into %2: %3 rows in %n tables, all equal.", nullptr, static_cast<int>(report.tables))
                .arg(text(request.backup.value()), text(report.database), QLocale().toString(qint64(report.rows)));
        });
}

} // namespace lockkeeper::operations
