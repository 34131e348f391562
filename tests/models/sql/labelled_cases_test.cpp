#include "base/file.h"
#include "base/text.h"
#include "sql/analyse.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

#include <map>
#include <sstream>

using namespace lockkeeper;
namespace fs = std::filesystem;

namespace {

struct Score {
    std::map<std::string, std::pair<int, int>> parts; ///< found, expected
    std::vector<std::string> missed;
    std::vector<std::string> forbidden;
    std::vector<std::string> alarms;

    [[nodiscard]] double rate(const std::string& part) const
    {
        const auto found = parts.find(part);
        return found == parts.end() ? 1.0 : static_cast<double>(found->second.first) / found->second.second;
    }
};

/// The statement an expectation names, from 1; 0: anywhere. What must not be said may name a hazard or severity, too:
/// then only that is refused.
int place(const QJsonObject& expectation) { return expectation[QStringLiteral("statement")].toInt(0); }

void judge(Score& score, const QJsonObject& labelled, const std::vector<sql::Finding>& findings)
{
    const std::string id = utf8(labelled[QStringLiteral("id")].toString());
    const std::string tier = utf8(labelled[QStringLiteral("tier")].toString());
    const bool anywhere = labelled[QStringLiteral("lenient_index")].toBool();
    const QJsonArray expected = labelled[QStringLiteral("expect")].toArray();
    for (const auto& value : expected) {
        const QJsonObject expectation = value.toObject();
        const std::string rule = utf8(expectation[QStringLiteral("rule")].toString());
        const std::string hazard = utf8(expectation[QStringLiteral("hazard")].toString());
        const bool found = std::ranges::any_of(findings, [&](const sql::Finding& finding) {
            return finding.id() == rule
                && (anywhere || place(expectation) == 0 || static_cast<int>(finding.statement) == place(expectation));
        });
        for (const std::string& part : {tier, hazard, tier + " " + hazard}) {
            ++score.parts[part].second;
            score.parts[part].first += found ? 1 : 0;
        }
        if (!found)
            score.missed.push_back(id + " " + rule);
    }
    for (const auto& value : labelled[QStringLiteral("must_not")].toArray()) {
        const QJsonObject refused = value.toObject();
        const std::string rule = utf8(refused[QStringLiteral("rule")].toString());
        const std::string hazard = utf8(refused[QStringLiteral("hazard")].toString());
        const std::string severity = utf8(refused[QStringLiteral("severity")].toString());
        if (std::ranges::any_of(findings, [&](const sql::Finding& finding) {
                return finding.id() == rule && (hazard.empty() || sql::word(finding.hazard) == hazard)
                    && (severity.empty() || sql::word(finding.severity) == severity)
                    && (place(refused) == 0 || static_cast<int>(finding.statement) == place(refused));
            }))
            score.forbidden.push_back(id + " " + rule);
    }
    for (const sql::Finding& finding : findings) {
        if (finding.hazard != sql::Hazard::DataLoss)
            continue;
        if (std::ranges::none_of(expected, [&](const auto& value) {
                const QJsonObject expectation = value.toObject();
                return expectation[QStringLiteral("hazard")].toString() == QStringLiteral("data-loss")
                    && (anywhere || place(expectation) == 0
                        || place(expectation) == static_cast<int>(finding.statement));
            }))
            score.alarms.push_back(id + " " + std::string(finding.id()));
    }
}

Score scored(const fs::path& base, const fs::path& cases)
{
    sql::State before;
    sql::fold(before, readFile(base).value_or(std::string()));
    Score score;
    std::istringstream lines(readFile(cases).value_or(std::string()));
    for (std::string line; std::getline(lines, line);) {
        const QJsonObject labelled = QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
        if (labelled.isEmpty())
            continue;
        sql::State state = before;
        const std::string text = utf8(labelled[QStringLiteral("sql")].toString());
        const sql::Analysis analysis
            = sql::analyse(text, state, {.pgVersion = labelled[QStringLiteral("pg_version")].toInt(15)});
        for (const sql::Finding& finding : analysis.findings) {
            if (finding.range.end > text.size() || finding.range.begin > finding.range.end)
                score.alarms.push_back(
                    "range outside of the text in " + utf8(labelled[QStringLiteral("id")].toString()));
            if (finding.message().isEmpty())
                score.alarms.push_back("no message: " + std::string(finding.id()));
        }
        judge(score, labelled, analysis.findings);
    }
    return score;
}

std::string joined(const std::vector<std::string>& list)
{
    std::string out;
    for (const std::string& entry : list)
        out += "\n  " + entry;
    return out;
}

} // namespace

class LabelledCasesTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCaseIsJudgedAsLabelled_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("cases");
        QTest::addColumn<double>("atLeast");
        const fs::path here(LK_TEST_DIR);
        // The shared set is there where the project is developed; ours always is.
        const fs::path shared = fs::path(LK_SOURCE_DIR) / ".." / "shared" / "cases";
        if (fs::exists(shared / "lint.jsonl"))
            QTest::newRow("shared") << text(shared / "base.sql") << text(shared / "lint.jsonl") << 0.97;
        for (const auto& entry : fs::directory_iterator(here / "cases"))
            if (entry.path().extension() == ".jsonl")
                QTest::newRow(entry.path().stem().c_str())
                    << text(here / "cases" / "base.sql") << text(entry.path()) << 1.0;
    }

    void everyCaseIsJudgedAsLabelled()
    {
        QFETCH(QString, base);
        QFETCH(QString, cases);
        QFETCH(double, atLeast);
        const Score score = scored(utf8(base), utf8(cases));
        QVERIFY(!score.parts.empty());
        const std::string report = "missed:" + joined(score.missed) + "\nforbidden:" + joined(score.forbidden)
            + "\nfalse alarms:" + joined(score.alarms);
        QVERIFY2(score.rate("core") >= atLeast, report.c_str());
        QVERIFY2(score.rate("hard") >= std::min(atLeast, 0.85), report.c_str());
        QVERIFY2(score.rate("core data-loss") >= 1.0, report.c_str());
        QVERIFY2(score.rate("data-loss") >= std::min(atLeast, 0.95), report.c_str());
        QVERIFY2(score.forbidden.empty(), report.c_str());
        QVERIFY2(score.alarms.empty(), report.c_str());
    }
};

QTEST_GUILESS_MAIN(LabelledCasesTest)
#include "labelled_cases_test.moc"
