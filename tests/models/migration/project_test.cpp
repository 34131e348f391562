#include "migration/project.h"

#include "base/file.h"
#include "migration/layout.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace fs = std::filesystem;
using namespace lockkeeper;
using namespace lockkeeper::migration;

class ProjectTest final : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path root() const { return fs::path(m_folder->path().toStdString()) / "app"; }
    void put(const fs::path& path, std::string_view content = {}) const
    {
        fs::create_directories((root() / path).parent_path());
        QVERIFY(writeFile(root() / path, content));
    }
    std::vector<std::string> names() const
    {
        const auto project = migration::open(root());
        std::vector<std::string> found;
        const Listing listing = *list(*project);
        for (const Migration& migration : listing.migrations)
            found.push_back(migration.name.value());
        return found;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        put("prisma/schema.prisma",
            "datasource db {\n provider = \"postgresql\"\n schemas = [\"public\", \"auth\"]\n}\n");
    }

    void aProjectWithoutAMigrationsFolderHasNone()
    {
        const auto project = migration::open(root());
        QVERIFY(project);
        QCOMPARE(std::string(project->layout->id), std::string("prisma"));
        QCOMPARE(project->shownPath(), std::string("prisma/migrations"));
        QCOMPARE(project->schemas, (std::vector<std::string>{"public", "auth"}));
        QVERIFY(list(*project)->migrations.empty());
    }
    void everyFolderIsAMigrationAndNothingElse()
    {
        put("prisma/migrations/20240101000000_init/migration.sql");
        put("prisma/migrations/.hidden/migration.sql");
        put("prisma/migrations/any name/down.sql");
        put("prisma/migrations/README.md");
        put("prisma/migrations/20240102000000_top.sql");
        put("elsewhere/migration.sql");
        fs::create_directory_symlink(root() / "elsewhere", root() / "prisma/migrations/20240103000000_linked");
        QCOMPARE(names(), (std::vector<std::string>{".hidden", "20240101000000_init", "any name"}));
    }
    void saysWhereOlderPrismaOrdersOtherwise()
    {
        put("prisma/migrations/2_b/migration.sql");
        put("prisma/migrations/10_a/migration.sql");
        QVERIFY(list(*migration::open(root()))->notes.empty());
        put("prisma/migrations/2_B/migration.sql");
        const Listing listing = *list(*migration::open(root()));
        QCOMPARE(listing.migrations.back().name.value(), std::string("2_B"));
        QCOMPARE(listing.notes.size(), std::size_t(1));
        QVERIFY2(listing.notes[0].contains(QStringLiteral("2_B")), qPrintable(listing.notes[0]));
    }
    void aFolderOfMigrationsIsAProjectToo()
    {
        put("prisma/migrations/1_a/migration.sql");
        const auto named = migration::open(root() / "prisma/migrations");
        QVERIFY(named);
        QCOMPARE(named->root, root());
        put("loose/1_a/migration.sql");
        const auto loose = migration::open(root() / "loose/");
        QVERIFY(loose);
        QCOMPARE(loose->migrations, root() / "loose");
    }
    void refusesAFolderThatIsNone()
    {
        fs::create_directories(root() / "empty");
        QCOMPARE(migration::open(root() / "empty").error().code, std::string("project-not-found"));
        QCOMPARE(migration::open(root() / "gone").error().code, std::string("project-missing"));
    }
    void knowsWhatIsAppliedBeforeAScript()
    {
        for (const char* name : {"1_a", "2_b", "3_c"})
            put(fs::path("prisma/migrations") / name / "migration.sql");
        const auto place = placeOf(root() / "prisma/migrations/./2_b/migration.sql");
        QVERIFY(place && *place);
        QCOMPARE((*place)->migration.name.value(), std::string("2_b"));
        QCOMPARE((*place)->earlier.size(), std::size_t(1));
        QCOMPARE((*place)->earlier[0].script, root() / "prisma/migrations/1_a/migration.sql");
        put("notes/a.sql");
        QVERIFY(!*placeOf(root() / "notes/a.sql"));
        // A migrations folder elsewhere is not this project's.
        put("other/9_z/migration.sql");
        QCOMPARE((*placeOf(root() / "other/9_z/migration.sql"))->project.migrations, root() / "other");
    }
    void readsTheLockFileByLinesAsPrismaDoes_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("as written") << QByteArray("# Please do not edit\nprovider = \"postgresql\"\n") << true;
        QTest::newRow("CRLF") << QByteArray("# x\r\nprovider = \"postgresql\"\r\n") << true;
        QTest::newRow("twice the prefix") << QByteArray("provider = provider = postgresql") << true;
        QTest::newRow("no blanks") << QByteArray("provider=\"postgresql\"\n") << false;
        QTest::newRow("indented") << QByteArray("  provider = \"postgresql\"\n") << false;
        QTest::newRow("comment behind") << QByteArray("provider = \"postgresql\" # x\n") << false;
        QTest::newRow("the short word") << QByteArray("provider = \"postgres\"\n") << false;
        QTest::newRow("another system") << QByteArray("provider = \"mysql\"\n") << false;
        QTest::newRow("empty") << QByteArray("") << false;
    }
    void readsTheLockFileByLinesAsPrismaDoes()
    {
        QFETCH(QByteArray, content);
        QFETCH(bool, accepted);
        QVERIFY(checkProvider(*migration::open(root())));
        put("prisma/migrations/migration_lock.toml", content.toStdString());
        const auto checked = checkProvider(*migration::open(root()));
        QCOMPARE(checked.has_value(), accepted);
        if (!accepted)
            QCOMPARE(checked.error().code, std::string("provider-switched"));
    }
    void refusesAProjectOfAnotherSystem()
    {
        put("prisma/schema.prisma", "datasource db {\n provider = \"sqlite\"\n}\n");
        QCOMPARE(checkProvider(*migration::open(root())).error().code, std::string("provider-switched"));
    }
    void listsFiveThousandWithoutReadingThem()
    {
        for (int i = 0; i < 5000; ++i)
            fs::create_directories(root() / "prisma/migrations" / (std::to_string(20200000000000 + i) + "_step"));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(names().size(), std::size_t(5000));
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_APPLESS_MAIN(ProjectTest)
#include "project_test.moc"
