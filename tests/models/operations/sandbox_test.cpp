#include "operations/sandbox.h"

#include "base/file.h"
#include "base/text.h"
#include "guard/mark.h"
#include "operations/sandbox_databases.h"
#include "operations/sandbox_project.h"
#include "postgres/postmaster.h"
#include "postgres/session.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QScopeGuard>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <csignal>
#include <fstream>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace lockkeeper;
using namespace lockkeeper::operations;
using postgres::ScratchCluster;

namespace {

QByteArray words(const Error& error) { return (error.message + QLatin1Char('|') + error.detail).toUtf8(); }

std::string value(const Sandbox& sandbox, const std::string& database, std::string_view sql)
{
    Task task;
    for (const profile::Profile& profile : sandbox.profiles) {
        if (profile.name != database)
            continue;
        auto session = postgres::ReadSession::open(profile.target, "test", task);
        if (!session)
            return utf8(session.error().detail);
        const auto rows = session->query(sql);
        return rows ? rows->string(0, 0) : utf8(rows.error().detail);
    }
    return "no such profile";
}

std::string run(const Sandbox& sandbox, const std::string& sql)
{
    Task task;
    auto session = sandbox.cluster.administer("postgres", "test", task);
    const auto rows = session->query(sql);
    return !rows ? utf8(rows.error().detail) : rows->count() > 0 ? rows->string(0, 0) : std::string();
}

} // namespace

class SandboxTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Home m_home{.root = m_folder.path().toStdString() + "/home"};
    std::optional<Sandbox> m_sandbox;

    void start()
    {
        Task task;
        m_sandbox.reset();
        auto started = startSandbox(m_home, ScratchCluster::Lifetime::Owned, task);
        QVERIFY2(started, started ? "" : words(started.error()).constData());
        m_sandbox.emplace(*std::move(started));
    }

