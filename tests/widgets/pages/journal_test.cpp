#include "journal/journal_page.h"
#include "widgets/gallery/gallery.h"
#include "widgets/pages/samples.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>

using namespace lockkeeper;
using journal_page::JournalPage;

namespace {

const QSize kSize(1140, 520);

struct Shown : QWidget {
    journal::JournalModel model;
    JournalPage page{model, this};
    explicit Shown(std::vector<journal::Entry> entries)
    {
        page.refresh();
        page.setProfile(QStringLiteral("shop_dev"));
        model.setEntries(std::move(entries));
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

class JournalTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void looksRightInEveryView()
    {
        test::Gallery gallery;
        QStringList found = gallery.walk(
            QStringLiteral("journal-filled"), kSize, [] { return std::make_unique<Shown>(test::sampleJournal()); });
        found += gallery.walk(QStringLiteral("journal-empty"), kSize,
            [] { return std::make_unique<Shown>(std::vector<journal::Entry>()); });
        found += gallery.walk(QStringLiteral("journal-loading"), kSize, [] { return std::make_unique<Shown>(); });
        found += gallery.walk(QStringLiteral("journal-failed"), kSize, [] {
            auto made = std::make_unique<Shown>();
            made->page.showFailed(test::sampleFailure());
            return made;
        });
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

    void everyTypedWordMustBeSomewhereInALine()
    {
        Shown shown(test::sampleJournal());
        shown.resize(kSize);
        shown.show();
        auto* rows = child<QTableView>(shown, "journalTable")->model();
        QCOMPARE(rows->rowCount(), 7);
        auto* filter = child<QLineEdit>(shown, "journalFilter");
        QTest::keyClicks(filter, QStringLiteral("template 10.0.0.7"));
        QCOMPARE(rows->rowCount(), 1);
        filter->clear();
        QCOMPARE(rows->rowCount(), 7);
        QTest::keyClicks(filter, QStringLiteral("no such thing"));
        QCOMPARE(rows->rowCount(), 0);
    }

    void oneProfileAloneCanBeSeen()
    {
        Shown shown(test::sampleJournal());
        shown.resize(kSize);
        shown.show();
        auto* only = child<QCheckBox>(shown, "onlyThisProfile");
        QVERIFY(only->isVisible());
        only->click();
        QCOMPARE(child<QTableView>(shown, "journalTable")->model()->rowCount(), 3);
        only->click();
        QCOMPARE(child<QTableView>(shown, "journalTable")->model()->rowCount(), 7);
    }

    void aChosenLineIsReadWhole()
    {
        Shown shown(test::sampleJournal());
        shown.resize(kSize);
        shown.show();
        child<QTableView>(shown, "journalTable")->selectRow(1);
        const QString what = child<QLabel>(shown, "journalWhat")->text();
        QVERIFY(what.contains(QStringLiteral("prisma migrate reset --force")));
        QVERIFY(what.contains(QStringLiteral("nothing was changed")));
    }
};

QTEST_MAIN(JournalTest)
#include "journal_test.moc"
