#include "journal/journal.h"

#include "base/file.h"
#include "base/text.h"
#include "journal/process_id.h"

#include <QtCore/QTemporaryDir>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <QtTest/QTest>

#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace fs = std::filesystem;
using namespace lockkeeper;
using namespace lockkeeper::journal;
using environment::Environment;
using environment::Identity;

class JournalTest final : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path file() const { return fs::path(m_folder->path().toStdString()) / "new" / "store.sqlite"; }
    Journal opened() const
    {
        auto journal = Journal::open(file(), "cli");
        if (!journal)
            qFatal("%s %s", qPrintable(journal.error().message), qPrintable(journal.error().detail));
        return *std::move(journal);
    }
    static Opening backup()
    {
        return {.operation = "backup",
            .profile = "shop",
            .environment = Environment::Production,
            .database = "shop",
            .identity = "1/2",
            .what = "ü"};
    }

    /// SQL behind the journal's back.
    bool sql(const char* statement) const
    {
        bool good = false;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
            database.setDatabaseName(text(file()));
            good = database.open() && QSqlQuery(database).exec(QString::fromUtf8(statement));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("other"));
        return good;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void keepsWhoDidWhatAndHowItEnded()
    {
        const Journal journal = opened();
        const auto id = journal.begin(backup());
        QVERIFY(id);
        QVERIFY(journal.addFact(*id, "partial", "/vault/x.partial"));
        QVERIFY(journal.identify(*id, "shop2", "3/4"));
        QCOMPARE(journal.entry(*id)->ending, Ending::Running);
        QVERIFY(!journal.entry(*id)->duration);
        QVERIFY(journal.finish(*id, Ending::Done, QStringLiteral("12 tables")));
        const Entry entry = opened().list()->front();
        QCOMPARE(entry.who, thisPerson());
        QCOMPARE(entry.program, std::string("cli"));
        QCOMPARE(entry.opening.operation, std::string("backup"));
        QCOMPARE(*entry.opening.environment, Environment::Production);
        QCOMPARE(entry.opening.database, std::string("shop2"));
        QCOMPARE(entry.opening.identity, std::string("3/4"));
        QCOMPARE(entry.opening.what, std::string("ü"));
        QCOMPARE(entry.opening.facts.at("partial"), std::string("/vault/x.partial"));
        QCOMPARE(entry.ending, Ending::Done);
        QCOMPARE(entry.outcome, QStringLiteral("12 tables"));
        QVERIFY(entry.duration && entry.duration->count() >= 0);
        struct stat info{};
        QCOMPARE(::stat(file().c_str(), &info), 0);
        QCOMPARE(info.st_mode & 0777U, 0600U);
    }

    void neverChangesWhatIsClosed()
    {
        const Journal journal = opened();
        const auto id = journal.record(backup(), Ending::Refused, QStringLiteral("production"));
        QCOMPARE(journal.finish(*id, Ending::Done, {}).error().code, std::string("journal-closed"));
        QVERIFY(!sql("UPDATE entry SET result = 'done'"));
        QVERIFY(!sql("DELETE FROM entry"));
        QCOMPARE(journal.entry(*id)->ending, Ending::Refused);
    }

    void listsTheNewestFirst()
    {
        const Journal journal = opened();
        for (const char* operation : {"a", "b", "c"})
            QVERIFY(journal.record({.operation = operation}, Ending::Done, {}));
        const auto two = *journal.list({}, 2);
        QCOMPARE(two.size(), std::size_t{2});
        QCOMPARE(two[0].opening.operation, std::string("c"));
        QCOMPARE(two[1].opening.operation, std::string("b"));
        const auto tomorrow
            = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now() + std::chrono::hours(24));
        QVERIFY(journal.list(tomorrow)->empty());
    }

    void findsWhatADeadProcessLeftRunning()
    {
        const Journal journal = opened();
        const auto alive = journal.begin({.operation = "alive"});
        QVERIFY(alive);
        int ready[2];
        QCOMPARE(::pipe(ready), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            const char good
                = Journal::open(file(), "cli")->begin({.operation = "dead", .facts = {{"database", "x"}}}) ? 1 : 0;
            static_cast<void>(::write(ready[1], &good, 1) + 1);
            ::pause();
            ::_exit(0);
        }
        char good = 0;
        QCOMPARE(::read(ready[0], &good, 1), ssize_t{1});
        QCOMPARE(good, char{1});
        QVERIFY(journal.interrupted()->empty());
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        const auto left = *journal.interrupted();
        QCOMPARE(left.size(), std::size_t{1});
        QCOMPARE(left[0].opening.operation, std::string("dead"));
        QCOMPARE(left[0].opening.facts.at("database"), std::string("x"));
        QVERIFY(*journal.adopt(left[0].id));
        QVERIFY(!*journal.adopt(left[0].id));
        QVERIFY(journal.interrupted()->empty());
        QVERIFY(journal.finish(left[0].id, Ending::Interrupted, QStringLiteral("cleaned up")));
    }

    void tellsAProcessFromALaterOneOfItsNumber()
    {
        const std::string me = thisProcess();
        QVERIFY(isRunning(me));
        QVERIFY(!isRunning(me + "1"));
        QVERIFY(!isRunning("another-boot" + me.substr(me.find(' '))));
        QVERIFY(!isRunning(""));
        QVERIFY(!isRunning("x"));
    }

    void takesWritersOfManyThreads()
    {
        const Journal journal = opened();
        std::atomic<int> failed = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 8; ++i) {
                threads.emplace_back([&, journal] {
                    for (int n = 0; n < 10; ++n) {
                        const auto id = journal.begin(backup());
                        if (!id || !journal.finish(*id, Ending::Done, {}))
                            ++failed;
                    }
                });
            }
        }
        QCOMPARE(failed.load(), 0);
        QCOMPARE(journal.list()->size(), std::size_t{80});
    }

    void remembersWhichDatabaseAProfileReached()
    {
        const Journal journal = opened();
        const Identity big{.system = 18'000'000'000'000'000'000U, .database = 4'000'000'000U};
        QVERIFY(journal.remember("prod", big, Environment::Production, "h:1/x"));
        QVERIFY(journal.remember("dev", {.system = 1, .database = 2}, Environment::Development, "h:1/y"));
        QVERIFY(journal.remember("dev", big, Environment::Development, "localhost:1/x"));
        QCOMPARE(journal.sightings()->size(), std::size_t{2});
        const auto environments = *journal.environmentsOf(big);
        QCOMPARE(environments.size(), std::size_t{2});
        QVERIFY(journal.environmentsOf({.system = 1, .database = 2})->empty());
        const auto sightings = *journal.sightings();
        for (const Sighting& sighting : sightings)
            QCOMPARE(sighting.identity, big);
    }

    void refusesToBeginWhereNothingCanBeWritten()
    {
        QVERIFY(makeFolder(file().parent_path()));
        QVERIFY(writeFile(file(), std::string(8192, 'x')));
        QCOMPARE(Journal::open(file(), "cli").error().code, std::string("journal-damaged"));
        QVERIFY(fs::remove(file()));
        const Journal journal = opened();
        QVERIFY(sql("PRAGMA max_page_count = 1")); // of that connection only: the store itself is fine
        QVERIFY(journal.begin(backup()));
        // A file that became a folder: nothing can be opened there.
        fs::remove_all(file().parent_path());
        QVERIFY(makeFolder(file()));
        QVERIFY(!journal.begin(backup()));
        QCOMPARE(Journal::open(file(), "cli").error().code, std::string("journal-unwritable"));
    }

    void leavesANewerStoreAlone()
    {
        const Journal journal = opened();
        QVERIFY(sql("INSERT INTO version VALUES (99)"));
        QCOMPARE(Journal::open(file(), "cli").error().code, std::string("journal-newer"));
    }
};

QTEST_GUILESS_MAIN(JournalTest)
#include "journal_test.moc"
