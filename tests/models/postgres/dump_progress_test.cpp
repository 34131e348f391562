#include "postgres/dump_progress.h"

#include "postgres/dump_preflight.h"
#include "support/test_database.h"
#include "support/test_server.h"

#include <QtTest/QTest>

#include <thread>

using namespace lockkeeper;
using namespace lockkeeper::postgres;
using namespace lockkeeper::test;

namespace {

TableCount table(const char* name, std::int64_t rows, std::int64_t bytes, bool partition = false)
{
    TableCount count{.table = {"public", name}, .rows = rows, .bytes = bytes};
    if (partition)
        count.root = TableName{"public", "root"};
    return count;
}

} // namespace

class DumpProgressTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void weighsTablesBySize()
    {
        const std::vector<TableCount> tables{table("small", 1, 0), table("big", 1, 10 * 8192 - 2 * 8192)};
        Task task;
        DumpProgress progress(tables, nullptr, "lockkeeper:x", task, 0.1, 0.7);
        progress.errorLine("pg_dump: reading user-defined tables");
        QCOMPARE(task.snapshot().fraction, 0.0);
        progress.errorLine("pg_dump: dumping contents of table \"public.small\"");
        QCOMPARE(task.snapshot().fraction, 0.1);
        progress.errorLine("pg_dump: dumping contents of table \"public.big\"");
        QCOMPARE(task.snapshot().fraction, 0.1 + 0.6 / 10);
        progress.errorLine("pg_dump: warning: there are circular foreign-key constraints");
        QVERIFY(task.logFrom(0).back().text.contains(QLatin1String("circular")));
    }
    void warnsOfWhoWaitsBehindTheDump()
    {
        const TestDatabase database("CREATE TABLE t AS SELECT generate_series(1, 10)");
        Task task;
        std::jthread migration; // before the session, which must be gone before this is waited for
        auto dump = ReadSession::open(database.target(), "test-dump", task);
        auto watcher = ReadSession::open(database.target(), "test-watch", task);
        QVERIFY(dump && watcher);
        QVERIFY(dump->query("SELECT count(*) FROM t")); // keeps its lock, as pg_dump does
        migration = std::jthread([&] { database.execute("ALTER TABLE t ADD COLUMN a int"); });
        QTRY_COMPARE(serverValue("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = '"
                         + database.name() + "'"),
            std::string("1"));
        const std::vector<TableCount> tables{table("t", 10, 8192)};
        DumpProgress progress(tables, &*watcher, "lockkeeper:test-dump", task, 0, 1);
        progress.errorLine("pg_dump: dumping contents of table \"public.t\"");
        progress.tick();
        QVERIFY(task.logFrom(0).back().text.contains(QLatin1String("public.t")));
        QVERIFY(task.logFrom(0).back().text.contains(QLatin1String("lockkeeper:test")));
    }
    void tellsACopyFromItsSource_data()
    {
        QTest::addColumn<int>("left");
        QTest::addColumn<int>("right");
        QTest::addColumn<bool>("partition");
        QTest::addColumn<int>("different");
        QTest::newRow("equal") << 5 << 5 << false << 0;
        QTest::newRow("a row less") << 4 << 5 << false << 1;
        QTest::newRow("a row more") << 6 << 5 << false << 1;
        QTest::newRow("dealt anew") << 4 << 6 << true << 0;
        QTest::newRow("dealt anew, one lost") << 4 << 5 << true << 1;
    }
    void tellsACopyFromItsSource()
    {
        QFETCH(int, left);
        QFETCH(int, right);
        QFETCH(bool, partition);
        QFETCH(int, different);
        const std::vector<TableCount> source{table("a", 5, 0, partition), table("b", 5, 0, partition)};
        const std::vector<TableCount> copy{table("a", left, 0, partition), table("b", right, 0, partition)};
        QCOMPARE(static_cast<int>(differences(source, copy).size()), different);
    }
    void noticesAMissingAndAStrangeTable()
    {
        const std::vector<TableCount> source{table("a", 0, 0)};
        QCOMPARE(differences(source, {}).size(), std::size_t(1));
        QCOMPARE(differences({}, source).size(), std::size_t(1));
    }
    void knowsAPooledHost_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("port");
        QTest::addColumn<QByteArray>("direct"); // empty: not refused
        QTest::newRow("direct") << QByteArray("db.example") << QByteArray("5432") << QByteArray();
        QTest::newRow("neon") << QByteArray("ep-a-pooler.eu.example") << QByteArray() << QByteArray("ep-a.eu.example");
        QTest::newRow("port") << QByteArray("db.example") << QByteArray("6543") << QByteArray("direct host and port");
        QTest::newRow("not a label of its own")
            << QByteArray("x.my-pooler-less.example") << QByteArray() << QByteArray();
    }
    void knowsAPooledHost()
    {
        QFETCH(QByteArray, host);
        QFETCH(QByteArray, port);
        QFETCH(QByteArray, direct);
        profile::Target target;
        target.parameters = {{"host", host.toStdString()}, {"port", port.toStdString()}, {"dbname", "app"}};
        const auto fit = refusePooled(target, false);
        QCOMPARE(fit.has_value(), direct.isEmpty());
        if (!fit)
            QVERIFY2(fit.error().hint.contains(QLatin1String(direct)), qPrintable(fit.error().hint));
        QVERIFY(!refusePooled(target, true));
    }
};

QTEST_GUILESS_MAIN(DumpProgressTest)
#include "dump_progress_test.moc"
