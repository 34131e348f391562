#pragma once

#include "app/actions.h"
#include "app/pages.h"
#include "app/settings.h"
#include "app/workspace.h"
#include "shell/page.h"

#include <QtWidgets/QMainWindow>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>

#include <vector>

namespace lockkeeper::shell {
class Band;
class CommandPalette;
class NoticeBar;
class OperationsDock;
class PageTabs;
class Sidebar;
class StatusLine;
class TopBar;
} // namespace lockkeeper::shell

namespace lockkeeper::app {

class Conversations;

/// The window: bar, profiles, band, pages, operations, status. It joins the parts and holds no rule.
///
/// Ownership: `workspace` and `theme` are the caller's and outlive it. Pages are made when they are first opened.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(Workspace& workspace, theme::Theme& theme, Settings settings, QWidget* parent = nullptr);

    [[nodiscard]] Actions& actions() { return *m_actions; }
    /// Opens a page by id, at a thing on it where `what` is not empty.
    void openPage(const QString& id, const QString& what = {});
    /// Chooses a thing on a page as soon as the page has loaded.
    void selectWhenLoaded(const QString& page, const QString& what);
    [[nodiscard]] QString currentPage() const;
    /// Whether everything that was asked for is painted: for screenshots and tests.
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] Settings settings() const;
    [[nodiscard]] const QString& language() const { return m_settings.language; }

    // What actions run that is the window's own business.
    void openPalette();
    void showShortcuts();
    void showAbout();
    void setScheme(theme::Scheme scheme);
    void setLanguage(const QString& language);
    void foldOperations();
    void focusProfiles();
    void cancelNewest();
    void toggleFullScreen();
    void walkFindings(int step);
    /// Asks the page that is shown for something pages may be able to do: `&shell::Page::searchAll`.
    void askPage(void (shell::Page::*what)());
    void savePage();
    void zoomPage(int steps);
    /// Runs `then` at once, or, where a page has unsaved text, once the person let go of it.
    void whenNothingIsLost(std::function<void()> then);

Q_SIGNALS:
    /// Something settled: a page, the list of profiles.
    void settledChanged();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void build();
    void join();
    void showCurrent();
    void showBand();
    void refreshPage();
    bool choose(shell::Page& page, const QString& what);
    void showNotice(const Notice& notice);
    shell::Page* page(int index);
    [[nodiscard]] int indexOf(const QString& id) const;

    Workspace& m_workspace;
    theme::Theme& m_theme;
    Settings m_settings;
    std::vector<PageEntry> m_entries;
    std::vector<shell::Page*> m_pages; ///< by tab; null until opened
    Conversations* m_talk = nullptr;
    Actions* m_actions = nullptr;
    QMenu* m_menu = nullptr;
    shell::TopBar* m_top = nullptr;
    shell::Sidebar* m_sidebar = nullptr;
    shell::Band* m_band = nullptr;
    shell::PageTabs* m_tabs = nullptr;
    shell::NoticeBar* m_notice = nullptr;
    QStackedWidget* m_stack = nullptr;
    QStackedWidget* m_centre = nullptr; ///< first steps, or band and pages
    shell::OperationsDock* m_operations = nullptr;
    shell::StatusLine* m_status = nullptr;
    shell::CommandPalette* m_palette = nullptr;
    QSplitter* m_columns = nullptr;
    QSplitter* m_rows = nullptr;
    QString m_wantedPage; ///< for selectWhenLoaded
    QString m_wanted;
    std::vector<bool> m_stale; ///< by tab: load again when shown
};

/// Everything a person can do in that window.
[[nodiscard]] std::vector<ActionEntry> actionList(MainWindow& window, Workspace& workspace, Conversations& talk,
    const theme::Theme& theme, const std::vector<PageEntry>& pages);

} // namespace lockkeeper::app
