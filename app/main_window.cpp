#include "app/main_window.h"

#include "app/conversations.h"
#include "base/text.h"
#include "base/tr.h"
#include "profile/connection_url.h"
#include "shell/band.h"
#include "shell/command_palette.h"
#include "shell/first_run.h"
#include "shell/notice_bar.h"
#include "shell/operations_dock.h"
#include "shell/page_stack.h"
#include "shell/page_tabs.h"
#include "shell/sidebar.h"
#include "shell/status_line.h"
#include "shell/top_bar.h"
#include "theme/metrics.h"
#include "theme/parts.h"

#include <QtGui/QCloseEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QVBoxLayout>

namespace lockkeeper::app {
namespace {

using namespace theme::metrics;

QVBoxLayout* flatColumn(QWidget* parent)
{
    auto* column = new QVBoxLayout(parent);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

} // namespace

MainWindow::MainWindow(Workspace& workspace, theme::Theme& theme, Settings settings, QWidget* parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_settings(std::move(settings))
    , m_entries(pages())
    , m_pages(m_entries.size(), nullptr)
    , m_stale(m_entries.size(), true)
{
    setObjectName(QStringLiteral("lockkeeper"));
    setWindowTitle(QStringLiteral("Lockkeeper"));
    m_talk = new Conversations(workspace, *this);
    m_actions = new Actions(actionList(*this, workspace, *m_talk, theme, m_entries), *this);
    build();
    join();
    if (!m_settings.geometry.isEmpty())
        restoreGeometry(m_settings.geometry);
    else
        resize(1280, 820);
    m_columns->restoreState(m_settings.columns);
    m_rows->restoreState(m_settings.rows);
    m_operations->setFolded(m_settings.operationsFolded);
    m_sidebar->setFocus();
    showCurrent();
}

void MainWindow::build()
{
    m_menu = new QMenu(this);
    m_menu->setObjectName(QStringLiteral("menu"));
    m_actions->fill(*m_menu);
    const auto action = [this](const char* id) -> QAction& { return m_actions->action(QString::fromLatin1(id)); };

    auto* whole = new QWidget(this);
    auto* column = flatColumn(whole);
    m_top = new shell::TopBar(
        action("open-palette"), action("open-project"), {&action("back-up-now"), &action("create-branch")}, *m_menu);
    column->addWidget(m_top);

    m_sidebar = new shell::Sidebar(m_workspace.profiles(), action("add-connection"),
        {&action("test-connection"), &action("back-up-now"), &action("create-branch"), &action("edit-profile"),
            &action("duplicate-profile"), &action("copy-address"), &action("remove-profile")});

    auto* database = new QWidget;
    auto* pages = flatColumn(database);
    m_band = new shell::Band;
    m_tabs = new shell::PageTabs;
    for (const PageEntry& entry : m_entries) {
        const int tab = m_tabs->addTab(entry.title);
        m_tabs->setTabToolTip(tab, entry.tooltip);
    }
    m_notice = new shell::NoticeBar;
    m_stack = new shell::PageStack;
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        m_stack->addWidget(new QWidget);
    auto* tabRow = new QWidget;
    auto* tabLayout = new QHBoxLayout(tabRow);
    tabLayout->setContentsMargins(kSpace, kGap + 1, kSpace, 0);
    tabLayout->addWidget(m_tabs, 1);
    pages->addWidget(m_band);
    pages->addWidget(tabRow);
    pages->addWidget(theme::hairline());
    pages->addWidget(m_notice);
    pages->addWidget(m_stack, 1);

    m_centre = new shell::PageStack;
    m_centre->addWidget(new QWidget); // nothing is known yet
    m_centre->addWidget(new shell::FirstRun(action("start-sandbox"), action("add-connection"), action("open-project")));
    m_centre->addWidget(database);

    m_columns = new QSplitter(Qt::Horizontal);
    m_columns->setObjectName(QStringLiteral("columns"));
    m_columns->setHandleWidth(1);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(m_sidebar);
    m_columns->addWidget(m_centre);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({kSidebar, 1044});

    m_operations = new shell::OperationsDock(m_workspace.runner().tasks());
    m_rows = new QSplitter(Qt::Vertical);
    m_rows->setObjectName(QStringLiteral("rows"));
    m_rows->setHandleWidth(1);
    m_rows->setChildrenCollapsible(false);
    m_rows->addWidget(m_columns);
    m_rows->addWidget(m_operations);
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({680, 104});
    column->addWidget(m_rows, 1);

    m_status = new shell::StatusLine;
    column->addWidget(m_status);
    setCentralWidget(whole);
    m_palette = new shell::CommandPalette(whole);
}

void MainWindow::join()
{
    connect(m_sidebar, &shell::Sidebar::chosen, this, [this](const QString& name) { m_workspace.choose(utf8(name)); });
    m_workspace.setLeave([this](std::function<void()> then) { whenNothingIsLost(std::move(then)); });
    connect(&m_workspace, &Workspace::currentChanged, this, &MainWindow::showCurrent);
    connect(&m_workspace, &Workspace::loaded, this, [this] {
        showCurrent();
        Q_EMIT settledChanged();
    });
    connect(&m_workspace, &Workspace::factsChanged, this, [this] {
        m_status->setFacts(m_workspace.facts());
        showBand();
    });
    connect(&m_workspace, &Workspace::noticed, this, &MainWindow::showNotice);
    connect(&m_workspace, &Workspace::busyChanged, m_actions, &Actions::refresh);
    connect(&m_workspace, &Workspace::actionRequested, this,
        [this](const QString& id) { m_actions->action(id).trigger(); });
    connect(&m_workspace, &Workspace::pageRequested, this, &MainWindow::openPage);
    connect(&m_workspace, &Workspace::worldChanged, this, [this] {
        m_stale.assign(m_stale.size(), true);
        refreshPage();
    });
    connect(&m_workspace.runner().tasks(), &TaskModel::runningChanged, this, [this](int running) {
        m_actions->refresh();
        if (running > 0)
            m_operations->setFolded(false);
    });
    // Whoever looked away meanwhile is told by the task bar; nothing happens in a window that is active.
    connect(&m_workspace.runner().tasks(), &TaskModel::finished, this, [this] { QApplication::alert(this); });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        if (tab < 0)
            return;
        m_stack->setCurrentIndex(tab);
        m_status->setPosition({});
        refreshPage();
        m_actions->refresh();
    });
}

shell::Page* MainWindow::page(int tab)
{
    shell::Page*& made = m_pages[static_cast<std::size_t>(tab)];
    if (made)
        return made;
    made = m_entries[static_cast<std::size_t>(tab)].make(m_workspace, m_stack);
    made->setObjectName(m_entries[static_cast<std::size_t>(tab)].id);
    connect(made, &shell::Page::settled, this, [this, made] {
        if (made->objectName() == m_wantedPage && choose(*made, m_wanted))
            m_wantedPage.clear();
        Q_EMIT settledChanged();
    });
    connect(made, &shell::Page::badgeChanged, this,
        [this, tab](const QString& text, theme::Tone tone) { m_tabs->setBadge(tab, text, tone); });
    connect(made, &shell::Page::positionChanged, m_status, &shell::StatusLine::setPosition);
    QWidget* empty = m_stack->widget(tab);
    m_stack->insertWidget(tab, made);
    m_stack->removeWidget(empty);
    empty->deleteLater();
    m_stack->setCurrentIndex(m_tabs->currentIndex());
    return made;
}

void MainWindow::refreshPage()
{
    const int tab = m_tabs->currentIndex();
    if (tab < 0 || !m_workspace.current())
        return;
    shell::Page* shown = page(tab);
    if (!m_stale[static_cast<std::size_t>(tab)])
        return;
    m_stale[static_cast<std::size_t>(tab)] = false;
    shown->refresh();
}

int MainWindow::indexOf(const QString& id) const
{
    const auto found = std::ranges::find(m_entries, id, &PageEntry::id);
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

void MainWindow::openPage(const QString& id, const QString& what)
{
    const int tab = indexOf(id);
    if (tab < 0)
        return;
    m_tabs->setCurrentIndex(tab);
    if (m_workspace.current() && !what.isEmpty())
        choose(*page(tab), what);
}

bool MainWindow::choose(shell::Page& page, const QString& what)
{
    const auto& resolve = m_entries[static_cast<std::size_t>(indexOf(page.objectName()))].resolve;
    return page.select(resolve ? resolve(page, what) : what);
}

void MainWindow::selectWhenLoaded(const QString& page, const QString& what)
{
    m_wantedPage = page;
    m_wanted = what;
}

QString MainWindow::currentPage() const
{
    const int tab = m_tabs ? m_tabs->currentIndex() : -1;
    return tab < 0 ? QString() : m_entries[static_cast<std::size_t>(tab)].id;
}

bool MainWindow::isSettled() const
{
    if (!m_workspace.isLoaded() || m_workspace.isSandboxStarting())
        return false;
    const int tab = m_tabs->currentIndex();
    if (!m_workspace.current() || tab < 0)
        return true;
    const shell::Page* shown = m_pages[static_cast<std::size_t>(tab)];
    return shown && shown->isSettled() && !m_stale[static_cast<std::size_t>(tab)];
}

void MainWindow::showCurrent()
{
    const auto& current = m_workspace.current();
    m_centre->setCurrentIndex(current ? 2 : m_workspace.isLoaded() ? 1 : 0);
    m_sidebar->setCurrent(current ? current->name : std::string());
    m_actions->refresh();
    setWindowTitle(current
            ? Tr::tr("%1 (%2) - Lockkeeper").arg(text(current->name), environment::title(current->environment))
            : QStringLiteral("Lockkeeper"));
    if (!current) {
        m_status->setProfile(std::nullopt, {});
        m_status->setFacts({});
        m_top->setProject({}, {});
        return;
    }
    m_settings.profile = text(current->name);
    m_tabs->setEnvironment(m_workspace.environment());
    m_status->setProfile(m_workspace.environment(), text(current->name));
    m_status->setFacts(m_workspace.facts());
    m_status->setPosition({});
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        m_tabs->setBadge(tab, {}, theme::Tone::Neutral);
    showBand();
    m_stale.assign(m_stale.size(), true);
    refreshPage();
}

void MainWindow::showBand()
{
    const auto& current = m_workspace.current();
    if (!current)
        return;
    const auto environment = m_workspace.environment();
    const std::string user = current->target.value("user");
    const QString place = text((user.empty() ? std::string() : user + '@') + profile::shownPlace(current->target));
    const QString warning = environment == current->environment
        ? QString()
        : Tr::tr("The database itself says it is %1").arg(environment::title(environment).toLower());
    m_top->setProject(m_workspace.project(), text(current->project));
    m_band->show({.environment = environment, .profile = text(current->name), .address = place, .warning = warning});
    m_tabs->setEnvironment(environment);
    m_status->setProfile(environment, text(current->name));
}

void MainWindow::showNotice(const Notice& notice)
{
    switch (notice.kind) {
    case Notice::Kind::Info:
        return m_notice->show(QStringLiteral("info"), theme::Tone::Accent, notice.sentence, notice.detail);
    case Notice::Kind::Good:
        return m_notice->show(QStringLiteral("check"), theme::Tone::Good, notice.sentence, notice.detail);
    case Notice::Kind::Warning:
        return m_notice->show(QStringLiteral("warning"), theme::Tone::MayFail, notice.sentence, notice.detail);
    case Notice::Kind::Failure:
        return m_notice->show(QStringLiteral("failed"), theme::Tone::Loss, notice.sentence, notice.detail);
    }
}

Settings MainWindow::settings() const
{
    Settings now = m_settings;
    now.geometry = saveGeometry();
    now.columns = m_columns->saveState();
    now.rows = m_rows->saveState();
    now.operationsFolded = m_operations->isFolded();
    now.page = currentPage();
    now.scheme = m_theme.scheme();
    return now;
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    const bool unsaved
        = std::ranges::any_of(m_pages, [](const shell::Page* page) { return page && !page->unsaved().isEmpty(); });
    if (unsaved) {
        event->ignore();
        return whenNothingIsLost([this] { close(); });
    }
    event->setAccepted(m_talk->mayClose());
}

} // namespace lockkeeper::app
