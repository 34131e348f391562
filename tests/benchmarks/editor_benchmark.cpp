// Typing in a migration of 72 KB and 300 statements, and opening one of 50 MB.
//
//   QT_QPA_PLATFORM=offscreen build/release/bin/benchmark_editor [typing|opening]
//
// First: from a keystroke until the findings of the new text are painted, beside the same keystroke into the same text
// without anybody looking for findings, which is the editor's own re-highlighting; the limit is 5 ms at the 99th
// percentile. Second: from the call until the first lines are painted, limit 200 ms, and the longest turn of the event
// loop until the whole text and all marks are there, limit 16 ms (one frame at 60 Hz).

#include "app/pages/live_findings.h"
#include "base/task_runner.h"
#include "editor/sql_view.h"
#include "migrations/migrations_page.h"
#include "sql/parser.h"

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
constexpr int kTimes = 200;

double ms(const QElapsedTimer& clock) { return static_cast<double>(clock.nsecsElapsed()) / 1e6; }

/// The processor time of all our threads so far: what is left of a figure when the machine is busy with others.
double processorMs()
{
    timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// The same of this thread alone.
double threadMs()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

struct Taken {
    std::vector<double> ms;
    std::vector<double> processorMs;
};

/// Where the time of one keystroke goes.
struct Parts {
    double typed = 0; ///< the editor took the letter
    double painted = 0; ///< of what follows: the letter was painted while the answer was made
    double answered = 0; ///< until the answer was there
    double marked = 0; ///< its marks were set
    double repainted = 0; ///< and painted
    [[nodiscard]] double all() const { return typed + answered + marked + repainted; }
};

/// How long one widget takes to paint itself, and how often it did.
class Paints final : public QObject {
public:
    explicit Paints(QWidget& widget) { widget.installEventFilter(this); }
    [[nodiscard]] double take() { return std::exchange(m_ms, 0); }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Paint || m_inside)
            return false;
        m_inside = true;
        QElapsedTimer clock;
        clock.start();
        QCoreApplication::sendEvent(watched, event);
        m_ms += ms(clock);
        m_inside = false;
        return true;
    }

private:
    double m_ms = 0;
    bool m_inside = false;
};

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

/// Paints what is to be painted again, as the next frame would.
void paintNow(QWidget& widget)
{
    QEvent frame(QEvent::UpdateRequest);
    QCoreApplication::sendEvent(widget.window(), &frame);
}

/// Walks through the text, a few letters here and there, and measures each with `done`.
Taken typing(editor::SqlView& view, const std::function<void(double typed)>& untilPainted)
{
    Taken taken;
    const int lines = view.lines();
    for (int key = 0; key < kKeys; ++key) {
        if (key % kKeysInARow == 0) {
            view.setCursorPosition((key / kKeysInARow * 37 + 2) % lines, 8);
            view.ensureCursorVisible();
            QApplication::processEvents();
            untilPainted(0);
        }
        QElapsedTimer clock;
        clock.start();
        const double processor = processorMs();
        type(view, static_cast<char>('a' + key % 26));
        untilPainted(ms(clock));
        taken.ms.push_back(ms(clock));
        taken.processorMs.push_back(processorMs() - processor);
    }
    std::ranges::sort(taken.ms);
    std::ranges::sort(taken.processorMs);
    return taken;
}

double middle(const std::vector<double>& sorted) { return sorted[sorted.size() / 2]; }

double p99(const std::vector<double>& sorted) { return sorted[sorted.size() * 99 / 100]; }

void row(const char* what, double ours, double limit)
{
    std::printf("%-52s %9.2f %9.0f %9.2f\n", what, ours, limit, ours / limit);
}

/// A stretch of work that nothing else can interrupt.
struct Turn {
    double ms = 0;
    double processorMs = 0; ///< of the thread: what is left of it when the machine is busy with others
};

Turn turnOf(const std::function<void()>& work)
{
    QElapsedTimer clock;
    clock.start();
    const double processor = threadMs();
    work();
    return {.ms = ms(clock), .processorMs = threadMs() - processor};
}

Turn longer(const Turn& one, const Turn& other)
{
    return {.ms = std::max(one.ms, other.ms), .processorMs = std::max(one.processorMs, other.processorMs)};
}

/// Runs the event loop until `done`, and says how long its longest turn was.
Turn longestTurn(const std::function<bool()>& done)
{
    Turn longest;
    while (!done()) {
        longest = longer(longest, turnOf([] { QCoreApplication::processEvents(QEventLoop::AllEvents); }));
        QThread::usleep(200);
    }
    return longest;
}

