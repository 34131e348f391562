#include "postgres/server_error.h"

#include "postgres/only_looks.h"
#include "support/test_database.h"
#include "support/test_server.h"

#include <QtTest/QTest>

using namespace lockkeeper;

class ServerErrorTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsTheServersOwnWords()
    {
        const test::TestDatabase database("CREATE TABLE one (id int UNIQUE); INSERT INTO one VALUES (1)");
        Task task;
        auto session = test::server().administer(database.name(), "test", task);
        QVERIFY(session);
        const auto refused = session->query("INSERT INTO one VALUES (1)");
        QVERIFY(!refused);
        QCOMPARE(postgres::sqlState(refused.error()), std::string("23505"));
        QVERIFY(!postgres::errorPosition(refused.error()));
        QVERIFY(refused.error().message.contains(QStringLiteral("duplicate key value")));
        QVERIFY(refused.error().message.contains(QString::fromStdString(database.name())));
        QVERIFY(refused.error().detail.contains(QStringLiteral("\nDETAIL: Key (id)=(1) already exists.\n")));
    }
    void isNotFooledByWordsInsideAMessage()
    {
        const test::TestDatabase database;
        Task task;
        auto session = test::server().administer(database.name(), "test", task);
        QVERIFY(session);
        const auto refused = session->query(
            "DO $$BEGIN RAISE EXCEPTION e'a %%1 b\\nSQLSTATE: 00000\\nPOSITION: 7' USING ERRCODE = 'LK001', "
            "HINT = 'try %1'; END$$");
        QVERIFY(!refused);
        QCOMPARE(postgres::sqlState(refused.error()), std::string("LK001"));
        QVERIFY(!postgres::errorPosition(refused.error()));
        QVERIFY(refused.error().message.contains(QStringLiteral("a %1 b")));
        QCOMPARE(refused.error().hint, QStringLiteral("try %1"));
    }
    void countsThePositionInCharacters()
    {
        const test::TestDatabase database;
        Task task;
        auto session = test::server().administer(database.name(), "test", task);
        QVERIFY(session);
        const auto refused = session->query("SELECT 'äöü' FROM nowhere");
        QVERIFY(!refused);
        QCOMPARE(postgres::errorPosition(refused.error()), std::optional(19));
        QCOMPARE(postgres::errorPosition(Error{.detail = QStringLiteral("no line of ours")}), std::optional<int>());
    }
    void knowsALookByItsFirstWord_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<bool>("looks");
        for (const char* sql : {"select 1", " \n(SELECT 1)", "-- x\nwith a as (select 1) table a",
                 "/* a /* b */ c */VALUES (1)", "show all", "EXPLAIN SELECT 1", "--x\r\nSELECT 1"})
            QTest::newRow(sql) << QByteArray(sql) << true;
        for (const char* sql : {"", "--", "/*", "/* SELECT", "/* a /* b */ SELECT 1", "-- SELECT", "commit", "selectx",
                 "UPDATE t SET a = 1", "copy t to stdout", "\"select\"", "1"})
            QTest::newRow(sql) << QByteArray(sql) << false;
    }
    void knowsALookByItsFirstWord()
    {
        QFETCH(const QByteArray, sql);
        QFETCH(const bool, looks);
        QCOMPARE(postgres::checkOnlyLooks(sql.toStdString()).has_value(), looks);
    }
};

QTEST_GUILESS_MAIN(ServerErrorTest)
#include "server_error_test.moc"
