// Joins the migrations page with the workspace: status, verdicts and stakes are read on workers.

#include "app/pages/joins.h"
#include "app/workspace.h"
#include "base/text.h"
#include "base/tr.h"
#include "migration/migration_model.h"
#include "migrations/migrations_page.h"
#include "operations/lint.h"
#include "operations/live.h"
#include "operations/migrate_status.h"

namespace lockkeeper::app {
namespace {

using migration::MigrationName;
using profile::Profile;
using profile::Target;

/// Everything one reading of a project on a database says.
struct Reading {
    migration::Status status;
    std::map<std::string, sql::ReportedFile> files; ///< by migration
};

/// The migrations' SQL, read and analysed in one pass over the project.
Result<Reading> read(const std::filesystem::path& folder, const operations::Database& database, Task& task)
{
    Reading reading;
    LK_LET(reading.status, operations::migrateStatus(folder, database, task));
    // What cannot be analysed still has its state: the page then shows that alone.
    if (auto files = operations::lint({.paths = {folder}, .project = {}}, task)) {
        for (sql::ReportedFile& file : *files)
            reading.files.emplace(std::filesystem::path(file.path).parent_path().filename().string(), std::move(file));
    } else if (files.error().kind == Error::Kind::Cancelled) {
        return std::unexpected(files.error());
    }
    return reading;
}

QString announced(const sql::Announcement& announcement)
{
    const auto silent = static_cast<int>(announcement.silent.size());
    switch (announcement.verdict) {
    case sql::Announcement::Verdict::None:
    case sql::Announcement::Verdict::Agrees:
        return {};
    case sql::Announcement::Verdict::Stale:
        return Tr::tr("Prisma's header announces a loss that is not in the SQL");
    case sql::Announcement::Verdict::Silent:
        return Tr::tr("Prisma's header leaves out %n of the losses", nullptr, silent);
    }
    return {};
}

class Join final : public QObject {
public:
    Join(Workspace& workspace, QWidget* parent)
        : m_workspace(workspace)
        , m_page(new migrations::MigrationsPage(m_model, parent))
    {
        // The page shows the model, so it goes first.
        setParent(m_page);
        connect(m_page, &states::StatePage::loadRequested, this, &Join::load);
        connect(m_page, &migrations::MigrationsPage::migrationChosen, this, &Join::review);
        connect(m_page, &states::StatePage::emptyActionRequested, this,
            [this] { Q_EMIT m_workspace.actionRequested(QStringLiteral("open-project")); });
        connect(&m_workspace, &Workspace::currentChanged, this, &Join::forget);
    }
    [[nodiscard]] migrations::MigrationsPage* page() const { return m_page; }

