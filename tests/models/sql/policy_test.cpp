#include "sql/policy.h"

#include "base/file.h"
#include "sql/rule.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace lockkeeper;

namespace {

sql::Analysis analysed(std::string_view text)
{
    sql::State state;
    return sql::analyse(text, state);
}

const sql::Finding* first(const sql::Analysis& analysis, std::string_view rule)
{
    for (const sql::Finding& finding : analysis.findings)
        if (finding.id() == rule)
            return &finding;
    return nullptr;
}

} // namespace

class PolicyTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void switchesRulesOffAndRanksOthersAnew()
    {
        const auto policy = sql::parsePolicy("[lint]\nignored-paths = [\"old/*\"]\nminimum-server-version = "
                                             "14\n[lint.rules]\ndrop-table = \"off\"\ntruncate-table = \"low\"\n",
            "p");
        QVERIFY(policy.has_value());
        sql::Analysis analysis = analysed("DROP TABLE t; TRUNCATE u;");
        sql::apply(*policy, analysis);
        QVERIFY(!first(analysis, "drop-table"));
        QVERIFY(first(analysis, "truncate-table")->severity == sql::Severity::Low);
        QCOMPARE(policy->minimumServerVersion, std::optional<int>(14));
        QVERIFY(sql::ignoresPath(*policy, "old/2020/migration.sql"));
        QVERIFY(!sql::ignoresPath(*policy, "new/old/migration.sql"));
    }

    void readsSizesAsPostgresqlWritesThem()
    {
        const auto policy = sql::parsePolicy("[lint.tables]\nsmall-up-to = \"512kB\"\nlarge-from = \"20 GB\"\n", "p");
        QVERIFY(policy.has_value());
        QCOMPARE(policy->sizes.smallUpTo, std::optional<std::int64_t>(512 * 1024));
        QCOMPARE(policy->sizes.largeFrom, std::optional<std::int64_t>(20LL * 1024 * 1024 * 1024));
        sql::Analysis analysis = analysed("DROP TABLE t;");
        sql::apply(*policy, analysis);
        QCOMPARE(analysis.sizes.smallUpTo, policy->sizes.smallUpTo);
    }

    void theNearestFolderAboveDecides()
    {
        const QTemporaryDir folder;
        const std::filesystem::path root = folder.path().toStdString();
        std::filesystem::create_directories(root / "prisma" / "migrations");
        QVERIFY(writeFile(root / ".lockkeeper.toml", "[lint.rules]\ndrop-table = \"off\"\n").has_value());
        const auto policy = sql::policyAbove(root / "prisma" / "migrations" / "a.sql");
        QVERIFY(policy.has_value());
        QCOMPARE(policy->root, root);
        QVERIFY(policy->rules.contains("drop-table"));
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::newRow("not TOML") << QByteArray("[lint");
        QTest::newRow("no such rule") << QByteArray("[lint.rules]\ndrop-tabel = \"off\"");
        QTest::newRow("no such server") << QByteArray("[lint]\nminimum-server-version = 140");
        QTest::newRow("no such severity") << QByteArray("[lint.rules]\ndrop-table = \"huge\"");
        QTest::newRow("a severity in numbers") << QByteArray("[lint.rules]\ndrop-table = 1");
        QTest::newRow("no such section") << QByteArray("[rules]\ndrop-table = \"off\"");
        QTest::newRow("no such setting") << QByteArray("[lint]\nminimum-version = 14");
        QTest::newRow("a version in quotes") << QByteArray("[lint]\nminimum-server-version = \"14\"");
        QTest::newRow("half a version") << QByteArray("[lint]\nminimum-server-version = 9.6");
        QTest::newRow("one path") << QByteArray("[lint]\nignored-paths = \"old/*\"");
        QTest::newRow("a path in numbers") << QByteArray("[lint]\nignored-paths = [1]");
        QTest::newRow("rules without their table") << QByteArray("[lint]\nrules = \"off\"");
        QTest::newRow("a size without a unit") << QByteArray("[lint.tables]\nsmall-up-to = \"10\"");
        QTest::newRow("a size in other units") << QByteArray("[lint.tables]\nsmall-up-to = \"10 mb\"");
        QTest::newRow("a size below nothing") << QByteArray("[lint.tables]\nsmall-up-to = \"-1MB\"");
        QTest::newRow("a size beyond all") << QByteArray("[lint.tables]\nlarge-from = \"99999999TB\"");
        QTest::newRow("a size in numbers") << QByteArray("[lint.tables]\nlarge-from = 10");
        QTest::newRow("small above large") << QByteArray("[lint.tables]\nsmall-up-to = \"2GB\"\nlarge-from = \"1GB\"");
    }
    void refusesWhatItDoesNotKnow()
    {
        QFETCH(QByteArray, toml);
        const auto policy = sql::parsePolicy(toml.toStdString(), "p");
        QVERIFY(!policy.has_value());
        QCOMPARE(policy.error().code, std::string("policy-invalid"));
    }

    void theOldestServerStandsInForAVersion()
    {
        const auto policy = sql::parsePolicy("[lint]\nminimum-server-version = 11\n", "p");
        QVERIFY(policy.has_value());
        QCOMPARE(sql::settingsOf(*policy, std::nullopt).pgVersion, 11);
        QCOMPARE(sql::settingsOf(*policy, 17).pgVersion, 17);
        QCOMPARE(sql::settingsOf({}, std::nullopt).pgVersion, 15);
    }

    void anOptionalRuleLooksWhereTheProjectRanksIt()
    {
        const std::string_view sql = "CREATE TYPE mood AS ENUM ('sad');";
        QVERIFY(!first(analysed(sql), "create-enum"));
        const auto policy = sql::parsePolicy("[lint.rules]\ncreate-enum = \"low\"\n", "p");
        QVERIFY(policy.has_value());
        sql::State state;
        sql::Analysis analysis = sql::analyse(sql, state, sql::settingsOf(*policy, std::nullopt));
        sql::apply(*policy, analysis);
        QVERIFY(first(analysis, "create-enum"));
        QVERIFY(first(analysis, "create-enum")->severity == sql::Severity::Low);
        const auto off = sql::parsePolicy("[lint.rules]\ncreate-enum = \"off\"\n", "p");
        QVERIFY(sql::settingsOf(*off, std::nullopt).wanted.empty());
    }

    void aReasonedIgnoreTakesOneRuleFromTheNextStatement()
    {
        const sql::Analysis analysis
            = analysed("-- lockkeeper:ignore drop-table nobody ever wrote to it\nDROP TABLE t;\nDROP TABLE u;\n");
        QVERIFY(first(analysis, "drop-table"));
        QCOMPARE(first(analysis, "drop-table")->object.name, std::string("u"));
        QVERIFY(!first(analysis, "unused-ignore"));
    }

    void anIgnoreWithoutReasonIgnoresNothing()
    {
        const sql::Analysis analysis = analysed("-- lockkeeper:ignore drop-table\nDROP TABLE t;\n");
        QVERIFY(first(analysis, "drop-table"));
        QVERIFY(first(analysis, "ignore-without-reason"));
        QVERIFY(std::ranges::is_sorted(analysis.findings, {}, [](const auto& finding) { return finding.range.begin; }));
    }

    void anIgnoreOfNothingIsReported()
    {
        QVERIFY(first(analysed("-- lockkeeper:ignore drop-table it is empty\nSELECT 1;\n"), "unused-ignore"));
        QVERIFY(!first(analysed("SELECT '-- lockkeeper:ignore drop-table it is empty';\n"), "unused-ignore"));
    }
};

QTEST_GUILESS_MAIN(PolicyTest)
#include "policy_test.moc"
