#include "operations/restore.h"

#include "base/file.h"
#include "models/operations/workshop.h"
#include "operations/create_backup.h"
#include "postgres/table_counts.h"

#include <fstream>
#include <thread>

using namespace lockkeeper;
using namespace lockkeeper::operations;
using namespace lockkeeper::test;

namespace {

Result<backup::Entry> backUp(const Workshop& workshop, const TestDatabase& database)
{
    Task task;
    return createBackup({.database = development(database), .label = {}}, workshop.vault(), workshop.journal(), task);
}

} // namespace

class RestoreTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void restoresEveryRow()
    {
        const Workshop workshop;
        const TestDatabase database(*readFile(LK_TEST_DIR "/odd.sql"));
        const TestDatabase into({}, TestDatabase::Content::None);
        const auto made = backUp(workshop, database);
        LK_GOOD(made);
        Task task;
        const guard::Gate gate = workshop.gate(database);
        const auto report = restoreBackup(
            {.backup = made->id, .server = development(database), .name = into.name()}, workshop.vault(), gate, task);
        LK_GOOD(report);
        QCOMPARE(report->rows, made->manifest->rows());
        QVERIFY(!report->ownersKept); // lk_test is no superuser
        QCOMPARE(into.value("SELECT count(*) FROM pg_largeobject_metadata"), std::string("2"));
        QCOMPARE(into.value("SELECT count(*) FROM kept"), std::string("8"));
        QCOMPARE(into.value("SELECT last_value FROM counter"), std::string("1"));
        auto session = postgres::ReadSession::open(into.target(), "test-look", task);
        LK_GOOD(session);
        QCOMPARE(session->server().databaseComment, std::string());
        QCOMPARE(workshop.journal().list()->front().ending, journal::Ending::Done);
        QCOMPARE(task.snapshot().fraction, 1.0);
    }
    void keepsAnEncodingThatIsNotUtf8()
    {
        const Workshop workshop;
        const TestDatabase latin({}, TestDatabase::Content::None);
        const TestDatabase into({}, TestDatabase::Content::None);
        const TestDatabase beside;
        beside.administer("CREATE DATABASE \"" + latin.name()
            + "\" OWNER lk_test ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
        latin.execute("CREATE SCHEMA \"fünf\"; CREATE TABLE \"fünf\".\"Übung\" AS SELECT 'äöüß'::text AS \"ä\"");
        const auto made = backUp(workshop, latin);
        LK_GOOD(made);
        QCOMPARE(made->manifest->tables.front().table.text(), std::string("fünf.Übung"));
        QCOMPARE(made->manifest->tables.front().archived->name,
            std::string("\xDC"
                        "bung"));
        Task task;
        const auto report = restoreBackup({.backup = made->id, .server = development(latin), .name = into.name()},
            workshop.vault(), workshop.gate(latin), task);
        LK_GOOD(report);
        QCOMPARE(into.value("SELECT getdatabaseencoding() || ' ' || \"ä\" FROM \"fünf\".\"Übung\""),
            std::string("LATIN1 äöüß"));
    }
    void keepsOwnersAndPrivilegesForASuperuser()
    {
        const Workshop workshop;
        const TestDatabase database("CREATE TABLE t (a int); GRANT SELECT ON t TO PUBLIC;");
        const TestDatabase into({}, TestDatabase::Content::None);
        const auto made = backUp(workshop, database);
        LK_GOOD(made);
        Task task;
        Database admin = development(database);
        admin.target = database.superuser();
        const auto report = restoreBackup({.backup = made->id, .server = admin, .name = into.name()}, workshop.vault(),
            workshop.gate(database), task);
        LK_GOOD(report);
        QVERIFY(report->ownersKept);
        QCOMPARE(
            into.value("SELECT pg_get_userbyid(relowner) || ' ' || relacl::text FROM pg_class WHERE relname = 't'"),
            std::string("lk_test {lk_test=arwdDxt/lk_test,=r/lk_test}"));
    }
    void touchesNothingThatIsThere()
    {
        const Workshop workshop;
        const TestDatabase database("CREATE TABLE t (a int)");
        const TestDatabase other("CREATE TABLE mine (a int)");
        const auto made = backUp(workshop, database);
        LK_GOOD(made);
        Task task;
        const auto report = restoreBackup({.backup = made->id, .server = development(database), .name = other.name()},
            workshop.vault(), workshop.gate(database), task);
        QVERIFY(!report);
        QCOMPARE(report.error().code, std::string("database-exists"));
        QCOMPARE(report.error().kind, Error::Kind::Usage);
        QCOMPARE(other.value("SELECT count(*) FROM mine"), std::string("0"));
    }
    void refusesADamagedBackup()
    {
        const Workshop workshop;
        const TestDatabase database("CREATE TABLE t AS SELECT generate_series(1, 1000)");
        const TestDatabase into({}, TestDatabase::Content::None);
        const auto made = backUp(workshop, database);
        LK_GOOD(made);
        std::string bytes = *readFile(made->archive());
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        std::ofstream(made->archive(), std::ios::binary) << bytes;
        Task task;
        const auto report = restoreBackup({.backup = made->id, .server = development(database), .name = into.name()},
            workshop.vault(), workshop.gate(database), task);
        QVERIFY(!report);
        QCOMPARE(report.error().code, std::string("backup-damaged"));
        QCOMPARE(
            serverValue("SELECT count(*) FROM pg_database WHERE datname = '" + into.name() + "'"), std::string("0"));
    }
    void noticesRowsThatAreNotTheManifests()
    {
        const Workshop workshop;
        const TestDatabase database("CREATE TABLE t AS SELECT generate_series(1, 10)");
        const TestDatabase into({}, TestDatabase::Content::None);
        const auto made = backUp(workshop, database);
        LK_GOOD(made);
        backup::Manifest manifest = *made->manifest;
        manifest.tables.front().rows = 11;
        QVERIFY(workshop.vault().update(manifest));
        Task task;
        const auto report = restoreBackup({.backup = made->id, .server = development(database), .name = into.name()},
            workshop.vault(), workshop.gate(database), task);
        QVERIFY(!report);
        QCOMPARE(report.error().code, std::string("copy-unequal"));
        QCOMPARE(serverValue("SELECT count(*) FROM pg_database WHERE datname IN ('" + into.name() + "', '"
                     + workshop.lastLine().opening.facts.at("building") + "')"),
            std::string("0"));
    }
    void leavesNothingWhenCancelled_data()
    {
        QTest::addColumn<double>("fraction");
        for (const double fraction : {0.0, 0.1, 0.15, 0.4, 0.8, 0.9})
            QTest::addRow("at %g", fraction) << fraction;
    }
    void leavesNothingWhenCancelled()
    {
        QFETCH(double, fraction);
        static const TestDatabase database(
            "CREATE TABLE many AS SELECT g AS id, md5(g::text) AS word FROM generate_series(1, 200000) g;"
            "CREATE INDEX ON many (word);");
        static const Workshop workshop;
        static const auto made = backUp(workshop, database);
        LK_GOOD(made);
        const TestDatabase into({}, TestDatabase::Content::None);
        Task task;
        std::jthread person([&](std::stop_token over) {
            while (!over.stop_requested() && task.snapshot().fraction < fraction)
                std::this_thread::yield();
            task.cancel();
        });
        const auto report = restoreBackup({.backup = made->id, .server = development(database), .name = into.name()},
            workshop.vault(), workshop.gate(database), task);
        QVERIFY(!report);
        QCOMPARE(report.error().code, std::string("cancelled"));
        const auto& facts = workshop.lastLine().opening.facts;
        const std::string building = facts.contains("building") ? facts.at("building") : "none";
        QCOMPARE(serverValue(
                     "SELECT count(*) FROM pg_database WHERE datname IN ('" + into.name() + "', '" + building + "')"),
            std::string("0"));
        QTRY_COMPARE_WITH_TIMEOUT(sessionsAt(building), 0, 2000);
    }
};

QTEST_GUILESS_MAIN(RestoreTest)
#include "restore_test.moc"