    /// A name, a part of one, or "incident": the first pending migration that destroys data.
    [[nodiscard]] QString resolve(const QString& wanted) const
    {
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const QString name = m_model.index(row).data(migration::MigrationModel::NameRole).toString();
            if (name.contains(wanted, Qt::CaseInsensitive))
                return name;
        }
        if (wanted != QLatin1String("incident"))
            return wanted;
        for (const migration::MigrationStatus& one : m_reading.status.migrations) {
            const auto file = m_reading.files.find(one.name.value());
            if (one.state == migration::State::Pending && file != m_reading.files.end()
                && std::ranges::any_of(file->second.analysis.findings,
                    [](const sql::Finding& finding) { return finding.severity == sql::Severity::Critical; }))
                return text(one.name.value());
        }
        return wanted;
    }

private:
    void forget()
    {
        if (m_task)
            m_task->cancel();
        m_reading = {};
        m_model.clear();
        m_page->forget();
    }
    void load()
    {
        const auto& current = m_workspace.current();
        if (!current)
            return;
        if (current->project.empty()) {
            m_page->setProject({}, false);
            m_model.clear();
            return m_page->showLoaded();
        }
        m_workspace.withTarget(
            [this](const Profile& profile, const Target& target) {
                m_task = m_workspace.runner().ask<Reading>(
                    [folder = profile.project, database = databaseOf(profile, target)](
                        Task& task) { return read(folder, database, task); },
                    this, [this](Result<Reading> reading) { show(std::move(reading)); });
            },
            [this](const Error& error) { m_page->showFailed(error); });
    }
    void show(Result<Reading> reading)
    {
        if (!reading) {
            if (reading.error().kind != Error::Kind::Cancelled)
                m_page->showFailed(reading.error());
            return;
        }
        m_reading = *std::move(reading);
        m_page->setProject(text(m_reading.status.path), true);
        m_model.show(m_reading.status);
        for (const auto& [name, file] : m_reading.files) {
            const migrations::Badge badge = migrations::badgeOf(file.analysis.findings);
            m_model.setVerdict(MigrationName{name}, {.text = badge.text, .severity = badge.severity});
        }
        m_page->showLoaded();
        // The chosen one may have been edited meanwhile.
        if (!m_page->chosen().empty())
            review(m_page->chosen());
    }
    void review(const MigrationName& name)
    {
        const auto found = m_reading.files.find(name.value());
        if (found == m_reading.files.end()) {
            m_page->show({.name = name, .problem = Tr::tr("There is no file of this migration here.")});
            return;
        }
        const sql::ReportedFile& file = found->second;
        migrations::Review shown{.name = name,
            .sql = file.text,
            .findings = file.analysis.findings,
            .note = announced(file.analysis.announcement)};
        const bool pending = isPending(name);
        const bool losses = std::ranges::any_of(
            shown.findings, [](const sql::Finding& finding) { return finding.hazard == sql::Hazard::DataLoss; });
        // What is applied has destroyed what it could: only what is still to come is counted.
        shown.stakes = pending && losses ? migrations::Stakes::Asking : migrations::Stakes::NotAsked;
        m_page->show(shown);
        if (shown.stakes == migrations::Stakes::Asking)
            count(std::move(shown));
    }
    [[nodiscard]] bool isPending(const MigrationName& name) const
    {
        const auto found = std::ranges::find(m_reading.status.migrations, name, &migration::MigrationStatus::name);
        return found != m_reading.status.migrations.end() && found->state == migration::State::Pending;
    }
    void count(migrations::Review review)
    {
        const auto failed = [this, review](const Error&) {
            migrations::Review without = review;
            without.stakes = migrations::Stakes::Failed;
            m_page->show(without);
        };
        m_workspace.withTarget(
            [this, review, failed](const Profile& profile, const Target& target) {
                m_workspace.runner().ask<migrations::Review>(
                    [review, database = databaseOf(profile, target)](Task& task) -> Result<migrations::Review> {
                        migrations::Review counted = review;
                        const operations::Migration asked{.text = counted.sql, .findings = counted.findings};
                        LK_TRY(operations::askDatabase({&asked, 1}, database, task));
                        counted.stakes = migrations::Stakes::Counted;
                        return counted;
                    },
                    this,
                    [this, failed](Result<migrations::Review> counted) {
                        if (counted)
                            m_page->show(*counted);
                        else
                            failed(counted.error());
                    });
            },
            failed);
    }

    Workspace& m_workspace;
    migration::MigrationModel m_model;
    migrations::MigrationsPage* m_page;
    Reading m_reading;
    std::shared_ptr<Task> m_task;
};

} // namespace

PageEntry migrationsPage()
{
    return {.id = QStringLiteral("migrations"),
        .title = Tr::tr("Migrations"),
        .icon = QStringLiteral("migrations"),
        .keys = QKeySequence(QStringLiteral("Alt+2")),
        .tooltip = Tr::tr("The project's migrations on this database, and what each would destroy"),
        .make
        = [](Workspace& workspace, QWidget* parent) -> shell::Page* { return (new Join(workspace, parent))->page(); },
        .resolve =
            [](const shell::Page& page, const QString& wanted) {
                for (const QObject* child : page.children()) {
                    if (const auto* join = dynamic_cast<const Join*>(child))
                        return join->resolve(wanted);
                }
                return wanted;
            }};
}

} // namespace lockkeeper::app
