#include "models/backup/sample.h"

#include <QtTest/QTest>

#include <set>

using namespace lockkeeper;
using namespace lockkeeper::backup;

class ManifestTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsBackWhatItWrote()
    {
        const Manifest sample = sampleManifest();
        const std::string json = serialise(sample);
        const auto again = parseManifest(json);
        QVERIFY2(again, again ? "" : qPrintable(again.error().message));
        QCOMPARE(serialise(*again), json);
        QCOMPARE(again->identity, sample.identity);
        QVERIFY(again->tables == sample.tables);
        QCOMPARE(again->created, sample.created);
        QCOMPARE(again->level, Level::Decoded);
        QCOMPARE(again->shape.locale, std::string("und"));
    }
    void noticesEveryChangedByte()
    {
        const std::string json = serialise(sampleManifest());
        int changed = 0;
        for (std::size_t i = 0; i < json.size(); ++i) {
            std::string other = json;
            other[i] = static_cast<char>(other[i] ^ 1);
            // White space between members is no content.
            if (std::isspace(static_cast<unsigned char>(json[i])) != 0)
                continue;
            ++changed;
            QVERIFY2(!parseManifest(other), other.substr(i < 20 ? 0 : i - 20, 40).c_str());
        }
        QVERIFY(changed > 800);
    }
    void noticesAMissingEnd()
    {
        const std::string json = serialise(sampleManifest());
        for (std::size_t length = 0; length + 2 < json.size(); length += 7)
            QVERIFY(!parseManifest(std::string_view(json).substr(0, length)));
    }
    void refusesANewerFormat()
    {
        std::string json = serialise(sampleManifest());
        const std::string mark = "\"lockkeeper_backup\": 1";
        json.replace(json.find(mark), mark.size(), "\"lockkeeper_backup\": 2");
        const auto result = parseManifest(json);
        QVERIFY(!result);
        QCOMPARE(result.error().code, std::string("manifest-unreadable"));
        QVERIFY(result.error().message.contains(QLatin1String("2")));
    }
    void namesABackupSoThatEveryFileSystemTakesIt()
    {
        const auto now = sampleManifest().created;
        std::set<std::string> seen;
        for (int i = 0; i < 200; ++i) {
            const BackupId id = makeId("a\"b/../Ü", now);
            QVERIFY2(wellFormed(id), id.value().c_str());
            QVERIFY(id.value().starts_with("20261121T013000Z-a_b______"));
            seen.insert(id.value());
        }
        QCOMPARE(seen.size(), std::size_t(200));
    }
    void takesNoPathForAName_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const char* bad : {"", ".", "..", "../x", "a/b", ".partial-x", "a b", "a\nb"})
            QTest::newRow(bad) << QByteArray(bad);
    }
    void takesNoPathForAName()
    {
        QFETCH(QByteArray, id);
        QVERIFY(!wellFormed(BackupId(id.toStdString())));
    }
    void spellsItsLevels()
    {
        for (const Level level : {Level::Exists, Level::Hashed, Level::Decoded, Level::Restored, Level::Rehearsed})
            QCOMPARE(parseLevel(name(level)), std::optional(level));
        QVERIFY(!parseLevel("Decoded"));
    }
};

QTEST_GUILESS_MAIN(ManifestTest)
#include "manifest_test.moc"
