// Joins the migrations page with the workspace: status, verdicts and stakes are read on workers.

#include "app/pages/compare.h"
#include "app/pages/joins.h"
#include "app/pages/migration_editing.h"
#include "app/pages/project_search.h"
#include "app/pages/write_rewrite.h"
#include "app/review_export.h"
#include "app/workspace.h"
#include "base/text.h"
#include "base/tr.h"
#include "migrations/live_review.h"
#include "migrations/migrations_page.h"
#include "migrations/timeline.h"
#include "operations/live.h"

#include <QtCore/QTimer>

#include <set>

namespace lockkeeper::app {
namespace {

constexpr std::size_t kLong = 256 * 1024; ///< bytes of a text whose findings are made ready on a worker

using migration::MigrationName;
using profile::Profile;
using profile::Target;

class Join final : public QObject {
public:
    Join(Workspace& workspace, QWidget* parent)
        : m_workspace(workspace)
        , m_page(new migrations::MigrationsPage(m_model, parent))
        , m_search(workspace.runner(), this)
        , m_export(new ReviewExport(workspace, *m_page))
    {
        // The page shows the model, so it goes first.
        setParent(m_page);
        m_editing = new MigrationEditing(workspace, *m_page, this);
        connect(m_editing, &MigrationEditing::fileChanged, this, &Join::load);
        connect(m_page, &states::StatePage::loadRequested, this, &Join::load);
        m_soon.setSingleShot(true);
        m_soon.setInterval(0);
        connect(&m_soon, &QTimer::timeout, this, [this] { review(m_page->chosen()); });
        connect(m_page, &migrations::MigrationsPage::migrationChosen, this, &Join::reviewSoon);
        connect(m_page, &states::StatePage::emptyActionRequested, this,
            [this] { Q_EMIT m_workspace.actionRequested(QStringLiteral("open-project")); });
        connect(&m_workspace, &Workspace::currentChanged, this, &Join::forget);
        connect(m_page, &migrations::MigrationsPage::exportRequested, this, [this] { m_export->save(subject()); });
        connect(m_page, &migrations::MigrationsPage::printRequested, this, [this] { m_export->print(subject()); });
        migrations::Timeline& list = m_page->timeline();
        connect(&list, &migrations::Timeline::searchRequested, this,
            [this](const QString& words) { m_search.search(m_reading, words); });
        connect(&m_search, &ProjectSearch::found, &list, &migrations::Timeline::addHits);
        connect(&m_search, &ProjectSearch::finished, &list, &migrations::Timeline::endSearch);
        joinCompare(m_workspace, *m_page);
        joinWriting(m_workspace, *m_page);
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
        if (!m_reading)
            return wanted;
        for (const migration::MigrationStatus& one : m_reading->status.migrations) {
            const auto file = m_reading->files.find(one.name.value());
            if (one.state == migration::State::Pending && file != m_reading->files.end()
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
        m_reading.reset();
        m_soon.stop();
        m_model.clear();
        m_editing->forget();
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
                m_task = m_workspace.runner().ask<ProjectReading>(
                    [folder = profile.project, database = databaseOf(profile, target)](
                        Task& task) { return readProject(folder, database, task); },
                    this, [this](Result<ProjectReading> reading) { show(std::move(reading)); });
            },
            [this](const Error& error) { m_page->showFailed(error); });
    }
    /// What a document is made of: what the list is narrowed to, else what is not applied, else everything.
    [[nodiscard]] ReviewExport::Subject subject() const
    {
        ReviewExport::Subject chosen{.reading = m_reading, .migrations = m_page->timeline().shown()};
        if (!m_reading || m_page->timeline().isNarrowed() || m_model.count(migration::State::Pending) == 0)
            return chosen;
        std::set<MigrationName> pending;
        for (const migration::MigrationStatus& one : m_reading->status.migrations) {
            if (one.state == migration::State::Pending)
                pending.insert(one.name);
        }
        std::erase_if(chosen.migrations, [&](const MigrationName& name) { return !pending.contains(name); });
        return chosen;
    }
    void show(Result<ProjectReading> reading)
    {
        if (!reading) {
            if (reading.error().kind != Error::Kind::Cancelled)
                m_page->showFailed(reading.error());
            return;
        }
        auto rows = std::exchange(reading->rows, {});
        m_reading = shared(*std::move(reading));
        m_page->setProject(text(m_reading->status.path), true);
        m_model.show(std::move(rows), m_reading->status.overall);
        m_page->showLoaded();
        // The chosen one may have been edited meanwhile.
        if (!m_page->chosen().empty())
            reviewSoon();
    }
    /// In a turn of its own, behind the one in which the list is painted: whoever walks fast through it sees each
    /// migration's name go by, and the text of the one they stop at.
    void reviewSoon() { m_soon.start(); }
    void review(const MigrationName& name)
    {
        if (!m_reading)
            return;
        const auto found = m_reading->files.find(name.value());
        if (found == m_reading->files.end()) {
            m_page->show({.name = name, .problem = Tr::tr("There is no file of this migration here.")});
            m_editing->forget();
            return;
        }
        const sql::ReportedFile& file = found->second;
        migrations::Review shown{.name = name,
            .sql = SharedText(std::shared_ptr<const std::string>(m_reading, &file.text)),
            .announcement = file.analysis.announcement,
            .context = file.context.value_or(sql::Context())};
        if (file.text.size() < kLong) {
            shown.found = migrations::liveReview(shown.sql, file.analysis);
            show(shown);
        } else {
            makeReady(shown);
        }
        const auto status = std::ranges::find(m_reading->status.migrations, name, &migration::MigrationStatus::name);
        if (status != m_reading->status.migrations.end())
            m_editing->show(*status, shown.sql.shared());
        else
            m_editing->forget();
    }
    /// The text at once; what was found in a long one when a worker has made it ready.
    void makeReady(migrations::Review shown)
    {
        shown.reading = true;
        m_page->show(shown);
        m_workspace.runner().ask<migrations::SharedReview>(
            [text = shown.sql, found = analysisOf(shown.name)](
                Task&) -> Result<migrations::SharedReview> { return migrations::liveReview(text, *found); },
            this,
            [this, shown](Result<migrations::SharedReview> found) mutable {
                if (!found || shown.name != m_page->chosen() || !m_reading
                    || !m_reading->files.contains(shown.name.value()))
                    return;
                shown.reading = false;
                shown.found = *std::move(found);
                show(shown);
            });
    }
    void show(migrations::Review shown)
    {
        const bool losses = std::ranges::any_of(
            shown.found->findings, [](const sql::Finding& finding) { return finding.hazard == sql::Hazard::DataLoss; });
        // What is applied has destroyed what it could: only what is still to come is counted.
        const bool asking = losses && isPending(shown.name);
        shown.stakes = asking ? migrations::Stakes::Asking : migrations::Stakes::NotAsked;
        m_page->show(shown);
        if (asking)
            count(std::move(shown));
    }
    /// Of a migration with a file.
    [[nodiscard]] std::shared_ptr<const sql::Analysis> analysisOf(const MigrationName& name) const
    {
        return {m_reading, &m_reading->files.at(name.value()).analysis};
    }
    [[nodiscard]] bool isPending(const MigrationName& name) const
    {
        const auto& all = m_reading->status.migrations;
        const auto found = std::ranges::find(all, name, &migration::MigrationStatus::name);
        return found != all.end() && found->state == migration::State::Pending;
    }
    void count(migrations::Review review)
    {
        const auto failed = [this, review](const Error&) {
            migrations::Review without = review;
            without.stakes = migrations::Stakes::Failed;
            m_page->show(without);
        };
        m_workspace.withTarget(
            [this, review, found = analysisOf(review.name), failed](const Profile& profile, const Target& target) {
                m_workspace.runner().ask<migrations::Review>(
                    [review, found, database = databaseOf(profile, target)](Task& task) -> Result<migrations::Review> {
                        migrations::Review counted = review;
                        sql::Analysis analysis = *found;
                        const operations::Migration asked = operations::migrationOf(counted.sql, analysis);
                        LK_TRY(operations::askDatabase({&asked, 1}, database, task));
                        counted.found = migrations::liveReview(counted.sql, std::move(analysis));
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
    MigrationEditing* m_editing = nullptr;
    ProjectSearch m_search;
    ReviewExport* m_export; ///< the page's
    std::shared_ptr<const ProjectReading> m_reading; ///< null before the first one
    std::shared_ptr<Task> m_task;
    QTimer m_soon; ///< until the chosen migration is shown
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
