// The longest turn of the event loop while backups run and a person walks through pages and migrations, beside the
// limit of 16 ms (one frame at 60 Hz).
//
//   QT_QPA_PLATFORM=offscreen build/release/bin/benchmark_event_loop
//
// Beside it, in the same run: the same walk without a backup, so that what a page costs is told apart from what a
// backup costs.

#include "app/main_window.h"
#include "app/settings.h"
#include "app/workspace.h"
#include "turns.h"

#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>

#include <cstdio>
#include <sys/stat.h>
#include <vector>

using namespace lockkeeper;
using namespace lockkeeper::benchmarks;

namespace {

constexpr int kBackups = 4;

} // namespace

int main(int argc, char** argv)
{
    Application application(argc, argv);
    const QTemporaryDir folder;
    ::chmod(folder.path().toLocal8Bit().constData(), 0755); // the sandbox's server is another user where we are root
    const Home home{.root = folder.path().toStdString()};
    app::Settings settings;
    theme::Theme theme;
    app::Workspace workspace(home);
    app::MainWindow window(workspace, theme, settings);
    window.resize(1440, 900);
    window.show();
    workspace.start("shop_prod", true);
    if (!waitFor([&] { return workspace.current() && !workspace.isSandboxStarting(); }, 60000)) {
        std::fputs("the sandbox did not start\n", stderr);
        return 4;
    }
    TaskModel& tasks = workspace.runner().tasks();
    const auto settle = [&] { return waitFor([&] { return tasks.running() == 0; }, 120000); };
    const auto walk = [&] {
        for (const char* page : {"migrations", "backups", "branches", "journal", "overview"}) {
            window.openPage(QString::fromLatin1(page));
            pause(150);
        }
    };
    settle();
    walk(); // pages are made once; that is start-up, not a turn of a running window

    Turns turns;
    walk();
    printHead();
    printRow("pages alone", turns.take());
    application.printSlowest();
    for (int i = 0; i < kBackups; ++i) {
        workspace.backUp();
        walk();
        if (!settle())
            return 4;
    }
    printRow("pages during backups", turns.take());
    application.printSlowest();
    return 0;
}
