#include "backup/vault.h"

#include "base/file.h"
#include "base/text.h"
#include "journal/process_id.h"
#include "models/backup/sample.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <csignal>

using namespace lockkeeper;
using namespace lockkeeper::backup;

namespace {

Manifest named(const BackupId& id, int minute = 0)
{
    Manifest manifest = sampleManifest();
    manifest.id = id;
    manifest.created += std::chrono::minutes(minute);
    return manifest;
}

} // namespace

class VaultTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }
    void listsNothingBeforeTheFirstBackup()
    {
        const auto entries = vault().list();
        QVERIFY(entries);
        QVERIFY(entries->empty());
    }
    void showsABackupOnlyOnceItIsPublished()
    {
        const BackupId id("20261121T013000Z-shop-aaaaaa");
        auto partial = vault().begin(id);
        QVERIFY(partial);
        QVERIFY(writeFile(partial->archive(), "archive"));
        QVERIFY(vault().list()->empty());
        QVERIFY(partial->publish(named(id)));
        const auto entries = vault().list();
        QCOMPARE(entries->size(), std::size_t(1));
        QVERIFY(entries->front().manifest);
        QCOMPARE(entries->front().damage, QString());
        QVERIFY(!std::filesystem::exists(entries->front().folder / "owner"));
    }
    void leavesNothingOfABackupThatWasNotPublished()
    {
        {
            auto partial = vault().begin(BackupId("20261121T013000Z-shop-aaaaaa"));
            QVERIFY(partial);
            QVERIFY(writeFile(partial->archive(), "archive"));
        }
        QVERIFY(std::filesystem::is_empty(root()));
    }
    void neverReplacesABackup()
    {
        const BackupId id = publish("20261121T013000Z-shop-aaaaaa");
        QVERIFY(!vault().begin(id));
        QVERIFY(vault().find(id)->manifest);
    }
    void listsTheNewestFirst()
    {
        publish("20261121T013000Z-b-aaaaaa", 2);
        publish("20261121T013000Z-a-aaaaaa", 3);
        publish("20261121T013000Z-c-aaaaaa", 1);
        std::string order;
        const auto entries = *vault().list();
        for (const Entry& entry : entries)
            order += entry.id.value()[17];
        QCOMPARE(order, std::string("abc"));
    }
    void showsADamagedBackupInsteadOfHidingIt()
    {
        const BackupId changed = publish("20261121T013000Z-changed-aaaaaa");
        QVERIFY(writeFile(root() / changed.value() / "manifest.json", "{}"));
        const BackupId bare = publish("20261121T013000Z-bare-aaaaaa");
        std::filesystem::remove(root() / bare.value() / "manifest.json");
        const BackupId hollow = publish("20261121T013000Z-hollow-aaaaaa");
        std::filesystem::remove(root() / hollow.value() / "archive.dump");
        const BackupId moved = publish("20261121T013000Z-moved-aaaaaa");
        std::filesystem::rename(root() / moved.value(), root() / "20261121T013000Z-other-aaaaaa");
        const auto entries = vault().list();
        QCOMPARE(entries->size(), std::size_t(4));
        for (const Entry& entry : *entries) {
            QVERIFY(!entry.manifest);
            QVERIFY(!entry.damage.isEmpty());
        }
    }
    void doesNotKnowWhatIsNotThere_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const char* id : {"20261121T013000Z-shop-zzzzzz", "", "..", ".partial-x", "../vault"})
            QTest::newRow(id) << QByteArray(id);
    }
    void doesNotKnowWhatIsNotThere()
    {
        QFETCH(QByteArray, id);
        publish("20261121T013000Z-shop-aaaaaa");
        const auto found = vault().find(BackupId(id.toStdString()));
        QVERIFY(!found);
        QCOMPARE(found.error().code, std::string("backup-unknown"));
        QCOMPARE(found.error().kind, Error::Kind::Usage);
    }
    void keepsThePartialOfALivingProcess()
    {
        auto partial = vault().begin(BackupId("20261121T013000Z-shop-aaaaaa"));
        QVERIFY(partial);
        QCOMPARE(*vault().sweep(), 0);
        QVERIFY(std::filesystem::exists(partial->folder() / "owner"));
    }
    void sweepsThePartialOfADeadProcess()
    {
        QProcess child;
        child.start(QStringLiteral("/bin/cat"), {});
        QVERIFY(child.waitForStarted());
        const auto stat = readFile("/proc/" + std::to_string(child.processId()) + "/stat");
        QVERIFY(stat);
        QStringList owner = text(journal::thisProcess()).split(QLatin1Char(' '));
        owner[1] = QString::number(child.processId());
        owner[2] = QString::fromStdString(*stat).section(QLatin1Char(' '), 21, 21);
        const auto folder = root() / ".partial-20261121T013000Z-shop-aaaaaa";
        QVERIFY(makeFolder(folder));
        QVERIFY(writeFile(folder / "owner", utf8(owner.join(QLatin1Char(' ')))));
        QVERIFY(writeFile(folder / "archive.dump", "half"));
        QCOMPARE(*vault().sweep(), 0);
        child.kill();
        QVERIFY(child.waitForFinished());
        QCOMPARE(*vault().sweep(), 1);
        QVERIFY(!std::filesystem::exists(folder));
    }
    void isNotFooledByAReusedProcessNumber()
    {
        auto partial = vault().begin(BackupId("20261121T013000Z-shop-aaaaaa"));
        QVERIFY(partial);
        QVERIFY(writeFile(partial->folder() / "owner", journal::thisProcess() + "0"));
        QCOMPARE(*vault().sweep(), 1);
    }
    void remembersAVerification()
    {
        const BackupId id = publish("20261121T013000Z-shop-aaaaaa");
        Manifest manifest = *vault().find(id)->manifest;
        manifest.problems = {"cut"};
        manifest.level = Level::Exists;
        QVERIFY(vault().update(manifest));
        QCOMPARE(vault().find(id)->manifest->level, Level::Exists);
        QCOMPARE(vault().find(id)->manifest->problems.size(), std::size_t(1));
    }

private:
    [[nodiscard]] std::filesystem::path root() const { return m_folder->path().toStdString() + "/vault"; }
    [[nodiscard]] Vault vault() const { return Vault(root()); }
    BackupId publish(const std::string& id, int minute = 0)
    {
        auto partial = vault().begin(BackupId(id));
        const bool done = partial && writeFile(partial->archive(), "archive")
            && partial->publish(named(BackupId(id), minute)).has_value();
        if (!done)
            qFatal("cannot publish");
        return BackupId(id);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(VaultTest)
#include "vault_test.moc"
