#include "sql/statement_kind.h"
#include "sql/version_note.h"

#include "sql/rule.h"

#include <QtTest/QTest>

using namespace lockkeeper;

class StatementKindTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isTheVerbUpToTheName_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("kind");
        QTest::newRow("table") << "create table users (id int)" << "CREATE TABLE";
        QTest::newRow("quoted") << "ALTER TABLE \"table\" ADD a int" << "ALTER TABLE";
        QTest::newRow("index") << "CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)" << "CREATE UNIQUE INDEX CONCURRENTLY";
        QTest::newRow("replace") << "CREATE OR REPLACE VIEW v AS SELECT 1" << "CREATE OR REPLACE VIEW";
        QTest::newRow("comment") << "-- CreateIndex\n/* a */ INSERT INTO t VALUES (1)" << "INSERT INTO";
        QTest::newRow("bare") << "COMMIT" << "COMMIT";
        QTest::newRow("broken") << "ALTER TABLE" << "ALTER TABLE";
        QTest::newRow("values") << "(SELECT 1)" << "";
        QTest::newRow("empty") << "" << "";
    }
    void isTheVerbUpToTheName()
    {
        QFETCH(QString, sql);
        QFETCH(QString, kind);
        QCOMPARE(QString::fromStdString(sql::statementKind(sql.toStdString())), kind);
    }

    void everyVersionNoteIsOfARule()
    {
        int noted = 0;
        for (const sql::Rule* rule : sql::rules())
            noted += sql::versionNote(rule->id).isEmpty() ? 0 : 1;
        QCOMPARE(noted, 11);
        QVERIFY(sql::versionNote("drop-column").isEmpty());
    }
};

QTEST_APPLESS_MAIN(StatementKindTest)
#include "statement_kind_test.moc"
