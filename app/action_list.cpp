#include "app/conversations.h"
#include "app/main_window.h"
#include "base/tr.h"

#include <QtWidgets/QApplication>

namespace lockkeeper::app {
namespace {

using Keys = QList<QKeySequence>;

Keys keys(const char* written) { return {QKeySequence(QString::fromLatin1(written))}; }

void addConnectionActions(std::vector<ActionEntry>& list, Conversations& talk, Workspace& workspace)
{
    const auto chosen = [&workspace] { return workspace.current().has_value(); };
    list.push_back({.id = QStringLiteral("add-connection"),
        .text = Tr::tr("Add connection…"),
        .tooltip = Tr::tr("Add a database by pasting its URL"),
        .icon = QStringLiteral("add"),
        .keys = keys("Ctrl+N"),
        .menu = Menu::Connection,
        .run = [&talk] { talk.addConnection(); }});
    list.push_back({.id = QStringLiteral("open-project"),
        .text = Tr::tr("Open Prisma project…"),
        .tooltip = Tr::tr("Choose the folder of a project; its migrations belong to the chosen profile"),
        .icon = QStringLiteral("folder"),
        .keys = keys("Ctrl+O"),
        .menu = Menu::Connection,
        .run = [&talk] { talk.openProject(); }});
    list.push_back({.id = QStringLiteral("start-sandbox"),
        .text = Tr::tr("Start the sandbox"),
        .tooltip = Tr::tr("Starts a private PostgreSQL with three demo databases"),
        .icon = QStringLiteral("sandbox"),
        .menu = Menu::Connection,
        .run = [&workspace] { workspace.startSandbox(); },
        .enabled = [&workspace] { return !workspace.isSandboxStarting(); }});
    list.push_back({.id = QStringLiteral("edit-profile"),
        .text = Tr::tr("Edit profile…"),
        .tooltip = Tr::tr("Change name, address, environment or notes of the chosen profile"),
        .icon = QStringLiteral("edited"),
        .keys = keys("F4"),
        .menu = Menu::Connection,
        .run = [&talk] { talk.editProfile(); },
        .enabled = chosen,
        .separated = true});
    list.push_back({.id = QStringLiteral("duplicate-profile"),
        .text = Tr::tr("Duplicate profile"),
        .tooltip = Tr::tr("Makes a copy of the chosen profile under another name"),
        .icon = QStringLiteral("duplicate"),
        .menu = Menu::Connection,
        .run = [&talk] { talk.duplicateProfile(); },
        .enabled = chosen});
    list.push_back({.id = QStringLiteral("copy-address"),
        .text = Tr::tr("Copy address"),
        .tooltip = Tr::tr("Copies the profile's URL without its password"),
        .icon = QStringLiteral("copy"),
        .menu = Menu::Connection,
        .run = [&talk] { talk.copyAddress(); },
        .enabled = chosen});
    list.push_back({.id = QStringLiteral("remove-profile"),
        .text = Tr::tr("Remove profile…"),
        .tooltip = Tr::tr("Takes the profile off the list; its database and its backups stay"),
        .icon = QStringLiteral("delete"),
        .menu = Menu::Connection,
        .run = [&talk] { talk.removeProfile(); },
        .enabled = chosen});
    list.push_back({.id = QStringLiteral("quit"),
        .text = Tr::tr("Quit"),
        .tooltip = Tr::tr("Closes Lockkeeper; asks first while an operation runs"),
        .icon = QStringLiteral("quit"),
        .keys = keys("Ctrl+Q"),
        .menu = Menu::Connection,
        .run = [&talk] { talk.quit(); },
        .separated = true});
}

void addDatabaseActions(std::vector<ActionEntry>& list, Conversations& talk, Workspace& workspace)
{
    const auto chosen = [&workspace] { return workspace.current().has_value(); };
    list.push_back({.id = QStringLiteral("back-up-now"),
        .text = Tr::tr("Back up now"),
        .tooltip = Tr::tr("Backs the chosen database up into the vault and reads the backup back"),
        .icon = QStringLiteral("backup"),
        .keys = keys("Ctrl+B"),
        .menu = Menu::Database,
        .run = [&workspace] { workspace.backUp(); },
        .enabled = chosen});
    list.push_back({.id = QStringLiteral("create-branch"),
        .text = Tr::tr("Branch…"),
        .tooltip = Tr::tr("Copies the chosen database beside it, to try something there"),
        .icon = QStringLiteral("branch"),
        .keys = keys("Ctrl+Shift+B"),
        .menu = Menu::Database,
        .run = [&talk] { talk.createBranch(); },
        .enabled = chosen});
    list.push_back({.id = QStringLiteral("test-connection"),
        .text = Tr::tr("Test connection"),
        .tooltip = Tr::tr("Connects in the background and says what the server answered"),
        .icon = QStringLiteral("test"),
        .keys = keys("Ctrl+Shift+T"),
        .menu = Menu::Database,
        .run = [&workspace] { workspace.testConnection(); },
        .enabled = chosen,
        .separated = true});
    list.push_back({.id = QStringLiteral("reset-database"),
        .text = Tr::tr("Reset database…"),
        .tooltip = Tr::tr("Empties the database and applies every migration again; never on production"),
        .icon = QStringLiteral("reset"),
        .menu = Menu::Database,
        .run = [&talk] { talk.resetDatabase(); },
        .enabled = chosen,
        .separated = true});
}

void addPages(std::vector<ActionEntry>& list, MainWindow& window, const std::vector<PageEntry>& pages)
{
    for (const PageEntry& page : pages) {
        list.push_back({.id = QStringLiteral("page-") + page.id,
            .text = page.title,
            .tooltip = page.tooltip,
            .icon = page.icon,
            .keys = {page.keys},
            .menu = Menu::View,
            .run = [&window, id = page.id] { window.openPage(id); },
            .checked = [&window, id = page.id] { return window.currentPage() == id; }});
    }
}

void addViewActions(std::vector<ActionEntry>& list, MainWindow& window, Workspace& workspace, const theme::Theme& theme)
{
    list.push_back({.id = QStringLiteral("open-palette"),
        .text = Tr::tr("Search or run a command"),
        .tooltip = Tr::tr("Finds profiles, pages and everything that can be done"),
        .icon = QStringLiteral("search"),
        .keys = {QKeySequence(QStringLiteral("Ctrl+K")), QKeySequence(QStringLiteral("Ctrl+Shift+P"))},
        .menu = Menu::View,
        .run = [&window] { window.openPalette(); },
        .separated = true});
    list.push_back({.id = QStringLiteral("refresh"),
        .text = Tr::tr("Refresh"),
        .tooltip = Tr::tr("Loads the page again"),
        .icon = QStringLiteral("refresh"),
        .keys = keys("F5"),
        .menu = Menu::View,
        .run = [&workspace] { Q_EMIT workspace.worldChanged(); }});
    list.push_back({.id = QStringLiteral("next-finding"),
        .text = Tr::tr("Next finding"),
        .tooltip = Tr::tr("Goes to the next finding of the migration"),
        .icon = QStringLiteral("next"),
        .keys = keys("F8"),
        .menu = Menu::View,
        .run = [&window] { window.walkFindings(1); }});
    list.push_back({.id = QStringLiteral("previous-finding"),
        .text = Tr::tr("Previous finding"),
        .tooltip = Tr::tr("Goes to the finding before"),
        .icon = QStringLiteral("previous"),
        .keys = keys("Shift+F8"),
        .menu = Menu::View,
        .run = [&window] { window.walkFindings(-1); }});
    list.push_back({.id = QStringLiteral("compare"),
        .text = Tr::tr("Compare with the safe rewrite"),
        .tooltip = Tr::tr("Lays the migration beside migrations that reach its end safely, or takes them away again"),
        .icon = QStringLiteral("duplicate"),
        .keys = keys("Ctrl+D"),
        .menu = Menu::View,
        .run = [&window] { window.askPage(&shell::Page::toggleCompare); }});
    list.push_back({.id = QStringLiteral("save-migration"),
        .text = Tr::tr("Save the migration"),
        .tooltip
        = Tr::tr("Writes what you typed into the migration's file, unless it was applied or changed meanwhile"),
        .icon = QStringLiteral("edited"),
        .keys = {QKeySequence(QKeySequence::Save)},
        .menu = Menu::View,
        .run = [&window] { window.savePage(); }});
    list.push_back({.id = QStringLiteral("filter-profiles"),
        .text = Tr::tr("Filter profiles"),
        .tooltip = Tr::tr("Puts the cursor into the filter above the profiles"),
        .icon = QStringLiteral("search"),
        .keys = keys("Ctrl+Shift+L"),
        .menu = Menu::View,
        .run = [&window] { window.focusProfiles(); }});
    const auto reviews = [&window] { return window.currentPage() == QLatin1String("migrations"); };
    list.push_back({.id = QStringLiteral("search-migrations"),
        .text = Tr::tr("Search all migrations"),
        .tooltip = Tr::tr("Looks for words in the names, the SQL and the findings of every migration"),
        .icon = QStringLiteral("search"),
        .keys = keys("Ctrl+Shift+F"),
        .menu = Menu::View,
        .run =
            [&window] {
                window.openPage(QStringLiteral("migrations"));
                window.askPage(&shell::Page::searchAll);
            },
        .separated = true});
    list.push_back({.id = QStringLiteral("export-review"),
        .text = Tr::tr("Export review…"),
        .tooltip = Tr::tr("Writes a document of what is not applied, or of what the list is narrowed to"),
        .icon = QStringLiteral("log"),
        .keys = keys("Ctrl+Shift+E"),
        .menu = Menu::View,
        .run = [&window] { window.askPage(&shell::Page::exportDocument); },
        .enabled = reviews});
    list.push_back({.id = QStringLiteral("print-review"),
        .text = Tr::tr("Print review…"),
        .tooltip = Tr::tr("Prints the same document, on paper or to a PDF"),
        .icon = QStringLiteral("print"),
        .keys = {QKeySequence(QKeySequence::Print)},
        .menu = Menu::View,
        .run = [&window] { window.askPage(&shell::Page::printDocument); },
        .enabled = reviews});
    const auto zoom = [&](const QString& id, const QString& text, const QString& tooltip, const QString& icon,
                          Keys zoomKeys, int steps, bool separated) {
        list.push_back({.id = id,
            .text = text,
            .tooltip = tooltip,
            .icon = icon,
            .keys = std::move(zoomKeys),
            .menu = Menu::View,
            .run = [&window, steps] { window.zoomPage(steps); },
            .separated = separated});
    };
    zoom(QStringLiteral("zoom-in"), Tr::tr("Larger SQL"), Tr::tr("Makes the SQL of the migration larger"),
        QStringLiteral("add"), {QKeySequence(QStringLiteral("Ctrl++")), QKeySequence(QStringLiteral("Ctrl+="))}, 1,
        true);
    zoom(QStringLiteral("zoom-out"), Tr::tr("Smaller SQL"), Tr::tr("Makes the SQL of the migration smaller"),
        QStringLiteral("expand"), keys("Ctrl+-"), -1, false);
    zoom(QStringLiteral("zoom-reset"), Tr::tr("SQL in its own size"), Tr::tr("Undoes larger and smaller"),
        QStringLiteral("reset"), keys("Ctrl+0"), 0, false);
    list.push_back({.id = QStringLiteral("full-screen"),
        .text = Tr::tr("Full screen"),
        .tooltip = Tr::tr("Fills the screen, or stops doing so"),
        .icon = QStringLiteral("open"),
        .keys = keys("F11"),
        .menu = Menu::View,
        .run = [&window] { window.toggleFullScreen(); },
        .checked = [&window] { return window.isFullScreen(); }});
    const auto scheme = [&](theme::Scheme which, const QString& text, const QString& tooltip, bool separated) {
        list.push_back({.id = QStringLiteral("theme-") + theme::name(which),
            .text = text,
            .tooltip = tooltip,
            .icon = QStringLiteral("theme"),
            .menu = Menu::View,
            .run = [&window, which] { window.setScheme(which); },
            .checked = [&theme, which] { return theme.scheme() == which; },
            .separated = separated});
    };
    scheme(theme::Scheme::System, Tr::tr("Colours of the system"), Tr::tr("Light or dark as the desktop says"), true);
    scheme(theme::Scheme::Light, Tr::tr("Light colours"), Tr::tr("Light, whatever the desktop says"), false);
    scheme(theme::Scheme::Dark, Tr::tr("Dark colours"), Tr::tr("Dark, whatever the desktop says"), false);
    // Languages are named in themselves, so that whoever is lost in the wrong one finds the way back.
    const auto language = [&](const QString& code, const QString& text, bool separated) {
        list.push_back({.id = QStringLiteral("language-") + code,
            .text = text,
            .tooltip = Tr::tr("Shows Lockkeeper in this language from the next start on"),
            .icon = QStringLiteral("info"),
            .menu = Menu::View,
            .run = [&window, code] { window.setLanguage(code); },
            .checked = [&window, code] { return window.language() == code; },
            .separated = separated});
    };
    language(QStringLiteral("en"), QStringLiteral("English"), true);
    language(QStringLiteral("ar"), QStringLiteral("العربية"), false);
}

void addOtherActions(std::vector<ActionEntry>& list, MainWindow& window, Workspace& workspace)
{
    list.push_back({.id = QStringLiteral("cancel-operation"),
        .text = Tr::tr("Cancel operation"),
        .tooltip = Tr::tr("Stops the operation started last; nothing half-done is left"),
        .icon = QStringLiteral("cross"),
        .keys = keys("Ctrl+."),
        .menu = Menu::Operations,
        .run = [&window] { window.cancelNewest(); },
        .enabled = [&workspace] { return workspace.runner().tasks().running() > 0; }});
    list.push_back({.id = QStringLiteral("clear-operations"),
        .text = Tr::tr("Clear finished operations"),
        .tooltip = Tr::tr("Removes what is finished from the list; the journal keeps it"),
        .icon = QStringLiteral("check"),
        .menu = Menu::Operations,
        .run = [&workspace] { workspace.runner().tasks().clearFinished(); }});
    list.push_back({.id = QStringLiteral("fold-operations"),
        .text = Tr::tr("Show or hide operations"),
        .tooltip = Tr::tr("Folds the list of operations to its heading, or opens it"),
        .icon = QStringLiteral("expand"),
        .keys = keys("Ctrl+J"),
        .menu = Menu::Operations,
        .run = [&window] { window.foldOperations(); },
        .separated = true});
    list.push_back({.id = QStringLiteral("show-shortcuts"),
        .text = Tr::tr("Keyboard shortcuts"),
        .tooltip = Tr::tr("Lists every action with its keys"),
        .icon = QStringLiteral("keyboard"),
        .keys = {QKeySequence(QStringLiteral("Ctrl+?")), QKeySequence(QStringLiteral("F1"))},
        .menu = Menu::Help,
        .run = [&window] { window.showShortcuts(); }});
    list.push_back({.id = QStringLiteral("about"),
        .text = Tr::tr("About Lockkeeper"),
        .tooltip = Tr::tr("Version, licence and what it is built with"),
        .icon = QStringLiteral("info"),
        .menu = Menu::Help,
        .run = [&window] { window.showAbout(); },
        .separated = true});
}

} // namespace

std::vector<ActionEntry> actionList(MainWindow& window, Workspace& workspace, Conversations& talk,
    const theme::Theme& theme, const std::vector<PageEntry>& pages)
{
    std::vector<ActionEntry> list;
    addConnectionActions(list, talk, workspace);
    addDatabaseActions(list, talk, workspace);
    addPages(list, window, pages);
    addViewActions(list, window, workspace, theme);
    addOtherActions(list, window, workspace);
    return list;
}

} // namespace lockkeeper::app