/// Where the time of one answer goes, each part alone.
void measureParts(const std::string& sql, const operations::Ground& ground, TaskRunner& runner, editor::SqlView& view)
{
    const auto part = [](const char* what, const std::function<void()>& once) {
        std::vector<double> taken;
        for (int time = 0; time < kTimes; ++time) {
            QElapsedTimer clock;
            clock.start();
            once();
            taken.push_back(ms(clock));
        }
        std::ranges::sort(taken);
        row(what, taken[taken.size() / 2], kKeyLimitMs);
    };
    std::printf("\n%-52s %9s %9s %9s\n", "of one answer, median", "ms", "limit", "ratio");
    part("PostgreSQL's parser alone", [&] { const sql::Parse parse(sql); });
    part("a copy of what stood before", [&] { const sql::State copy = *ground.context.before; });
    part("fold: parser, copy and state", [&] {
        sql::State copy = *ground.context.before;
        sql::fold(copy, sql);
    });
    part("the whole analysis", [&] { (void)operations::analyseDraft(sql, ground); });
    const std::string typed = view.sql();
    sql::Reanalysis reanalysis;
    part("the analysis after an edit", [&] { (void)operations::analyseDraft(typed, ground, reanalysis); });
    part("the whole analysis of what was typed", [&] { (void)operations::analyseDraft(typed, ground); });
    migrations::SharedReview review;
    const sql::Analysis analysis = operations::analyseDraft(sql, ground);
    part("marks made of findings", [&] { review = migrations::liveReview(sql, analysis); });
    part("the same after an edit", [&] { review = migrations::liveReview(sql, analysis, *review); });
    part("to a worker and back", [&] {
        bool back = false;
        runner.ask<bool>([](Task&) -> Result<bool> { return true; }, &view, [&](const Result<bool>&) { back = true; });
        while (!back)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    });
    view.setSql(sql);
    part("the same marks painted again", [&] {
        view.setSharedMarks(review->marks);
        while (!view.isComplete())
            QCoreApplication::processEvents();
    });
    part("the whole viewport painted", [&] { view.viewport()->repaint(); });
}

/// The tables that the migration finds.
std::shared_ptr<operations::Ground> groundOfTables()
{
    sql::State before;
    for (int number = 0; number < kStatements; ++number)
        sql::fold(before,
            "CREATE TABLE \"Order" + std::to_string(number)
                + "\" (\"id\" TEXT PRIMARY KEY, \"customerId\" TEXT, \"companyName\" TEXT, \"placedAt\" TIMESTAMP(3), "
                  "\"total\" INTEGER, \"updatedAt\" TIMESTAMP(3));");
    auto ground = std::make_shared<operations::Ground>();
    ground->context.before = std::make_shared<const sql::State>(std::move(before));
    return ground;
}

/// A page that shows one pending migration, with its findings, as the window joins them.
struct Page {
    migration::MigrationModel model;
    migrations::MigrationsPage page{model};
    app::LiveFindings live;
    bool answered = false;

    Page(const std::string& sql, const std::shared_ptr<operations::Ground>& ground)
    {
        const migration::MigrationName name("20261118091200_rename_company_fields");
        migration::Status status;
        status.migrations = {{.name = name, .script = "migration.sql"}};
        page.resize(1440, 900);
        page.setProject(QStringLiteral("prisma/migrations"), true);
        page.setVisible(true);
        page.refresh();
        model.show(status);
        page.showLoaded();
        (void)page.select(QStringLiteral("20261118091200_rename_company_fields"));
        page.show({.name = name, .sql = sql, .context = ground->context});
        page.setEditing({.editable = true});
        live.begin(ground);
        QObject::connect(&live, &app::LiveFindings::found, &page, [this](const migrations::SharedReview& review) {
            page.showLive(review);
            answered = true;
        });
        QObject::connect(&page, &migrations::MigrationsPage::edited, &page, [this] { look(); });
        look();
    }
    void look()
    {
        answered = false;
        live.look(page.sqlSize(), [this] { return page.sql(); });
    }
    [[nodiscard]] editor::SqlView& view() { return *page.findChild<editor::SqlView*>(); }
};

Taken typingOnThePage(Page& page)
{
    return typing(page.view(), [&](double) {
        while (!page.answered || !page.view().isComplete())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        paintNow(page.page);
    });
}

