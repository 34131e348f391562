#include "branch/new_database.h"

#include "branch/branches.h"
#include "postgres/server_tools.h"
#include "support/test_database.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace lockkeeper;
using namespace lockkeeper::branch;
using namespace lockkeeper::test;

namespace {

/// A journal and a gate that knows nobody.
struct Ground {
    QTemporaryDir folder;
    journal::Journal journal = *journal::Journal::open(folder.path().toStdString() + "/store.sqlite", "test");
    guard::Gate gate{{}, journal};
    std::int64_t line = *journal.begin({.operation = "test"});

    [[nodiscard]] Site site() const
    {
        return {.gate = &gate,
            .target = TestDatabase({}, TestDatabase::Content::None).target().withDatabase("postgres"),
            .profile = {},
            .environment = {},
            .journalLine = line,
            .kind = "test"};
    }
};

std::string empty(const postgres::Session& session, std::string_view name)
{
    return "CREATE DATABASE " + session.quoted(name) + " TEMPLATE template0";
}

bool exists(const std::string& name)
{
    return serverValue("SELECT count(*) FROM pg_database WHERE datname = '" + name + "'") == "1";
}

} // namespace

class NewDatabaseTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goesWhenItIsNotFinished()
    {
        const Ground ground;
        Task task;
        std::string name;
        {
            const auto made = NewDatabase::create(ground.site(), empty, task);
            QVERIFY(made);
            name = made->name();
            QVERIFY(exists(name));
            QCOMPARE(ground.journal.entry(ground.line)->opening.facts.at("building"), name);
            const auto building = listBuilding(ground.site().target, task);
            QVERIFY(building);
            QCOMPARE(std::ranges::count(*building, name, &Leftover::name), 1);
        }
        QVERIFY(!exists(name));
    }
    void goesThoughTheTaskWasCancelled()
    {
        const Ground ground;
        Task task;
        std::string name;
        {
            const auto made = NewDatabase::create(ground.site(), empty, task);
            QVERIFY(made);
            name = made->name();
            task.cancel();
        }
        QVERIFY(!exists(name));
    }
    void staysUnderItsOwnNameOnceFinished()
    {
        const Ground ground;
        Task task;
        const TestDatabase own({}, TestDatabase::Content::None);
        std::string building;
        {
            auto made = NewDatabase::create(ground.site(), empty, task);
            QVERIFY(made);
            building = made->name();
            QVERIFY(made->finish(own.name(), {.words = "a person's words"}, task));
        }
        QVERIFY(!exists(building));
        QVERIFY(exists(own.name()));
        QCOMPARE(serverValue("SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = '"
                     + own.name() + "'"),
            std::string("a person's words"));
    }
    void takesNoNameThatCameToBeMeanwhile()
    {
        const Ground ground;
        Task task;
        const TestDatabase other("CREATE TABLE t (a int)");
        std::string building;
        {
            auto made = NewDatabase::create(ground.site(), empty, task);
            QVERIFY(made);
            building = made->name();
            const auto finished = made->finish(other.name(), {}, task);
            QVERIFY(!finished);
            QCOMPARE(finished.error().code, std::string("database-exists"));
        }
        QVERIFY(!exists(building));
        QCOMPARE(other.value("SELECT count(*) FROM t"), std::string("0"));
    }
    void dropsNothingThatIsNotOurs()
    {
        const Ground ground;
        Task task;
        const TestDatabase other;
        const auto dropped = dropLeftover(ground.site(), other.name(), task);
        QVERIFY(dropped);
        QVERIFY(!*dropped);
        QVERIFY(exists(other.name()));
        const auto gone = dropLeftover(ground.site(), "lk-building-nosuchthing", task);
        QVERIFY(gone);
        QVERIFY(!*gone);
    }
    void lendsTheRightToFillItOnly()
    {
        const Ground ground;
        Task task;
        const TestDatabase other;
        auto made = NewDatabase::create(ground.site(), empty, task);
        QVERIFY(made);
        auto right = made->mayFill(task);
        QVERIFY(right);
        const auto elsewhere = postgres::writingTool("/bin/true", other.target(), std::move(*right), "test", task);
        QVERIFY(!elsewhere);
        QCOMPARE(elsewhere.error().code, std::string("clearance-for-another-database"));
        auto again = made->mayFill(task);
        QVERIFY(again);
        QVERIFY(postgres::writingTool("/bin/true", made->target(), std::move(*again), "test", task));
    }
};

QTEST_GUILESS_MAIN(NewDatabaseTest)
#include "new_database_test.moc"
