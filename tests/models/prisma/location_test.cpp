#include "prisma/location.h"

#include "base/file.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace fs = std::filesystem;
using namespace lockkeeper;

class LocationTest final : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path root() const { return m_folder->path().toStdString(); }
    void put(const char* path, std::string_view content = {}) const
    {
        fs::create_directories((root() / path).parent_path());
        QVERIFY(writeFile(root() / path, content));
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void findsTheSchemaInTheUsualPlaces()
    {
        put("prisma/schema.prisma");
        QCOMPARE((*prisma::locate(root()))->migrations, root() / "prisma/migrations");
        // From inside, the schema is the folder's own.
        QCOMPARE((*prisma::locate(root() / "prisma/"))->migrations, root() / "prisma/migrations");
        put("schema.prisma");
        QCOMPARE((*prisma::locate(root()))->schema, root() / "schema.prisma");
    }
    void theNearestPackageJsonGoesBeforeThem()
    {
        put("prisma/schema.prisma");
        put("package.json", R"({"prisma": {"schema": "db/main"}})");
        put("db/main/a.prisma");
        QCOMPARE((*prisma::locate(root()))->migrations, root() / "db/main/migrations");
        put("inner/package.json", "{}");
        QVERIFY(!*prisma::locate(root() / "inner"));
    }
    void theConfigFileGoesBeforeAll()
    {
        put("package.json", R"({"prisma": {"schema": "gone.prisma"}})");
        put("db/schema.prisma");
        put("prisma.config.ts", "export default { schema: './db/schema.prisma', migrations: { path: 'sql' } }");
        const auto found = *prisma::locate(root());
        QCOMPARE(found->schema, root() / "db/schema.prisma");
        QCOMPARE(found->migrations, root() / "sql");
    }
    void saysWhatItCannotKnow()
    {
        put("prisma.config.ts", "export default { schema: choose() }");
        QCOMPARE(prisma::locate(root()).error().code, std::string("prisma-config-computed"));
        put("prisma.config.ts", "export default { schema: 'gone.prisma' }");
        QCOMPARE(prisma::locate(root()).error().code, std::string("prisma-schema-missing"));
    }
    void findsNothingInAnEmptyFolder() { QVERIFY(!*prisma::locate(root())); }
};

QTEST_APPLESS_MAIN(LocationTest)
#include "location_test.moc"
