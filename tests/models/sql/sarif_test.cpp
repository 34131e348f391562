#include "base/file.h"
#include "base/process.h"
#include "base/text.h"
#include "sql/report.h"
#include "sql/rule.h"

#include <QtCore/QDebug>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QStandardPaths>
#include <QtTest/QTest>

using namespace lockkeeper;
namespace fs = std::filesystem;

namespace {

/// A validator and the schema of SARIF 2.1.0, installed once into the build folder as the lock file beside this pins
/// them. Without npm or without a network there is none, and `missing` says why.
struct Validator {
    QString missing;
    fs::path modules = LK_SARIF_INSTALLED;

    Validator()
    {
        const fs::path pinned = fs::path(LK_TEST_DIR) / "sarif";
        std::error_code failure;
        if (QStandardPaths::findExecutable(QStringLiteral("npm")).isEmpty())
            missing = QStringLiteral("npm is not installed");
        else if (!fs::exists(modules / "node_modules" / "ajv" / "package.json", failure)) {
            fs::create_directories(modules, failure);
            for (const char* name : {"package.json", "package-lock.json"})
                fs::copy_file(pinned / name, modules / name, fs::copy_options::overwrite_existing, failure);
            QString said;
            if (run("npm", {"ci", "--no-audit", "--no-fund"}, said) != 0)
                missing = QStringLiteral("its installation failed: %1").arg(said.right(400));
        }
    }

    int run(const char* program, std::vector<std::string> arguments, QString& said) const
    {
        Process process{.program = utf8(QStandardPaths::findExecutable(QString::fromLatin1(program))),
            .arguments = std::move(arguments)};
        process.environment = {{"SARIF_MODULES", modules.string()}};
        process.workingFolder = modules;
        process.errorLine = [&](std::string_view line) { said += text(line) + QLatin1Char('\n'); };
        Task task;
        const auto ended = lockkeeper::run(process, task);
        return ended ? ended->exitCode : -1;
    }

    /// What is wrong with it by the schema; empty: nothing.
    [[nodiscard]] QString faults(const QByteArray& sarif, const std::string& name) const
    {
        const fs::path file = modules / (name + ".sarif");
        if (!writeFile(file, sarif.toStdString()))
            return QStringLiteral("cannot be written");
        QString said;
        const int exit = run("node", {std::string(LK_TEST_DIR) + "/sarif/validate.js", file.string()}, said);
        return exit == 0 ? QString() : said + QStringLiteral("exit %1").arg(exit);
    }
};

sql::ReportedFile reported(std::string path, std::string sql)
{
    sql::State state;
    sql::Analysis analysis = sql::analyse(sql, state);
    return {.path = std::move(path), .text = std::move(sql), .analysis = std::move(analysis)};
}

QJsonArray resultsOf(const sql::ReportedFile& file)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(sql::written(sql::sarifReport, std::span(&file, 1))))
        .object()[QStringLiteral("runs")]
        .toArray()[0]
        .toObject()[QStringLiteral("results")]
        .toArray();
}

std::string everyBadExample()
{
    std::string sql;
    for (const sql::Rule* rule : sql::rules())
        sql += std::string(rule->bad) + "\n";
    return sql;
}

} // namespace

class SarifTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void followsItsSchema_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("sql");
        QTest::newRow("every_rule") << QStringLiteral("migration.sql") << text(everyBadExample());
        QTest::newRow("no_finding") << QStringLiteral("a/b.sql") << QStringLiteral("SELECT 1;");
        QTest::newRow("empty") << QStringLiteral("empty.sql") << QString();
        QTest::newRow("not_sql") << QStringLiteral("a b.sql") << QStringLiteral("\\connect x\nDROP TABEL \"→漢字𝄞\"");
        QTest::newRow("wide_characters") << QStringLiteral("/tmp/ü→.sql")
                                         << QStringLiteral("SELECT '漢字 𝄞'; DROP TABLE \"räck 𝄞\";");
        QTest::newRow("ignored") << QStringLiteral("c:d.sql")
                                 << QStringLiteral("-- lockkeeper:ignore drop-table it is empty\nDROP TABLE t;");
    }

    void followsItsSchema()
    {
        QFETCH(QString, path);
        QFETCH(QString, sql);
        const Validator validator;
        if (!validator.missing.isEmpty())
            QSKIP(qPrintable(QStringLiteral("NOT COMPARED with the schema of SARIF: ") + validator.missing));
        const std::vector<sql::ReportedFile> files{reported(utf8(path), utf8(sql))};
        const QByteArray sarif = QByteArray::fromStdString(sql::written(sql::sarifReport, files));
        QCOMPARE(validator.faults(sarif, QTest::currentDataTag()), QString());
    }

    void theValidatorSeesFaults()
    {
        const Validator validator;
        if (!validator.missing.isEmpty())
            QSKIP(qPrintable(QStringLiteral("NOT COMPARED with the schema of SARIF: ") + validator.missing));
        QVERIFY(!validator.faults("{\"version\":\"2.1.0\",\"runs\":[{\"results\":[]}]}", "no_tool").isEmpty());
        QVERIFY(!validator.faults("{\"version\":\"2.1.0\",\"runs\":[],\"colour\":1}", "colour").isEmpty());
    }

    void columnsCountCharacters()
    {
        const QJsonArray results = resultsOf(reported("a.sql", "SELECT '漢字 𝄞'; DROP TABLE t;"));
        QVERIFY(!results.isEmpty());
        const QJsonObject region = results[0]
                                       .toObject()[QStringLiteral("locations")]
                                       .toArray()[0]
                                       .toObject()[QStringLiteral("physicalLocation")]
                                       .toObject()[QStringLiteral("region")]
                                       .toObject();
        QCOMPARE(region[QStringLiteral("startColumn")].toInt(), 16);
    }

    void aFingerprintOutlivesMovedLines()
    {
        const auto print = [](const std::string& sql) {
            return resultsOf(reported("a.sql", sql))[0].toObject()[QStringLiteral("partialFingerprints")].toObject();
        };
        QCOMPARE(print("DROP TABLE t;"), print("\n\nDROP   TABLE t;"));
        QVERIFY(print("DROP TABLE t;") != print("DROP TABLE u;"));
    }

    void anIgnoredFindingIsASuppressedResult()
    {
        const QJsonArray results
            = resultsOf(reported("a.sql", "-- lockkeeper:ignore drop-table nobody wrote to it\nDROP TABLE t;"));
        bool seen = false;
        for (const auto& value : results) {
            const QJsonObject result = value.toObject();
            if (result[QStringLiteral("ruleId")].toString() != QStringLiteral("drop-table"))
                continue;
            seen = true;
            QCOMPARE(result[QStringLiteral("suppressions")]
                         .toArray()[0]
                         .toObject()[QStringLiteral("justification")]
                         .toString(),
                QStringLiteral("nobody wrote to it"));
        }
        QVERIFY(seen);
    }
};

QTEST_GUILESS_MAIN(SarifTest)
#include "sarif_test.moc"
