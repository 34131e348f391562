#include "operations/lint.h"

#include "operations/draft.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <fstream>

using namespace lockkeeper;
namespace fs = std::filesystem;

namespace {

/// A history in which each file is about what the one before it made.
fs::path history(const fs::path& folder, int files)
{
    fs::create_directories(folder);
    for (int i = 1; i <= files; ++i)
        std::ofstream(folder / (std::to_string(100 + i) + ".sql"))
            << "ALTER TABLE t" << i - 1 << " DROP COLUMN note;\nCREATE TABLE t" << i << " (id int, note text);\n"
            << "DROP TABLE t" << i << ";\nCREATE TABLE t" << i << " (id int PRIMARY KEY, note text);\n";
    return folder;
}

QJsonArray reported(const std::vector<fs::path>& paths)
{
    Task task;
    const auto files = operations::lint({.paths = paths, .project = {}}, task);
    if (!files)
        return {};
    const auto report = QJsonDocument::fromJson(QByteArray::fromStdString(sql::written(sql::jsonReport, *files)));
    return report.object()[QStringLiteral("files")].toArray();
}

} // namespace

class LintTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void readsManyHistoriesAtOnceAsEachAlone()
    {
        const QTemporaryDir home;
        std::vector<fs::path> paths;
        QJsonArray alone;
        for (int i = 0; i < 9; ++i) {
            paths.push_back(history(fs::path(home.path().toStdString()) / std::to_string(i), 5 + i * 7));
            for (const QJsonValue& file : reported({paths.back()}))
                alone.append(file);
        }
        QVERIFY(alone.size() > 9 * 5);
        for (int round = 0; round < 5; ++round)
            QCOMPARE(reported(paths), alone);
    }

    void aDraftIsReadByTheProjectsPolicy()
    {
        const QTemporaryDir home;
        const fs::path folder = home.path().toStdString();
        std::ofstream(folder / ".lockkeeper.toml")
            << "[lint]\nminimum-server-version = 10\n[lint.rules]\ncreate-enum = \"low\"\n";
        const std::string sql = "CREATE TYPE mood AS ENUM ('sad');\nALTER TABLE t ADD COLUMN a int DEFAULT 1;\n";
        std::ofstream(folder / "1.sql") << sql;
        Task task;
        const auto ground = operations::groundOf(folder / "1.sql", task);
        QVERIFY(ground.has_value());
        const auto linted = operations::lint({.paths = {folder / "1.sql"}, .project = {}}, task);
        QVERIFY(linted.has_value());
        const auto ids = [](const sql::Analysis& analysis) {
            QStringList all;
            for (const sql::Finding& finding : analysis.findings)
                all << QString::fromStdString(std::string(finding.id()));
            return all;
        };
        const QStringList drafted = ids(operations::analyseDraft(sql, *ground));
        QVERIFY(drafted.contains(QStringLiteral("create-enum")));
        QVERIFY(drafted.contains(QStringLiteral("add-column-default-rewrite")));
        QCOMPARE(drafted, ids(linted->front().analysis));
    }

    void saysWhatIsWrongWithTheFirstPathThatIs()
    {
        const QTemporaryDir home;
        const fs::path good = history(fs::path(home.path().toStdString()) / "good", 3);
        Task task;
        const auto files
            = operations::lint({.paths = {good, good / "none.sql", good / "neither.sql"}, .project = {}}, task);
        QVERIFY(!files);
        QCOMPARE(files.error().code, std::string("file-missing"));
        QVERIFY(files.error().message.contains(QStringLiteral("none.sql")));
    }

    void readsAMigrationAfterThoseOfItsOwnFolder()
    {
        // A project may keep its migrations where no tool looks for them.
        const QTemporaryDir home;
        const fs::path root = home.path().toStdString();
        const fs::path folder = root / "packages" / "database" / "migration";
        for (const auto& [name, sql] : {std::pair("20240101000000_a", "CREATE TABLE r (id text PRIMARY KEY, t text);"),
                 std::pair("20240102000000_b", "ALTER TABLE r ALTER COLUMN id SET NOT NULL;")}) {
            fs::create_directories(folder / name);
            std::ofstream(folder / name / "migration.sql") << sql << '\n';
        }
        std::ofstream(folder.parent_path() / "schema.prisma") << "datasource db {\n  provider = \"postgresql\"\n}\n";
        Task task;
        for (const fs::path& project : {fs::path(), folder.parent_path(), root}) {
            const auto files = operations::lint(
                {.paths = {folder / "20240102000000_b" / "migration.sql"}, .project = project}, task);
            QVERIFY2(files, files ? "" : files.error().code.c_str());
            QVERIFY(std::ranges::none_of(files->front().analysis.findings,
                [](const sql::Finding& finding) { return finding.id() == "set-not-null"; }));
        }
        QVERIFY(!operations::lint({.paths = {root / "none.sql"}, .project = root}, task));
    }

    void callsFilesAsTheirFolderWasNamed()
    {
        const QTemporaryDir home;
        const fs::path folder = history(fs::path(home.path().toStdString()) / "h", 2);
        const fs::path before = fs::current_path();
        fs::current_path(folder.parent_path());
        Task task;
        const auto files = operations::lint({.paths = {"h"}, .project = {}}, task);
        fs::current_path(before);
        QVERIFY(files);
        QCOMPARE(files->front().path, std::string("h/101.sql"));
    }
};

QTEST_GUILESS_MAIN(LintTest)
#include "lint_test.moc"
