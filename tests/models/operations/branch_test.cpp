#include "operations/branch.h"

#include "base/file.h"
#include "base/text.h"
#include "models/operations/workshop.h"
#include "postgres/table_counts.h"

#include <thread>

using namespace lockkeeper;
using namespace lockkeeper::operations;
using namespace lockkeeper::test;
using environment::Environment;

namespace {

constexpr const char* kSome = "CREATE TABLE t AS SELECT g AS id, md5(g::text) AS word FROM generate_series(1, 1000) g;"
                              "ALTER TABLE t ADD PRIMARY KEY (id); CREATE VIEW v AS SELECT * FROM t;";
constexpr const char* kMany
    = "CREATE TABLE many AS SELECT g AS id, md5(g::text) AS word FROM generate_series(1, 200000) g;"
      "CREATE INDEX ON many (word);";

std::string nameOf(const char* word)
{
    static int count = 0;
    return "test branch \"" + std::string(word) + "\" " + std::to_string(::getpid()) + '_' + std::to_string(++count);
}

std::string rowsIn(const profile::Target& target, const std::string& table)
{
    Task task;
    auto session = postgres::ReadSession::open(target, "test-look", task);
    if (!session)
        return utf8(session.error().message);
    const auto rows = session->query("SELECT count(*) FROM " + table);
    return rows ? rows->string(0, 0) : utf8(rows.error().message);
}

} // namespace

class BranchTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyProviderMakesAnEqualCopy_data()
    {
        QTest::addColumn<QByteArray>("provider");
        for (const branch::Provider& provider : branch::providers())
            QTest::newRow(std::string(provider.name).c_str()) << QByteArray::fromStdString(std::string(provider.name));
    }
    void everyProviderMakesAnEqualCopy()
    {
        QFETCH(QByteArray, provider);
        const Workshop workshop;
        const TestDatabase database(*readFile(LK_TEST_DIR "/odd.sql"));
        const guard::Gate gate = workshop.gate(database);
        Task task;
        const std::string name = nameOf("equal");
        const auto made = createBranch(
            {.source = development(database), .name = name, .provider = provider.toStdString()}, gate, task);
        LK_GOOD(made);
        QCOMPARE(made->branch.mark.provider, provider.toStdString());
        QCOMPARE(made->branch.mark.sourceName, database.name());
        QCOMPARE(made->considered.size(), branch::providers().size());
        QCOMPARE(task.snapshot().fraction, 1.0);
        QCOMPARE(workshop.journal().list()->front().ending, journal::Ending::Done);
        {
            auto source = postgres::ReadSession::open(database.target(), "test-look", task);
            auto copy = postgres::ReadSession::open(made->target, "test-look", task);
            LK_GOOD(copy);
            auto left = *postgres::dumpedTables(*source);
            auto right = *postgres::dumpedTables(*copy);
            QVERIFY(postgres::countRows(*source, left, task));
            QVERIFY(postgres::countRows(*copy, right, task));
            QCOMPARE(left.size(), std::size_t(9));
            QCOMPARE(postgres::differences(left, right).size(), std::size_t(0));
            const guard::Mark mark = guard::parseComment(copy->server().databaseComment).mark;
            QCOMPARE(mark.environment, std::optional(Environment::Development));
            QVERIFY(!mark.building);
            QVERIFY(mark.branch);
        }
        const auto listed = branch::listBranches(database.target(), task);
        LK_GOOD(listed);
        QVERIFY(std::ranges::find(*listed, name, &branch::Branch::name) != listed->end());
        LK_GOOD(deleteBranch(development(database), name, guard::Confirmation::none(), gate, task));
        const auto left = branch::listBranches(database.target(), task);
        LK_GOOD(left);
        QVERIFY(std::ranges::find(*left, name, &branch::Branch::name) == left->end());
        QTRY_COMPARE(sessionsAt(database.name()), 0);
    }
    void copiesWhileOthersWorkAndThrowsNobodyOut()
    {
        const Workshop workshop;
        const TestDatabase database(kSome);
        const guard::Gate gate = workshop.gate(database);
        Task task;
        auto somebody = postgres::ReadSession::open(database.target(), "somebody-else", task);
        LK_GOOD(somebody);
        const std::string name = nameOf("busy");
        const auto made = createBranch({.source = development(database), .name = name}, gate, task);
        LK_GOOD(made);
        QCOMPARE(made->branch.mark.provider, std::string("copy"));
        QCOMPARE(made->considered.front().provider, std::string("template"));
        QVERIFY(!made->considered.front().possible);
        QVERIFY(made->considered.front().whyNot.front().contains(QLatin1String("somebody-else")));
        QVERIFY(made->reason.contains(QLatin1String("somebody-else")));
        QVERIFY(somebody->query("SELECT 1"));
        QCOMPARE(rowsIn(made->target, "t"), std::string("1000"));
        LK_GOOD(deleteBranch(development(database), name, guard::Confirmation::none(), gate, task));
    }
    void neverTakesProductionAsATemplate()
    {
        const Workshop workshop;
        const TestDatabase database(kSome);
        const guard::Gate gate = workshop.gate(database, Environment::Production);
        Task task;
        Database production = development(database);
        production.environment = Environment::Production;
        const std::string name = nameOf("production");
        const auto refused = createBranch({.source = production, .name = name, .provider = "template"}, gate, task);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string("provider-impossible"));
        QVERIFY(refused.error().detail.contains(QLatin1String("production")));
        const auto made = createBranch({.source = production, .name = name}, gate, task);
        LK_GOOD(made);
        QCOMPARE(made->branch.mark.provider, std::string("copy"));
        // A bare URL to the branch is what its mark says, not what its source is.
        const auto standing = gate.standing(made->target, {}, std::nullopt, task);
        LK_GOOD(standing);
        QCOMPARE(standing->environment, Environment::Development);
        LK_GOOD(deleteBranch(production, name, guard::Confirmation::none(), gate, task));
    }
    void takesNoNameThatIsTaken()
    {
        const Workshop workshop;
        const TestDatabase database(kSome);
        const TestDatabase other;
        const guard::Gate gate = workshop.gate(database);
        Task task;
        const auto made = createBranch({.source = development(database), .name = other.name()}, gate, task);
        QVERIFY(!made);
        QCOMPARE(made.error().code, std::string("database-exists"));
        for (const std::string& name : {std::string(), std::string(64, 'x'), std::string("lk-building-x")}) {
            const auto bad = createBranch({.source = development(database), .name = name}, gate, task);
            QVERIFY(!bad);
            QCOMPARE(bad.error().code, std::string("database-name"));
        }
        const auto unknown
            = createBranch({.source = development(database), .name = nameOf("x"), .provider = "zfs"}, gate, task);
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, std::string("provider-unknown"));
    }
    void deletesOnlyWhatCarriesOurMark()
    {
        const Workshop workshop;
        const TestDatabase database(kSome);
        const guard::Gate gate = workshop.gate(database);
        Task task;
        const auto gone = deleteBranch(development(database), database.name(), guard::Confirmation::none(), gate, task);
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, std::string("branch-unknown"));
        QCOMPARE(rowsIn(database.target(), "t"), std::string("1000"));
    }
    void leavesABranchThatIsInUse()
    {
        const Workshop workshop;
        const TestDatabase database(kSome);
        const guard::Gate gate = workshop.gate(database);
        Task task;
        const std::string name = nameOf("used");
        const auto made = createBranch({.source = development(database), .name = name}, gate, task);
        LK_GOOD(made);
        {
            auto user = postgres::ReadSession::open(made->target, "worker", task);
            LK_GOOD(user);
            const auto kept = deleteBranch(development(database), name, guard::Confirmation::none(), gate, task);
            QVERIFY(!kept);
            QCOMPARE(kept.error().code, std::string("branch-in-use"));
            QVERIFY(kept.error().message.contains(QLatin1String("worker")));
            QVERIFY(user->query("SELECT 1"));
        }
        LK_GOOD(deleteBranch(development(database), name, guard::Confirmation::none(), gate, task));
    }
    void makesABranchOfABranchWithAnOddName()
    {
        const Workshop workshop;
        const TestDatabase database(kSome);
        const guard::Gate gate = workshop.gate(database);
        Task task;
        const std::string first = nameOf("a' \\ ü %s");
        const std::string second = nameOf("b; DROP TABLE t; --");
        const auto one = createBranch({.source = development(database), .name = first}, gate, task);
        LK_GOOD(one);
        Database branch = development(database);
        branch.target = one->target;
        for (const char* provider : {"template", "copy"}) {
            const auto two = createBranch({.source = branch, .name = second, .provider = provider}, gate, task);
            LK_GOOD(two);
            QCOMPARE(rowsIn(two->target, "t"), std::string("1000"));
            QCOMPARE(two->branch.mark.sourceName, first);
            LK_GOOD(deleteBranch(development(database), second, guard::Confirmation::none(), gate, task));
        }
        LK_GOOD(deleteBranch(development(database), first, guard::Confirmation::none(), gate, task));
    }
    void leavesNothingWhenCancelled_data()
    {
        QTest::addColumn<double>("fraction");
        for (const double fraction : {0.0, 0.05, 0.1, 0.3, 0.6, 0.8, 0.87})
            QTest::addRow("at %g", fraction) << fraction;
    }
    void leavesNothingWhenCancelled()
    {
        QFETCH(double, fraction);
        static const TestDatabase database(kMany);
        const Workshop workshop;
        const guard::Gate gate = workshop.gate(database);
        Task task;
        std::jthread person([&](std::stop_token over) {
            while (!over.stop_requested() && task.snapshot().fraction < fraction)
                std::this_thread::yield();
            task.cancel();
        });
        const std::string name = nameOf("cancelled");
        const auto made = createBranch({.source = development(database), .name = name, .provider = "copy"}, gate, task);
        QVERIFY(!made);
        QCOMPARE(made.error().code, std::string("cancelled"));
        const auto line = workshop.journal().list()->front();
        QCOMPARE(line.ending, journal::Ending::Cancelled);
        if (const auto building = line.opening.facts.find("building"); building != line.opening.facts.end()) {
            QCOMPARE(serverValue("SELECT count(*) FROM pg_database WHERE datname = '" + building->second + "'"),
                std::string("0"));
            QTRY_COMPARE_WITH_TIMEOUT(sessionsAt(building->second), 0, 2000);
        }
        QTRY_COMPARE_WITH_TIMEOUT(sessionsAt(database.name()), 0, 2000);
    }
    void leavesNothingWhenATemplateIsCancelled()
    {
        const TestDatabase database(kMany);
        const Workshop workshop;
        const guard::Gate gate = workshop.gate(database);
        Task task;
        std::jthread person([&](std::stop_token over) {
            while (!over.stop_requested()
                && serverValue("SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'CREATE DATABASE%"
                       + database.name() + "%' AND pid <> pg_backend_pid()")
                    == "0")
                std::this_thread::yield();
            task.cancel();
        });
        const TestDatabase name({}, TestDatabase::Content::None);
        const auto made
            = createBranch({.source = development(database), .name = name.name(), .provider = "template"}, gate, task);
        person.request_stop();
        person.join();
        const auto line = workshop.journal().list()->front();
        QCOMPARE(line.ending == journal::Ending::Cancelled, !made);
        QCOMPARE(serverValue("SELECT count(*) FROM pg_database WHERE datname IN ('" + name.name() + "', '"
                     + line.opening.facts.at("building") + "')"),
            std::string(made ? "1" : "0"));
    }
    /// Whoever comes between the look and the copy stays, and the branch is made all the same.
    void makesItAlthoughSomebodyComesInBetween()
    {
        const TestDatabase database(kSome);
        const Workshop workshop;
        const guard::Gate gate = workshop.gate(database);
        Task task;
        std::optional<postgres::ReadSession> somebody;
        std::jthread comer([&](std::stop_token over) {
            static Task own;
            const auto begun = [&] {
                const auto lines = workshop.journal().list();
                return lines && !lines->empty() && lines->front().opening.facts.contains("building");
            };
            while (!over.stop_requested() && !begun())
                std::this_thread::yield();
            if (auto session = postgres::ReadSession::open(database.target(), "comer", own))
                somebody.emplace(std::move(*session));
        });
        const std::string name = nameOf("late");
        const auto made = createBranch({.source = development(database), .name = name}, gate, task);
        comer.join();
        LK_GOOD(made);
        QCOMPARE(rowsIn(made->target, "t"), std::string("1000"));
        QVERIFY(somebody);
        QVERIFY(somebody->query("SELECT 1"));
        if (made->branch.mark.provider == "copy")
            QVERIFY(!made->considered.front().possible);
        LK_GOOD(deleteBranch(development(database), name, guard::Confirmation::none(), gate, task));
    }
    void undoesACopyThatCannotBeMade()
    {
        const Workshop workshop;
        // The dump holds it, the restore cannot make it: the function is not found with an empty search path.
        const TestDatabase database(
            "CREATE FUNCTION helper(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT $1';"
            "CREATE FUNCTION outer_one(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT helper($1)';"
            "CREATE TABLE t (a text); INSERT INTO t VALUES ('x'); CREATE INDEX ON t (outer_one(a));");
        const guard::Gate gate = workshop.gate(database);
        Task task;
        const auto made
            = createBranch({.source = development(database), .name = nameOf("undone"), .provider = "copy"}, gate, task);
        QVERIFY(!made);
        QCOMPARE(made.error().code, std::string("copy-failed"));
        QVERIFY2(made.error().detail.contains(QLatin1String("helper")), qPrintable(made.error().detail));
        const auto line = workshop.journal().list()->front();
        QCOMPARE(line.ending, journal::Ending::Failed);
        QCOMPARE(
            serverValue("SELECT count(*) FROM pg_database WHERE datname = '" + line.opening.facts.at("building") + "'"),
            std::string("0"));
    }
};

QTEST_GUILESS_MAIN(BranchTest)
#include "branch_test.moc"
