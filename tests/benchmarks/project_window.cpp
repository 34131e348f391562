#include "project_window.h"

#include "migration_corpus.h"
#include "turns.h"

#include <QtWidgets/QListView>

#include <cstdio>
#include <sys/stat.h>

namespace lockkeeper::benchmarks {
namespace {

constexpr int kPatienceMs = 120000;

bool failed(const char* words)
{
    std::fprintf(stderr, "%s\n", words);
    return false;
}

} // namespace

bool ProjectWindow::open(const std::vector<std::string>& migrations)
{
    ::chmod(m_root.c_str(), 0755); // the sandbox's server is another user where we are root
    m_migrations = static_cast<int>(migrations.size());
    if (writeProject(m_root / "project", migrations).size() != migrations.size())
        return failed("the project could not be written");
    m_window.resize(1440, 900);
    m_window.show();
    m_workspace.start("shop_dev", true);
    if (!waitFor([&] { return m_workspace.current() && !m_workspace.isSandboxStarting(); }, kPatienceMs))
        return failed("the sandbox did not start");
    m_window.openPage(QStringLiteral("migrations"));
    return settle() || failed("the page did not settle");
}

bool ProjectWindow::load()
{
    m_workspace.setProject(m_root / "project");
    pause(300);
    const auto* list = m_window.findChild<QListView*>(QStringLiteral("migrationList"));
    return waitFor([&] { return list->model()->rowCount() >= m_migrations && isSettled(); }, kPatienceMs)
        || failed("the project did not load");
}

bool ProjectWindow::isSettled() { return m_window.isSettled() && m_workspace.runner().tasks().running() == 0; }

bool ProjectWindow::settle()
{
    pause(300);
    return waitFor([&] { return isSettled(); }, kPatienceMs);
}

} // namespace lockkeeper::benchmarks
