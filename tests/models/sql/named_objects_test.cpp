#include "base/text.h"
#include "sql/analyse.h"

#include <QtTest/QTest>

using namespace lockkeeper;

class NamedObjectsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFindingNamesWhatItSpeaksOf_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("objects");
        const auto row = [](const char* sql, const char* rule, const char* objects) {
            QTest::newRow(sql) << QString::fromUtf8(sql) << QString::fromUtf8(rule) << QString::fromUtf8(objects);
        };
        row("SELECT setval('\"User_id_seq\"', 100);", "reset-sequence", "sequence/User_id_seq");
        row("SELECT setval('public.\"User_id_seq\"', 100);", "reset-sequence", "sequence/public.User_id_seq");
        row("SELECT setval('Plain_Seq', 100);", "reset-sequence", "sequence/plain_seq");
        row("TRUNCATE t RESTART IDENTITY;", "reset-sequence", "table/t");
        row("GRANT SELECT ON TABLE public.\"User\" TO anon;", "grant-privilege", "table/public.User");
        row("REVOKE ALL ON t, u FROM anon;", "revoke-privilege", "table/t table/u");
        row("GRANT USAGE ON SCHEMA attic TO anon;", "grant-privilege", "schema/attic");
        row("GRANT SELECT ON ALL TABLES IN SCHEMA attic TO anon;", "grant-privilege", "schema/attic");
        row("GRANT reader TO writer;", "grant-privilege", "role/reader");
        row("ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO anon;", "grant-privilege", "privilege/");
        row("SELECT 1; CREATE INDEX CONCURRENTLY i ON t (a);", "cannot-run-in-transaction", "index/t.i");
        row("SELECT 1; DROP INDEX CONCURRENTLY t_a_key;", "cannot-run-in-transaction", "index/t.t_a_key");
        row("SELECT 1; REINDEX TABLE CONCURRENTLY t;", "cannot-run-in-transaction", "table/t");
        row("SELECT 1; VACUUM public.t;", "cannot-run-in-transaction", "table/public.t");
        row("SELECT 1; VACUUM;", "cannot-run-in-transaction", "statement/");
        row("SELECT 1; DROP DATABASE d;", "cannot-run-in-transaction", "database/d");
    }
    void aFindingNamesWhatItSpeaksOf()
    {
        QFETCH(QString, sql);
        QFETCH(QString, rule);
        QFETCH(QString, objects);
        sql::State state;
        sql::fold(state, "CREATE TABLE t (a text); CREATE TABLE u (a text); CREATE UNIQUE INDEX t_a_key ON t (a);");
        QStringList found;
        for (const sql::Finding& finding : sql::analyse(utf8(sql), state).findings)
            if (finding.id() == utf8(rule))
                found << text(finding.object.kind) + QLatin1Char('/') + text(finding.objectName());
        QCOMPARE(found.join(QLatin1Char(' ')), objects);
    }
};

QTEST_GUILESS_MAIN(NamedObjectsTest)
#include "named_objects_test.moc"
