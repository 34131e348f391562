// What actions do that is the window's own business.

#include "app/conversations.h"
#include "app/main_window.h"
#include "base/text.h"
#include "base/tr.h"
#include "profile/connection_url.h"
#include "shell/command_palette.h"
#include "shell/operations_dock.h"
#include "shell/page_tabs.h"
#include "shell/shortcuts_window.h"
#include "shell/sidebar.h"

#include <QtWidgets/QMessageBox>

namespace lockkeeper::app {

void MainWindow::openPalette()
{
    std::vector<shell::PaletteItem> items;
    m_actions->refresh();
    for (const ActionEntry& entry : m_actions->entries()) {
        if (entry.id == QLatin1String("open-palette"))
            continue;
        QAction& action = m_actions->action(entry.id);
        items.push_back({.title = entry.text,
            .group = title(entry.menu),
            .icon = entry.icon,
            .keys = action.shortcut().toString(QKeySequence::NativeText),
            .enabled = action.isEnabled(),
            .run = [&action] { action.trigger(); }});
    }
    for (const profile::Profile& profile : m_workspace.profiles().profiles()) {
        items.push_back({.title = text(profile.name),
            .group = environment::title(profile.environment),
            .icon = QStringLiteral("database"),
            .keys = {},
            .run = [this, name = profile.name] { m_workspace.choose(name); }});
    }
    m_palette->open(std::move(items));
}

void MainWindow::showShortcuts()
{
    std::vector<shell::ShortcutRow> rows;
    for (const ActionEntry& entry : m_actions->entries()) {
        QStringList keys;
        for (const QKeySequence& key : entry.keys)
            keys << key.toString(QKeySequence::NativeText);
        rows.push_back({.group = title(entry.menu),
            .action = entry.text,
            .keys = keys.join(QStringLiteral(", ")),
            .what = entry.tooltip});
    }
    shell::ShortcutsWindow list(rows, this);
    list.exec();
}

void MainWindow::showAbout()
{
    QMessageBox box(this);
    box.setObjectName(QStringLiteral("about"));
    box.setWindowTitle(Tr::tr("About Lockkeeper"));
    box.setIconPixmap(windowIcon().pixmap(64, 64));
    box.setTextFormat(Qt::RichText);
    box.setText(QStringLiteral("<b>Lockkeeper %1</b>").arg(QLatin1String(LOCKKEEPER_VERSION)));
    box.setInformativeText(Tr::tr(
        "A console for operating PostgreSQL without losing data.<br><br>This program is free software under the "
        "GNU General Public License, version 3 or later. It comes without any warranty.<br><br>Built with Qt %1, "
        "libpq, libpg_query, QScintilla, QtKeychain and SQLite.")
            .arg(QLatin1String(qVersion())));
    box.setStandardButtons(QMessageBox::Close);
    box.exec();
}

void MainWindow::setScheme(theme::Scheme scheme)
{
    m_theme.setScheme(scheme);
    m_settings.scheme = scheme;
}

void MainWindow::setLanguage(const QString& language)
{
    m_settings.language = language;
    showNotice({.kind = Notice::Kind::Info, .sentence = Tr::tr("The language changes when Lockkeeper starts again.")});
}

void MainWindow::foldOperations() { m_operations->setFolded(!m_operations->isFolded()); }

void MainWindow::focusProfiles() { m_sidebar->focusFilter(); }

void MainWindow::cancelNewest()
{
    TaskModel& tasks = m_workspace.runner().tasks();
    for (int row = 0; row < tasks.rowCount(); ++row) {
        const QModelIndex index = tasks.index(row);
        if (index.data(TaskModel::StateRole).toInt() == static_cast<int>(TaskState::Running))
            return tasks.cancel(index.data(TaskModel::IdRole).toInt());
    }
}

void MainWindow::toggleFullScreen() { setWindowState(windowState() ^ Qt::WindowFullScreen); }

void MainWindow::walkFindings(int step)
{
    if (const int tab = m_tabs->currentIndex(); tab >= 0 && m_workspace.current())
        page(tab)->walkFindings(step);
}

void MainWindow::askPage(void (shell::Page::*what)())
{
    if (const int tab = m_tabs->currentIndex(); tab >= 0 && m_workspace.current())
        (page(tab)->*what)();
}

} // namespace lockkeeper::app
