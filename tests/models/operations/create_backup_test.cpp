#include "operations/create_backup.h"

#include "backup/archive.h"
#include "base/file.h"
#include "models/operations/workshop.h"
#include "operations/verify_backup.h"
#include "support/test_server.h"

#include <csignal>
#include <fstream>
#include <set>
#include <sys/resource.h>
#include <thread>

using namespace lockkeeper;
using namespace lockkeeper::operations;
using namespace lockkeeper::test;

namespace {

constexpr const char* kMany
    = "CREATE TABLE many AS SELECT g AS id, md5(g::text) AS word FROM generate_series(1, 200000) g";

Result<backup::Entry> backUp(const Workshop& workshop, const TestDatabase& database, Task& task)
{
    return createBackup(
        {.database = development(database), .label = "a test"}, workshop.vault(), workshop.journal(), task);
}

/// Somebody's open transaction that keeps even readers out.
class Locker {
public:
    Locker(const TestDatabase& database, const std::string& table)
        : m_session(*server().administer(database.name(), "test", m_task))
    {
        if (!m_session.script("BEGIN; LOCK TABLE " + table))
            qFatal("cannot lock");
    }

private:
    Task m_task;
    postgres::ScratchSession m_session;
};

std::int64_t rowsOf(const backup::Manifest& manifest, const std::string& table)
{
    for (const postgres::TableCount& count : manifest.tables)
        if (count.table.name == table)
            return count.rows;
    return -1;
}

} // namespace

class CreateBackupTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsWhatTheArchiveHolds()
    {
        const Workshop workshop;
        const TestDatabase database(*readFile(LK_TEST_DIR "/odd.sql"));
        Task task;
        const auto entry = backUp(workshop, database, task);
        LK_GOOD(entry);
        const backup::Manifest& manifest = *entry->manifest;
        QCOMPARE(manifest.level, backup::Level::Decoded);
        QCOMPARE(rowsOf(manifest, "Übung \"x\"\nCOPY a.b FROM stdin;\n"), std::int64_t(4));
        QCOMPARE(rowsOf(manifest, "nothing"), std::int64_t(2));
        QCOMPARE(rowsOf(manifest, "parent"), std::int64_t(3));
        QCOMPARE(rowsOf(manifest, "child"), std::int64_t(5));
        QCOMPARE(rowsOf(manifest, "parted_low_rest"), std::int64_t(9));
        QCOMPARE(rowsOf(manifest, "moody_0") + rowsOf(manifest, "moody_1"), std::int64_t(4));
        QCOMPARE(rowsOf(manifest, "kept"), std::int64_t(-1));
        QCOMPARE(manifest.largeObjects, std::int64_t(2));
        QCOMPARE(manifest.database, database.name());
        QVERIFY(std::ranges::find(manifest.roles, "lk_test") != manifest.roles.end());
        QCOMPARE(manifest.bytes, static_cast<std::int64_t>(std::filesystem::file_size(entry->archive())));
        QCOMPARE(workshop.vault().list()->size(), std::size_t(1));
        QCOMPARE(workshop.inVault(), std::size_t(1));
        QCOMPARE(workshop.lastLine().ending, journal::Ending::Done);
        QCOMPARE(workshop.lastLine().opening.identity, manifest.identity.text());
        QCOMPARE(task.snapshot().fraction, 1.0);
        QTRY_COMPARE(sessionsAt(database.name()), 0);
    }
    void backsUpAnEmptyDatabase()
    {
        const Workshop workshop;
        const TestDatabase database;
        Task task;
        const auto entry = backUp(workshop, database, task);
        LK_GOOD(entry);
        QVERIFY(entry->manifest->tables.empty());
        const auto report = verifyBackup(entry->id, backup::Level::Decoded, workshop.vault(), workshop.journal(), task);
        LK_GOOD(report);
        QVERIFY(report->verification.problems.empty());
    }
    void takesOneMomentOfADatabaseInUse()
    {
        const Workshop workshop;
        const TestDatabase database("CREATE TABLE a (id int); CREATE TABLE b (id int);");
        std::atomic<bool> stop = false;
        std::jthread writer([&] {
            Task task;
            for (int i = 0; !stop; ++i) {
                const std::string n = std::to_string(i);
                database.execute("INSERT INTO a VALUES (" + n + "); INSERT INTO b VALUES (" + n + ");");
            }
        });
        for (int round = 0; round < 3; ++round) {
            Task task;
            const auto entry = backUp(workshop, database, task);
            if (!entry)
                stop = true;
            LK_GOOD(entry);
            QCOMPARE(rowsOf(*entry->manifest, "a"), rowsOf(*entry->manifest, "b"));
        }
        stop = true;
    }
    void noticesEveryDamage_data()
    {
        QTest::addColumn<double>("place");
        QTest::addColumn<int>("kind"); // 0 flip, 1 cut here, 2 append
        for (const double place : {0.0, 0.01, 0.25, 0.5, 0.75, 0.99, 1.0}) {
            QTest::addRow("flipped at %g", place) << place << 0;
            QTest::addRow("cut at %g", place) << place << 1;
        }
        QTest::newRow("appended") << 1.0 << 2;
    }
    void noticesEveryDamage()
    {
        QFETCH(double, place);
        QFETCH(int, kind);
        static const Workshop workshop;
        static const TestDatabase database("CREATE TABLE t AS SELECT g, md5(g::text) FROM generate_series(1, 5000) g");
        Task task;
        static const auto made = backUp(workshop, database, task);
        LK_GOOD(made);
        const std::string whole = *readFile(made->archive());
        std::string damaged = whole;
        const auto at = std::min(whole.size() - 1, static_cast<std::size_t>(place * static_cast<double>(whole.size())));
        if (kind == 0)
            damaged[at] = static_cast<char>(damaged[at] ^ 1);
        else if (kind == 1)
            damaged.resize(at);
        else
            damaged += '\0';
        std::ofstream(made->archive(), std::ios::binary) << damaged;
        const auto verdict = verifyBackup(made->id, backup::Level::Decoded, workshop.vault(), workshop.journal(), task);
        LK_GOOD(verdict);
        QVERIFY(!verdict->verification.problems.empty());
        QCOMPARE(verdict->verification.reached, std::optional(backup::Level::Exists));
        QVERIFY(!workshop.vault().find(made->id)->manifest->problems.empty());
        std::ofstream(made->archive(), std::ios::binary) << whole;
        const auto mended = verifyBackup(made->id, backup::Level::Decoded, workshop.vault(), workshop.journal(), task);
        LK_GOOD(mended);
        QVERIFY(mended->verification.problems.empty());
        QCOMPARE(workshop.vault().find(made->id)->manifest->level, backup::Level::Decoded);
    }
    /// Size and hash are made to fit: only the decode can tell.
    void decodesWhatAHashCannotTell()
    {
        const Workshop workshop;
        const TestDatabase database("CREATE TABLE t AS SELECT g FROM generate_series(1, 100) g");
        Task task;
        const auto made = backUp(workshop, database, task);
        LK_GOOD(made);
        for (const std::int64_t rows : {99, 101}) {
            backup::Manifest manifest = *made->manifest;
            manifest.tables.front().rows = rows;
            QVERIFY(workshop.vault().update(manifest));
            const auto verdict
                = verifyBackup(made->id, backup::Level::Decoded, workshop.vault(), workshop.journal(), task);
            LK_GOOD(verdict);
            QCOMPARE(verdict->verification.problems.size(), std::size_t(1));
            QCOMPARE(verdict->verification.reached, std::optional(backup::Level::Hashed));
        }
        backup::Manifest fewer = *made->manifest;
        fewer.tables.clear();
        QVERIFY(workshop.vault().update(fewer));
        QVERIFY(!verifyBackup(made->id, backup::Level::Decoded, workshop.vault(), workshop.journal(), task)
                ->verification.problems.empty());
        backup::Manifest more = *made->manifest;
        more.tables.push_back({.table = {"public", "u"}, .rows = 0});
        QVERIFY(workshop.vault().update(more));
        QVERIFY(!verifyBackup(made->id, backup::Level::Decoded, workshop.vault(), workshop.journal(), task)
                ->verification.problems.empty());
        // Cut, with a manifest that says so.
        backup::Manifest cut = *made->manifest;
        std::string bytes = *readFile(made->archive());
        bytes.resize(bytes.size() - 30);
        std::ofstream(made->archive(), std::ios::binary) << bytes;
        cut.bytes = static_cast<std::int64_t>(bytes.size());
        cut.sha256 = *backup::hashFile(made->archive(), task);
        QVERIFY(workshop.vault().update(cut));
        const auto verdict = verifyBackup(made->id, backup::Level::Decoded, workshop.vault(), workshop.journal(), task);
        LK_GOOD(verdict);
        QCOMPARE(verdict->verification.reached, std::optional(backup::Level::Hashed));
    }
    void saysWhichLevelsAreNotThereYet()
    {
        const Workshop workshop;
        const TestDatabase database;
        Task task;
        const auto made = backUp(workshop, database, task);
        LK_GOOD(made);
        const auto verdict
            = verifyBackup(made->id, backup::Level::Restored, workshop.vault(), workshop.journal(), task);
        QVERIFY(!verdict);
        QCOMPARE(verdict.error().code, std::string("level-not-available"));
        QCOMPARE(verdict.error().kind, Error::Kind::Usage);
    }
    void cancelsAtAnyMoment_data()
    {
        QTest::addColumn<double>("fraction");
        for (const double fraction : {0.0, 0.02, 0.1, 0.2, 0.4, 0.6, 0.72, 0.9})
            QTest::addRow("at %g", fraction) << fraction;
    }
    void cancelsAtAnyMoment()
    {
        QFETCH(double, fraction);
        static const TestDatabase database(kMany);
        const Workshop workshop;
        Task task;
        std::jthread person([&](std::stop_token over) {
            while (!over.stop_requested() && task.snapshot().fraction < fraction)
                std::this_thread::yield();
            task.cancel();
        });
        const auto entry = backUp(workshop, database, task);
        // Asked for at the very end it may come too late: then there is a whole backup.
        QVERIFY(!entry || fraction > 0.7);
        QCOMPARE(workshop.inVault(), std::size_t(entry ? 1 : 0));
        if (!entry) {
            QCOMPARE(entry.error().code, std::string("cancelled"));
            QCOMPARE(workshop.lastLine().ending, journal::Ending::Cancelled);
        }
        QTRY_COMPARE_WITH_TIMEOUT(sessionsAt(database.name()), 0, 2000);
    }
    void namesWhoHoldsTheLock()
    {
        const Workshop workshop;
        const TestDatabase database("CREATE TABLE locked (a int)");
        const Locker locker(database, "locked");
        Task task;
        const auto entry = backUp(workshop, database, task);
        QVERIFY(!entry);
        QVERIFY2(entry.error().hint.contains(QLatin1String("public.locked"))
                && entry.error().hint.contains(QLatin1String("lockkeeper:test")),
            qPrintable(entry.error().hint));
        QCOMPARE(workshop.inVault(), std::size_t(0));
        QTRY_COMPARE_WITH_TIMEOUT(sessionsAt(database.name()), 0, 2000);
    }
    void cancelsWhileItWaitsForALock()
    {
        const Workshop workshop;
        const TestDatabase database("CREATE TABLE locked (a int)");
        const Locker locker(database, "locked");
        Task task;
        std::jthread person([&](std::stop_token over) {
            while (!over.stop_requested()
                && serverValue("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = '"
                       + database.name() + "'")
                    == "0")
                std::this_thread::yield();
            task.cancel();
        });
        const auto entry = backUp(workshop, database, task);
        QVERIFY(!entry);
        QCOMPARE(entry.error().code, std::string("cancelled"));
        QCOMPARE(workshop.inVault(), std::size_t(0));
        QTRY_COMPARE_WITH_TIMEOUT(sessionsAt(database.name()), 0, 2000);
    }
    void runsTwiceAtOnce()
    {
        const Workshop workshop;
        const TestDatabase database(kMany);
        std::vector<std::string> ids(3);
        {
            std::vector<std::jthread> threads;
            for (std::string& id : ids)
                threads.emplace_back([&] {
                    Task task;
                    if (const auto entry = backUp(workshop, database, task))
                        id = entry->id.value();
                });
        }
        for (const std::string& id : ids)
            QVERIFY(!id.empty());
        QCOMPARE(workshop.vault().list()->size(), std::size_t(3));
    }
    void leavesNothingOnAFullDisk()
    {
        const Workshop workshop;
        const TestDatabase database(kMany);
        // No file of this process may grow past a megabyte: the kernel says EFBIG, as it says ENOSPC on a full disk.
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        rlimit small = before;
        small.rlim_cur = 1 << 20;
        ::setrlimit(RLIMIT_FSIZE, &small);
        Task task;
        const auto entry = backUp(workshop, database, task);
        ::setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!entry);
        QCOMPARE(entry.error().code, std::string("disk-full"));
        QCOMPARE(workshop.inVault(), std::size_t(0));
        QCOMPARE(workshop.lastLine().ending, journal::Ending::Failed);
        QTRY_COMPARE_WITH_TIMEOUT(sessionsAt(database.name()), 0, 3000);
    }
    void refusesWhatItCouldNotReadWhole()
    {
        const Workshop workshop;
        const TestDatabase database("CREATE TABLE mine (a int);");
        Task task;
        database.administer("CREATE TABLE theirs (a int)");
        auto entry = backUp(workshop, database, task);
        QVERIFY(!entry);
        QCOMPARE(entry.error().code, std::string("dump-needs-privileges"));
        QVERIFY(entry.error().message.contains(QLatin1String("theirs")));
        database.administer("GRANT SELECT ON theirs TO lk_test; ALTER TABLE theirs ENABLE ROW LEVEL SECURITY;");
        entry = backUp(workshop, database, task);
        QVERIFY(!entry);
        QCOMPARE(entry.error().code, std::string("dump-hides-rows"));
        QCOMPARE(workshop.inVault(), std::size_t(0));
    }
    void refusesAPooledHost()
    {
        const Workshop workshop;
        Task task;
        BackupRequest request;
        request.database.target.parameters = {{"host", "ep-cool-name-123-pooler.eu.example"}, {"dbname", "app"}};
        const auto entry = createBackup(request, workshop.vault(), workshop.journal(), task);
        QVERIFY(!entry);
        QCOMPARE(entry.error().code, std::string("pooled-host"));
        QVERIFY(entry.error().hint.contains(QLatin1String("ep-cool-name-123.eu.example")));
    }
    void showsATruePercentage()
    {
        const Workshop workshop;
        const TestDatabase database(kMany);
        Task task;
        std::set<int> seen;
        std::jthread watcher([&](std::stop_token over) {
            while (!over.stop_requested()) {
                seen.insert(static_cast<int>(task.snapshot().fraction * 100));
                std::this_thread::yield();
            }
        });
        const auto entry = backUp(workshop, database, task);
        watcher.request_stop();
        watcher.join();
        LK_GOOD(entry);
        QVERIFY2(seen.size() >= 5, qPrintable(QString::number(seen.size())));
    }
};

QTEST_GUILESS_MAIN(CreateBackupTest)
#include "create_backup_test.moc"
