#include "commands/sql_effect.h"

#include "base/text.h"

#include <QtTest/QTest>

using namespace lockkeeper;
using namespace lockkeeper::commands;

class SqlEffectTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void judgesByTheEffect_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char* kind, const char* sql) {
            QTest::newRow(sql) << QString::fromUtf8(sql) << QString::fromUtf8(kind);
        };
        row("read", "");
        row("read", "SELECT 'DROP TABLE t' /* TRUNCATE t */ -- DELETE FROM t");
        row("read", "(SELECT 1)");
        row("read", "BEGIN; SET search_path = x; SELECT 1 FOR UPDATE; COMMIT");
        row("read", "EXPLAIN SELECT 1");
        row("read", "COPY t TO STDOUT");
        row("read", "\\d t\nSELECT 1 \\gx\n");
        row("additive", "CREATE TABLE t (a int REFERENCES u ON DELETE CASCADE ON UPDATE SET NULL)");
        row("additive", "INSERT INTO t VALUES (1) ON CONFLICT (a) DO UPDATE SET a = 2");
        row("additive", "ALTER TABLE t DROP CONSTRAINT c, ALTER a DROP NOT NULL, ALTER b DROP DEFAULT");
        row("additive", "UPDATE t SET a = 1 WHERE b = 2");
        row("additive", "DROP INDEX i");
        row("additive", "COPY t FROM stdin;\n1\tDROP TABLE t;\n\\.\nSELECT 1;");
        row("execute", "CALL p()");
        row("execute", "COPY t FROM PROGRAM 'x'");
        row("execute", "FROBNICATE t");
        row("execute", "SELECT 'x' \\gexec");
        row("execute", "\\i other.sql");
        row("execute", "DO $$ BEGIN PERFORM f(); END $$");
        row("destructive", "DROP TABLE t");
        row("destructive", "TRUNCATE t");
        row("destructive", "DELETE FROM t");
        row("destructive", "DELETE FROM t WHERE true");
        row("destructive", "UPDATE t SET a = 1");
        row("destructive", "WITH d AS (DELETE FROM t RETURNING *) SELECT * FROM d");
        row("destructive", "EXPLAIN ANALYZE DELETE FROM t");
        row("destructive", "ALTER TABLE t ADD a int, DROP b");
        row("destructive", "ALTER TABLE t DROP COLUMN IF EXISTS b CASCADE");
        row("destructive", "DO $$ BEGIN EXECUTE 'drop ' || 'table t'; DROP TABLE u; END $$");
        row("destructive", "DO 'BEGIN DROP TABLE t; END'");
        row("destructive", "SELECT 1;\ndRoP\n/* x */ TABLE t");
        row("destructive", "MERGE INTO t USING u ON a = b WHEN MATCHED THEN DELETE");
        row("reset", "DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        row("reset", "DROP DATABASE d");
        row("reset", "DROP OWNED BY CURRENT_USER");
    }
    void judgesByTheEffect()
    {
        QFETCH(QString, sql);
        QFETCH(QString, kind);
        QCOMPARE(text(name(effectOf(utf8(sql)))), kind);
    }
};

QTEST_APPLESS_MAIN(SqlEffectTest)
#include "sql_effect_test.moc"
