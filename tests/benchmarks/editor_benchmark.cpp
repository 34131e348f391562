// Typing in a migration of 72 KB and 300 statements, and opening one of 50 MB.
//
//   QT_QPA_PLATFORM=offscreen build/release/bin/benchmark_editor
//
// First: from a keystroke until the findings of the new text are painted, beside the same keystroke into the same text
// without anybody looking for findings, which is the editor's own re-highlighting; the limit is 5 ms at the 99th
// percentile. Second: from the call until the first lines are painted, limit 200 ms, and the longest turn of the event
// loop until the whole text and all marks are there, limit 16 ms (one frame at 60 Hz).

#include "app/pages/live_findings.h"
#include "editor/sql_view.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QThread>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

using namespace lockkeeper;

namespace {

constexpr double kKeyLimitMs = 5;
constexpr double kTextLimitMs = 200;
constexpr double kTurnLimitMs = 16;
constexpr int kStatements = 300;
constexpr int kKeys = 1000;
constexpr int kKeysInARow = 8;

double ms(const QElapsedTimer& clock) { return static_cast<double>(clock.nsecsElapsed()) / 1e6; }

/// Seven harmless statements in ten, three with something to find, about 240 bytes each.
std::string statement(int number)
{
    const std::string n = std::to_string(number);
    const std::string table = "\"Model" + n + "\"";
    switch (number % 10) {
    case 3:
        return "-- AlterTable: what it was called before the forms were merged, with the words of three languages\n"
               "ALTER TABLE \"Order"
            + n
            + "\"\n    DROP COLUMN \"companyName\",\n    ADD COLUMN \"companyNameEn\" TEXT,\n"
              "    ADD COLUMN \"establishedYear\" INTEGER;\n\n";
    case 6:
        return "-- AlterTable: every order has been placed at some moment, and reports are drawn by that moment\n"
               "ALTER TABLE \"Order"
            + n
            + "\"\n    ALTER COLUMN \"placedAt\" SET NOT NULL,\n"
              "    ALTER COLUMN \"total\" SET DATA TYPE DECIMAL(12, 2);\n\n";
    case 9:
        return "-- CreateIndex: looked for by every page of the shop, sorted by the day on which it was changed last\n"
               "CREATE INDEX \"Order"
            + n + "_updatedAt_idx\"\n    ON \"Order" + n + "\"(\"customerId\", \"updatedAt\");\n\n";
    default:
        return "-- CreateTable\nCREATE TABLE " + table
            + " (\n    \"id\" TEXT NOT NULL,\n    \"name\" TEXT NOT NULL,\n"
              "    \"price\" INTEGER NOT NULL DEFAULT 0,\n    \"createdAt\" TIMESTAMP(3) NOT NULL,\n\n"
              "    CONSTRAINT \"Model"
            + n + "_pkey\" PRIMARY KEY (\"id\")\n);\n\n";
    }
}

void type(editor::SqlView& view, char letter)
{
    QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(QLatin1Char(letter)));
    QApplication::sendEvent(&view, &press);
}

/// Walks through the text, a few letters here and there, and measures each with `done`.
std::vector<double> typing(editor::SqlView& view, const std::function<void()>& untilPainted)
{
    std::vector<double> taken;
    const int lines = view.lines();
    for (int key = 0; key < kKeys; ++key) {
        if (key % kKeysInARow == 0) {
            view.setCursorPosition((key / kKeysInARow * 37 + 2) % lines, 8);
            view.ensureCursorVisible();
            QApplication::processEvents();
            untilPainted();
        }
        QElapsedTimer clock;
        clock.start();
        type(view, static_cast<char>('a' + key % 26));
        untilPainted();
        taken.push_back(ms(clock));
    }
    std::ranges::sort(taken);
    return taken;
}

double p99(const std::vector<double>& sorted) { return sorted[sorted.size() * 99 / 100]; }

void row(const char* what, double ours, double limit)
{
    std::printf("%-52s %9.2f %9.0f %9.2f\n", what, ours, limit, ours / limit);
}

