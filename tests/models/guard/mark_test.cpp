#include "guard/mark.h"

#include <QtTest/QTest>

using namespace lockkeeper::guard;
using lockkeeper::environment::Environment;

class MarkTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsBackWhatItWrote_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("none") << QString();
        QTest::newRow("one line") << QStringLiteral("The shop's database");
        QTest::newRow("lines, quotes and our name")
            << QStringLiteral("lockkeepers' \"{}\"\nsee lockkeeper: the manual\n");
    }
    void readsBackWhatItWrote()
    {
        QFETCH(QString, words);
        Comment comment{.words = words.toStdString()};
        QCOMPARE(parseComment(formatComment(comment)), comment);
        comment.mark.environment = Environment::Staging;
        QCOMPARE(parseComment(formatComment(comment)), comment);
        comment.mark.branch = BranchMark{.source = "1/2",
            .sourceName = "a\"b\nlockkeeper:{",
            .provider = "template",
            .created = "2026-01-02T03:04:05Z",
            .expires = "",
            .operation = "7"};
        QCOMPARE(parseComment(formatComment(comment)), comment);
        comment.mark = Mark{.building = BuildingMark{.operation = "8", .kind = "restore"}};
        QCOMPARE(parseComment(formatComment(comment)), comment);
    }

    void takesAPersonsWordsForNoMark()
    {
        for (const char* words : {"", "shop", "we use lockkeeper: it guards", "see\n lockkeeper:{}"}) {
            QVERIFY(parseComment(words).mark.empty());
            QCOMPARE(parseComment(words).words, std::string(words));
        }
    }

    void countsAMarkItCannotReadAsProduction()
    {
        for (const char* comment : {"lockkeeper:", "lockkeeper:{", "words\nlockkeeper:[]",
                 "lockkeeper:{\"environment\":\"live\"}", "lockkeeper:{\"environment\":3}"}) {
            const Mark mark = parseComment(comment).mark;
            QVERIFY2(mark.environment == Environment::Production, comment);
            QVERIFY2(!mark.branch && !mark.building, comment);
        }
    }
};

QTEST_APPLESS_MAIN(MarkTest)
#include "mark_test.moc"
