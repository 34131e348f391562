#include "migration/migration_filter.h"
#include "sql/analyse.h"

#include <QtCore/QPersistentModelIndex>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace lockkeeper;
using namespace lockkeeper::migration;

namespace {

Status status(const std::vector<std::pair<const char*, State>>& oldestFirst)
{
    Status made;
    for (const auto& [name, state] : oldestFirst)
        made.migrations.push_back({.name = MigrationName(name), .script = {}, .state = state});
    return made;
}

Verdict finding(sql::Hazard hazard, sql::Severity severity)
{
    Verdict made{.text = sql::shortWord(hazard), .hazard = hazard};
    made.found.at(static_cast<std::size_t>(hazard)) = static_cast<std::uint8_t>(1U << static_cast<unsigned>(severity));
    return made;
}

std::vector<Hits> hitsIn(const std::vector<const char*>& names)
{
    std::vector<Hits> made;
    for (const char* name : names)
        made.push_back({.name = MigrationName(name), .inName = true});
    return made;
}

QString shown(const FilteredMigrations& filtered)
{
    QStringList names;
    for (int row = 0; row < filtered.rowCount(); ++row)
        names << filtered.index(row, 0).data(MigrationModel::NameRole).toString();
    return names.join(QLatin1Char(' '));
}

struct Shop {
    MigrationModel model;
    FilteredMigrations filtered{model};
    QAbstractItemModelTester tester{&filtered, QAbstractItemModelTester::FailureReportingMode::QtTest};

    Shop()
    {
        model.show(status({{"1_init", State::Applied}, {"2_tags", State::Edited}, {"3_drop", State::Pending},
            {"4_index", State::Pending}, {"5_more", State::Pending}}));
        model.setVerdict(MigrationName("3_drop"), finding(sql::Hazard::DataLoss, sql::Severity::Critical));
        model.setVerdict(MigrationName("4_index"), finding(sql::Hazard::Lock, sql::Severity::High));
        model.setVerdict(MigrationName("1_init"), finding(sql::Hazard::DataLoss, sql::Severity::Low));
    }
};

} // namespace

class MigrationFilterTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingIsShownWithoutAFilter()
    {
        Shop project;
        QCOMPARE(shown(project.filtered), QStringLiteral("5_more 4_index 3_drop 2_tags 1_init"));
    }

    void statesHazardsAndSeveritiesNarrowTogether()
    {
        Shop project;
        project.filtered.setFilter({.states = {State::Pending}});
        QCOMPARE(shown(project.filtered), QStringLiteral("5_more 4_index 3_drop"));
        project.filtered.setFilter({.hazards = {sql::Hazard::DataLoss}});
        QCOMPARE(shown(project.filtered), QStringLiteral("3_drop 1_init"));
        project.filtered.setFilter({.hazards = {sql::Hazard::DataLoss}, .severities = {sql::Severity::Critical}});
        QCOMPARE(shown(project.filtered), QStringLiteral("3_drop"));
        project.filtered.setFilter({.severities = {sql::Severity::High, sql::Severity::Low}});
        QCOMPARE(shown(project.filtered), QStringLiteral("4_index 1_init"));
        project.filtered.setFilter({.states = {State::Applied}, .hazards = {sql::Hazard::Lock}});
        QCOMPARE(shown(project.filtered), QString());
        project.filtered.setFilter({});
        QCOMPARE(project.filtered.rowCount(), 5);
    }

    void aVerdictThatComesLaterIsFiltered()
    {
        Shop project;
        project.filtered.setFilter({.hazards = {sql::Hazard::MayFail}});
        QCOMPARE(project.filtered.rowCount(), 0);
        project.model.setVerdict(MigrationName("2_tags"), finding(sql::Hazard::MayFail, sql::Severity::High));
        QCOMPARE(shown(project.filtered), QStringLiteral("2_tags"));
    }

    void whatIsChosenStaysChosenOverARefresh()
    {
        Shop project;
        project.filtered.setFilter({.states = {State::Pending}});
        const QPersistentModelIndex chosen = project.filtered.index(2, 0);
        QCOMPARE(chosen.data(MigrationModel::NameRole).toString(), QStringLiteral("3_drop"));
        QSignalSpy resets(&project.filtered, &QAbstractItemModel::modelReset);
        project.model.show(status({{"1_init", State::Applied}, {"3_drop", State::Pending}, {"4_index", State::Pending},
            {"5_more", State::Pending}, {"6_new", State::Pending}}));
        QCOMPARE(resets.count(), 0);
        QCOMPARE(shown(project.filtered), QStringLiteral("6_new 5_more 4_index 3_drop"));
        QCOMPARE(chosen.row(), 3);
        QCOMPARE(chosen.data(MigrationModel::NameRole).toString(), QStringLiteral("3_drop"));
        project.model.clear();
        QCOMPARE(project.filtered.rowCount(), 0);
    }

    void manyRowsComeAndGoInFewSignals()
    {
        MigrationModel model;
        FilteredMigrations filtered(model);
        Status many;
        for (int i = 0; i < 5000; ++i)
            many.migrations.push_back({.name = MigrationName(std::to_string(100'000 + i)),
                .script = {},
                .state = i % 2 == 0 ? State::Applied : State::Pending});
        model.show(many);
        QSignalSpy removed(&filtered, &QAbstractItemModel::rowsRemoved);
        QSignalSpy inserted(&filtered, &QAbstractItemModel::rowsInserted);
        filtered.setFilter({.states = {State::Pending}});
        QCOMPARE(filtered.rowCount(), 2500);
        QVERIFY(removed.count() + inserted.count() <= 2);
    }

    void hitsComeInSlicesAndSayWhere()
    {
        Shop project;
        project.filtered.beginSearch();
        QCOMPARE(project.filtered.rowCount(), 5);
        project.filtered.addHits(hitsIn({"5_more"}));
        QCOMPARE(shown(project.filtered), QStringLiteral("5_more"));
        project.filtered.addHits(hitsIn({"2_tags", "1_init"}));
        project.filtered.endSearch();
        QCOMPARE(shown(project.filtered), QStringLiteral("5_more 2_tags 1_init"));
        QCOMPARE(project.filtered.hitCount(), 3);
        QVERIFY(project.filtered.index(0, 0)
                .data(FilteredMigrations::WhereRole)
                .toString()
                .contains(QStringLiteral("name")));
        project.filtered.setFilter({.states = {State::Pending}});
        QCOMPARE(shown(project.filtered), QStringLiteral("5_more"));
        project.filtered.clearSearch();
        QCOMPARE(shown(project.filtered), QStringLiteral("5_more 4_index 3_drop"));
        QVERIFY(project.filtered.index(0, 0).data(FilteredMigrations::WhereRole).toString().isEmpty());
    }

    void aSearchThatFindsNothingShowsNothing()
    {
        Shop project;
        project.filtered.beginSearch();
        project.filtered.endSearch();
        QCOMPARE(project.filtered.rowCount(), 0);
    }

    void searchFindsNamesSqlAndFindings()
    {
        const std::string text = "-- note\nALTER TABLE \"Caster\"\n  DROP COLUMN \"companyName\";\n-- COMPANYNAME\n";
        sql::State before;
        sql::fold(before, "CREATE TABLE \"Caster\" (\"id\" INT PRIMARY KEY, \"companyName\" TEXT);");
        const auto findings = sql::analyse(text, before).findings;
        const MigrationName name("20261118091200_rename_company_fields");
        const auto look = [&](const char* words) {
            return search({.name = name, .sql = text, .findings = findings}, Needle(QString::fromUtf8(words)));
        };
        QCOMPARE(look("companyname")->inSql, 2);
        QCOMPARE(look("companyname")->lines, std::vector<std::size_t>({3, 4}));
        QCOMPARE(text.substr(look("CompanyName")->first->begin, 11), std::string("companyName"));
        QVERIFY(look("Rename company")->inName);
        QCOMPARE(look("Rename company")->inSql, 0);
        const auto rule = look("drop-column");
        QVERIFY(rule && rule->inSql == 0 && rule->inFindings == 1);
        QCOMPARE(*rule->first, std::ranges::find(findings, std::string_view("drop-column"), &sql::Finding::id)->range);
        QCOMPARE(rule->where(), QStringLiteral("1 hits: drop-column"));
        QVERIFY(!look("nowhere"));
        QVERIFY(!look("   "));
    }

    void searchCountsBytesAndSurvivesAnyText()
    {
        const MigrationName name("1");
        const auto look = [&](const std::string& text, const char* words) {
            return search({.name = name, .sql = text, .findings = {}}, Needle(QString::fromUtf8(words)));
        };
        QCOMPARE(look("-- الشركة\nالشركة", "الشركة")->inSql, 2);
        QCOMPARE(look("é\nX", "x")->first->begin, std::size_t(3));
        QVERIFY(!look("", "x"));
        QVERIFY(!look("ab", "abc"));
        QCOMPARE(look("aaaa", "aa")->inSql, 2);
        QCOMPARE(look(std::string("\0x\0\xff", 4), "X")->inSql, 1);
    }
};

QTEST_GUILESS_MAIN(MigrationFilterTest)
#include "migration_filter_test.moc"
