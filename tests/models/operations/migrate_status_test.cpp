#include "operations/migrate_status.h"

#include "migration/apply.h"
#include "support/test_database.h"
#include "support/test_server.h"

#include <QtCore/QJsonArray>
#include <QtTest/QTest>

#include "project_folder.h"

using namespace lockkeeper;
using namespace lockkeeper::operations;

class MigrateStatusTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comparesAProjectWithADatabase()
    {
        const test::TestDatabase database;
        const test::ProjectFolder project;
        project.add("1_a", "CREATE TABLE a ()");
        Task task;
        {
            auto session = *test::server().administer(database.name(), "test", task);
            QVERIFY(migration::apply(session, migration::list(*migration::open(project.path()))->migrations, {}, task));
        }
        const Database named{
            .target = database.superuser(), .profile = "p", .environment = environment::Environment::Staging};
        QCOMPARE(exitStatus(*migrateStatus(project.path(), named, task)), 0);
        project.add("2_b", "SELECT 1");
        const auto status = migrateStatus(project.path(), named, task);
        QVERIFY(status);
        QCOMPARE(exitStatus(*status), 1);
        const QJsonObject document = migration::json(*status);
        QCOMPARE(document[u"project"].toObject()[u"path"].toString(), QStringLiteral("prisma/migrations"));
        QCOMPARE(document[u"database"].toObject()[u"name"].toString(), QString::fromStdString(database.name()));
        QCOMPARE(document[u"database"].toObject()[u"environment"].toString(), QStringLiteral("staging"));
        QCOMPARE(document[u"migrations"].toArray()[1].toObject()[u"state"].toString(), QStringLiteral("pending"));
    }
    void makesNothingInTheDatabase()
    {
        const test::TestDatabase database;
        const test::ProjectFolder project;
        project.add("1_a", "SELECT 1");
        profile::Target target = database.target();
        target.schema = "not_there";
        Task task;
        QVERIFY(migrateStatus(project.path(), {.target = target, .profile = {}}, task));
        QCOMPARE(database.value("SELECT count(*) FROM pg_namespace WHERE nspname = 'not_there'"), std::string("0"));
    }
    void refusesAProjectForAnotherSystem()
    {
        const test::TestDatabase database;
        const test::ProjectFolder project;
        project.write("prisma/migrations/migration_lock.toml", "provider = \"mysql\"\n");
        Task task;
        const auto status = migrateStatus(project.path(), {.target = database.target(), .profile = {}}, task);
        QCOMPARE(status.error().code, std::string("provider-switched"));
        QCOMPARE(status.error().kind, Error::Kind::Usage);
    }
};

QTEST_GUILESS_MAIN(MigrateStatusTest)
#include "migrate_status_test.moc"
