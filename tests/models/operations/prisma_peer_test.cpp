// What we say of histories that the real Prisma made, beside what it says of them itself.
#include "migration/apply.h"
#include "operations/migrate_status.h"
#include "operations/sandbox.h"
#include "support/test_database.h"
#include "support/test_server.h"

#include <QtTest/QTest>

#include <algorithm>
#include <fstream>
#include <sys/stat.h>

#include "prisma_peer.h"
#include "project_folder.h"

using namespace lockkeeper;
using namespace lockkeeper::operations;
using migration::State;
using test::PrismaPeer;
using test::ProjectFolder;
using test::TestDatabase;
using Names = std::vector<std::string>;

namespace {

const auto kPending = QStringLiteral("have not yet been applied");
const auto kFailed = QStringLiteral("have failed");

ProjectFolder project()
{
    return ProjectFolder("datasource db {\n  provider = \"postgresql\"\n  url = env(\"DATABASE_URL\")\n}\n");
}

migration::Status ours(const std::filesystem::path& folder, const profile::Target& target)
{
    Task task;
    auto status = migrateStatus(folder, {.target = target, .profile = {}}, task);
    if (!status)
        qFatal("%s %s", qPrintable(status.error().message), qPrintable(status.error().detail));
    return *std::move(status);
}

Names named(const migration::Status& status, State state)
{
    Names names;
    for (const migration::MigrationStatus& one : status.migrations)
        if (one.state == state)
            names.push_back(one.name.value());
    return names;
}

} // namespace

class PrismaPeerTest final : public QObject {
    Q_OBJECT
    std::optional<PrismaPeer> m_peer;
    std::unique_ptr<TestDatabase> m_database;

    PrismaPeer::Said prisma(const ProjectFolder& folder, const Names& words) const
    {
        return m_peer->run(folder.path(), m_database->target(), words);
    }
    migration::Status ours(const ProjectFolder& folder) const { return ::ours(folder.path(), m_database->target()); }

private Q_SLOTS:
    void initTestCase()
    {
        m_peer
            = PrismaPeer::find(qEnvironmentVariable("LK_PRISMA_SETUP", QStringLiteral(LK_PRISMA_SETUP)).toStdString(),
                LK_PRISMA_INSTALLED);
        if (!m_peer->missing().isEmpty())
            QSKIP(qPrintable(QStringLiteral("NOT COMPARED with the real Prisma: ") + m_peer->missing()));
    }
    void init() { m_database = std::make_unique<TestDatabase>(); }

