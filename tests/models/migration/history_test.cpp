#include "migration/history.h"

#include "migration/status.h"
#include "support/test_database.h"

#include <QtTest/QTest>

using namespace lockkeeper;
using namespace lockkeeper::migration;
using test::TestDatabase;

namespace {

constexpr auto kTable
    = "(id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, "
      "migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz, "
      "started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)";

History read(const TestDatabase& database, const std::optional<std::string>& schema = {})
{
    Task task;
    profile::Target target = database.target();
    target.schema = schema;
    auto session = postgres::ReadSession::open(target, "test", task);
    if (!session)
        qFatal("%s", qPrintable(session.error().message));
    auto history = readHistory(*session, schema);
    if (!history)
        qFatal("%s: %s", qPrintable(history.error().message), qPrintable(history.error().detail));
    return *std::move(history);
}

} // namespace

class HistoryTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDatabaseWithoutTheTableHasNoHistory()
    {
        const TestDatabase database(
            "CREATE TABLE a(); CREATE VIEW v AS SELECT 1; CREATE TABLE p(i int) PARTITION BY LIST (i); "
            "CREATE TABLE spatial_ref_sys()");
        const History history = read(database);
        QVERIFY(!history.schema);
        QCOMPARE(
            history.otherTables, 1); // Prisma counts neither the view, nor the partitioned table, nor PostGIS's own
    }
    void readsRowsOldestFirstAndPassesOverStrangersColumns()
    {
        const TestDatabase database("CREATE TABLE _prisma_migrations " + std::string(kTable)
            + "; ALTER TABLE _prisma_migrations ADD COLUMN extra int;"
              "INSERT INTO _prisma_migrations VALUES "
              "('2', 'c2', NULL, 'b', E'ERROR: x\\ny', NULL, '2024-12-01 12:00:01.5+00', 0),"
              "('1', 'c1', '2024-12-01 12:00:00.25+00', 'a', NULL, NULL, '2024-12-01 12:00:00+00', 1),"
              "('3', 'c3', NULL, 'b', '', '2024-12-02 00:00:00+00', 'infinity', 0)");
        const History history = read(database);
        QCOMPARE(*history.schema, std::string("public"));
        QCOMPARE(history.otherTables, 0);
        QCOMPARE(history.rows.size(), std::size_t(3));
        QCOMPARE(history.rows[0].state(), RowState::Applied);
        QVERIFY(!history.rows[0].logs);
        QCOMPARE(isoTime(*history.rows[0].finished), std::string("2024-12-01T12:00:00.250Z"));
        QCOMPARE(history.rows[1].state(), RowState::Failed);
        QCOMPARE(*history.rows[1].logs, std::string("ERROR: x\ny"));
        QCOMPARE(history.rows[2].state(), RowState::RolledBack);
        QCOMPARE(*history.rows[2].logs, std::string());
    }
    void looksThroughTheSearchPath()
    {
        const TestDatabase database(
            "CREATE SCHEMA \"Shop\"; CREATE TABLE \"Shop\"._prisma_migrations " + std::string(kTable));
        QVERIFY(!read(database).schema);
        QCOMPARE(*read(database, "Shop").schema, std::string("Shop"));
        QVERIFY(!read(database, "gone").schema);
    }
    void seesPrismasLock()
    {
        const TestDatabase database;
        QVERIFY(!read(database).locked);
        Task task;
        profile::Target target = database.target();
        auto holder = postgres::ReadSession::open(target, "holder", task);
        QVERIFY(holder && holder->query("SELECT pg_advisory_lock(72707369)"));
        QVERIFY(read(database).locked);
        // Another database's lock says nothing of this one.
        QVERIFY(!read(TestDatabase()).locked);
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "history_test.moc"
