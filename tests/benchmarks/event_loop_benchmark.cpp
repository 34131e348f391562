// The longest turn of the event loop while backups run and a person walks through pages and migrations, beside the
// limit of 16 ms (one frame at 60 Hz).
//
//   QT_QPA_PLATFORM=offscreen build/release/bin/benchmark_event_loop
//
// A turn is measured from the moment the dispatcher wakes to the moment it is about to sleep again. Beside it, in the
// same run: the same walk without a backup, so that what a page costs is told apart from what a backup costs.

#include "app/main_window.h"
#include "app/settings.h"
#include "app/workspace.h"

#include <QtCore/QAbstractEventDispatcher>
#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <sys/stat.h>
#include <vector>

using namespace lockkeeper;

namespace {

constexpr double kLimitMs = 16;
constexpr int kBackups = 4;

class Turns final : public QObject {
public:
    Turns()
    {
        auto* dispatcher = QAbstractEventDispatcher::instance();
        connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] { m_clock.start(); });
        connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
            if (m_clock.isValid())
                m_turns.push_back(static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
        });
    }
    std::vector<double> take() { return std::exchange(m_turns, {}); }

private:
    QElapsedTimer m_clock;
    std::vector<double> m_turns;
};

/// Waits on the real event loop: QTest's waiting never lets the dispatcher sleep, so it has no turns to measure.
void pause(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

bool waitFor(const std::function<bool()>& done, int patienceMs)
{
    QElapsedTimer clock;
    clock.start();
    while (!done() && clock.elapsed() < patienceMs)
        pause(20);
    return done();
}

void row(const char* what, std::vector<double> turns)
{
    if (turns.empty())
        return;
    std::ranges::sort(turns);
    const double longest = turns.back();
    const double usual = turns[turns.size() * 99 / 100];
    std::printf("%-26s %8zu %10.2f %10.2f %8.2f\n", what, turns.size(), usual, longest, longest / kLimitMs);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
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
    const std::vector<double> idle = turns.take();
    for (int i = 0; i < kBackups; ++i) {
        workspace.backUp();
        walk();
        if (!settle())
            return 4;
    }
    const std::vector<double> busy = turns.take();
    std::printf("%-26s %8s %10s %10s %8s\n", "", "turns", "p99, ms", "longest", "of 16 ms");
    row("pages alone", idle);
    row("pages during backups", busy);
    return 0;
}
