#include "operations/live.h"

#include "sql/analyse.h"
#include "support/test_database.h"
#include "support/test_server.h"

#include <QtTest/QTest>

using namespace lockkeeper;
using namespace lockkeeper::operations;

namespace {

constexpr auto kSchema = R"(
CREATE TABLE "CasterProfile" (id int PRIMARY KEY, "companyName" text, "yearsInBusiness" int);
INSERT INTO "CasterProfile" SELECT i, CASE WHEN i <= 30 THEN 'name ' || i END, CASE WHEN i <= 20 THEN i END FROM generate_series(1, 50) i;
CREATE SCHEMA audit;
CREATE TABLE audit.log AS SELECT i FROM generate_series(1, 7) i;
CREATE TABLE audit.other AS SELECT i FROM generate_series(1, 3) i;
CREATE TABLE part (i int, t text) PARTITION BY RANGE (i);
CREATE TABLE part_1 PARTITION OF part FOR VALUES FROM (0) TO (100);
INSERT INTO part SELECT i, 'x' FROM generate_series(1, 9) i;
)";

std::optional<sql::Stake> of(const sql::Analysis& analysis, std::string_view rule, std::string_view name)
{
    for (const sql::Finding& finding : analysis.findings)
        if (finding.id() == rule && finding.object.name == name)
            return finding.stake;
    return {};
}

} // namespace

class StakeTest final : public QObject {
    Q_OBJECT

    static sql::Analysis staked(const test::TestDatabase& database, std::string_view sql, LiveReport* report = nullptr,
        const LiveLimits& limits = {})
    {
        Task task;
        sql::Analysis analysis = sql::analyse(sql, sql::Context());
        const Migration migration{.text = sql, .findings = analysis.findings};
        const auto filled = askDatabase({&migration, 1}, {.target = database.target(), .profile = {}}, task, limits);
        if (!filled)
            qFatal("%s %s", qPrintable(filled.error().message), qPrintable(filled.error().detail));
        if (report)
            *report = *filled;
        return analysis;
    }

private Q_SLOTS:
    void countsRowsAndValuesOfDroppedColumns()
    {
        const test::TestDatabase database(kSchema);
        const auto found = staked(database,
            "ALTER TABLE \"CasterProfile\" DROP COLUMN \"companyName\", DROP COLUMN \"yearsInBusiness\", ADD COLUMN "
            "\"companyNameEn\" text;");
        const auto name = of(found, "drop-column", "companyName");
        QVERIFY(name);
        QCOMPARE(name->rows, 50);
        QCOMPARE(name->values, 30);
        QCOMPARE(name->bytes,
            std::stoll(database.value("SELECT sum(pg_column_size(\"companyName\")) FROM \"CasterProfile\"")));
        QVERIFY(!name->estimated);
        QCOMPARE(of(found, "drop-column", "yearsInBusiness")->values, 20);
        QCOMPARE(of(found, "suspected-rename-column", "companyName")->values, 30);
    }
    void countsTablesPartitionsAndSchemas()
    {
        const test::TestDatabase database(kSchema);
        const auto found
            = staked(database, "DROP TABLE public.\"CasterProfile\"; DROP TABLE part; DROP SCHEMA audit CASCADE;");
        QCOMPARE(of(found, "drop-table", "CasterProfile")->rows, 50);
        QVERIFY(of(found, "drop-table", "CasterProfile")->bytes >= 8192);
        QCOMPARE(of(found, "drop-table", "part")->rows, 9);
        QVERIFY(of(found, "drop-table", "part")->bytes >= 8192);
        QCOMPARE(of(found, "drop-schema", "audit")->rows, 10);
    }
    void saysWhatIsNotThere()
    {
        const test::TestDatabase database(kSchema);
        LiveReport report;
        const auto found
            = staked(database, "DROP TABLE gone; ALTER TABLE \"CasterProfile\" DROP COLUMN nothing;", &report);
        QVERIFY(!of(found, "drop-table", "gone"));
        QVERIFY(!of(found, "drop-column", "nothing"));
        QCOMPARE(report.notes.size(), std::size_t(2));
        QVERIFY2(report.notes[0].contains(QStringLiteral("gone")), qPrintable(report.notes[0]));
    }
    void takesNamesAsTheyAre()
    {
        const test::TestDatabase database(
            "CREATE TABLE \"a\"\"b\" (\"c d\" int); INSERT INTO \"a\"\"b\" VALUES (1), (NULL);");
        QCOMPARE(of(staked(database, "ALTER TABLE \"a\"\"b\" DROP COLUMN \"c d\";"), "drop-column", "c d")->values, 1);
    }
    void estimatesWhatTakesTooLongAndSaysSo()
    {
        const test::TestDatabase database(
            "CREATE TABLE big (i int, t text); INSERT INTO big SELECT i, CASE WHEN i % 2 = 0 THEN repeat('x', 40) END "
            "FROM generate_series(1, 20000) i; ANALYZE big;");
        LiveReport report;
        const auto found
            = staked(database, "ALTER TABLE big DROP COLUMN t;", &report, {.whole = std::chrono::milliseconds(0)});
        const auto stake = of(found, "drop-column", "t");
        QVERIFY(stake && stake->estimated);
        QCOMPARE(stake->rows, 20000);
        QVERIFY(std::abs(stake->values - 10000) < 200);
        QVERIFY(std::abs(stake->bytes - 410000) < 30000);
        QCOMPARE(report.notes.size(), std::size_t(1));
    }
    void doesNotWaitBehindSomebodysDdl()
    {
        const test::TestDatabase database(kSchema);
        Task other;
        auto holder = *test::server().administer(database.name(), "holder", other);
        QVERIFY(holder.script("BEGIN; LOCK TABLE part IN ACCESS EXCLUSIVE MODE"));
        LiveReport report;
        const auto found
            = staked(database, "DROP TABLE part; ALTER TABLE \"CasterProfile\" DROP COLUMN \"companyName\";", &report,
                {.lock = std::chrono::milliseconds(200)});
        QCOMPARE(of(found, "drop-column", "companyName")->values, 30);
        QVERIFY(!report.notes.empty());
    }
    void asksNothingWhereNothingIsLost()
    {
        Task task;
        sql::Analysis analysis = sql::analyse("ALTER TABLE t ADD COLUMN x int;", sql::Context());
        const Migration migration{.text = "ALTER TABLE t ADD COLUMN x int;", .findings = analysis.findings};
        QVERIFY(askDatabase(
            {&migration, 1}, {.target = {.parameters = {{"host", "127.0.0.1"}, {"port", "1"}}}, .profile = {}}, task));
    }
};

QTEST_GUILESS_MAIN(StakeTest)
#include "stake_test.moc"
