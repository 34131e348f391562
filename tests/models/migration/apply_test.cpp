#include "migration/apply.h"

#include "base/file.h"
#include "migration/status.h"
#include "support/test_database.h"
#include "support/test_server.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <thread>

namespace fs = std::filesystem;
using namespace lockkeeper;
using namespace lockkeeper::migration;
using test::TestDatabase;

class ApplyTest final : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestDatabase> m_database;

    fs::path root() const { return m_folder->path().toStdString(); }
    void put(const char* name, std::string_view sql) const
    {
        fs::create_directories(root() / "migrations" / name);
        QVERIFY(writeFile(root() / "migrations" / name / "migration.sql", sql));
    }
    Result<std::vector<MigrationName>> run(Task& task, const std::optional<std::string>& schema = {}) const
    {
        const Project project = *migration::open(root());
        const Listing listing = *list(project);
        LK_LET(auto session, test::server().administer(m_database->name(), "apply", task));
        return migration::apply(session, listing.migrations, schema, task);
    }
    Result<std::vector<MigrationName>> run() const
    {
        Task task;
        return run(task);
    }
    Status status() const
    {
        Task task;
        auto session = *postgres::ReadSession::open(m_database->superuser(), "test", task);
        const History history = *readHistory(session, {});
        return judge(examine(list(*migration::open(root()))->migrations), history);
    }
    QString states() const
    {
        QString words;
        const Status now = status();
        for (const MigrationStatus& migration : now.migrations)
            words += QString::fromStdString(migration.name.value()) + u'='
                + QString::fromUtf8(name(migration.state).data()) + u' ';
        return words.trimmed();
    }
    std::string value(const char* sql) const { return m_database->value(sql); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = std::make_unique<TestDatabase>();
        fs::create_directories(root() / "migrations");
        QVERIFY(writeFile(root() / "schema.prisma", ""));
    }

    void writesTheHistoryAsPrismaDoes()
    {
        put("1_a", "CREATE TABLE a (i int);\nINSERT INTO a VALUES (1);");
        put("2_b", "ALTER TABLE a ADD COLUMN t text;");
        put("3_empty", "");
        const auto applied = run();
        QVERIFY2(applied, qPrintable(applied ? QString() : applied.error().message + applied.error().detail));
        QCOMPARE(applied->size(), std::size_t(3));
        QCOMPARE(states(), QStringLiteral("1_a=applied 2_b=applied 3_empty=applied"));
        QCOMPARE(
            value("SELECT count(*) FROM _prisma_migrations WHERE applied_steps_count = 1 AND logs IS NULL AND id ~ "
                  "'^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$' AND finished_at >= "
                  "started_at"),
            std::string("3"));
        // Once more does nothing.
        QVERIFY(run()->empty());
    }
    void aFailedOneStopsTheRunAndTheNext()
    {
        put("1_a", "CREATE TABLE a (i int);");
        put("2_b", "-- é\nCREATE TABLE b (i int);\nINSERT INTO nowhere VALUES (1);\n");
        put("3_c", "CREATE TABLE c (i int);");
        const auto applied = run();
        QVERIFY(!applied);
        QCOMPARE(applied.error().code, std::string("migration-failed"));
        QVERIFY2(applied.error().message.contains(QStringLiteral("line 3")), qPrintable(applied.error().message));
        QCOMPARE(states(), QStringLiteral("1_a=applied 2_b=failed 3_c=pending"));
        QVERIFY(value("SELECT to_regclass('b')").empty());
        QVERIFY(QString::fromStdString(value("SELECT logs FROM _prisma_migrations WHERE migration_name = '2_b'"))
                .contains(QStringLiteral("nowhere")));
        QCOMPARE(run().error().code, std::string("migration-failed-before"));
    }
    void recordsTheRealErrorOfAnAbortedTransaction()
    {
        put("1_a", "BEGIN;\nCREATE TABLE a (i int);\nSELECT 1/0;\nCOMMIT;");
        QVERIFY(!run());
        QVERIFY(QString::fromStdString(value("SELECT logs FROM _prisma_migrations"))
                .contains(QStringLiteral("division by zero")));
    }
    void aMissingCommitIsNoSuccess()
    {
        put("1_a", "BEGIN; CREATE TABLE a (i int);");
        QCOMPARE(run().error().code, std::string("migration-failed"));
        QCOMPARE(states(), QStringLiteral("1_a=failed"));
        QVERIFY(value("SELECT to_regclass('a')").empty());
    }
    void aDumpThatEmptiesTheSearchPathIsRecorded()
    {
        put("1_dump", "SELECT pg_catalog.set_config('search_path', '', false);\nCREATE TABLE public.a (i int);");
        put("2_b", "ALTER TABLE a ADD COLUMN t text;");
        QVERIFY(run());
        QCOMPARE(states(), QStringLiteral("1_dump=applied 2_b=applied"));
    }
    void roleDoesNotLeakIntoTheNextOne()
    {
        put("1_a", "GRANT CREATE ON SCHEMA public TO lk_test; SET ROLE lk_test; CREATE TABLE a (i int);");
        put("2_b", "CREATE TABLE b (i int);");
        QVERIFY(run());
        QCOMPARE(value("SELECT tableowner = 'lk_test' FROM pg_tables WHERE tablename = 'a'"), std::string("t"));
        QCOMPARE(value("SELECT tableowner = 'lk_test' FROM pg_tables WHERE tablename = 'b'"), std::string("f"));
    }
    void runsConcurrentlyBuiltIndexesAloneInTheirFile()
    {
        put("1_a", "CREATE TABLE a (i int);");
        put("2_index", "-- alone\nCREATE INDEX CONCURRENTLY a_i ON a (i);\n");
        put("3_two", "CREATE INDEX CONCURRENTLY a_i2 ON a (i); SELECT 1;");
        QVERIFY(!run());
        QCOMPARE(states(), QStringLiteral("1_a=applied 2_index=applied 3_two=failed"));
    }
    void appliesAnOlderOneAfterNewerOnes()
    {
        put("2_b", "SELECT 1");
        QVERIFY(run());
        put("1_a", "SELECT 1");
        QCOMPARE(run()->size(), std::size_t(1));
    }
    void leavesTheEarlierOnesWhereAScriptIsMissing()
    {
        put("1_a", "CREATE TABLE a (i int);");
        fs::create_directories(root() / "migrations/2_none");
        QCOMPARE(run().error().code, std::string("script-missing"));
        QCOMPARE(states(), QStringLiteral("1_a=applied 2_none=unreadable"));
    }
    void refusesWhatIsNoSqlBeforeAnythingRuns()
    {
        put("1_a", "CREATE TABLE a (i int);");
        for (const char* sql : {"SELECT 1;\n\\set x 1\n", "COPY a FROM stdin;\n1\n\\.\n", "COPY a TO STDOUT;"}) {
            put("2_b", sql);
            QCOMPARE(run().error().code, std::string("script-not-runnable"));
        }
        put("2_b", std::string_view("SELECT 1;\0 DROP TABLE a;", 24));
        QCOMPARE(run().error().code, std::string("script-not-runnable"));
        QVERIFY(value("SELECT to_regclass('a')").empty());
        put("2_b", "-- COPY a FROM stdin;\nSELECT 'copy from stdin', E'\\\\set';");
        QVERIFY(run());
    }
    void refusesADatabaseThatIsNotItsOwn()
    {
        put("1_a", "SELECT 1");
        m_database->execute("CREATE SCHEMA IF NOT EXISTS public");
        m_database->administer("CREATE TABLE stranger()");
        QCOMPARE(run().error().code, std::string("schema-not-empty"));
        QVERIFY(value("SELECT to_regclass('_prisma_migrations')").empty());
    }
    void makesTheSchemaOfTheConnection()
    {
        put("1_a", "CREATE TABLE IF NOT EXISTS \"Shop\".a (i int);");
        Task task;
        auto session = *test::server().administer(m_database->name(), "apply", task);
        QVERIFY(session.script("SET search_path = \"Shop\""));
        const auto listing = *list(*migration::open(root()));
        QVERIFY(migration::apply(session, listing.migrations, "Shop", task));
        QCOMPARE(value("SELECT count(*) FROM \"Shop\"._prisma_migrations"), std::string("1"));
    }
    void waitsForPrismasLockAndSaysWhoHasIt()
    {
        put("1_a", "SELECT 1");
        Task other;
        auto holder = *postgres::ReadSession::open(m_database->target(), "elsewhere", other);
        QVERIFY(holder.query("SELECT pg_advisory_lock(72707369)"));
        const auto refused = run();
        QCOMPARE(refused.error().code, std::string("migration-locked"));
        QVERIFY2(refused.error().detail.contains(QStringLiteral("lockkeeper:elsewhere")),
            qPrintable(refused.error().detail));
        QVERIFY(value("SELECT to_regclass('_prisma_migrations')").empty());
    }
    void cancellingTakesTheRunningOneBack()
    {
        put("1_a", "CREATE TABLE a (i int);");
        put("2_slow", "CREATE TABLE b (i int); SELECT pg_sleep(600);");
        Task task;
        std::jthread aside([&] {
            while (value("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE "
                         "'%pg_sleep(600)%' AND state = 'active' AND pid <> pg_backend_pid()")
                == "0")
                std::this_thread::yield();
            task.cancel();
        });
        const auto applied = run(task);
        aside.join();
        QVERIFY(!applied);
        QCOMPARE(applied.error().kind, Error::Kind::Cancelled);
        QCOMPARE(states(), QStringLiteral("1_a=applied 2_slow=pending"));
        QVERIFY(value("SELECT to_regclass('b')").empty());
    }
};

QTEST_GUILESS_MAIN(ApplyTest)
#include "apply_test.moc"
