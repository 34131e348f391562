#include "shell/band.h"
#include "shell/command_palette.h"
#include "shell/first_run.h"
#include "shell/notice_bar.h"
#include "shell/page_tabs.h"
#include "shell/sidebar.h"
#include "shell/status_line.h"
#include "shell/top_bar.h"
#include "theme/theme.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>

using namespace lockkeeper;
using namespace lockkeeper::shell;
using environment::Environment;

namespace {

std::vector<profile::Profile> threeProfiles()
{
    std::vector<profile::Profile> profiles;
    for (const auto& [name, environment] : {std::pair{"shop_dev", Environment::Development},
             std::pair{"shop_prod", Environment::Production}, std::pair{"shop_staging", Environment::Staging}}) {
        profile::Profile made{.name = name, .environment = environment};
        made.target.parameters = {{"host", "db.example"}, {"dbname", name}};
        profiles.push_back(made);
    }
    return profiles;
}

} // namespace

class ShellTest final : public QObject {
    Q_OBJECT
    theme::Theme m_theme;
    QAction m_action{QStringLiteral("Add connection…")};

    QStringList shownRows(const QTreeView& view)
    {
        QStringList rows;
        for (QModelIndex at = view.model()->index(0, 0); at.isValid(); at = view.indexBelow(at))
            rows << at.data(profile::ProfileModel::NameRole).toString();
        return rows;
    }
private Q_SLOTS:
    void initTestCase() { m_action.setToolTip(QStringLiteral("Add a database by pasting its URL")); }