private Q_SLOTS:
    void initTestCase()
    {
        // The server's own user has to get in where we are root.
        QVERIFY(::chmod(m_folder.path().toUtf8().constData(), 0755) == 0);
        QVERIFY(makeFolder(m_home.root));
        QVERIFY(::chmod(m_home.root.c_str(), 0755) == 0);
        start();
        QVERIFY(m_sandbox);
    }
    void holdsTheMarketplaceAtThreeHeights_data()
    {
        QTest::addColumn<QByteArray>("database");
        QTest::addColumn<int>("pending");
        QTest::addColumn<QByteArray>("incident");
        QTest::newRow("dev") << QByteArray("shop_dev") << 0 << QByteArray("0");
        QTest::newRow("staging") << QByteArray("shop_staging") << 2 << QByteArray("0");
        QTest::newRow("prod") << QByteArray("shop_prod") << 4 << QByteArray("2");
    }
    void holdsTheMarketplaceAtThreeHeights()
    {
        QFETCH(const QByteArray, database);
        QFETCH(const int, pending);
        QFETCH(const QByteArray, incident);
        const std::string name = database.toStdString();
        const auto migrations = sandboxMigrations();
        QVERIFY(migrations);
        QCOMPARE(migrations->size(), std::size_t(16));
        std::string expected;
        for (std::size_t i = 0; i + static_cast<std::size_t>(pending) < migrations->size(); ++i) {
            const QByteArray bytes = QByteArray::fromStdString(migrations->at(i).sql);
            expected += migrations->at(i).name + ' '
                + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString() + " 1 t\n";
        }
        QCOMPARE(value(*m_sandbox, name,
                     "SELECT string_agg(migration_name || ' ' || checksum || ' ' || applied_steps_count || ' ' || "
                     "CASE WHEN finished_at > started_at AND rolled_back_at IS NULL AND logs IS NULL THEN 't' END || "
                     "e'\\n', '' ORDER BY started_at) FROM _prisma_migrations"),
            expected);
        QCOMPARE(value(*m_sandbox, name,
                     "SELECT count(*) FROM pg_attribute WHERE attrelid = '\"CasterProfile\"'::regclass AND NOT "
                     "attisdropped AND attname IN ('companyName', 'yearsInBusiness')"),
            incident.toStdString());
        QCOMPARE(value(*m_sandbox, name,
                     "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = "
                     "current_database()"),
            std::string("shop"));
        QCOMPARE(value(*m_sandbox, name, "SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'"),
            std::string("shop"));
        Task task;
        for (const profile::Profile& profile : m_sandbox->profiles) {
            if (profile.name != name)
                continue;
            const auto session = postgres::ReadSession::open(profile.target, "test", task);
            QVERIFY(session);
            QCOMPARE(guard::parseComment(session->server().databaseComment).mark.environment,
                std::optional(profile.environment));
        }
    }
    void hasRowsWorthLosingInProduction()
    {
        QCOMPARE(value(*m_sandbox, "shop_prod",
                     "SELECT count(*) || ' ' || count(\"companyName\") || ' ' || count(\"yearsInBusiness\") FROM "
                     "\"CasterProfile\""),
            std::string("1204 1187 1204"));
        const auto tables
            = std::stoi(value(*m_sandbox, "shop_prod", "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));
        QVERIFY(tables >= 14);
        const auto rows = std::stod(value(*m_sandbox, "shop_prod",
            "SELECT sum(n) FROM (SELECT (xpath('/row/c/text()', query_to_xml('SELECT count(*) AS c FROM ' || "
            "c.oid::regclass, false, true, '')))[1]::text::bigint AS n FROM pg_class c WHERE relkind = 'r' AND "
            "relnamespace = 'public'::regnamespace) AS counts"));
        QVERIFY(rows >= 50'000);
        QVERIFY(value(*m_sandbox, "shop_prod", "SELECT count(*) FROM \"TalentProfile\" WHERE \"city\" IS NULL") != "0");
        QVERIFY(value(*m_sandbox, "shop_prod", "SELECT count(*) FROM \"User\" WHERE \"displayName\" ~ '[ء-ي]'") != "0");
    }
    void givesAnAddressAndAProject()
    {
        const auto url = sandboxUrl(m_home, "shop_prod");
        QVERIFY(url);
        QVERIFY(url->starts_with("postgresql://shop:"));
        QVERIFY(url->ends_with("@127.0.0.1:" + std::to_string(m_sandbox->cluster.port()) + "/shop_prod"));
        std::error_code failure;
        QVERIFY(std::filesystem::exists(m_sandbox->project / "prisma" / "schema.prisma", failure));
        QVERIFY(std::filesystem::exists(
            m_sandbox->project / "prisma" / "migrations" / "20251112154420_bilingual_company_names" / "migration.sql",
            failure));
        QVERIFY(!std::filesystem::exists(m_sandbox->project / "seed.sql", failure));
        const auto environment = readFile(m_sandbox->project / ".env");
        QVERIFY(environment);
        QVERIFY(environment->find(*sandboxUrl(m_home)) != std::string::npos);
        for (const profile::Profile& profile : m_sandbox->profiles) {
            QVERIFY(profile.target.password.empty());
            QCOMPARE(profile.project, m_sandbox->project);
        }
    }
    void leavesAPersonsEditsAlone()
    {
        const std::filesystem::path schema = m_sandbox->project / "prisma" / "schema.prisma";
        QVERIFY(writeFile(schema, "// mine\n"));
        start();
        QCOMPARE(readFile(schema).value_or(""), std::string("// mine\n"));
    }
    void completesWhatAnEarlierStartLeft()
    {
        const std::string before = value(*m_sandbox, "shop_prod",
            "SELECT oid FROM pg_database WHERE datname = "
            "'shop_prod'");
        QCOMPARE(run(*m_sandbox, "DROP DATABASE shop_staging"), std::string());
        QCOMPARE(run(*m_sandbox, "CREATE DATABASE shop_staging_building"), std::string());
        QCOMPARE(run(*m_sandbox, "CREATE DATABASE lockkeeper_seed"), std::string());
        start();
        QCOMPARE(value(*m_sandbox, "shop_staging", "SELECT count(*) FROM _prisma_migrations"), std::string("14"));
        QCOMPARE(value(*m_sandbox, "shop_prod", "SELECT oid FROM pg_database WHERE datname = 'shop_prod'"), before);
        QCOMPARE(run(*m_sandbox,
                     "SELECT string_agg(datname, ' ' ORDER BY datname) FROM pg_database WHERE NOT "
                     "datistemplate"),
            std::string("postgres shop_dev shop_prod shop_staging"));
    }
    void isWholeAfterBeingKilledAtAnyMoment_data()
    {
        QTest::addColumn<bool>("serverDiesToo");
        QTest::newRow("with its server") << true;
        QTest::newRow("beside a server that works on") << false;
    }
    void isWholeAfterBeingKilledAtAnyMoment()
    {
        QFETCH(const bool, serverDiesToo);
        const auto lifetime = serverDiesToo ? ScratchCluster::Lifetime::Owned : ScratchCluster::Lifetime::Detached;
        m_sandbox.reset();
        QTemporaryDir folder;
        QVERIFY(::chmod(folder.path().toUtf8().constData(), 0755) == 0);
        const Home home{.root = folder.path().toStdString()};
        const auto stop = qScopeGuard([&] {
            Task task;
            [[maybe_unused]] const auto stopped = stopSandbox(home, task);
        });
        // Each round gets a little further before it is killed.
        for (const double reached : {0.02, 0.3, 0.37, 0.79, 0.93}) {
            int watch[2];
            QVERIFY(::pipe(watch) == 0);
            const pid_t child = ::fork();
            if (child == 0) {
                Task task;
                std::thread([&task, reached, end = watch[1]] {
                    while (task.snapshot().fraction < reached)
                        std::this_thread::yield();
                    [[maybe_unused]] const auto told = ::write(end, "x", 1);
                }).detach();
                const auto started = startSandbox(home, lifetime, task);
                [[maybe_unused]] const auto told = ::write(watch[1], "y", 1);
                ::pause();
            }
            char word = 0;
            QCOMPARE(::read(watch[0], &word, 1), ssize_t(1));
            ::kill(child, SIGKILL);
            ::waitpid(child, nullptr, 0);
            ::close(watch[0]);
            ::close(watch[1]);
        }
        Task task;
        const auto sandbox = startSandbox(home, lifetime, task);
        QVERIFY2(sandbox, sandbox ? "" : words(sandbox.error()).constData());
        QCOMPARE(value(*sandbox, "shop_prod", "SELECT count(*) FROM _prisma_migrations"), std::string("12"));
        QCOMPARE(value(*sandbox, "shop_staging", "SELECT count(*) FROM _prisma_migrations"), std::string("14"));
        QCOMPARE(value(*sandbox, "shop_dev", "SELECT count(*) FROM _prisma_migrations"), std::string("16"));
        QCOMPARE(value(*sandbox, "shop_prod", "SELECT count(*) FROM \"Message\""), std::string("16000"));
    }
    void stopsAndStartsAgain()
    {
        Task task;
        m_sandbox.reset();
        {
            const auto detached = startSandbox(m_home, ScratchCluster::Lifetime::Detached, task);
            QVERIFY(detached);
        }
        auto status = sandboxStatus(m_home);
        QVERIFY(status);
        QVERIFY(status->made && status->running);
        QVERIFY(stopSandbox(m_home, task));
        QVERIFY(stopSandbox(m_home, task));
        status = sandboxStatus(m_home);
        QVERIFY(status);
        QVERIFY(status->made && !status->running);
        QCOMPARE(sandboxUrl(m_home).error().code, std::string("server-not-running"));
    }
};

QTEST_GUILESS_MAIN(SandboxTest)
#include "sandbox_test.moc"
