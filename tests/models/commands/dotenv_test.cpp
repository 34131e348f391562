#include "commands/dotenv.h"

#include "base/text.h"

#include <QtTest/QTest>

using namespace lockkeeper;
using namespace lockkeeper::commands;

class DotenvTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsWhatDotenvReads_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("value"); // of A
        const auto row = [](const char* file, const char* value) {
            QTest::newRow(file) << QString::fromUtf8(file) << QString::fromUtf8(value);
        };
        row("A=b", "b");
        row("  export A = b  ", "b");
        row("A=\"b # c\" # d", "b # c");
        row("A=b # c", "b");
        row("A='b ${X}'", "b ${X}");
        row("X=1\nA=\"b ${X} $X\"", "b 1 1");
        row("A=${X:-d}", "d");
        row("A=\\$X", "$X");
        row("A=\"b\nc\"", "b\nc");
        row("A=b\r\nB=c\r\n", "b");
        row("# A=x\nA=b\n#A=c", "b");
        row("A=b\nA=c", "c");
        row("A=", "");
        row("A=\"open", "\"open");
        row("nonsense\n=x\nA=b", "b");
        row("A=${SET}", "taken");
    }
    void readsWhatDotenvReads()
    {
        QFETCH(QString, file);
        QFETCH(QString, value);
        const auto values = parseDotenv(utf8(file), {{"SET", {"taken"}}});
        QVERIFY(values.contains("A"));
        QCOMPARE(text(values.at("A")), value);
    }
};

QTEST_APPLESS_MAIN(DotenvTest)
#include "dotenv_test.moc"