    void profilesStandBelowTheirEnvironment()
    {
        profile::ProfileModel model;
        model.setProfiles(threeProfiles());
        Sidebar sidebar(model, m_action, {});
        sidebar.resize(240, 600);
        sidebar.show();
        const auto* view = sidebar.findChild<QTreeView*>(QStringLiteral("profiles"));
        QCOMPARE(shownRows(*view),
            QStringList({environment::title(Environment::Production), QStringLiteral("shop_prod"),
                environment::title(Environment::Staging), QStringLiteral("shop_staging"),
                environment::title(Environment::Development), QStringLiteral("shop_dev")}));
    }
    void typingFiltersAndHidesEmptyHeadings()
    {
        profile::ProfileModel model;
        model.setProfiles(threeProfiles());
        Sidebar sidebar(model, m_action, {});
        sidebar.resize(240, 600);
        sidebar.show();
        QTest::keyClicks(sidebar.findChild<QLineEdit*>(QStringLiteral("profileFilter")), QStringLiteral("STAG"));
        QCOMPARE(shownRows(*sidebar.findChild<QTreeView*>(QStringLiteral("profiles"))),
            QStringList({environment::title(Environment::Staging), QStringLiteral("shop_staging")}));
    }
    void aClickChoosesAProfileOnce()
    {
        profile::ProfileModel model;
        model.setProfiles(threeProfiles());
        Sidebar sidebar(model, m_action, {});
        sidebar.resize(240, 600);
        sidebar.show();
        QSignalSpy chosen(&sidebar, &Sidebar::chosen);
        auto* view = sidebar.findChild<QTreeView*>(QStringLiteral("profiles"));
        const auto click = [&](const QModelIndex& row) {
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(row).center());
        };
        const QModelIndex staging = view->model()->index(0, 0, view->model()->index(1, 0));
        click(staging);
        click(staging);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toString(), QStringLiteral("shop_staging"));
        click(view->model()->index(1, 0)); // a heading
        QCOMPARE(chosen.size(), 1);
        // Read again from the file, the mark stays and nothing is announced.
        model.setProfiles(threeProfiles());
        QCOMPARE(view->currentIndex().data(profile::ProfileModel::NameRole).toString(), QStringLiteral("shop_staging"));
        QCOMPARE(chosen.size(), 1);
    }
    void theBandShowsTheEnvironmentInItsColour()
    {
        Band band;
        band.resize(800, 40);
        band.show({.environment = Environment::Staging, .profile = QStringLiteral("shop_staging"), .address = {}});
        QCOMPARE(band.environment(), Environment::Staging);
        const QImage image = band.grab().toImage();
        QCOMPARE(image.pixelColor(400, 1), theme::color(theme::Role::Staging, band.palette()));
    }
    void tabsKeepTheirWidthWhenChosen()
    {
        PageTabs tabs;
        tabs.addTab(QStringLiteral("Overview"));
        tabs.addTab(QStringLiteral("Migrations"));
        const QRect before = tabs.tabRect(1);
        tabs.setCurrentIndex(1);
        QCOMPARE(tabs.tabRect(1), before);
        tabs.setBadge(1, QStringLiteral("4"), theme::Tone::Loss);
        QVERIFY(tabs.tabRect(1).width() > before.width());
        QVERIFY(tabs.accessibleTabName(1).contains(QLatin1Char('4')));
    }
    void theNoticeSaysAndCloses()
    {
        NoticeBar bar;
        bar.show(QStringLiteral("failed"), theme::Tone::Loss, QStringLiteral("It failed."), QStringLiteral("FATAL"));
        QVERIFY(bar.isVisible());
        QCOMPARE(bar.sentence(), QStringLiteral("It failed."));
        QTest::mouseClick(bar.findChild<QToolButton*>(QStringLiteral("closeNotice")), Qt::LeftButton);
        QVERIFY(!bar.isVisible());
    }
    void typedLettersFitTitles_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("beginning before middle") << "back" << "Back up now" << "Go back";
        QTest::newRow("word before part of word") << "up" << "Back up now" << "Duplicate xup";
        QTest::newRow("initials before scattered letters") << "bun" << "Back up now" << "Cobalt undone";
        QTest::newRow("fits before does not") << "reset" << "Reset database" << "Back up now";
    }
    void typedLettersFitTitles()
    {
        QFETCH(QString, typed);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        QVERIFY(fit(typed, better) > 0);
        QVERIFY(fit(typed, better) > fit(typed, worse));
    }
    void nothingFitsForeignLetters() { QCOMPARE(fit(QStringLiteral("zzz"), QStringLiteral("Back up now")), 0); }

    void enterRunsWhatThePaletteFound()
    {
        QWidget window;
        window.resize(800, 600);
        CommandPalette palette(&window);
        window.show();
        QStringList ran;
        const auto item = [&ran](const QString& title, bool enabled) {
            return PaletteItem{
                .title = title, .group = {}, .icon = {}, .keys = {}, .enabled = enabled, .run = [&ran, title] {
                    ran << title;
                }};
        };
        const std::vector<PaletteItem> items{item(QStringLiteral("Test connection"), true),
            item(QStringLiteral("Back up now"), true), item(QStringLiteral("Reset database"), false)};
        palette.open(items);
        auto* field = palette.findChild<QLineEdit*>(QStringLiteral("paletteField"));
        QTest::keyClicks(field, QStringLiteral("back"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(ran, QStringList{QStringLiteral("Back up now")});
        QVERIFY(!palette.isVisible());
        // What cannot be done now is listed, and does nothing.
        palette.open(items);
        QTest::keyClicks(field, QStringLiteral("reset"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(ran.size(), 1);
        QVERIFY(palette.isVisible());
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!palette.isVisible());
    }
    void arrowsWalkThePalette()
    {
        QWidget window;
        window.resize(800, 600);
        CommandPalette palette(&window);
        window.show();
        QString ran;
        std::vector<PaletteItem> items;
        for (const QString& title : {QStringLiteral("One"), QStringLiteral("Two")})
            items.push_back(
                {.title = title, .group = {}, .icon = {}, .keys = {}, .run = [&ran, title] { ran = title; }});
        palette.open(items);
        auto* field = palette.findChild<QLineEdit*>(QStringLiteral("paletteField"));
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(ran, QStringLiteral("Two"));
    }
    void everyCardStartsItsAction()
    {
        QAction tryIt(QStringLiteral("Start"));
        QAction add(QStringLiteral("Add"));
        QAction open(QStringLiteral("Open"));
        QStringList ran;
        for (QAction* action : {&tryIt, &add, &open}) {
            action->setObjectName(action->text());
            connect(action, &QAction::triggered, this, [&ran, action] { ran << action->text(); });
        }
        FirstRun cards(tryIt, add, open);
        cards.resize(1000, 600);
        cards.show();
        for (const char* name : {"StartCard", "AddCard", "OpenCard"})
            QTest::mouseClick(cards.findChild<QPushButton*>(QString::fromLatin1(name)), Qt::LeftButton);
        QCOMPARE(ran, QStringList({QStringLiteral("Start"), QStringLiteral("Add"), QStringLiteral("Open")}));
        tryIt.setEnabled(false);
        QVERIFY(!cards.findChild<QPushButton*>(QStringLiteral("StartCard"))->isEnabled());
    }
};

QTEST_MAIN(ShellTest)
#include "shell_test.moc"
