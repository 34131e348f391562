// Joins the overview with the workspace: four sources, each asked on a worker, each shown when it answers.

#include "app/pages/joins.h"
#include "app/workspace.h"
#include "backup/vault.h"
#include "base/text.h"
#include "base/tr.h"
#include "journal/journal_model.h"
#include "operations/lint.h"
#include "operations/migrate_status.h"
#include "overview/overview_page.h"
#include "words/when.h"

#include <set>

namespace lockkeeper::app {
namespace {

using overview::Tile;
using profile::Profile;
using profile::Target;

/// What is known without asking a server: read on a worker.
struct Local {
    std::vector<journal::Entry> happened;
    std::vector<backup::Entry> backups;
};

/// Where a project stands on a database, and how many of its pending migrations destroy data.
struct Standing {
    migration::Status status;
    int destroying = 0;
};

Result<Standing> readStanding(const Profile& profile, const Target& target, bool analyse, Task& task)
{
    Standing standing;
    LK_LET(standing.status, operations::migrateStatus(profile.project, databaseOf(profile, target), task));
    if (!analyse)
        return standing;
    // What cannot be analysed still has its state.
    const auto files = operations::lint({.paths = {profile.project}, .project = {}}, task);
    if (!files)
        return standing;
    std::set<std::string> grave;
    for (const sql::ReportedFile& file : *files)
        if (std::ranges::count(file.analysis.findings, sql::Hazard::DataLoss, &sql::Finding::hazard) > 0)
            grave.insert(std::filesystem::path(file.path).parent_path().filename().string());
    standing.destroying = static_cast<int>(
        std::ranges::count_if(standing.status.migrations, [&](const migration::MigrationStatus& one) {
            return one.state == migration::State::Pending && grave.contains(one.name.value());
        }));
    return standing;
}

constexpr std::size_t kBars = 14;
constexpr int kLines = 200;

Result<Local> readLocal(const Home& home, const std::string& profile)
{
    Local local;
    LK_LET(const journal::Journal journal, openJournal(home));
    LK_LET(local.happened, journal.list({}, kLines * 10));
    std::erase_if(local.happened, [&](const journal::Entry& entry) { return entry.opening.profile != profile; });
    if (local.happened.size() > kLines)
        local.happened.resize(kLines);
    LK_LET(local.backups, backup::Vault(home.vault()).list());
    std::erase_if(local.backups,
        [&](const backup::Entry& entry) { return !entry.manifest || entry.manifest->profile != profile; });
    return local;
}

QDateTime dateTime(std::chrono::sys_seconds time)
{
    return QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC);
}

Tile backupTile(const std::vector<backup::Entry>& newestFirst)
{
    Tile tile{.page = QStringLiteral("backups"), .title = Tr::tr("Backup")};
    if (newestFirst.empty()) {
        tile.answer = Tr::tr("None");
        tile.detail = Tr::tr("nothing to go back to");
        tile.ink = theme::Role::MayFail;
        return tile;
    }
    const backup::Manifest& newest = *newestFirst.front().manifest;
    const bool good = newest.problems.empty() && newest.level >= backup::Level::Decoded;
    tile.answer = words::ago(dateTime(newest.created));
    tile.detail = newest.problems.empty()
        ? Tr::tr("%1 · %2").arg(backup::title(newest.level).toLower(), words::size(newest.bytes))
        : Tr::tr("it does not hold: restore from another one");
    tile.ink = good ? theme::Role::Good : theme::Role::MayFail;
    return tile;
}

Tile migrationTile(const Standing& standing)
{
    const migration::Status& status = standing.status;
    const int pending = static_cast<int>(status.count(migration::State::Pending));
    const int applied = static_cast<int>(status.count(migration::State::Applied));
    const bool grave = status.overall == migration::Overall::Failed || status.overall == migration::Overall::Diverged;
    return {.page = QStringLiteral("migrations"),
        .title = Tr::tr("Migrations"),
        .answer = pending > 0 && !grave ? Tr::tr("%n pending", nullptr, pending) : migration::title(status.overall),
        .detail = standing.destroying > 0
            ? Tr::tr("%1 · %2").arg(
                  Tr::tr("%n destroy data", nullptr, standing.destroying), Tr::tr("%n applied", nullptr, applied))
            : Tr::tr("%n applied", nullptr, applied),
        .ink = grave || standing.destroying > 0 ? theme::Role::Loss
            : pending > 0                       ? theme::Role::MayFail
                                                : theme::Role::Good};
}

class Join final : public QObject {
public:
    Join(Workspace& workspace, QWidget* parent)
        : m_workspace(workspace)
        , m_page(new overview::OverviewPage(m_model, parent))
    {
        // The page shows the model, so it goes first.
        setParent(m_page);
        connect(m_page, &states::StatePage::loadRequested, this, &Join::load);
        connect(m_page, &overview::OverviewPage::pageRequested, this,
            [this](const QString& page) { Q_EMIT m_workspace.pageRequested(page, {}); });
        connect(&m_workspace, &Workspace::currentChanged, this, [this] {
            stop();
            m_model.setEntries({});
            m_page->forget();
        });
    }
    [[nodiscard]] overview::OverviewPage* page() const { return m_page; }

private:
    void stop()
    {
        ++m_round;
        for (const auto& task : m_tasks)
            task->cancel();
        m_tasks.clear();
        m_migrations.reset();
        m_elsewhere.clear();
    }

