#include "overview/overview_page.h"
#include "overview/size_chart.h"
#include "widgets/gallery/gallery.h"
#include "widgets/pages/samples.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QTableView>

using namespace lockkeeper;
using environment::Environment;
using overview::Facts;
using overview::OverviewPage;

namespace {

const QSize kSize(1180, 640);

std::vector<overview::BackupSize> sizes(int count, int odd)
{
    std::vector<overview::BackupSize> made;
    for (int day = 0; day < count; ++day)
        made.push_back({.taken = QDateTime::currentDateTimeUtc().addDays(day - count),
            .bytes = day == odd ? 61'000'000 : 120'000'000 + day * 2'000'000});
    return made;
}

Facts facts()
{
    return {.tiles = {{.page = QStringLiteral("migrations"),
                          .title = QStringLiteral("Migrations"),
                          .answer = QStringLiteral("4 pending"),
                          .detail = QStringLiteral("1 destroys data · 12 applied"),
                          .ink = theme::Role::Loss},
                {.page = QStringLiteral("backups"),
                    .title = QStringLiteral("Backup"),
                    .answer = QStringLiteral("3 h ago"),
                    .detail = QStringLiteral("decoded · 148 MB"),
                    .ink = theme::Role::Good},
                {.page = QStringLiteral("branches"),
                    .title = QStringLiteral("Branches"),
                    .answer = QStringLiteral("2"),
                    .detail = QStringLiteral("42 MB on this server")}},
        .sizes = sizes(14, 9),
        .elsewhere
        = {{.profile = QStringLiteral("shop_dev"), .environment = Environment::Development, .applied = 16, .total = 16},
            {.profile = QStringLiteral("shop_staging"),
                .environment = Environment::Staging,
                .applied = 14,
                .total = 16},
            {.profile = QStringLiteral("shop_prod"),
                .environment = Environment::Production,
                .applied = 12,
                .total = 16}}};
}

struct Shown : QWidget {
    journal::JournalModel model;
    OverviewPage page{model, this};
    explicit Shown(std::vector<journal::Entry> entries, const Facts& known = facts())
        : Shown()
    {
        model.setEntries(std::move(entries));
        page.show(known);
        page.showLoaded();
    }
    Shown() { page.refresh(); }
    void resizeEvent(QResizeEvent*) override { page.resize(size()); }
};

} // namespace

class OverviewTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void looksRightInEveryView()
    {
        test::Gallery gallery;
        QStringList found = gallery.walk(
            QStringLiteral("overview-filled"), kSize, [] { return std::make_unique<Shown>(test::sampleJournal()); });
        found += gallery.walk(QStringLiteral("overview-new"), kSize, [] {
            Facts few = facts();
            few.sizes.clear();
            few.elsewhere.clear();
            return std::make_unique<Shown>(std::vector<journal::Entry>(), few);
        });
        found += gallery.walk(QStringLiteral("overview-loading"), kSize, [] { return std::make_unique<Shown>(); });
        found += gallery.walk(QStringLiteral("overview-failed"), kSize, [] {
            auto made = std::make_unique<Shown>();
            made->page.showFailed(test::sampleFailure());
            return made;
        });
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

    void aTileOpensItsPage()
    {
        Shown shown(test::sampleJournal());
        shown.resize(kSize);
        shown.show();
        QCoreApplication::processEvents();
        QSignalSpy asked(&shown.page, &OverviewPage::pageRequested);
        auto* tile = shown.findChild<QAbstractButton*>(QStringLiteral("tile-backups"));
        QTest::mouseClick(tile, Qt::LeftButton);
        QTest::keyClick(tile, Qt::Key_Space);
        QCOMPARE(asked.count(), 2);
        QCOMPARE(asked.front().front().toString(), QStringLiteral("backups"));
    }

    void whatIsNotKnownIsLeftOut()
    {
        Facts few = facts();
        few.sizes.clear();
        few.elsewhere.clear();
        Shown shown({}, few);
        shown.resize(kSize);
        shown.show();
        QVERIFY(!shown.findChild<QWidget*>(QStringLiteral("sizeChart"))->isVisible());
        QVERIFY(!shown.findChild<QTableView*>(QStringLiteral("happened"))->isVisible());
    }

    void namesTheBackupThatIsFarFromTheUsual()
    {
        QCOMPARE(overview::outlier(sizes(14, 9)), 9);
        QCOMPARE(overview::outlier(sizes(14, -1)), -1);
        QCOMPARE(overview::outlier(sizes(3, 1)), -1);
        QCOMPARE(overview::outlier({}), -1);
    }
};

QTEST_MAIN(OverviewTest)
#include "overview_test.moc"
