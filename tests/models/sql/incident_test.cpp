#include "base/text.h"
#include "sql/analyse.h"
#include "sql/finding_model.h"
#include "sql/report.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

using namespace lockkeeper;
using sql::Analysis;
using sql::Finding;

namespace {

constexpr std::string_view before = R"(CREATE TABLE "CasterProfile" (
    "id" TEXT NOT NULL, "companyName" TEXT NOT NULL, "yearsInBusiness" INTEGER,
    CONSTRAINT "CasterProfile_pkey" PRIMARY KEY ("id"));)";

constexpr std::string_view incident = R"(-- AlterTable: "Ünïcode" before the place
ALTER TABLE "CasterProfile" DROP COLUMN "companyName",
DROP COLUMN "yearsInBusiness",
ADD COLUMN     "companyNameEn" TEXT,
ADD COLUMN     "companyNameAr" TEXT,
ADD COLUMN     "establishedYear" INTEGER;
)";

Analysis analysed(std::string_view text)
{
    sql::State state;
    sql::fold(state, before);
    return sql::analyse(text, state);
}

std::vector<const Finding*> of(const Analysis& analysis, std::string_view rule)
{
    std::vector<const Finding*> found;
    for (const Finding& finding : analysis.findings)
        if (finding.id() == rule)
            found.push_back(&finding);
    return found;
}

} // namespace

class IncidentTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void seesBothDropsEachOnItsOwnLine()
    {
        const Analysis analysis = analysed(incident);
        const auto drops = of(analysis, "drop-column");
        QCOMPARE(drops.size(), std::size_t(2));
        const LineIndex lines(incident);
        QCOMPARE(drops[0]->range.of(incident), std::string_view(R"(DROP COLUMN "companyName")"));
        QCOMPARE(drops[1]->range.of(incident), std::string_view(R"(DROP COLUMN "yearsInBusiness")"));
        QCOMPARE(lines.position(drops[0]->range.begin), (TextPosition{2, 29}));
        QCOMPARE(lines.position(drops[1]->range.begin), (TextPosition{3, 1}));
        for (const Finding* drop : drops) {
            QVERIFY(drop->hazard == sql::Hazard::DataLoss);
            QVERIFY(drop->severity == sql::Severity::Critical);
            QCOMPARE(drop->object.table, std::string("CasterProfile"));
        }
    }

    void suspectsTheRenameOfCompanyNameOnly()
    {
        const Analysis analysis = analysed(incident);
        const auto renames = of(analysis, "suspected-rename-column");
        QCOMPARE(renames.size(), std::size_t(1));
        QCOMPARE(renames[0]->object.name, std::string("companyName"));
        QCOMPARE(renames[0]->candidates, (std::vector<std::string>{"companyNameEn", "companyNameAr"}));
    }

    void knowsItWithoutTheMigrationsBefore()
    {
        sql::State state;
        const Analysis analysis = sql::analyse(incident, state);
        QCOMPARE(of(analysis, "drop-column").size(), std::size_t(2));
        QCOMPARE(of(analysis, "suspected-rename-column").size(), std::size_t(1));
    }

    void aRealRenameIsNeither()
    {
        const Analysis analysis
            = analysed(R"(ALTER TABLE "CasterProfile" RENAME COLUMN "companyName" TO "companyNameEn";)");
        QVERIFY(of(analysis, "drop-column").empty());
        QVERIFY(of(analysis, "suspected-rename-column").empty());
    }

    void jsonHasTheContractsFields()
    {
        const std::vector<sql::ReportedFile> files{
            {.path = "m.sql", .text = std::string(incident), .analysis = analysed(incident)}};
        const QJsonObject root
            = QJsonDocument::fromJson(QByteArray::fromStdString(sql::written(sql::jsonReport, files))).object();
        const QJsonArray findings
            = root[QStringLiteral("files")].toArray()[0].toObject()[QStringLiteral("findings")].toArray();
        bool seen = false;
        for (const auto& value : findings) {
            const QJsonObject finding = value.toObject();
            if (finding[QStringLiteral("rule")].toString() != QStringLiteral("suspected-rename-column"))
                continue;
            seen = true;
            QCOMPARE(finding[QStringLiteral("candidates")].toArray().at(0).toString(), QStringLiteral("companyNameEn"));
            QVERIFY(finding[QStringLiteral("object")].toObject()[QStringLiteral("schema")].isNull());
            QCOMPARE(finding[QStringLiteral("range")]
                         .toObject()[QStringLiteral("start")]
                         .toObject()[QStringLiteral("line")]
                         .toInt(),
                2);
        }
        QVERIFY(seen);
        QVERIFY(root[QStringLiteral("summary")].toObject()[QStringLiteral("critical")].toInt() >= 3);
    }

    void textPointsAtThePlace()
    {
        const std::vector<sql::ReportedFile> files{
            {.path = "m.sql", .text = std::string(incident), .analysis = analysed(incident)}};
        const QString report = text(sql::written(sql::textReport, files));
        QVERIFY2(report.contains(QStringLiteral("m.sql:3:1: critical [drop-column]")), qPrintable(report));
        QVERIFY(report.contains(QStringLiteral("^^^^^^^^^^^^^^^^^^^^^^^^^^^^^")));
    }

    void theModelHoldsWhatAListShows()
    {
        sql::FindingModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.show(incident, analysed(incident).findings);
        QVERIFY(model.rowCount() >= 3);
        model.setStake(0, {.rows = 1204, .values = 1187});
        const QModelIndex first = model.index(0);
        QCOMPARE(first.data(sql::FindingModel::LineRole).toInt(), 2);
        QVERIFY(first.data(sql::FindingModel::StakeRole).toString().contains(QStringLiteral("187")));
        QVERIFY(!first.data(sql::FindingModel::MessageRole).toString().isEmpty());
    }
};

QTEST_GUILESS_MAIN(IncidentTest)
#include "incident_test.moc"