    void load()
    {
        const auto& current = m_workspace.current();
        if (!current)
            return;
        stop();
        m_tasks.push_back(m_workspace.runner().ask<Local>(
            [home = m_workspace.home(), name = current->name](Task&) { return readLocal(home, name); }, this,
            [this, round = m_round](Result<Local> local) {
                if (round != m_round)
                    return;
                if (!local)
                    return m_page->showFailed(local.error());
                m_model.setEntries(std::move(local->happened));
                m_backups = std::move(local->backups);
                show();
                m_page->showLoaded();
                askServers();
            }));
    }

    /// The chosen profile's migrations, then where the same project stands elsewhere; only profiles whose password is
    /// known: a glance asks nobody for one.
    void askServers()
    {
        const Profile chosen = *m_workspace.current();
        if (chosen.project.empty())
            return;
        for (const Profile& each : m_workspace.profiles().profiles()) {
            const bool self = each.name == chosen.name;
            if (each.project != chosen.project)
                continue;
            const Target target = m_workspace.secrets().target(each);
            m_tasks.push_back(m_workspace.runner().ask<Standing>(
                [each, target, self](Task& task) { return readStanding(each, target, self, task); }, this,
                [this, each, self, round = m_round](Result<Standing> standing) {
                    // One that does not answer is left out: its own page says why.
                    if (round != m_round || !standing)
                        return;
                    const auto applied = standing->status.count(migration::State::Applied)
                        + standing->status.count(migration::State::Edited);
                    m_elsewhere[each.name] = {.profile = text(each.name),
                        .environment = each.environment,
                        .applied = static_cast<int>(applied),
                        .total = static_cast<int>(standing->status.migrations.size())};
                    if (self)
                        m_migrations = *std::move(standing);
                    show();
                }));
        }
    }

    void show()
    {
        overview::Facts facts;
        if (m_migrations)
            facts.tiles.push_back(migrationTile(*m_migrations));
        facts.tiles.push_back(backupTile(m_backups));
        const auto refused = std::ranges::count(m_model.entries(), journal::Ending::Refused, &journal::Entry::ending);
        const auto failed = std::ranges::count(m_model.entries(), journal::Ending::Failed, &journal::Entry::ending);
        facts.tiles.push_back({.page = QStringLiteral("journal"),
            .title = Tr::tr("Journal"),
            .answer = Tr::tr("%n operations", nullptr, static_cast<int>(m_model.entries().size())),
            .detail = Tr::tr("%L1 refused, %L2 failed").arg(refused).arg(failed)});
        for (const backup::Entry& entry : m_backups | std::views::take(kBars))
            facts.sizes.push_back({.taken = dateTime(entry.manifest->created), .bytes = entry.manifest->bytes});
        std::ranges::reverse(facts.sizes);
        if (m_elsewhere.size() > 1)
            for (const auto& [name, each] : m_elsewhere)
                facts.elsewhere.push_back(each);
        std::ranges::stable_sort(facts.elsewhere, {}, &overview::Elsewhere::environment);
        m_page->show(facts);
    }

    Workspace& m_workspace;
    journal::JournalModel m_model;
    overview::OverviewPage* m_page;
    std::vector<std::shared_ptr<Task>> m_tasks;
    std::vector<backup::Entry> m_backups;
    std::optional<Standing> m_migrations;
    std::map<std::string, overview::Elsewhere> m_elsewhere;
    int m_round = 0; ///< answers of an earlier profile are not this one's
};

} // namespace

PageEntry overviewPage()
{
    return {.id = QStringLiteral("overview"),
        .title = Tr::tr("Overview"),
        .icon = QStringLiteral("overview"),
        .keys = QKeySequence(QStringLiteral("Alt+1")),
        .tooltip = Tr::tr("This database at a glance, and what happened here"),
        .make
        = [](Workspace& workspace, QWidget* parent) -> shell::Page* { return (new Join(workspace, parent))->page(); }};
}

} // namespace lockkeeper::app
