#include "base/text.h"
#include "sql/analyse.h"

#include <QtTest/QTest>

using namespace lockkeeper;

class ExecutedTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// What EXECUTE runs stands where its text does, as far as it does byte for byte.
    void aConstantStandsWhereItIsWritten()
    {
        const std::string sql = "DO $$ BEGIN\n  EXECUTE 'ALTER TABLE t DROP COLUMN a,\nDROP COLUMN b';\n"
                                "  EXECUTE 'ALTER TABLE t ALTER COLUMN c SET DEFAULT ''x'', DROP COLUMN d';\nEND $$;";
        sql::State state;
        sql::fold(state, "CREATE TABLE t (a int, b int, c text, d int);");
        std::vector<std::string> places;
        for (const sql::Finding& finding : sql::analyse(sql, state).findings)
            if (finding.id() == "drop-column")
                places.emplace_back(finding.range.of(sql));
        QCOMPARE(places.size(), 3U);
        QCOMPARE(text(places[0]), QStringLiteral("DROP COLUMN a"));
        QCOMPARE(text(places[1]), QStringLiteral("DROP COLUMN b"));
        QVERIFY(places[2].starts_with("EXECUTE"));
    }

    void aLoopOverConstantsNamesEach()
    {
        sql::State state;
        sql::fold(state, "CREATE TABLE a (x int, y int); CREATE TABLE b (x int, y int); CREATE TABLE c (x int);");
        const sql::Analysis analysis
            = sql::analyse("DO $$ DECLARE t text; BEGIN FOREACH t IN ARRAY ARRAY['a', 'b'] LOOP\n"
                           "EXECUTE format('ALTER TABLE %I DROP COLUMN x', t);\n"
                           "EXECUTE format('DROP TABLE %I', some_function(t));\n"
                           "DELETE FROM c;\n"
                           "END LOOP; END $$;",
                state);
        std::vector<std::string> found;
        for (const sql::Finding& finding : analysis.findings)
            if (finding.hazard == sql::Hazard::DataLoss || finding.hazard == sql::Hazard::Opaque)
                found.push_back(std::string(finding.id()) + " " + finding.objectName());
        QCOMPARE(found,
            (std::vector<std::string>{"drop-column a.x", "drop-column b.x", "dynamic-sql ", "delete-without-where c"}));
    }
};

QTEST_GUILESS_MAIN(ExecutedTest)
#include "executed_test.moc"
