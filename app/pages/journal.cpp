// Joins the journal page with the workspace.

#include "app/pages/joins.h"
#include "app/workspace.h"
#include "base/text.h"
#include "base/tr.h"
#include "journal/journal_model.h"
#include "journal/journal_page.h"

namespace lockkeeper::app {
namespace {

using Entries = std::vector<journal::Entry>;

class Join final : public QObject {
public:
    Join(Workspace& workspace, QWidget* parent)
        : m_workspace(workspace)
        , m_page(new journal_page::JournalPage(m_model, parent))
    {
        // The page shows the model, so it goes first.
        setParent(m_page);
        connect(m_page, &states::StatePage::loadRequested, this, &Join::load);
    }
    [[nodiscard]] journal_page::JournalPage* page() const { return m_page; }

private:
    void load()
    {
        m_page->setProfile(m_workspace.current() ? text(m_workspace.current()->name) : QString());
        m_workspace.runner().ask<Entries>(
            [home = m_workspace.home()](Task&) -> Result<Entries> {
                LK_LET(const journal::Journal journal, openJournal(home));
                return journal.list();
            },
            this,
            [this](Result<Entries> entries) {
                if (!entries)
                    return m_page->showFailed(entries.error());
                m_model.setEntries(*std::move(entries));
                m_page->showLoaded();
            });
    }

    Workspace& m_workspace;
    journal::JournalModel m_model;
    journal_page::JournalPage* m_page;
};

} // namespace

PageEntry journalPage()
{
    return {.id = QStringLiteral("journal"),
        .title = Tr::tr("Journal"),
        .icon = QStringLiteral("journal"),
        .keys = QKeySequence(QStringLiteral("Alt+5")),
        .tooltip = Tr::tr("Everything that was done, refusals included"),
        .make
        = [](Workspace& workspace, QWidget* parent) -> shell::Page* { return (new Join(workspace, parent))->page(); }};
}

} // namespace lockkeeper::app
