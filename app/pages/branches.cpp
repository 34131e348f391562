// Joins the branches page with the workspace.

#include "app/pages/joins.h"
#include "app/workspace.h"
#include "base/text.h"
#include "base/tr.h"
#include "branch/branch_model.h"
#include "branches/branches_page.h"

namespace lockkeeper::app {
namespace {

using profile::Profile;
using profile::Target;
using Branches = std::vector<branch::Branch>;

class Join final : public QObject {
public:
    Join(Workspace& workspace, QWidget* parent)
        : m_workspace(workspace)
        , m_page(new branches::BranchesPage(m_model, parent))
    {
        // The page shows the model, so it goes first.
        setParent(m_page);
        connect(m_page, &states::StatePage::loadRequested, this, &Join::load);
        connect(m_page, &branches::BranchesPage::createRequested, this,
            [this] { Q_EMIT m_workspace.actionRequested(QStringLiteral("create-branch")); });
        connect(m_page, &branches::BranchesPage::deleteRequested, &m_workspace, &Workspace::branchDeletionRequested);
        connect(m_page, &branches::BranchesPage::openRequested, this, &Join::open);
        connect(&m_workspace, &Workspace::currentChanged, this, [this] {
            if (m_task)
                m_task->cancel();
            m_model.show({});
            m_page->forget();
        });
    }
    [[nodiscard]] branches::BranchesPage* page() const { return m_page; }

private:
    void load()
    {
        m_workspace.withTarget(
            [this](const Profile& profile, const Target& target) {
                m_page->setSource(text(profile.name), text(profile.target.database()));
                m_task = m_workspace.runner().ask<Branches>(
                    [target](Task& task) { return branch::listBranches(target, task); }, this,
                    [this](Result<Branches> found) {
                        if (!found) {
                            if (found.error().kind != Error::Kind::Cancelled)
                                m_page->showFailed(found.error());
                            return;
                        }
                        m_model.show(*std::move(found));
                        m_page->showLoaded();
                    });
            },
            [this](const Error& error) { m_page->showFailed(error); });
    }

    /// The branch as a development profile of its own; where there is one already, that is chosen.
    void open(const QString& name)
    {
        m_workspace.withTarget([this, name](const Profile& profile, const Target& target) {
            Profile made{.name = utf8(name), .environment = environment::Environment::Development};
            made.target = profile.target.withDatabase(utf8(name));
            made.target.schema = profile.target.schema;
            made.group = profile.group;
            made.notes = utf8(Tr::tr("Branch of %1").arg(text(profile.name)));
            made.project = profile.project;
            made.password = profile.password;
            made.pooled = profile.pooled;
            for (const Profile& other : m_workspace.profiles().profiles())
                if (other.name == made.name && other.target.parameters == made.target.parameters)
                    return m_workspace.choose(other.name);
            m_workspace.addProfile(made, target.password);
        });
    }

    Workspace& m_workspace;
    branch::BranchModel m_model;
    branches::BranchesPage* m_page;
    std::shared_ptr<Task> m_task;
};

} // namespace

PageEntry branchesPage()
{
    return {.id = QStringLiteral("branches"),
        .title = Tr::tr("Branches"),
        .icon = QStringLiteral("branches"),
        .keys = QKeySequence(QStringLiteral("Alt+4")),
        .tooltip = Tr::tr("Copies of a database to try things on"),
        .make
        = [](Workspace& workspace, QWidget* parent) -> shell::Page* { return (new Join(workspace, parent))->page(); }};
}

} // namespace lockkeeper::app
