// The workspace's intents that are journeys of models/operations: what they are called, how they end, what follows.

#include "app/workspace.h"
#include "backup/vault.h"
#include "base/text.h"
#include "base/tr.h"
#include "operations/branch.h"
#include "operations/create_backup.h"
#include "operations/recover.h"
#include "operations/reset.h"
#include "operations/restore.h"
#include "operations/sandbox.h"
#include "operations/verify_backup.h"

#include <QtCore/QLocale>
#include <QtCore/QPointer>

namespace lockkeeper::app {
namespace {

using profile::Profile;
using profile::Target;

TaskTitle titled(const QString& words, const Profile& profile)
{
    return {.text = words, .profile = profile.name, .environment = std::string(environment::name(profile.environment))};
}

} // namespace

operations::Database databaseOf(const Profile& profile, const Target& target)
{
    return {.target = target, .profile = profile.name, .environment = profile.environment, .pooled = profile.pooled};
}

void Workspace::backUp()
{
    withTarget([this](const Profile& profile, const Target& target) {
        const operations::BackupRequest request{.database = databaseOf(profile, target), .label = {}};
        m_runner.run<backup::Entry>(
            titled(Tr::tr("Back up %1").arg(text(profile.name)), profile),
            [request, home = m_home](Task& task) -> Result<backup::Entry> {
                LK_LET(const journal::Journal journal, openJournal(home));
                return operations::createBackup(request, backup::Vault(home.vault()), journal, task);
            },
            [](const backup::Entry& entry) {
                if (!entry.manifest)
                    return Tr::tr("Backed up");
                const QLocale locale;
                return Tr::tr("Backed up and read back: %1, %2 rows in %n tables", nullptr,
                    static_cast<int>(entry.manifest->tables.size()))
                    .arg(locale.formattedDataSize(entry.manifest->bytes),
                        locale.toString(qlonglong(entry.manifest->rows())));
            },
            this, [this](Result<backup::Entry> entry) { ended(entry ? nullptr : &entry.error()); });
    });
}

void Workspace::verifyBackup(const backup::BackupId& id)
{
    m_runner.run<operations::VerifyReport>(
        {.text = Tr::tr("Verify backup %1").arg(text(id.value())), .profile = {}, .environment = {}},
        [id, home = m_home](Task& task) -> Result<operations::VerifyReport> {
            LK_LET(const journal::Journal journal, openJournal(home));
            return operations::verifyBackup(id, backup::Level::Decoded, backup::Vault(home.vault()), journal, task);
        },
        [](const operations::VerifyReport& report) {
            const auto problems = static_cast<int>(report.verification.problems.size());
            return problems == 0 ? Tr::tr("Read back: every table and row is there")
                                 : Tr::tr("It does not hold: %n problem(s)", nullptr, problems);
        },
        this,
        [this](Result<operations::VerifyReport> report) {
            if (report && !report->verification.problems.empty())
                say({.kind = Notice::Kind::Failure,
                    .sentence = Tr::tr("This backup does not hold: restore from another one."),
                    .detail = text(report->verification.problems.front())});
            ended(report ? nullptr : &report.error());
        });
}

void Workspace::considerBranch(
    QObject* context, std::function<void(const Result<std::vector<operations::Considered>>&)> then)
{
    withTarget(
        [this, context = QPointer<QObject>(context), then](const Profile& profile, const Target& target) {
            m_runner.ask<std::vector<operations::Considered>>(
                [database = databaseOf(profile, target), make = gateMaker()](
                    Task& task) -> Result<std::vector<operations::Considered>> {
                    LK_LET(const guard::Gate gate, make());
                    return operations::considerBranch(database, gate, task);
                },
                context, [then](Result<std::vector<operations::Considered>> considered) { then(considered); });
        },
        [then](const Error& error) { then(std::unexpected(error)); });
}

void Workspace::createBranch(const std::string& name, const std::string& provider)
{
    withTarget([this, name, provider](const Profile& profile, const Target& target) {
        const operations::BranchRequest request{
            .source = databaseOf(profile, target), .name = name, .provider = provider};
        m_runner.run<operations::BranchReport>(
            titled(Tr::tr("Branch %1 as %2").arg(text(profile.name), text(name)), profile),
            [request, make = gateMaker()](Task& task) -> Result<operations::BranchReport> {
                LK_LET(const guard::Gate gate, make());
                return operations::createBranch(request, gate, task);
            },
            [](const operations::BranchReport& report) { return Tr::tr("Branch made. %1").arg(report.reason); }, this,
            [this](Result<operations::BranchReport> report) { ended(report ? nullptr : &report.error()); });
    });
}

void Workspace::deleteBranch(const std::string& name, const guard::Confirmation& confirmation)
{
    withTarget([this, name, confirmation](const Profile& profile, const Target& target) {
        m_runner.run<bool>(
            titled(Tr::tr("Delete the branch %1").arg(text(name)), profile),
            [server = databaseOf(profile, target), name, confirmation, make = gateMaker()](Task& task) -> Result<bool> {
                LK_LET(const guard::Gate gate, make());
                LK_TRY(operations::deleteBranch(server, name, confirmation, gate, task));
                return true;
            },
            [](const bool&) { return Tr::tr("Branch deleted"); }, this,
            [this](Result<bool> done) { ended(done ? nullptr : &done.error()); });
    });
}

void Workspace::restoreBackup(const backup::BackupId& id, const std::string& name)
{
    withTarget([this, id, name](const Profile& profile, const Target& target) {
        const operations::RestoreRequest request{.backup = id, .server = databaseOf(profile, target), .name = name};
        m_runner.run<operations::RestoreReport>(
            titled(Tr::tr("Restore into %1").arg(text(name)), profile),
            [request, home = m_home, make = gateMaker()](Task& task) -> Result<operations::RestoreReport> {
                LK_LET(const guard::Gate gate, make());
                return operations::restoreBackup(request, backup::Vault(home.vault()), gate, task);
            },
            [](const operations::RestoreReport& report) {
                return Tr::tr(
                    "Restored into %1: %2 rows in %n tables, all counted", nullptr, static_cast<int>(report.tables))
                    .arg(text(report.database), QLocale().toString(qlonglong(report.rows)));
            },
            this, [this](Result<operations::RestoreReport> report) { ended(report ? nullptr : &report.error()); });
    });
}

void Workspace::recover()
{
    m_runner.ask<operations::Recovered>(
        [home = m_home, secrets = &m_secrets, make = gateMaker()](Task& task) -> Result<operations::Recovered> {
            LK_LET(const guard::Gate gate, make());
            return operations::recover(
                gate, backup::Vault(home.vault()),
                [secrets](const Profile& profile) { return secrets->target(profile); }, task);
        },
        this,
        [this](Result<operations::Recovered> recovered) {
            if (!recovered)
                return fail(recovered.error());
            if (recovered->lines > 0 || recovered->partialBackups > 0)
                say({.kind = Notice::Kind::Info,
                    .sentence = Tr::tr("An earlier run was interrupted; what it left half-done was removed."),
                    .detail = recovered->pending.empty() ? QString() : recovered->pending.front()});
        });
}

/// The running sandbox: the server stops when this goes.
struct RunningSandbox {
    operations::Sandbox sandbox;
};

void Workspace::startSandbox(const std::string& profile)
{
    if (m_sandboxStarting)
        return;
    m_sandboxStarting = true;
    Q_EMIT busyChanged();
    m_runner.run<operations::Sandbox>(
        {.text = Tr::tr("Start the sandbox"), .profile = {}, .environment = {}},
        [home = m_home, store = m_store](Task& task) -> Result<operations::Sandbox> {
            LK_LET(auto sandbox, operations::startSandbox(home, postgres::ScratchCluster::Lifetime::Owned, task));
            for (const Profile& made : sandbox.profiles)
                LK_TRY(store.put(made));
            return sandbox;
        },
        [](const operations::Sandbox& sandbox) {
            return Tr::tr(
                "PostgreSQL runs on port %1 with %n demo databases", nullptr, static_cast<int>(sandbox.profiles.size()))
                .arg(sandbox.cluster.port());
        },
        this,
        [this, profile](Result<operations::Sandbox> sandbox) {
            m_sandboxStarting = false;
            Q_EMIT busyChanged();
            if (!sandbox) {
                fail(sandbox.error());
                return reloadProfiles({});
            }
            m_sandbox = std::make_shared<RunningSandbox>(*std::move(sandbox));
            reloadProfiles(profile);
            Q_EMIT sandboxStarted();
        });
}

void Workspace::decide(environment::Operation operation,
    std::function<void(const Profile&, const guard::Decision&)> then, const std::string& object)
{
    withTarget([this, operation, object, then = std::move(then)](const Profile& profile, const Target& target) {
        m_runner.ask<guard::Decision>(
            [operation, object, target, name = profile.name, make = gateMaker()](
                Task& task) -> Result<guard::Decision> {
                LK_LET(const guard::Gate gate, make());
                return gate.decide({.operation = operation, .target = target, .profile = name, .object = object}, task);
            },
            this,
            [this, profile, then](Result<guard::Decision> decision) {
                if (decision)
                    then(profile, *decision);
                else
                    fail(decision.error());
            });
    });
}

void Workspace::recordRefusal(const Profile& profile, const guard::Decision& decision)
{
    const journal::Opening opening{.operation = std::string(environment::name(environment::Operation::ResetDatabase)),
        .profile = profile.name,
        .environment = decision.standing.environment,
        .database = decision.standing.database,
        .identity = decision.standing.identity.known() ? decision.standing.identity.text() : std::string()};
    m_runner.ask<std::int64_t>(
        [home = m_home, opening, reason = decision.verdict.reason](Task&) -> Result<std::int64_t> {
            LK_LET(const journal::Journal journal, openJournal(home));
            return journal.record(opening, journal::Ending::Refused, reason);
        },
        this, [this](Result<std::int64_t> line) { ended(line ? nullptr : &line.error()); });
}

void Workspace::resetDatabase(const guard::Confirmation& confirmation)
{
    withTarget([this, confirmation](const Profile& profile, const Target& target) {
        const operations::ResetRequest request{.database = databaseOf(profile, target), .project = profile.project};
        m_runner.run<operations::ResetReport>(
            titled(Tr::tr("Reset %1").arg(text(profile.name)), profile),
            [request, confirmation, make = gateMaker()](Task& task) -> Result<operations::ResetReport> {
                LK_LET(const guard::Gate gate, make());
                return operations::resetDatabase(request, gate, confirmation, task);
            },
            [](const operations::ResetReport& report) {
                return Tr::tr("Emptied %1 and applied %n migrations", nullptr, static_cast<int>(report.applied.size()))
                    .arg(text(report.database));
            },
            this, [this](Result<operations::ResetReport> report) { ended(report ? nullptr : &report.error()); });
    });
}

} // namespace lockkeeper::app
