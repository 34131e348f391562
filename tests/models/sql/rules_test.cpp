#include "sql/rule.h"

#include "base/text.h"
#include "sql/analyse.h"
#include "sql/lexer.h"
#include "sql/report.h"
#include "sql/rewrite.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace lockkeeper;

namespace {

sql::Analysis analysed(std::string_view text)
{
    sql::State state;
    return sql::analyse(text, state);
}

bool reports(const sql::Analysis& analysis, std::string_view rule)
{
    return std::ranges::any_of(analysis.findings, [&](const sql::Finding& finding) { return finding.id() == rule; });
}

} // namespace

class RulesTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRuleReportsItsBadExampleAndNotItsGoodOne_data()
    {
        QTest::addColumn<QString>("id");
        for (const sql::Rule* rule : sql::rules())
            if (!rule->optional)
                QTest::newRow(std::string(rule->id).c_str()) << text(rule->id);
    }
    void everyRuleReportsItsBadExampleAndNotItsGoodOne()
    {
        QFETCH(QString, id);
        const sql::Rule& rule = *sql::ruleNamed(utf8(id));
        QVERIFY2(reports(analysed(rule.bad), rule.id), std::string(rule.bad).c_str());
        QVERIFY2(!reports(analysed(rule.good), rule.id), std::string(rule.good).c_str());
        if (rule.id != "unparsed-statement")
            QVERIFY2(!reports(analysed(rule.bad), "unparsed-statement"), std::string(rule.bad).c_str());
        QVERIFY2(!reports(analysed(rule.good), "unparsed-statement"), std::string(rule.good).c_str());
        QVERIFY(sql::explain(rule).contains(text(rule.bad).section(QLatin1Char('\n'), 0, 0)));
    }

    void aRewriteParsesAndLeavesNothingAsGrave()
    {
        const sql::Context nothingKnown;
        int written = 0;
        for (const sql::Rule* rule : sql::rules())
            for (const sql::Finding& finding : analysed(rule->bad).findings) {
                const auto rewrite = sql::rewriteOf(rule->bad, finding, nothingKnown);
                if (!rewrite)
                    continue;
                ++written;
                QVERIFY(rewrite->words);
                sql::State state;
                for (const sql::RewriteStep& step : rewrite->steps) {
                    QVERIFY2(!step.slug.empty(), step.sql.c_str());
                    for (const sql::Finding& left : sql::analyse(step.sql, state).findings) {
                        QVERIFY2(left.id() != "unparsed-statement", step.sql.c_str());
                        // A duplicate still makes it fail, though nobody waits for that any more.
                        if (left.id() == "create-unique-index" && step.sql.contains("CONCURRENTLY"))
                            continue;
                        QVERIFY2(left.id() != finding.id(), step.sql.c_str());
                        QVERIFY2(left.severity > finding.severity || left.hazard > finding.hazard,
                            (step.sql + " -> " + std::string(left.id())).c_str());
                    }
                }
            }
        QVERIFY2(written >= 20, std::to_string(written).c_str());
    }

    void sarifNamesTheRuleAndThePlace()
    {
        const std::string sql = "SELECT 1;\nDROP TABLE t;";
        const std::vector<sql::ReportedFile> files{{.path = "a b.sql", .text = sql, .analysis = analysed(sql)}};
        const auto sarif = QJsonDocument::fromJson(QByteArray::fromStdString(sql::written(sql::sarifReport, files)));
        const QJsonObject run = sarif.object()[QStringLiteral("runs")].toArray()[0].toObject();
        const QJsonArray rules = run[QStringLiteral("tool")]
                                     .toObject()[QStringLiteral("driver")]
                                     .toObject()[QStringLiteral("rules")]
                                     .toArray();
        bool seen = false;
        for (const auto& value : run[QStringLiteral("results")].toArray()) {
            const QJsonObject result = value.toObject();
            QCOMPARE(rules[result[QStringLiteral("ruleIndex")].toInt()].toObject()[QStringLiteral("id")],
                result[QStringLiteral("ruleId")]);
            const QJsonObject place = result[QStringLiteral("locations")]
                                          .toArray()[0]
                                          .toObject()[QStringLiteral("physicalLocation")]
                                          .toObject();
            QCOMPARE(place[QStringLiteral("artifactLocation")].toObject()[QStringLiteral("uri")].toString(),
                QStringLiteral("a%20b.sql"));
            if (result[QStringLiteral("ruleId")].toString() == QStringLiteral("drop-table")) {
                seen = true;
                QCOMPARE(place[QStringLiteral("region")].toObject()[QStringLiteral("startLine")].toInt(), 2);
            }
        }
        QVERIFY(seen);
    }

    void githubLinesCannotBeBrokenOutOf()
    {
        const std::string sql = "DROP TABLE \"a\n::error::b\";";
        const std::vector<sql::ReportedFile> files{{.path = "x,y.sql", .text = sql, .analysis = analysed(sql)}};
        for (const QString& line :
            text(sql::written(sql::githubReport, files)).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            QVERIFY2(line.startsWith(QStringLiteral("::")) && line.contains(QStringLiteral("file=x%2Cy.sql")),
                qPrintable(line));
    }

    void prismasBlockIsHeldAgainstTheSql_data()
    {
        using Verdict = sql::Announcement::Verdict;
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("verdict");
        const QString block = QStringLiteral("/*\n  Warnings:\n\n  - You are about to drop the column `a` on the `t` "
                                             "table. All the data in the column will be lost.\n\n*/\n");
        QTest::newRow("double quotes") << QStringLiteral(
            "/*\n  Warnings:\n\n  - You are about to drop the column \"a\" on the \"t\" table. All the "
            "data in that column will be lost.\n*/\nALTER TABLE \"t\" DROP COLUMN \"a\";")
                                       << static_cast<int>(Verdict::Agrees);
        QTest::newRow("agrees") << block + QStringLiteral("ALTER TABLE \"t\" DROP COLUMN \"a\";")
                                << static_cast<int>(Verdict::Agrees);
        QTest::newRow("stale") << block + QStringLiteral("ALTER TABLE \"t\" RENAME COLUMN \"a\" TO \"b\";")
                               << static_cast<int>(Verdict::Stale);
        QTest::newRow("silent") << block + QStringLiteral("ALTER TABLE \"t\" DROP COLUMN \"a\", DROP COLUMN \"b\";")
                                << static_cast<int>(Verdict::Silent);
        QTest::newRow("comment above") << QStringLiteral("/* by hand */\n") + block
                + QStringLiteral("ALTER TABLE \"t\" DROP COLUMN \"a\";")
                                       << static_cast<int>(Verdict::Agrees);
        QTest::newRow("two blocks") << block + QStringLiteral("ALTER TABLE \"t\" DROP COLUMN \"a\";\n")
                + QString(block).replace(QStringLiteral("`a`"), QStringLiteral("`b`"))
                + QStringLiteral("ALTER TABLE \"t\" DROP COLUMN \"b\";")
                                    << static_cast<int>(Verdict::Agrees);
        QTest::newRow("renamed before it is dropped") << block
                + QStringLiteral("ALTER TABLE \"t\" RENAME COLUMN \"a\" TO \"b\"; ALTER TABLE \"t\" RENAME TO \"u\";"
                                 "ALTER TABLE \"u\" DROP COLUMN \"b\";")
                                                      << static_cast<int>(Verdict::Agrees);
        QTest::newRow("none") << QStringLiteral("SELECT 1;") << static_cast<int>(Verdict::None);
    }
    void prismasBlockIsHeldAgainstTheSql()
    {
        QFETCH(QString, sql);
        QFETCH(int, verdict);
        QCOMPARE(static_cast<int>(analysed(utf8(sql)).announcement.verdict), verdict);
    }

    void whatNoMigrationMadeGoesWithoutAWarning()
    {
        sql::State state;
        sql::fold(state, "CREATE TABLE \"t\" (\"a\" text);");
        const sql::Analysis analysis
            = sql::analyse("DROP TABLE IF EXISTS \"nothing\"; ALTER TABLE \"t\" DROP COLUMN IF EXISTS \"zz\";", state);
        QCOMPARE(analysis.findings.empty(), false);
        QVERIFY(analysis.announcement.verdict == sql::Announcement::Verdict::None);
    }

    void anIndexIsNamedWithItsTable_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("drop") << QStringLiteral("DROP INDEX \"t_a_key\";");
        QTest::newRow("reindex") << QStringLiteral("REINDEX INDEX \"t_a_key\";");
    }
    void anIndexIsNamedWithItsTable()
    {
        QFETCH(QString, sql);
        sql::State state;
        sql::fold(state, "CREATE TABLE \"t\" (\"a\" text); CREATE UNIQUE INDEX \"t_a_key\" ON \"t\"(\"a\");");
        const sql::Analysis analysis = sql::analyse(utf8(sql), state);
        const auto found = std::ranges::find_if(
            analysis.findings, [](const sql::Finding& finding) { return finding.object.kind == "index"; });
        QVERIFY(found != analysis.findings.end());
        QCOMPARE(found->object.name, "t_a_key");
        QCOMPARE(found->object.table, "t");
        QVERIFY(found->object.schema.empty());
    }
};

QTEST_GUILESS_MAIN(RulesTest)
#include "rules_test.moc"
