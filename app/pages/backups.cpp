// Joins the backups page with the workspace.

#include "app/pages/joins.h"
#include "app/workspace.h"
#include "backup/backup_model.h"
#include "backups/backups_page.h"
#include "base/text.h"
#include "base/tr.h"

#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>

namespace lockkeeper::app {
namespace {

using Entries = std::vector<backup::Entry>;

class Join final : public QObject {
public:
    Join(Workspace& workspace, QWidget* parent)
        : m_workspace(workspace)
        , m_page(new backups::BackupsPage(m_model, parent))
    {
        // The page shows the model, so it goes first.
        setParent(m_page);
        connect(m_page, &states::StatePage::loadRequested, this, &Join::load);
        connect(m_page, &states::StatePage::emptyActionRequested, &m_workspace, &Workspace::backUp);
        connect(m_page, &backups::BackupsPage::backUpRequested, &m_workspace, &Workspace::backUp);
        connect(m_page, &backups::BackupsPage::verifyRequested, &m_workspace, &Workspace::verifyBackup);
        connect(m_page, &backups::BackupsPage::restoreRequested, &m_workspace, &Workspace::restoreRequested);
        connect(m_page, &backups::BackupsPage::revealRequested, this, [this](const backup::BackupId& id) {
            QDesktopServices::openUrl(QUrl::fromLocalFile(text(m_workspace.home().vault() / id.value())));
        });
    }
    [[nodiscard]] backups::BackupsPage* page() const { return m_page; }

private:
    void load()
    {
        m_page->setProfile(m_workspace.current() ? text(m_workspace.current()->name) : QString());
        m_workspace.runner().ask<Entries>(
            [vault = backup::Vault(m_workspace.home().vault())](Task&) { return vault.list(); }, this,
            [this](Result<Entries> entries) {
                if (!entries)
                    return m_page->showFailed(entries.error());
                m_model.show(*std::move(entries));
                m_page->showLoaded();
            });
    }

    Workspace& m_workspace;
    backup::BackupModel m_model;
    backups::BackupsPage* m_page;
};

} // namespace

PageEntry backupsPage()
{
    return {.id = QStringLiteral("backups"),
        .title = Tr::tr("Backups"),
        .icon = QStringLiteral("backups"),
        .keys = QKeySequence(QStringLiteral("Alt+3")),
        .tooltip = Tr::tr("Backups in the vault, how well each is proved, and restoring them"),
        .make
        = [](Workspace& workspace, QWidget* parent) -> shell::Page* { return (new Join(workspace, parent))->page(); }};
}

} // namespace lockkeeper::app
