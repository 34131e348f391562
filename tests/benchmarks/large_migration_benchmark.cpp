// A migration of 50 MB on the review page: from choosing it until its first lines are painted, beside the limit of
// 200 ms; the longest turn of the event loop until its findings are there, and while it is typed in, beside 16 ms.
//
//   QT_QPA_PLATFORM=offscreen build/release/bin/benchmark_large_migration [MEGABYTES]

#include "editor/sql_view.h"
#include "migration_corpus.h"
#include "migrations/migrations_page.h"
#include "project_window.h"
#include "turns.h"

#include <QtGui/QPaintEvent>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace lockkeeper;
using namespace lockkeeper::benchmarks;

namespace {

constexpr int kPatienceMs = 60000;
constexpr double kTextLimitMs = 200;
constexpr double kKeyLimitMs = 16;

/// When a widget was painted last.
class LastPaint final : public QObject {
public:
    LastPaint(QWidget& widget, const QElapsedTimer& clock)
        : m_clock(clock)
    {
        widget.installEventFilter(this);
    }
    double ms = -1;
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && m_isNext) {
            m_isNext = false;
            QCoreApplication::sendEvent(watched, event);
            ms = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
            return true;
        }
        return false;
    }
    void takeNext() { m_isNext = true; }

private:
    const QElapsedTimer& m_clock;
    bool m_isNext = false;
};

void row(const char* what, double ours, double limit)
{
    std::printf("%-46s %9.2f ms, limit %4.0f, ratio %6.2f\n", what, ours, limit, ours / limit);
}

} // namespace

int main(int argc, char** argv)
{
    Application application(argc, argv);
    const std::size_t megabytes = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 50;
    std::vector<std::string> migrations = migrationCorpus(3);
    migrations.insert(migrations.begin() + 1, largeFile(megabytes * 1'000'000));
    ProjectWindow project;
    if (!project.open(migrations))
        return 4;

    Turns turns;
    const auto turnsOf = [&](const char* what) {
        printRow(what, turns.take());
        application.printSlowest();
    };
    QElapsedTimer clock;
    clock.start();
    if (!project.load())
        return 4;
    std::printf("the project was read and analysed after %lld ms\n", clock.elapsed());
    printHead();
    turnsOf("loading the project");

    auto& page = *project.window().findChild<migrations::MigrationsPage*>();
    auto& view = *page.findChild<editor::SqlView*>(QStringLiteral("sqlView"));
    LastPaint paint(*view.viewport(), clock);
    clock.start();
    (void)page.select(QStringLiteral("20240101000001_step"));
    (void)waitFor([&] { return view.sqlSize() > megabytes * 900'000; }, kPatienceMs);
    paint.takeNext();
    view.viewport()->update();
    (void)waitFor([&] { return paint.ms >= 0; }, kPatienceMs);
    const double text = paint.ms;
    pause(100);
    (void)waitFor([&] { return project.isSettled() && view.isComplete(); }, kPatienceMs);
    std::printf("%zu bytes, %d lines; findings and marks all there after %lld ms\n", view.sqlSize(), view.lines(),
        clock.elapsed());
    row("choosing it until its first lines are painted", text, kTextLimitMs);
    turnsOf("until findings and marks are there");

    (void)waitFor([&] { return !view.isReadOnly(); }, kPatienceMs);
    turnsOf("until it may be typed in");
    double longest = 0;
    for (const int percent : {1, 50, 99}) {
        view.goToLine(static_cast<int>(static_cast<qint64>(view.lines()) * percent / 100));
        pause(400);
        for (int key = 0; key < 10; ++key) {
            paint.ms = -1;
            paint.takeNext();
            clock.start();
            QTest::keyClick(&view, 'x');
            (void)waitFor([&] { return paint.ms >= 0; }, kPatienceMs);
            longest = std::max(longest, paint.ms);
            pause(60);
        }
    }
    row("longest keystroke until it is painted", longest, kKeyLimitMs);
    turnsOf("typing");
    pause(12000); // the pause in the typing, and the analysis
    (void)waitFor([&] { return view.isComplete(); }, kPatienceMs);
    turnsOf("until its findings are there again");
    view.setModified(false); // nobody is asked whether to keep it
    return 0;
}
