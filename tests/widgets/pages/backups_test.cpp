#include "backups/backups_page.h"
#include "widgets/gallery/gallery.h"
#include "widgets/pages/samples.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

using namespace lockkeeper;
using backups::BackupsPage;

namespace {

const QSize kSize(1140, 620);

/// The page with its model, filled or not.
struct Shown : QWidget {
    backup::BackupModel model;
    BackupsPage page{model, this};
    explicit Shown(std::vector<backup::Entry> entries)
    {
        page.setProfile(QStringLiteral("shop_prod"));
        page.refresh();
        model.show(std::move(entries));
        page.showLoaded();
    }
    Shown() { page.refresh(); }
    void resizeEvent(QResizeEvent*) override { page.resize(size()); }
};

template <typename Widget>
Widget* child(QWidget& of, const char* name)
{
    return of.findChild<Widget*>(QLatin1String(name));
}

} // namespace

class BackupsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void looksRightInEveryView()
    {
        test::Gallery gallery;
        QStringList found = gallery.walk(
            QStringLiteral("backups-filled"), kSize, [] { return std::make_unique<Shown>(test::sampleBackups()); });
        found += gallery.walk(QStringLiteral("backups-damaged"), kSize, [] {
            auto made = std::make_unique<Shown>(test::sampleBackups());
            made->page.select(QString::fromStdString(test::sampleBackups()[4].id.value()));
            return made;
        });
        found += gallery.walk(QStringLiteral("backups-empty"), kSize,
            [] { return std::make_unique<Shown>(std::vector<backup::Entry>()); });
        found += gallery.walk(QStringLiteral("backups-loading"), kSize, [] { return std::make_unique<Shown>(); });
        found += gallery.walk(QStringLiteral("backups-failed"), kSize, [] {
            auto made = std::make_unique<Shown>();
            made->page.showFailed(test::sampleFailure());
            return made;
        });
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

    void theNewestIsChosenAndItsButtonsSpeakOfIt()
    {
        Shown shown(test::sampleBackups());
        shown.resize(kSize);
        shown.show();
        QCOMPARE(shown.page.chosen(), shown.model.entry(shown.model.index(0, 0))->id);
        QSignalSpy verify(&shown.page, &BackupsPage::verifyRequested);
        QSignalSpy restore(&shown.page, &BackupsPage::restoreRequested);
        QSignalSpy backUp(&shown.page, &BackupsPage::backUpRequested);
        child<QTableView>(shown, "backupTable")->selectRow(1);
        QTest::mouseClick(child<QPushButton>(shown, "verify"), Qt::LeftButton);
        QTest::mouseClick(child<QPushButton>(shown, "restore"), Qt::LeftButton);
        QTest::mouseClick(child<QPushButton>(shown, "backUpNow"), Qt::LeftButton);
        const backup::BackupId second = shown.model.entry(shown.model.index(1, 0))->id;
        QCOMPARE(verify.front().front().value<backup::BackupId>(), second);
        QCOMPARE(restore.front().front().value<backup::BackupId>(), second);
        QCOMPARE(backUp.count(), 1);
        QTest::mouseClick(child<QPushButton>(shown, "copyPath"), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().endsWith(QString::fromStdString(second.value())));
    }

    void aDamagedBackupCannotBeRestored()
    {
        Shown shown(test::sampleBackups());
        shown.resize(kSize);
        shown.show();
        QVERIFY(shown.page.select(QString::fromStdString(test::sampleBackups()[4].id.value())));
        QVERIFY(!child<QPushButton>(shown, "restore")->isEnabled());
        QVERIFY(child<QLabel>(shown, "backupProblems")->text().contains(QStringLiteral("one byte shorter")));
    }

    void theChoiceSurvivesARefresh()
    {
        Shown shown(test::sampleBackups());
        shown.resize(kSize);
        shown.show();
        auto entries = test::sampleBackups();
        shown.model.show(entries);
        shown.page.showLoaded();
        QVERIFY(shown.page.select(QString::fromStdString(entries[2].id.value())));
        shown.page.refresh();
        QVERIFY2(child<QTableView>(shown, "backupTable")->isVisible(), "what is shown stays while it loads again");
        entries.erase(entries.begin());
        shown.model.show(entries);
        shown.page.showLoaded();
        QCOMPARE(shown.page.chosen(), entries[1].id);
    }

    void aFilterNarrowsTheTable()
    {
        Shown shown(test::sampleBackups());
        shown.resize(kSize);
        shown.show();
        QTest::keyClicks(child<QLineEdit>(shown, "backupFilter"), QStringLiteral("staging"));
        QCOMPARE(child<QTableView>(shown, "backupTable")->model()->rowCount(), 1);
    }

    void theEmptyPageOffersABackup()
    {
        Shown shown{std::vector<backup::Entry>()};
        shown.resize(kSize);
        shown.show();
        QSignalSpy backUp(&shown.page, &BackupsPage::backUpRequested);
        QTest::mouseClick(child<QPushButton>(shown, "emptyAction"), Qt::LeftButton);
        QCOMPARE(backUp.count(), 1);
    }

    void aFailureOffersToTryAgain()
    {
        Shown shown;
        shown.resize(kSize);
        shown.show();
        QSignalSpy load(&shown.page, &BackupsPage::loadRequested);
        shown.page.showFailed(test::sampleFailure());
        QVERIFY(shown.page.isSettled());
        QTest::mouseClick(child<QPushButton>(shown, "emptyAction"), Qt::LeftButton);
        QCOMPARE(load.count(), 1);
        QVERIFY(!shown.page.isSettled());
    }
};

QTEST_MAIN(BackupsTest)
#include "backups_test.moc"