void measureTyping()
{
    std::string sql;
    for (int number = 0; number < kStatements; ++number)
        sql += statement(number);
    TaskRunner runner;
    app::LiveFindings live;
    const auto ground = groundOfTables();

    editor::SqlView view;
    view.resize(900, 700);
    view.show();
    view.setSql(sql);
    view.setEditable(true);
    const Taken empty = typing(view, [&](double) { paintNow(view); });

    view.setSql(sql);
    bool answered = false;
    std::size_t findings = 0;
    Parts now;
    QElapsedTimer clock;
    live.begin(ground);
    QObject::connect(
        &live, &app::LiveFindings::found, &view, [&](const std::shared_ptr<const migrations::LiveReview>& review) {
            now.answered = ms(clock);
            clock.start();
            view.setSharedMarks(review->marks);
            now.marked = ms(clock);
            findings = review->findings.size();
            answered = true;
        });
    const auto look = [&] {
        answered = false;
        live.look(view.sqlSize(), [&] { return view.sql(); });
    };
    QObject::connect(&view, &editor::SqlView::edited, &view, look);
    Paints paints(*view.viewport());
    std::vector<Parts> keys;
    look();
    const Taken full = typing(view, [&](double typed) {
        const bool key = !answered;
        now = {.typed = typed};
        (void)paints.take();
        clock.start();
        while (!answered)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        now.painted = paints.take();
        clock.start();
        while (!view.isComplete())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        paintNow(view);
        now.repainted = ms(clock);
        if (key)
            keys.push_back(now);
    });
    Page page(sql, ground);
    const Taken onPage = typingOnThePage(page);
    std::printf("%zu bytes, %d statements, %zu findings, %d keystrokes\n", sql.size(), kStatements, findings, kKeys);
    std::printf("%-52s %9s %9s %9s\n", "", "ms", "limit", "ratio");
    const auto rows = [](const char* what, const Taken& taken) {
        std::printf("%s\n", what);
        row("  median", middle(taken.ms), kKeyLimitMs);
        row("  p99", p99(taken.ms), kKeyLimitMs);
        row("  processor time, median", middle(taken.processorMs), kKeyLimitMs);
        row("  processor time, p99", p99(taken.processorMs), kKeyLimitMs);
    };
    rows("keystroke to an empty re-highlight", empty);
    rows("keystroke to repainted findings", full);
    rows("the same on the review page", onPage);
    std::printf("of which: ms to take the letter, to the answer (in it: the letter's paint), to set marks, to paint\n");
    std::ranges::sort(keys, {}, &Parts::all);
    for (const auto& [what, at] : {std::pair{"  median", 50U}, {"  p90", 90U}, {"  p99", 99U}, {"  slowest", 100U}}) {
        const Parts& key = keys[std::min(keys.size() - 1, keys.size() * at / 100)];
        std::printf("%-20s %6.2f %6.2f (%5.2f) %6.2f %6.2f\n", what, key.typed, key.answered, key.painted, key.marked,
            key.repainted);
    }
    measureParts(sql, *ground, runner, view);
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
    const Turn call = turnOf([&] {
        view.setSharedSql(sql);
        paintNow(view);
    });
    const double first = ms(clock);
    const Turn arriving = longestTurn([&] { return view.isComplete(); });
    const double whole = ms(clock);

    sql::State nothing;
    const migrations::SharedReview review = migrations::liveReview(SharedText(sql), sql::analyse(*sql, nothing));
    const std::size_t findings = review->findings.size();
    QElapsedTimer marking;
    marking.start();
    const Turn handed = turnOf([&] { view.setSharedMarks(review->marks); });
    const Turn painting = longestTurn([&] { return view.isComplete(); });
    std::printf("\n%zu bytes, %d lines, %zu findings; the whole text after %.0f ms, all marks after %.0f ms more\n",
        sql->size(), view.lines(), findings, whole, ms(marking));
    std::printf("%-52s %9s %9s %9s\n", "", "ms", "limit", "ratio");
    const auto rows = [](const std::string& what, const Turn& turn) {
        row(("50 MB: " + what).c_str(), turn.ms, kTurnLimitMs);
        row("  of which processor time", turn.processorMs, kTurnLimitMs);
    };
    row("50 MB: call to the first painted lines", first, kTextLimitMs);
    rows("that turn", call);
    rows("longest turn while the text arrives", arriving);
    rows("handing over the marks", handed);
    rows("longest turn while they are painted", painting);

    QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QStringLiteral("x"));
    Turn typed;
    view.setEditable(true);
    for (const int percent : {0, 50, 99}) {
        view.setCursorPosition(static_cast<int>(static_cast<qint64>(view.lines()) * percent / 100), 0);
        view.ensureCursorVisible();
        QApplication::processEvents();
        for (int key = 0; key < kKeysInARow; ++key)
            typed = longer(typed, turnOf([&] {
                QApplication::sendEvent(&view, &press);
                paintNow(view);
            }));
    }
    rows("longest keystroke, painted", typed);
    std::string text;
    rows("taking the text out", turnOf([&] { text = view.sql(); }));
    sql::State none;
    const migrations::SharedReview again = migrations::liveReview(SharedText(text), sql::analyse(text, none));
    rows("handing over the marks after an edit", turnOf([&] { view.setSharedMarks(again->marks); }));
    rows("longest turn while they are painted", longestTurn([&] { return view.isComplete(); }));
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const std::string_view only = argc > 1 ? argv[1] : "";
    if (only != "opening")
        measureTyping();
    if (only != "typing")
        measureOpening();
    return 0;
}
