#include "app/unsaved.h"

#include "app/main_window.h"
#include "base/tr.h"
#include "dialogs/confirm_dialog.h"
#include "shell/page_tabs.h"

namespace lockkeeper::app {
namespace {

void ask(QWidget& window, const dialogs::Question& question, std::function<void()> yes, std::function<void()> no)
{
    auto* dialog = new dialogs::ConfirmDialog(question, &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, &window, std::move(yes));
    if (no)
        QObject::connect(dialog, &QDialog::rejected, &window, std::move(no));
    dialog->open();
}

} // namespace

void askToDiscard(QWidget& window, environment::Environment environment, const QString& migration,
    std::function<void()> discard, std::function<void()> keep)
{
    ask(window,
        {.environment = environment,
            .title = Tr::tr("Discard what you typed?"),
            .where = migration,
            .consequence
            = Tr::tr("Your edit of this migration stands in no file yet. Cancel and press Ctrl+S to keep it."),
            .facts = {},
            .button = Tr::tr("Discard the edit")},
        std::move(discard), std::move(keep));
}

void askToReload(
    QWidget& window, environment::Environment environment, const QString& migration, std::function<void()> reload)
{
    ask(window,
        {.environment = environment,
            .title = Tr::tr("The file changed on disk"),
            .where = migration,
            .consequence
            = Tr::tr("Somebody else wrote this migration's file since you began to edit it, so nothing was "
                     "saved. Reloading shows the file and discards what you typed."),
            .facts = {},
            .button = Tr::tr("Reload the file")},
        std::move(reload), {});
}

// The window's own way to it.

void MainWindow::whenNothingIsLost(std::function<void()> then)
{
    const auto found
        = std::ranges::find_if(m_pages, [](const shell::Page* page) { return page && !page->unsaved().isEmpty(); });
    if (found == m_pages.end())
        return then();
    shell::Page& page = **found;
    askToDiscard(
        *this, m_workspace.environment(), page.unsaved(),
        [this, &page, then = std::move(then)] {
            page.discard();
            whenNothingIsLost(then);
        },
        // The list of profiles has moved already.
        [this] { showCurrent(); });
}

void MainWindow::savePage()
{
    if (const int tab = m_tabs->currentIndex(); tab >= 0 && m_workspace.current())
        page(tab)->save();
}

void MainWindow::zoomPage(int steps)
{
    if (const int tab = m_tabs->currentIndex(); tab >= 0 && m_workspace.current())
        page(tab)->zoom(steps);
}

} // namespace lockkeeper::app
