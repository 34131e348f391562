// The longest turn of the event loop while a project of 5,000 migrations (about 20 MB of SQL) is loaded into the review
// page, loaded again, walked through, searched and filtered, beside the limit of 16 ms.
//
//   QT_QPA_PLATFORM=offscreen build/release/bin/benchmark_history [MIGRATIONS]
//
// Beside it, in the same run: the same walk through the sandbox's own project of a dozen migrations, so that what a
// page costs is told apart from what a long history costs.

#include "migration_corpus.h"
#include "project_window.h"
#include "turns.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>

#include <cstdlib>

using namespace lockkeeper;
using namespace lockkeeper::benchmarks;

namespace {

constexpr int kPatienceMs = 120000;

/// The page as a person finds it.
struct Page {
    app::MainWindow& window;
    [[nodiscard]] QListView& list() const { return *window.findChild<QListView*>(QStringLiteral("migrationList")); }
    [[nodiscard]] QLineEdit& search() const { return *window.findChild<QLineEdit*>(QStringLiteral("migrationFilter")); }
    [[nodiscard]] QString sum() const { return window.findChild<QLabel*>(QStringLiteral("migrationSum"))->text(); }
};

void walk(const Page& page)
{
    for (int step = 0; step < 20; ++step) {
        QTest::keyClick(&page.list(), step % 4 == 3 ? Qt::Key_End : Qt::Key_PageDown);
        pause(60);
    }
    QTest::keyClick(&page.list(), Qt::Key_Home);
    pause(200);
}

/// Types as a person does, each key a turn of its own, and waits for the last hit.
void look(const Page& page, const char* words)
{
    for (const char* c = words; *c != '\0'; ++c) {
        QTest::keyClick(&page.search(), *c);
        pause(60);
    }
    pause(400);
    (void)waitFor([&] { return !page.sum().contains(QStringLiteral("…")); }, kPatienceMs);
    QTest::keyClick(&page.search(), Qt::Key_Return);
    pause(300);
    page.search().clear();
    pause(300);
}

} // namespace

int main(int argc, char** argv)
{
    Application application(argc, argv);
    const unsigned count = argc > 1 ? static_cast<unsigned>(std::strtoul(argv[1], nullptr, 10)) : 5000;
    ProjectWindow project;
    if (!project.open(migrationCorpus(count)))
        return 4;
    const Page page{project.window()};
    walk(page); // the first time is start-up, not a turn of a running window

    Turns turns;
    printHead();
    const auto row = [&](const char* what) {
        printRow(what, turns.take());
        application.printSlowest();
    };
    walk(page);
    look(page, "company");
    row("the sandbox's dozen, all of it");

    if (!project.load())
        return 4;
    pause(500);
    row("loading the history");
    Q_EMIT project.workspace().worldChanged();
    (void)project.settle();
    row("loading it again");
    walk(page);
    row("walking through it");
    look(page, "field1");
    look(page, "drop-column");
    row("searching names, SQL, findings");
    return 0;
}
