#include "operations/new_migration.h"

#include "base/text.h"
#include "tests/models/operations/project_folder.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

namespace fs = std::filesystem;
using namespace lockkeeper;
using migration::NewMigration;

namespace {

std::chrono::sys_seconds noon()
{
    using namespace std::chrono;
    return sys_days(2026y / 11 / 21) + 12h;
}

/// Every file below a folder with its content, in order.
std::map<std::string, std::string> content(const fs::path& folder)
{
    std::map<std::string, std::string> files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
        files[entry.path().lexically_relative(folder).string()]
            = entry.is_regular_file() ? readFile(entry.path()).value() : std::string("folder");
    return files;
}

} // namespace

class NewMigrationTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesAsPrismaDoes_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("slug");
        QTest::newRow("words") << QStringLiteral("Add reviews") << QStringLiteral("_add_reviews");
        QTest::newRow("camel case") << QStringLiteral("addUserEmail2") << QStringLiteral("_add_user_email2");
        QTest::newRow("accents") << QStringLiteral("Crème  brûlée!") << QStringLiteral("_creme_brulee");
        QTest::newRow("a path") << QStringLiteral("../../etc/passwd") << QStringLiteral("_etc_passwd");
        QTest::newRow("no name") << QString() << QString();
        QTest::newRow("as long as may be")
            << QString(200, QLatin1Char('x')) << QStringLiteral("_") + QString(200, QLatin1Char('x'));
        // Each capital gets a '_', and the slug is cut behind it.
        QTest::newRow("longer as a slug") << QStringLiteral("aB").repeated(100)
                                          << (QStringLiteral("_") + QStringLiteral("a_b").repeated(100)).left(201);
    }
    void namesAsPrismaDoes()
    {
        QFETCH(QString, given);
        QFETCH(QString, slug);
        const auto name = migration::migrationName(utf8(given), noon());
        QVERIFY(name);
        QCOMPARE(text(name->value()), QStringLiteral("20261121120000") + slug);
    }

    void refusesWhatIsNoName_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("code");
        QTest::newRow("201 bytes") << QString(201, QLatin1Char('x')) << QStringLiteral("migration-name-too-long");
        QTest::newRow("201 bytes in fewer letters")
            << QString(101, QChar(0x00fc)) << QStringLiteral("migration-name-too-long");
        QTest::newRow("no letter") << QStringLiteral("/..") << QStringLiteral("migration-name-unfit");
    }
    void refusesWhatIsNoName()
    {
        QFETCH(QString, given);
        QFETCH(QString, code);
        const auto name = migration::migrationName(utf8(given), noon());
        QVERIFY(!name);
        QCOMPARE(text(name.error().code), code);
    }

    void writesSeveralInOrderBehindTheNewest()
    {
        const test::ProjectFolder project;
        project.add("20270101000000_from_a_wrong_clock", "SELECT 1;");
        const auto open = migration::open(project.path());
        const auto made = migration::writeNew(*open,
            std::vector<NewMigration>{{"build index", "CREATE INDEX;\r\n"}, {"validate it", "ALTER TABLE x;"}}, noon());
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message));
        const auto files = content(project.path() / "prisma/migrations");
        QCOMPARE(files.size(), std::size_t(7));
        QCOMPARE(files.at("20270101000001_build_index/migration.sql"), std::string("CREATE INDEX;\r\n"));
        QCOMPARE(files.at("20270101000002_validate_it/migration.sql"), std::string("ALTER TABLE x;"));
        QVERIFY(files.at("migration_lock.toml").ends_with("\nprovider = \"postgresql\"\n"));
        const auto listing = migration::list(*open);
        QCOMPARE(listing->migrations.back(), made->back());
        QCOMPARE(fs::status(made->front().script.parent_path()).permissions(),
            fs::status(project.path() / "prisma/migrations").permissions());
    }

    void keepsTheLockFileThatIsThere()
    {
        const test::ProjectFolder project;
        project.write("prisma/migrations/migration_lock.toml", "# mine\nprovider = \"postgresql\"\n");
        QVERIFY(migration::writeNew(*migration::open(project.path()), std::vector<NewMigration>{{"a", "b"}}, noon()));
        QCOMPARE(content(project.path() / "prisma/migrations").at("migration_lock.toml"),
            std::string("# mine\nprovider = \"postgresql\"\n"));
    }

    void leavesNothingBehindWhereOneCannotBeWritten()
    {
        const test::ProjectFolder project;
        const auto open = migration::open(project.path());
        // Not a folder, so the list does not name it and only the last rename finds it in the way.
        project.write("prisma/migrations/migration_lock.toml", "provider = \"postgresql\"\n");
        project.write("prisma/migrations/20261121120001_second", "in the way");
        const auto before = content(project.path());
        const auto made = migration::writeNew(
            *open, std::vector<NewMigration>{{"first", "SELECT 1;"}, {"second", "SELECT 2;"}}, noon());
        QVERIFY(!made);
        QCOMPARE(made.error().code, std::string("file-exists"));
        QVERIFY(content(project.path()) == before);
    }

    void refusesWhatWouldNotComeLast()
    {
        const test::ProjectFolder project;
        project.add("init", "SELECT 1;");
        const auto before = content(project.path());
        const auto made = migration::writeNew(
            *migration::open(project.path()), std::vector<NewMigration>{{"first", "SELECT 1;"}}, noon());
        QVERIFY(!made);
        QCOMPARE(made.error().code, std::string("migration-not-last"));
        QVERIFY(content(project.path()) == before);
    }

    void refusesAnotherDatabaseSystem()
    {
        const test::ProjectFolder project("datasource db {\n  provider = \"mysql\"\n}\n");
        const auto made = operations::newMigration(project.path(), {{"a", "b"}});
        QVERIFY(!made);
        QCOMPARE(made.error().code, std::string("provider-switched"));
    }

    void refusesWhatCouldNotBeApplied()
    {
        const test::ProjectFolder project;
        const auto before = content(project.path());
        QCOMPARE(operations::newMigration(project.path(), {{"a", "SELECT '\xff';"}}).error().code,
            std::string("script-not-utf8"));
        QCOMPARE(operations::newMigration(project.path(), {{"a", "\\c production\nDROP TABLE t;"}}).error().code,
            std::string("script-not-runnable"));
        QVERIFY(content(project.path()) == before);
    }

    void writesAnEmptyOneAsPrismaDoes()
    {
        const test::ProjectFolder project;
        const auto made = operations::newMigration(project.path(), {{"later", {}}});
        QVERIFY(made);
        QCOMPARE(*readFile(made->front().script), std::string("-- This is an empty migration."));
        QVERIFY(
            QRegularExpression(QStringLiteral("^\\d{14}_later$")).match(text(made->front().name.value())).hasMatch());
    }
};

QTEST_GUILESS_MAIN(NewMigrationTest)
#include "new_migration_test.moc"
