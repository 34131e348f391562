#include "operations/reset.h"

#include "operations/reset_aside.h"
#include "operations/sandbox.h"
#include "support/test_database.h"
#include "support/test_server.h"

#include <QtTest/QTest>

#include <sys/stat.h>
#include <thread>

#include "project_folder.h"

using namespace lockkeeper;
using namespace lockkeeper::operations;
using environment::Environment;
using guard::Confirmation;
using test::ProjectFolder;
using test::TestDatabase;

class ResetTest final : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<ProjectFolder> m_project;

    [[nodiscard]] std::unique_ptr<guard::Gate> gate(Environment environment) const
    {
        const profile::Profile profile{.name = "p", .target = m_database->target(), .environment = environment};
        return std::make_unique<guard::Gate>(std::vector{profile},
            *journal::Journal::open(std::filesystem::path(m_home->path().toStdString()) / "s", "cli"),
            [](const profile::Profile& one) { return one.target; });
    }
    Result<ResetReport> run(Task& task, Environment environment = Environment::Development) const
    {
        return resetDatabase({.database = {.target = m_database->target(), .profile = "p", .environment = environment},
                                 .project = m_project->path()},
            *gate(environment), Confirmation::dialogAccepted(), task);
    }
    Result<ResetReport> run() const
    {
        Task task;
        return run(task);
    }
    std::string value(const char* sql) const { return m_database->value(sql); }
    /// What must be the same again after a reset that was undone.
    std::string drawn() const
    {
        return value(
            "SELECT string_agg(c.relname || c.oid || c.relfilenode, ' ' ORDER BY c.oid) || (SELECT "
            "string_agg(nspname || coalesce(nspacl::text, '-') || nspowner, ' ' ORDER BY nspname) FROM pg_namespace "
            "WHERE nspname !~ '^pg_') "
            "FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public'");
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_database = std::make_unique<TestDatabase>(
            "CREATE TYPE mood AS ENUM ('a'); CREATE TABLE a (i int PRIMARY KEY, m mood); INSERT INTO a VALUES (1, "
            "'a'); "
            "CREATE TABLE old_one (); CREATE VIEW v AS SELECT i FROM a; GRANT USAGE ON SCHEMA public TO PUBLIC; "
            "COMMENT ON SCHEMA public IS 'ours'");
        m_project = std::make_unique<ProjectFolder>();
        m_project->add("1_a", "CREATE TYPE mood AS ENUM ('x', 'y');\nCREATE TABLE a (i int PRIMARY KEY, m mood);");
        m_project->add("2_enum",
            "BEGIN;\nCREATE TYPE \"mood_new\" AS ENUM ('x');\nALTER TABLE a ALTER COLUMN m TYPE mood_new USING "
            "(m::text::mood_new);\n"
            "ALTER TYPE mood RENAME TO mood_old;\nALTER TYPE mood_new RENAME TO mood;\nDROP TYPE mood_old;\nCOMMIT;");
        m_project->add("3_index", "CREATE INDEX CONCURRENTLY a_m ON a (m);");
    }

    void buildsTheSchemaAnew()
    {
        const std::string schema = value("SELECT oid || nspacl::text FROM pg_namespace WHERE nspname = 'public'");
        const auto report = run();
        QVERIFY2(report, qPrintable(report ? QString() : report.error().message + report.error().detail));
        QCOMPARE(report->applied.size(), std::size_t(3));
        QCOMPARE(report->schemas, std::vector<std::string>{"public"});
        QCOMPARE(value("SELECT count(*) FROM a"), std::string("0"));
        QVERIFY(value("SELECT to_regclass('old_one')").empty());
        QCOMPARE(value("SELECT count(*) FROM _prisma_migrations WHERE finished_at IS NOT NULL"), std::string("3"));
        QCOMPARE(value("SELECT oid || nspacl::text FROM pg_namespace WHERE nspname = 'public'"), schema);
        QCOMPARE(value("SELECT obj_description('public'::regnamespace)"), std::string("ours"));
        QCOMPARE(value("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'lockkeeper%'"), std::string("0"));
        QVERIFY(run());
        const auto entries = gate(Environment::Development)->journal().list();
        QCOMPARE(entries->front().opening.operation, std::string("reset-database"));
        QCOMPARE(entries->front().ending, journal::Ending::Done);
    }
    void aFailingMigrationUndoesIt()
    {
        // The second one commits by itself before the third fails.
        m_project->add("3_index", "INSERT INTO nowhere VALUES (1);");
        const std::string before = drawn();
        const auto report = run();
        QVERIFY(!report);
        QCOMPARE(report.error().code, std::string("reset-undone"));
        QVERIFY2(report.error().message.contains(QStringLiteral("3_index")), qPrintable(report.error().message));
        QCOMPARE(drawn(), before);
        QCOMPARE(value("SELECT m FROM a JOIN v USING (i)"), std::string("a"));
    }
    void cancellingUndoesIt()
    {
        m_project->add("3_index", "SELECT pg_sleep(600)");
        const std::string before = drawn();
        Task task;
        std::jthread aside([&] {
            while (value("SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(600)%' AND state = "
                         "'active' AND pid <> "
                         "pg_backend_pid() AND datname = current_database()")
                == "0")
                std::this_thread::yield();
            task.cancel();
        });
        const auto report = run(task);
        aside.join();
        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::Cancelled);
        QCOMPARE(drawn(), before);
    }
    void aDeadResetIsPutBackByTheNext()
    {
        m_project->add("2_enum", "SELECT 1/0");
        const std::string before = drawn();
        {
            // As a kill in the middle leaves it: moved aside, half of the new content there.
            Task task;
            auto session = *test::server().administer(m_database->name(), "test", task);
            QVERIFY(moveAsideAsAKillLeavesIt(session));
        }
        const auto report = run();
        QCOMPARE(report.error().code, std::string("reset-undone"));
        QCOMPARE(drawn(), before);
    }
    void refusesWhereOtherSchemasWouldLoseSomething()
    {
        m_database->execute("CREATE SCHEMA reports; CREATE VIEW reports.monthly AS SELECT i FROM public.a");
        const std::string before = drawn();
        const auto report = run();
        QCOMPARE(report.error().code, std::string("reset-reaches-outside"));
        QVERIFY2(report.error().message.contains(QStringLiteral("monthly")), qPrintable(report.error().message));
        QCOMPARE(drawn(), before);
    }
    void doesNotWaitForEverForThoseWhoUseTheTables()
    {
        const std::string before = drawn();
        Task task;
        auto reader = *postgres::ReadSession::open(m_database->target(), "reader", task);
        QVERIFY(reader.query("SELECT * FROM a"));
        QCOMPARE(run().error().code, std::string("reset-tables-in-use"));
        QCOMPARE(drawn(), before);
    }
    void resetsTheSandboxsDevelopmentDatabase()
    {
        QTemporaryDir folder;
        QVERIFY(::chmod(folder.path().toUtf8().constData(), 0755) == 0);
        Task task;
        const auto sandbox = startSandbox(
            {.root = folder.path().toStdString() + "/home"}, postgres::ScratchCluster::Lifetime::Owned, task);
        QVERIFY2(sandbox, qPrintable(sandbox ? QString() : sandbox.error().message + sandbox.error().detail));
        const guard::Gate gate(sandbox->profiles,
            *journal::Journal::open(std::filesystem::path(m_home->path().toStdString()) / "s", "cli"));
        for (const profile::Profile& one : sandbox->profiles) {
            const Database database{.target = one.target, .profile = one.name, .environment = one.environment};
            const auto report = resetDatabase(
                {.database = database, .project = sandbox->project}, gate, Confirmation::dialogAccepted(), task);
            QCOMPARE(report.has_value(), one.environment == Environment::Development);
            if (!report)
                continue;
            QCOMPARE(report->applied.size(), std::size_t(16));
            auto session = *postgres::ReadSession::open(one.target, "test", task);
            QCOMPARE(session.query("SELECT count(*) FROM \"CasterProfile\"")->integer(0, 0), 0);
        }
    }
    void asksTheGateFirst()
    {
        const std::string before = drawn();
        Task task;
        QCOMPARE(run(task, Environment::Production).error().code, std::string("guard-refused"));
        QCOMPARE(run(task, Environment::Staging).error().code, std::string("confirmation-needed"));
        QCOMPARE(drawn(), before);
    }
    void readsEveryScriptBeforeItTouchesAnything()
    {
        std::filesystem::remove(m_project->path() / "prisma/migrations/3_index/migration.sql");
        const std::string before = drawn();
        QCOMPARE(run().error().code, std::string("script-missing"));
        QCOMPARE(drawn(), before);
    }
    void resetsEverySchemaTheProjectNames()
    {
        m_project->write("prisma/schema.prisma",
            "datasource db {\n provider = \"postgresql\"\n schemas = [\"public\", \"auth\"]\n}\n");
        m_project->add("4_auth", "CREATE SCHEMA IF NOT EXISTS \"auth\";\nCREATE TABLE auth.u (i int REFERENCES a);");
        QVERIFY(run());
        m_database->execute("INSERT INTO a VALUES (5, 'x'); INSERT INTO auth.u VALUES (5)");
        m_project->add("5_bad", "SELECT 1/0");
        QCOMPARE(run().error().code, std::string("reset-undone"));
        QCOMPARE(value("SELECT count(*) FROM auth.u"), std::string("1"));
        m_project->add("5_bad", "SELECT 1");
        QVERIFY(run());
        QCOMPARE(value("SELECT count(*) FROM auth.u"), std::string("0"));
    }

private:
    static bool moveAsideAsAKillLeavesIt(postgres::ScratchSession& session);
};

bool ResetTest::moveAsideAsAKillLeavesIt(postgres::ScratchSession& session)
{
    return session.script("SET SESSION AUTHORIZATION lk_test") && moveAside(session, {"public"})
        && session.script("CREATE TABLE a (); CREATE TABLE half (); CREATE TYPE mood AS ENUM ('q')");
}

QTEST_GUILESS_MAIN(ResetTest)
#include "reset_test.moc"