/// Runs the event loop until `done`, and says how long its longest turn was.
double longestTurn(const std::function<bool()>& done)
{
    double longest = 0;
    while (!done()) {
        QElapsedTimer clock;
        clock.start();
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        longest = std::max(longest, ms(clock));
        QThread::usleep(200);
    }
    return longest;
}

void measureTyping()
{
    std::string sql;
    for (int number = 0; number < kStatements; ++number)
        sql += statement(number);
    TaskRunner runner;
    app::LiveFindings live(runner);
    sql::State before;
    for (int number = 0; number < kStatements; ++number)
        sql::fold(before,
            "CREATE TABLE \"Order" + std::to_string(number)
                + "\" (\"id\" TEXT PRIMARY KEY, \"customerId\" TEXT, \"companyName\" TEXT, \"placedAt\" TIMESTAMP(3), "
                  "\"total\" INTEGER, \"updatedAt\" TIMESTAMP(3));");
    auto ground = std::make_shared<operations::Ground>();
    ground->context.before = std::make_shared<const sql::State>(std::move(before));

    editor::SqlView view;
    view.resize(900, 700);
    view.show();
    view.setSql(sql);
    view.setEditable(true);
    const std::vector<double> empty = typing(view, [&] { view.viewport()->repaint(); });

    view.setSql(sql);
    bool answered = false;
    std::size_t findings = 0;
    live.begin(ground);
    QObject::connect(&live, &app::LiveFindings::found, &view, [&](const migrations::LiveReview& review) {
        view.setMarks(review.marks);
        findings = review.marks.size();
        answered = true;
    });
    const auto look = [&] {
        answered = false;
        live.look(view.sql());
    };
    QObject::connect(&view, &editor::SqlView::edited, &view, look);
    look();
    const std::vector<double> full = typing(view, [&] {
        while (!answered || !view.isComplete())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        view.viewport()->repaint();
    });
    std::printf("%zu bytes, %d statements, %zu findings, %d keystrokes\n", sql.size(), kStatements, findings, kKeys);
    std::printf("%-52s %9s %9s %9s\n", "", "ms", "limit", "ratio");
    row("keystroke to an empty re-highlight, median", empty[empty.size() / 2], kKeyLimitMs);
    row("keystroke to an empty re-highlight, p99", p99(empty), kKeyLimitMs);
    row("keystroke to repainted findings, median", full[full.size() / 2], kKeyLimitMs);
    row("keystroke to repainted findings, p99", p99(full), kKeyLimitMs);
    row("what the findings add, p99", p99(full) - p99(empty), kKeyLimitMs);
}

void measureOpening()
{
    auto sql = std::make_shared<std::string>();
    for (int number = 0; sql->size() < 50'000'000; ++number)
        *sql += statement(number);
    editor::SqlView view;
    view.resize(900, 700);
    view.show();
    QApplication::processEvents();
    QElapsedTimer clock;
    clock.start();
    view.setSharedSql(sql);
    const double call = ms(clock);
    view.viewport()->repaint();
    const double first = ms(clock);
    const double turn = longestTurn([&] { return view.isComplete(); });
    const double whole = ms(clock);

    sql::State nothing;
    migrations::LiveReview review = migrations::liveReview(sql::analyse(*sql, nothing).findings);
    const std::size_t findings = review.marks.size();
    QElapsedTimer marking;
    marking.start();
    view.setMarks(std::move(review.marks));
    const double handed = ms(marking);
    const double slice = longestTurn([&] { return view.isComplete(); });
    std::printf("\n%zu bytes, %d lines, %zu findings; the whole text after %.0f ms, all marks after %.0f ms more\n",
        sql->size(), view.lines(), findings, whole, ms(marking));
    std::printf("%-52s %9s %9s %9s\n", "", "ms", "limit", "ratio");
    row("50 MB: call to the first painted lines", first, kTextLimitMs);
    row("50 MB: longest turn while the text arrives", std::max(call, turn), kTurnLimitMs);
    row("50 MB: longest turn while marks are painted", std::max(handed, slice), kTurnLimitMs);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    measureTyping();
    measureOpening();
    return 0;
}
