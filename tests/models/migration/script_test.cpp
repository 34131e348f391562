#include "migration/script.h"

#include "base/file.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace fs = std::filesystem;
using namespace lockkeeper;
using migration::Checksum;

class ScriptTest final : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

private Q_SLOTS:
    void hashesTheBytesAsTheyLie()
    {
        QCOMPARE(
            Checksum("hello").text(), std::string("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"));
        QCOMPARE(Checksum("").text(), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QVERIFY(Checksum("\xef\xbb\xbfselect 1").text() != Checksum("select 1").text());
    }
    void matchesAcrossPureLineEnds()
    {
        QVERIFY(Checksum("a\r\nb\r\n").matches(Checksum("a\nb\n").text()));
        QVERIFY(Checksum("a\nb\n").matches(Checksum("a\r\nb\r\n").text()));
        QVERIFY(Checksum("a\rb").matches(Checksum("a\rb").text()));
    }
    void aFileAppliedWithMixedEndsIsEditedOnceItWasNormalised()
    {
        const std::string mixed = Checksum("a\r\nb\n").text();
        QVERIFY(!Checksum("a\nb\n").matches(mixed));
        QVERIFY(Checksum("a\r\nb\n").matches(Checksum("a\nb\n").text()));
    }
    void theLastLineEndCounts() { QVERIFY(!Checksum("a\n").matches(Checksum("a").text())); }
    void comparesCase()
    {
        std::string upper = Checksum("hello").text();
        std::ranges::transform(upper, upper.begin(), [](char c) { return static_cast<char>(std::toupper(c)); });
        QVERIFY(!Checksum("hello").matches(upper));
        QVERIFY(!Checksum("hello").matches(""));
    }
    void knowsTheHashesOfOldEngines()
    {
        // 2cf24dba5fb0a30e…: the bytes 0e and 04 were written as e and 4.
        const std::string whole = Checksum("hello").text();
        std::string old;
        for (std::size_t i = 0; i < whole.size(); i += 2)
            old += whole[i] == '0' ? whole.substr(i + 1, 1) : whole.substr(i, 2);
        QCOMPARE(old.size(), std::size_t(62));
        QVERIFY(Checksum("hello").matches(old));
        QVERIFY(!Checksum("Hello").matches(old));
    }
    void tellsAMissingScriptFromABrokenOne()
    {
        const fs::path folder = m_folder.path().toStdString();
        QCOMPARE(migration::readScript(folder / "migration.sql").error().code, std::string("script-missing"));
        QVERIFY(writeFile(folder / "migration.sql", "select '\xff'"));
        QCOMPARE(migration::readScript(folder / "migration.sql").error().code, std::string("script-not-utf8"));
        QVERIFY(writeFile(folder / "migration.sql", "select 'é\U0001F6A2'"));
        QVERIFY(migration::readScript(folder / "migration.sql"));
        QCOMPARE(migration::readScript(folder).error().code, std::string("script-unreadable"));
    }
};

QTEST_APPLESS_MAIN(ScriptTest)
#include "script_test.moc"
