#include "operations/recover.h"

#include "base/text.h"
#include "models/operations/workshop.h"
#include "operations/branch.h"
#include "operations/create_backup.h"
#include "operations/restore.h"
#include "support/test_server.h"

#include <QtCore/QProcess>

#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <thread>

using namespace lockkeeper;
using namespace lockkeeper::operations;
using namespace lockkeeper::test;

namespace {

constexpr const char* kBig
    = "CREATE TABLE big AS SELECT g AS id, md5(g::text) AS word FROM generate_series(1, 400000) g;"
      "CREATE INDEX ON big (word);";

profile::Target targetOf(const std::string& database) { return testRole(database); }

guard::Gate gateTo(const std::string& database, const journal::Journal& journal)
{
    return guard::Gate(
        {{.name = "test", .target = targetOf(database), .environment = environment::Environment::Development}}, journal,
        [](const profile::Profile& own) { return own.target; });
}

/// The program that is killed: runs one journey and tells how far it is. Arguments: journey, home, database, name.
int journey(const QStringList& arguments)
{
    const std::filesystem::path root = arguments.at(2).toStdString();
    const std::string database = arguments.at(3).toStdString();
    const std::string name = arguments.at(4).toStdString();
    const auto journal = journal::Journal::open(root / "store.sqlite", "test");
    if (!journal)
        return 1;
    const guard::Gate gate = gateTo(database, *journal);
    const backup::Vault vault(root / "vault");
    const Database place{.target = targetOf(database),
        .profile = "test",
        .environment = environment::Environment::Development,
        .pooled = false};
    Task task;
    std::mutex mutex;
    std::condition_variable_any tick;
    std::jthread reporter([&](std::stop_token over) {
        std::unique_lock lock(mutex);
        while (!tick.wait_for(lock, over, std::chrono::milliseconds(5), [&] { return over.stop_requested(); })) {
            std::printf("%.4f\n", task.snapshot().fraction);
            std::fflush(stdout);
        }
    });
    bool done = false;
    if (arguments.at(1) == QLatin1String("backup"))
        done = createBackup({.database = place, .label = {}}, vault, *journal, task).has_value();
    else if (arguments.at(1) == QLatin1String("restore"))
        done = restoreBackup({.backup = vault.list()->front().id, .server = place, .name = name}, vault, gate, task)
                   .has_value();
    else
        done = createBranch({.source = place, .name = name, .provider = utf8(arguments.at(1))}, gate, task).has_value();
    return done ? 0 : 1;
}

/// Runs a journey in a process of its own and kills it once it is that far; false when it was through before.
bool killAt(const QString& what, const Workshop& workshop, const std::string& database, const std::string& name,
    double fraction)
{
    QProcess child;
    child.setProgram(QCoreApplication::applicationFilePath());
    child.setArguments({QStringLiteral("--journey"), what, text(workshop.root()), text(std::string_view(database)),
        text(std::string_view(name))});
    child.start();
    while (child.waitForReadyRead(60'000)) {
        const QList<QByteArray> lines = child.readAllStandardOutput().split('\n');
        const bool there = std::ranges::any_of(
            lines, [&](const QByteArray& line) { return !line.isEmpty() && line.toDouble() >= fraction; });
        if (there && !workshop.journal().list()->empty())
            child.kill();
    }
    child.waitForFinished(60'000);
    return child.exitStatus() == QProcess::CrashExit;
}

Result<Recovered> nextStart(const Workshop& workshop, const std::string& database)
{
    Task task;
    return recover(
        gateTo(database, workshop.journal()), workshop.vault(), [](const profile::Profile& own) { return own.target; },
        task);
}

/// What this start could not do, and why.
QString leftFor(const Recovered& report)
{
    return QStringList(report.pending.begin(), report.pending.end()).join(QLatin1Char(' '));
}

std::string databases(const std::string& condition)
{
    return serverValue("SELECT count(*) FROM pg_database WHERE " + condition);
}

} // namespace

class RecoverTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void doesNothingWhereNothingHappened()
    {
        const Workshop workshop;
        const auto report = nextStart(workshop, "no such database");
        LK_GOOD(report);
        QCOMPARE(report->lines + report->databases + report->partialBackups, 0);
        QVERIFY(report->pending.empty());
    }
    void cleansUpAfterAKilledBackup_data() { fractions({0.0, 0.05, 0.15, 0.4, 0.7, 0.8}); }
    void cleansUpAfterAKilledBackup()
    {
        QFETCH(double, fraction);
        const Workshop workshop;
        if (!killAt(QStringLiteral("backup"), workshop, big().name(), {}, fraction))
            QVERIFY(fraction >= 0.8);
        const std::size_t whole = workshop.journal().list()->front().ending == journal::Ending::Done ? 1 : 0;
        QCOMPARE(workshop.vault().list()->size(), whole);
        LK_GOOD(nextStart(workshop, big().name()));
        QCOMPARE(workshop.inVault(), whole);
        QCOMPARE(workshop.journal().list()->front().ending,
            whole == 1 ? journal::Ending::Done : journal::Ending::Interrupted);
        QVERIFY(workshop.journal().interrupted()->empty());
        QTRY_COMPARE_WITH_TIMEOUT(sessionsAt(big().name()), 0, 5000);
    }
    void cleansUpAfterAKilledCopy_data() { fractions({0.0, 0.05, 0.1, 0.3, 0.6, 0.8, 0.9}); }
    void cleansUpAfterAKilledCopy()
    {
        QFETCH(double, fraction);
        checkDatabaseJourney(QStringLiteral("copy"), Workshop(), fraction);
    }
    void cleansUpAfterAKilledTemplate() { checkDatabaseJourney(QStringLiteral("template"), Workshop(), 0.0); }
    void cleansUpAfterAKilledRestore_data() { fractions({0.0, 0.15, 0.3, 0.6, 0.8}); }
    void cleansUpAfterAKilledRestore()
    {
        QFETCH(double, fraction);
        const Workshop workshop;
        Task task;
        const Database place{.target = big().target(),
            .profile = "test",
            .environment = environment::Environment::Development,
            .pooled = false};
        LK_GOOD(createBackup({.database = place, .label = {}}, workshop.vault(), workshop.journal(), task));
        checkDatabaseJourney(QStringLiteral("restore"), workshop, fraction);
        QCOMPARE(workshop.vault().list()->size(), std::size_t(1));
    }
    /// Its maker died between CREATE DATABASE and the mark.
    void dropsADatabaseThatDidNotEvenGetItsMark()
    {
        const Workshop workshop;
        killAt(QStringLiteral("copy"), workshop, big().name(), "unused-" + big().name(), 0.3);
        const auto line = workshop.journal().list()->front();
        const std::string building = line.opening.facts.at("building");
        QCOMPARE(databases("datname = '" + building + "'"), std::string("1"));
        big().administer("COMMENT ON DATABASE \"" + building + "\" IS NULL");
        const auto report = nextStart(workshop, big().name());
        LK_GOOD(report);
        QCOMPARE(report->databases, 1);
        QCOMPARE(databases("datname = '" + building + "'"), std::string("0"));
    }
    /// A fresh copy is just what autovacuum looks at; its worker is nobody whom `lk_test` may end.
    void dropsADatabaseThatAutovacuumIsIn()
    {
        const Workshop workshop;
        killAt(QStringLiteral("copy"), workshop, big().name(), "unused-" + big().name(), 0.3);
        const std::string building = workshop.journal().list()->front().opening.facts.at("building");
        QTRY_COMPARE_WITH_TIMEOUT(sessionsAt(building), 0, 20'000);
        Task task;
        {
            auto inside = server().administer(building, "test", task);
            LK_GOOD(inside);
            LK_GOOD(inside->script("CREATE TABLE busy WITH (autovacuum_vacuum_cost_delay = 100, "
                                   "autovacuum_vacuum_cost_limit = 1, autovacuum_vacuum_insert_threshold = 0) AS "
                                   "SELECT g AS id, md5(g::text) AS word FROM generate_series(1, 200000) g"));
        }
        auto admin = server().administer("postgres", "test", task);
        LK_GOOD(admin);
        LK_GOOD(admin->query("ALTER SYSTEM SET autovacuum_naptime = 1"));
        LK_GOOD(admin->query("SELECT pg_reload_conf()"));
        const auto calm = qScopeGuard([&] {
            (void)admin->query("ALTER SYSTEM RESET autovacuum_naptime");
            (void)admin->query("SELECT pg_reload_conf()");
        });
        QTRY_COMPARE_WITH_TIMEOUT(serverValue("SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'autovacuum "
                                              "worker' AND datname = '"
                                      + building + "'"),
            std::string("1"), 60'000);
        const auto report = nextStart(workshop, big().name());
        LK_GOOD(report);
        QCOMPARE(leftFor(*report), QString());
        QCOMPARE(report->databases, 1);
        QCOMPARE(databases("datname = '" + building + "'"), std::string("0"));
    }
    /// The profile is gone and its password with it: the line waits for somebody who can connect.
    void cleansUpOnceItCanConnectAgain()
    {
        const Workshop workshop;
        killAt(QStringLiteral("copy"), workshop, big().name(), "unused-" + big().name(), 0.3);
        const std::string building = workshop.journal().list()->front().opening.facts.at("building");
        const guard::Gate stranger({}, workshop.journal());
        Task task;
        const auto first = recover(stranger, workshop.vault(), {}, task);
        LK_GOOD(first);
        QCOMPARE(first->pending.size(), std::size_t(1));
        QCOMPARE(databases("datname = '" + building + "'"), std::string("1"));
        const auto second = recoverAt(development(big()), stranger, task);
        LK_GOOD(second);
        QCOMPARE(second->databases, 1);
        QCOMPARE(databases("datname = '" + building + "'"), std::string("0"));
        QVERIFY(workshop.journal().interrupted()->empty());
    }
    void leavesADatabaseThatSomebodyMadeTheirOwn()
    {
        const Workshop workshop;
        killAt(QStringLiteral("copy"), workshop, big().name(), "unused-" + big().name(), 0.3);
        const std::string building = workshop.journal().list()->front().opening.facts.at("building");
        big().administer("COMMENT ON DATABASE \"" + building + "\" IS 'mine now'");
        const auto report = nextStart(workshop, big().name());
        LK_GOOD(report);
        QCOMPARE(report->databases, 0);
        QCOMPARE(report->lines, 1);
        QCOMPARE(databases("datname = '" + building + "'"), std::string("1"));
        big().administer("COMMENT ON DATABASE \"" + building + "\" IS NULL; ");
        big().administer("DROP DATABASE \"" + building + "\"");
    }
    void leavesALivingJourneyAlone()
    {
        const Workshop workshop;
        Task task;
        bool checked = false;
        std::jthread other([&](std::stop_token over) {
            while (!over.stop_requested() && task.snapshot().fraction < 0.2)
                std::this_thread::yield();
            const auto report = nextStart(workshop, big().name());
            checked = report && report->lines == 0 && report->partialBackups == 0 && report->databases == 0;
        });
        const Database place{.target = big().target(),
            .profile = "test",
            .environment = environment::Environment::Development,
            .pooled = false};
        LK_GOOD(createBackup({.database = place, .label = {}}, workshop.vault(), workshop.journal(), task));
        other.join();
        QVERIFY(checked);
    }

private:
    static const TestDatabase& big()
    {
        static const TestDatabase database(kBig);
        return database;
    }
    static void fractions(std::initializer_list<double> all)
    {
        QTest::addColumn<double>("fraction");
        for (const double fraction : all)
            QTest::addRow("at %g", fraction) << fraction;
    }
    void checkDatabaseJourney(const QString& what, const Workshop& workshop, double fraction)
    {
        const TestDatabase made({}, TestDatabase::Content::None);
        const bool killed = killAt(what, workshop, big().name(), made.name(), fraction);
        const auto line = workshop.journal().list()->front();
        QVERIFY(killed || line.ending == journal::Ending::Done);
        const auto report = nextStart(workshop, big().name());
        LK_GOOD(report);
        QCOMPARE(leftFor(*report), QString());
        const std::string building = line.opening.facts.contains("building") ? line.opening.facts.at("building") : "";
        QCOMPARE(databases("datname = '" + building + "'"), std::string("0"));
        // Whole or not there: killed right after the renaming it is whole.
        if (databases("datname = '" + made.name() + "'") == "1")
            QCOMPARE(made.value("SELECT count(*) FROM big"), std::string("400000"));
        QVERIFY(workshop.journal().interrupted()->empty());
        QTRY_COMPARE_WITH_TIMEOUT(sessionsAt(big().name()), 0, 5000);
    }
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (!arguments.isEmpty() && arguments.front() == QLatin1String("--journey"))
        return journey(arguments);
    RecoverTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "recover_test.moc"
