#include "app/pages/write_rewrite.h"

#include "app/workspace.h"
#include "base/text.h"
#include "base/tr.h"
#include "migrations/migrations_page.h"
#include "migrations/write_dialog.h"
#include "operations/new_migration.h"
#include "operations/set_aside.h"

namespace lockkeeper::app {
namespace {

using migration::MigrationName;
using migrations::Comparison;
using migrations::MigrationsPage;
using migrations::WriteDialog;
using operations::Database;

/// What is to be written, and on which databases the original might be applied.
struct Intent {
    std::filesystem::path project;
    MigrationName original;
    std::vector<Database> databases;
};

struct Written {
    std::vector<migration::Migration> migrations;
    std::optional<Error> notMoved; ///< why the original is where it was, though it was to go
};

Result<Written> written(const Intent& intent, std::vector<migration::NewMigration> steps, bool aside, Task& task)
{
    Written made;
    LK_LET(made.migrations, operations::newMigration(intent.project, std::move(steps)));
    // Last: until the new ones are there, the original is the only way.
    if (aside)
        if (const auto moved = operations::setAside(intent.project, intent.original, intent.databases, task); !moved)
            made.notMoved = moved.error();
    return made;
}

class Writing final : public QObject {
public:
    Writing(Workspace& workspace, MigrationsPage& page)
        : QObject(&page)
        , m_workspace(workspace)
        , m_page(page)
    {
        connect(&page, &MigrationsPage::writeRequested, this, &Writing::begin);
    }

private:
    /// Every profile of the project: what any of their databases has applied is not touched.
    [[nodiscard]] std::vector<Database> databases() const
    {
        std::vector<Database> all;
        for (const profile::Profile& profile : m_workspace.profiles().profiles())
            if (profile.project == m_workspace.current()->project)
                all.push_back(databaseOf(profile, m_workspace.secrets().target(profile)));
        return all;
    }
    void begin(const Comparison& comparison)
    {
        if (!m_workspace.current())
            return;
        const Intent intent{
            .project = m_workspace.current()->project, .original = comparison.name, .databases = databases()};
        if (m_page.isApplied(comparison.name))
            return ask(intent, comparison, WriteDialog::Original::Applied);
        m_workspace.runner().ask<bool>(
            [intent](Task& task) {
                return operations::appliedNowhere(intent.project, intent.original, intent.databases, task);
            },
            this,
            [this, intent, comparison](const Result<bool>& nowhere) {
                ask(intent, comparison,
                    nowhere.value_or(false) ? WriteDialog::Original::Nowhere : WriteDialog::Original::Pending);
            });
    }
    void ask(const Intent& intent, const Comparison& comparison, WriteDialog::Original original)
    {
        auto* dialog = new WriteDialog({.environment = m_workspace.environment(),
                                           .folder = m_workspace.project(),
                                           .original = text(comparison.name.value()),
                                           .state = original,
                                           .steps = comparison.steps},
            m_page.window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this,
            [this, dialog, intent, comparison] { write(intent, comparison, dialog->names(), dialog->movesAside()); });
        dialog->open();
    }
    void write(const Intent& intent, const Comparison& comparison, const std::vector<std::string>& names, bool aside)
    {
        std::vector<migration::NewMigration> steps;
        for (std::size_t step = 0; step < names.size(); ++step)
            steps.push_back({.name = names[step], .sql = comparison.steps[step].sql});
        m_workspace.runner().ask<Written>(
            [intent, steps, aside](Task& task) { return written(intent, steps, aside, task); }, this,
            [this](const Result<Written>& result) { done(result); });
    }
    void done(const Result<Written>& result)
    {
        if (!result)
            return m_workspace.fail(result.error());
        const auto count = static_cast<int>(result->migrations.size());
        const QString first = text(result->migrations.front().name.value());
        if (result->notMoved)
            m_workspace.say({.kind = Notice::Kind::Warning,
                .sentence = Tr::tr("%n migrations are written, but the original is still there: %1", nullptr, count)
                    .arg(result->notMoved->message)});
        else
            m_workspace.say({.kind = Notice::Kind::Good,
                .sentence = Tr::tr("%n migrations are written; the first is %1.", nullptr, count).arg(first)});
        Q_EMIT m_workspace.worldChanged();
        m_page.select(first);
    }

    Workspace& m_workspace;
    MigrationsPage& m_page;
};

} // namespace

void joinWriting(Workspace& workspace, MigrationsPage& page) { new Writing(workspace, page); }

} // namespace lockkeeper::app