    void namesTheSamePendingOnesOnTheSandbox()
    {
        QTemporaryDir folder;
        QVERIFY(::chmod(folder.path().toUtf8().constData(), 0755) == 0);
        Task task;
        const auto sandbox = startSandbox(
            {.root = folder.path().toStdString() + "/home"}, postgres::ScratchCluster::Lifetime::Owned, task);
        QVERIFY2(sandbox, qPrintable(sandbox ? QString() : sandbox.error().message + sandbox.error().detail));
        // Prisma needs the password in its URL; the profiles leave it to libpq.
        std::ifstream file(sandbox->profiles[0].target.value("passfile"));
        const std::string line((std::istreambuf_iterator<char>(file)), {});
        const std::string password
            = line.substr(line.rfind(':') + 1, line.find('\n', line.rfind(':')) - line.rfind(':') - 1);
        const std::map<std::string, std::size_t> lacking{{"shop_dev", 0}, {"shop_staging", 2}, {"shop_prod", 4}};
        for (const profile::Profile& profile : sandbox->profiles) {
            profile::Target target = profile.target;
            target.password = Secret(password);
            const auto said = m_peer->run(sandbox->project, target, {"migrate", "status"});
            const Names pending = named(::ours(sandbox->project, profile.target), State::Pending);
            QCOMPARE(pending.size(), lacking.at(profile.name));
            QCOMPARE(PrismaPeer::namesBelow(said.text, kPending), pending);
            QCOMPARE(said.exitCode, pending.empty() ? 0 : 1);
        }
    }
    void namesTheSamePendingOnesInTheSameOrder()
    {
        const ProjectFolder folder = project();
        folder.add("1_init", "CREATE TABLE a (i int);");
        QCOMPARE(prisma(folder, {"migrate", "deploy"}).exitCode, 0);
        for (const char* name : {"10_x", "1-x", "1x", "2_B", "2_a", "2_b", "_z", "0_older"})
            folder.add(name, "SELECT 1;");
        const auto said = prisma(folder, {"migrate", "status"});
        QCOMPARE(PrismaPeer::namesBelow(said.text, kPending), named(ours(folder), State::Pending));
        QCOMPARE(named(ours(folder), State::Pending).size(), std::size_t(8));
    }
    void hashesAsPrismaDoes()
    {
        const ProjectFolder folder = project();
        folder.add("1_lf", "CREATE TABLE a (i int);\n-- é\U0001F6A2\n");
        folder.add("2_crlf", "CREATE TABLE b (i int);\r\n");
        folder.add("3_mixed", "CREATE TABLE c (i int);\r\n-- x\n");
        folder.add("4_empty", "");
        QCOMPARE(prisma(folder, {"migrate", "deploy"}).exitCode, 0);
        QCOMPARE(named(ours(folder), State::Applied).size(), std::size_t(4));
        for (const auto& status : ours(folder).migrations)
            QCOMPARE(status.checksum, migration::Checksum(*migration::readScript(status.script)).text());
    }
    void tellsAFailedOneAndThoseBehindIt()
    {
        const ProjectFolder folder = project();
        folder.add("1_a", "CREATE TABLE a (i int);");
        folder.add("2_bad", "INSERT INTO nowhere VALUES (1);");
        QCOMPARE(prisma(folder, {"migrate", "deploy"}).exitCode, 1);
        QCOMPARE(PrismaPeer::namesBelow(prisma(folder, {"migrate", "status"}).text, kFailed),
            named(ours(folder), State::Failed));
        QCOMPARE(named(ours(folder), State::Failed), Names{"2_bad"});
        folder.add("3_c", "SELECT 1;");
        QCOMPARE(PrismaPeer::namesBelow(prisma(folder, {"migrate", "status"}).text, kPending),
            named(ours(folder), State::Pending));
        QCOMPARE(ours(folder).overall, migration::Overall::Failed);
    }
    void aRolledBackOneIsPendingAgain()
    {
        const ProjectFolder folder = project();
        folder.add("1_bad", "INSERT INTO nowhere VALUES (1);");
        QCOMPARE(prisma(folder, {"migrate", "deploy"}).exitCode, 1);
        QCOMPARE(prisma(folder, {"migrate", "resolve", "--rolled-back", "1_bad"}).exitCode, 0);
        const auto status = ours(folder);
        QCOMPARE(named(status, State::Pending), Names{"1_bad"});
        // This engine is older than 7.9 and says what our note says of it.
        QVERIFY(prisma(folder, {"migrate", "status"}).text.contains(QStringLiteral("up to date")));
        QVERIFY(status.migrations[0].wasRolledBack);
        // Whatever its status says, its deploy applies it.
        folder.add("1_bad", "CREATE TABLE mended (i int);");
        QCOMPARE(prisma(folder, {"migrate", "deploy"}).exitCode, 0);
        QCOMPARE(named(ours(folder), State::Applied), Names{"1_bad"});
    }
    void tellsEditedAndMissingOnesThatPrismaPassesOver()
    {
        const ProjectFolder folder = project();
        for (const char* name : {"1_a", "2_b", "3_c"})
            folder.add(name, "SELECT 1;");
        QCOMPARE(prisma(folder, {"migrate", "deploy"}).exitCode, 0);
        folder.add("1_a", "SELECT 2;");
        QCOMPARE(ours(folder).overall, migration::Overall::Edited);
        std::filesystem::remove_all(folder.path() / "prisma/migrations/2_b");
        QCOMPARE(named(ours(folder), State::Missing), Names{"2_b"});
        QVERIFY(prisma(folder, {"migrate", "status"}).text.contains(QStringLiteral("up to date")));
        folder.add("4_d", "SELECT 1;");
        QCOMPARE(ours(folder).overall, migration::Overall::Diverged);
        QVERIFY(prisma(folder, {"migrate", "status"}).text.contains(QStringLiteral("different")));
    }
    void readsABaseline()
    {
        m_database->execute("CREATE TABLE a (i int)");
        const ProjectFolder folder = project();
        folder.add("0_init", "CREATE TABLE a (i int);");
        QCOMPARE(ours(folder).overall, migration::Overall::Pending);
        QVERIFY(prisma(folder, {"migrate", "deploy"}).text.contains(QStringLiteral("P3005")));
        QCOMPARE(prisma(folder, {"migrate", "resolve", "--applied", "0_init"}).exitCode, 0);
        const auto status = ours(folder);
        QCOMPARE(status.overall, migration::Overall::UpToDate);
        QCOMPARE(status.migrations[0].steps, 0);
    }
    void prismaGoesOnWhereWeApplied()
    {
        const ProjectFolder folder = project();
        folder.add("1_a", "CREATE TABLE a (i int);");
        folder.add("2_b", "SELECT pg_catalog.set_config('search_path', '', false);\nCREATE TABLE public.b (i int);\n");
        Task task;
        {
            auto session = *test::server().administer(m_database->name(), "test", task);
            QVERIFY(migration::apply(session, migration::list(*migration::open(folder.path()))->migrations, {}, task));
        }
        m_database->administer("GRANT ALL ON ALL TABLES IN SCHEMA public TO lk_test");
        QVERIFY(prisma(folder, {"migrate", "status"}).text.contains(QStringLiteral("up to date")));
        folder.add("3_c", "CREATE TABLE c (i int);");
        QCOMPARE(prisma(folder, {"migrate", "deploy"}).exitCode, 0);
        QCOMPARE(ours(folder).overall, migration::Overall::UpToDate);
    }
};

QTEST_GUILESS_MAIN(PrismaPeerTest)
#include "prisma_peer_test.moc"
