#include "editor/sql_view.h"
#include "migrations/filter_menu.h"
#include "migrations/migrations_page.h"
#include "migrations/rows.h"
#include "migrations/timeline.h"
#include "sql/analyse.h"
#include "widgets/gallery/gallery.h"
#include "widgets/pages/samples.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>

using namespace lockkeeper;
using migration::MigrationName;
using migration::State;
using migrations::MigrationsPage;
using migrations::Review;
using migrations::Stakes;

namespace {

const QSize kSize(1180, 720);
const std::string kIncident = "-- AlterTable\n"
                              "ALTER TABLE \"CasterProfile\"\n"
                              "  DROP COLUMN \"companyName\",\n"
                              "  DROP COLUMN \"yearsInBusiness\",\n"
                              "  ADD COLUMN     \"companyNameEn\" TEXT,\n"
                              "  ADD COLUMN     \"companyNameAr\" TEXT,\n"
                              "  ADD COLUMN     \"establishedYear\" INTEGER;\n"
                              "\n"
                              "-- AlterTable\n"
                              "ALTER TABLE \"Order\" ALTER COLUMN \"placedAt\" SET NOT NULL;\n";
const std::string kBefore = "CREATE TABLE \"CasterProfile\" (\"id\" SERIAL PRIMARY KEY, \"companyName\" TEXT, "
                            "\"yearsInBusiness\" INTEGER);\n"
                            "CREATE TABLE \"Order\" (\"id\" SERIAL PRIMARY KEY, \"placedAt\" TIMESTAMP(3));\n";
const char* const kIncidentName = "20261118091200_rename_company_fields";

migration::MigrationStatus of(const char* name, State state)
{
    migration::MigrationStatus made{.name = MigrationName(name),
        .script = std::string("/shop/prisma/migrations/") + name + "/migration.sql",
        .state = state};
    if (state == State::Applied || state == State::Edited) {
        made.started = std::chrono::time_point_cast<std::chrono::microseconds>(
            std::chrono::system_clock::now() - std::chrono::hours(24 * 45));
        made.finished = *made.started + std::chrono::milliseconds(830);
        made.steps = 1;
    }
    return made;
}

migration::Status status()
{
    migration::Status made{.overall = migration::Overall::Edited};
    made.migrations
        = {of("20260301080000_init", State::Applied), of("20261006070000_enhanced_caster_profile", State::Applied),
            of("20261006091100_taxonomy", State::Applied), of("20261020120000_team_members", State::Edited),
            of("20261112083011_portfolio_required", State::Pending), of("20261114101500_add_reviews", State::Pending),
            of("20261117160410_order_index", State::Pending), of(kIncidentName, State::Pending)};
    return made;
}

Review review(Stakes stakes)
{
    sql::State before;
    sql::fold(before, kBefore);
    const sql::Context context{.before = std::make_shared<const sql::State>(before)};
    Review made{.name = MigrationName(kIncidentName),
        .sql = kIncident,
        .findings = sql::analyse(kIncident, context).findings,
        .stakes = stakes,
        .context = context};
    if (stakes == Stakes::Counted)
        for (sql::Finding& finding : made.findings)
            if (finding.hazard == sql::Hazard::DataLoss)
                finding.stake = sql::Stake{
                    .rows = 1204, .values = finding.object.name == "companyName" ? 1187 : 1204, .bytes = 90112};
    return made;
}

struct Shown : QWidget {
    migration::MigrationModel model;
    MigrationsPage page{model, this};

    Shown() { page.setProject(QStringLiteral("prisma/migrations"), true); }
    explicit Shown(Stakes stakes)
        : Shown()
    {
        page.refresh();
        page.select(QString::fromLatin1(kIncidentName));
        model.show(status());
        model.setVerdict(MigrationName(kIncidentName), migrations::badgeOf(review(stakes).findings));
        model.setVerdict(MigrationName("20261114101500_add_reviews"), migrations::badgeOf({}));
        page.showLoaded();
        page.show(review(stakes));
    }
    void resizeEvent(QResizeEvent*) override { page.resize(size()); }
};

template <typename Widget>
Widget* child(QWidget& of, const char* name)
{
    return of.findChild<Widget*>(QLatin1String(name));
}

int caretLine(QWidget& of)
{
    int line = 0;
    int column = 0;
    of.findChild<editor::SqlView*>()->getCursorPosition(&line, &column);
    return line + 1;
}

} // namespace

class MigrationsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // The offscreen platform says of every menu and window that it cannot raise or grab.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void looksRightInEveryView()
    {
        test::Gallery gallery;
        QStringList found = gallery.walk(
            QStringLiteral("migrations-filled"), kSize, [] { return std::make_unique<Shown>(Stakes::Counted); });
        found += gallery.walk(
            QStringLiteral("migrations-counting"), kSize, [] { return std::make_unique<Shown>(Stakes::Asking); });
        found += gallery.walk(QStringLiteral("migrations-clean"), kSize, [] {
            auto made = std::make_unique<Shown>(Stakes::Counted);
            made->page.show({.name = MigrationName(kIncidentName), .sql = "CREATE TABLE \"Review\" (\"id\" INT);\n"});
            return made;
        });
        found += gallery.walk(QStringLiteral("migrations-missing"), kSize, [] {
            auto made = std::make_unique<Shown>(Stakes::Counted);
            made->page.show({.name = MigrationName(kIncidentName),
                .problem = QStringLiteral("The file of this migration is not in the project.")});
            return made;
        });
        found += gallery.walk(QStringLiteral("migrations-loading"), kSize, [] {
            auto made = std::make_unique<Shown>();
            made->page.refresh();
            return made;
        });
        found += gallery.walk(QStringLiteral("migrations-empty"), kSize, [] {
            auto made = std::make_unique<Shown>();
            made->page.setProject({}, false);
            made->page.showLoaded();
            return made;
        });
        found += gallery.walk(QStringLiteral("migrations-failed"), kSize, [] {
            auto made = std::make_unique<Shown>();
            made->page.showFailed(test::sampleFailure());
            return made;
        });
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

    void theIncidentIsToldInWordsAndNumbers()
    {
        Shown shown(Stakes::Counted);
        shown.resize(kSize);
        shown.show();
        const QString verdict = child<QLabel>(shown, "verdict")->text();
        QVERIFY2(verdict.contains(QStringLiteral("2 columns")), qPrintable(verdict));
        QVERIFY2(verdict.contains(QStringLiteral("2,391 values")), qPrintable(verdict));
        QVERIFY(child<QLabel>(shown, "verdictRest")->text().contains(QStringLiteral("companyNameEn")));
        auto& view = *shown.findChild<editor::SqlView*>();
        QCOMPARE(view.tintedLines(theme::Tone::Loss), std::vector<int>({3, 4}));
        QCOMPARE(view.annotation(2).trimmed(),
            QStringLiteral("destroys 1,187 values · meant as a rename to companyNameEn?"));
    }

    void walkingGoesFromTheGravestToTheLeast()
    {
        Shown shown(Stakes::Counted);
        shown.resize(kSize);
        shown.show();
        QCOMPARE(caretLine(shown), 3);
        auto findings = review(Stakes::Counted).findings;
        std::ranges::stable_sort(findings, {}, &sql::Finding::severity);
        const LineIndex index(kIncident);
        const int count = static_cast<int>(findings.size());
        for (int step = 1; step <= count; ++step) {
            shown.page.walkFindings(1);
            const auto& expected = findings[static_cast<std::size_t>(step % count)];
            QCOMPARE(caretLine(shown), static_cast<int>(index.position(expected.range.begin).line));
        }
        shown.page.walkFindings(-1);
        QCOMPARE(child<QLabel>(shown, "findingPlace")->text(), QStringLiteral("finding %1 of %1").arg(count));
        QTest::mouseClick(child<QPushButton>(shown, "nextFinding"), Qt::LeftButton);
        QCOMPARE(caretLine(shown), 3);
    }

    void whatConcernsAWholeStatementDoesNotDrownIt()
    {
        Shown shown(Stakes::Counted);
        shown.resize(kSize);
        shown.show();
        auto& view = *shown.findChild<editor::SqlView*>();
        QVERIFY(std::ranges::any_of(view.marks(), &editor::Mark::quiet));
        QVERIFY(view.tintedLines(theme::Tone::Lock).empty());
        QCOMPARE(view.tintedLines(theme::Tone::MayFail), std::vector<int>({10}));
    }

    void aClickOnAFindingGoesToItsLine()
    {
        Shown shown(Stakes::Counted);
        shown.resize(kSize);
        shown.show();
        auto* list = child<QListView>(shown, "findingList");
        int row = 0;
        while (
            list->model()->index(row, 0).data(sql::FindingModel::RuleRole).toString() != QStringLiteral("set-not-null"))
            QVERIFY(++row < list->model()->rowCount());
        list->scrollTo(list->model()->index(row, 0));
        QTest::mouseClick(
            list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(row, 0)).center());
        QCOMPARE(caretLine(shown), 10);
        QVERIFY(child<QLabel>(shown, "findingTitle")->text().contains(QStringLiteral("placedAt")));
    }

    void numbersArriveWithoutMovingTheReader()
    {
        Shown shown(Stakes::Asking);
        shown.resize(kSize);
        shown.show();
        QVERIFY(!shown.page.isSettled());
        shown.page.walkFindings(1);
        shown.page.walkFindings(1);
        const int line = caretLine(shown);
        QVERIFY(line != 3);
        shown.page.show(review(Stakes::Counted));
        QCOMPARE(caretLine(shown), line);
        QVERIFY(shown.page.isSettled());
    }

    void anotherMigrationsReviewIsIgnored()
    {
        Shown shown(Stakes::Counted);
        shown.resize(kSize);
        shown.show();
        Review late = review(Stakes::Counted);
        late.name = MigrationName("20260301080000_init");
        late.findings.clear();
        shown.page.show(late);
        QVERIFY(child<QLabel>(shown, "verdict")->text().contains(QStringLiteral("2 columns")));
    }

    void choosingAMigrationAsksForItsReview()
    {
        Shown shown(Stakes::Counted);
        shown.resize(kSize);
        shown.show();
        QSignalSpy chosen(&shown.page, &MigrationsPage::migrationChosen);
        auto* list = child<QListView>(shown, "migrationList");
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(2, 0)).center());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.front().front().value<MigrationName>(), MigrationName("20261114101500_add_reviews"));
        QVERIFY(!shown.page.isSettled());
    }

    void saferSqlCanBeCopied()
    {
        Shown shown(Stakes::Counted);
        shown.resize(kSize);
        shown.show();
        auto* safer = child<QLabel>(shown, "saferSql");
        const auto find = [&](const QString& words) {
            for (std::size_t step = 0; step < review(Stakes::Counted).findings.size(); ++step) {
                if (safer->isVisibleTo(&shown) && safer->text().contains(words))
                    return true;
                shown.page.walkFindings(1);
            }
            return false;
        };
        QVERIFY2(find(QStringLiteral("RENAME COLUMN")), "the suspected rename says how to rename");
        child<QPushButton>(shown, "copySafer")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), safer->text());
    }

    void saferSqlOfALongHistoryComesLater()
    {
        Shown shown(Stakes::Counted);
        shown.resize(kSize);
        shown.show();
        QSignalSpy wanted(&shown.page, &MigrationsPage::saferRequested);
        auto before = std::make_shared<sql::State>();
        for (int table = 0; table < 200; ++table)
            sql::fold(*before, "CREATE TABLE t" + std::to_string(table) + " (id int);");
        Review late = review(Stakes::Counted);
        late.context.before = before;
        shown.page.show(late);
        auto* safer = child<QLabel>(shown, "saferSql");
        QVERIFY(!safer->isVisibleTo(&shown));
        QTRY_COMPARE(wanted.count(), 1);
        const auto asked = wanted.front()[0].value<Review>();
        const auto finding = wanted.front()[1].value<sql::Finding>();
        // Of another finding, or of a text that is no longer there: not shown.
        sql::Finding other = finding;
        other.range = {0, 1};
        shown.page.showSafer(asked.sql, other, "SELECT 1;");
        shown.page.showSafer(SharedText("SELECT 2;"), finding, "SELECT 2;");
        QVERIFY(!safer->isVisibleTo(&shown));
        shown.page.showSafer(asked.sql, finding, "SELECT 3;");
        QVERIFY(safer->isVisibleTo(&shown));
        QCOMPARE(safer->text(), QStringLiteral("SELECT 3;"));
        shown.page.walkFindings(1);
        QVERIFY(!safer->isVisibleTo(&shown));
    }

    void aSearchSaysWhereAndLeadsThere()
    {
        Shown shown(Stakes::Counted);
        shown.resize(kSize);
        shown.show();
        auto* list = child<QListView>(shown, "migrationList");
        auto* search = child<QLineEdit>(shown, "migrationFilter");
        QSignalSpy asked(&shown.page.timeline(), &migrations::Timeline::searchRequested);
        shown.page.searchAll();
        QTest::keyClicks(search, QStringLiteral("yearsInBusiness"));
        QTRY_COMPARE(asked.count(), 1);
        QCOMPARE(asked.front().front().toString(), QStringLiteral("yearsInBusiness"));
        QCOMPARE(list->model()->rowCount(), 8);
        const auto incident = review(Stakes::Counted);
        const auto hits = migration::search({.name = incident.name, .sql = incident.sql, .findings = incident.findings},
            migration::Needle(QStringLiteral("yearsInBusiness")));
        QVERIFY(hits);
        shown.page.timeline().addHits({*hits});
        shown.page.timeline().endSearch();
        QCOMPARE(list->model()->rowCount(), 1);
        QVERIFY2(migrations::migrationRow(list->model()->index(0, 0)).subtitle.contains(QStringLiteral("line 4")),
            qPrintable(migrations::migrationRow(list->model()->index(0, 0)).subtitle));
        shown.page.walkFindings(-1);
        QVERIFY(caretLine(shown) != 4);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(caretLine(shown), 4);
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(list->model()->rowCount(), 8);
        QCOMPARE(list->currentIndex().data(migration::MigrationModel::NameRole).toString(),
            QString::fromLatin1(kIncidentName));
    }

    void aSearchThatFindsNothingSaysWhatToDo()
    {
        Shown shown(Stakes::Counted);
        shown.resize(kSize);
        shown.show();
        QSignalSpy asked(&shown.page.timeline(), &migrations::Timeline::searchRequested);
        QTest::keyClicks(child<QLineEdit>(shown, "migrationFilter"), QStringLiteral("xyz"));
        QTRY_COMPARE(asked.count(), 1);
        shown.page.timeline().endSearch();
        auto* list = child<QListView>(shown, "migrationList");
        QVERIFY(!list->isVisible());
        auto* all = shown.page.timeline().findChild<QPushButton*>(QStringLiteral("emptyAction"));
        QVERIFY(all && all->isVisible());
        QTest::mouseClick(all, Qt::LeftButton);
        QVERIFY(list->isVisible());
        QCOMPARE(list->model()->rowCount(), 8);
    }

    void theFilterStaysOpenAndNarrows()
    {
        Shown shown(Stakes::Counted);
        shown.resize(kSize);
        shown.show();
        auto* menu = shown.findChild<migrations::FilterMenu*>();
        auto* list = child<QListView>(shown, "migrationList");
        menu->popup(QPoint(0, 0));
        const auto tick = [&](const QString& word) {
            for (QAction* action : menu->actions())
                if (action->isCheckable() && action->text().startsWith(word))
                    return QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center()), true;
            return false;
        };
        QVERIFY(tick(QStringLiteral("Pending")));
        QVERIFY(menu->isVisible());
        QCOMPARE(list->model()->rowCount(), 4);
        QVERIFY(tick(QStringLiteral("destroys data")));
        QCOMPARE(list->model()->rowCount(), 1);
        QVERIFY(shown.page.timeline().isNarrowed());
        QTest::keyClick(menu, Qt::Key_Escape);
        QVERIFY(shown.page.select(QStringLiteral("20260301080000_init")));
        QCOMPARE(list->model()->rowCount(), 8);
    }

    void selectionAndScrollSurviveARefresh()
    {
        migration::MigrationModel model;
        MigrationsPage page(model);
        page.resize(kSize);
        page.setVisible(true);
        migration::Status many;
        for (int i = 0; i < 400; ++i)
            many.migrations.push_back(of(qPrintable(QString::number(20200101000000 + i)), State::Applied));
        model.show(many);
        page.showLoaded();
        auto* list = child<QListView>(page, "migrationList");
        list->setCurrentIndex(list->model()->index(150, 0));
        list->scrollTo(list->model()->index(100, 0), QAbstractItemView::PositionAtTop);
        QTRY_COMPARE(list->indexAt(QPoint(20, 10)).row(), 100);
        const QString top = list->indexAt(QPoint(20, 10)).data(migration::MigrationModel::NameRole).toString();
        many.migrations.push_back(of("20260101000000", State::Pending));
        many.migrations.push_back(of("20260101000001", State::Pending));
        model.show(many);
        page.showLoaded();
        QCOMPARE(list->currentIndex().row(), 152);
        QTRY_COMPARE(list->indexAt(QPoint(20, 10)).data(migration::MigrationModel::NameRole).toString(), top);
    }

    void everyRowHasItsShapeWordAndState()
    {
        Shown shown(Stakes::Counted);
        const auto row
            = [&](const char* name) { return migrations::migrationRow(shown.model.indexOf(MigrationName(name))); };
        const theme::RowLook incident = row(kIncidentName);
        QCOMPARE(incident.badge, QStringLiteral("2 lost"));
        QCOMPARE(incident.badgeShape, std::optional(environment::Environment::Production));
        QVERIFY(incident.strong);
        QVERIFY(incident.subtitle.contains(QStringLiteral("not applied")));
        shown.model.setVerdict(
            MigrationName("20261020120000_team_members"), migrations::badgeOf(review(Stakes::Counted).findings));
        const theme::RowLook edited = row("20261020120000_team_members");
        QCOMPARE(edited.badge, QStringLiteral("2 lost"));
        QCOMPARE(edited.badgeTone, theme::Tone::Neutral);
        QVERIFY(edited.subtitle.contains(QStringLiteral("file changed")));
        QVERIFY(!edited.strong);
    }

    void aHazardLeadsToItsFindings()
    {
        Shown shown(Stakes::Counted);
        shown.resize(kSize);
        shown.show();
        auto* fails = child<QAbstractButton>(shown, "hazard-may-fail");
        QVERIFY2(fails->text().contains(QStringLiteral("may fail: ")), qPrintable(fails->text()));
        QTest::mouseClick(fails, Qt::LeftButton);
        QCOMPARE(caretLine(shown), 10);
        auto* loses = child<QAbstractButton>(shown, "hazard-data-loss");
        QCOMPARE(loses->text(), QStringLiteral("destroys data: 2 · 2,391 values"));
        loses->setFocus();
        QTest::keyClick(loses, Qt::Key_Space);
        QCOMPARE(caretLine(shown), 3);
        QVERIFY(!child<QAbstractButton>(shown, "hazard-rewrite")->isEnabled());
    }

    void prismasOwnWarningIsHeldAgainstTheSql()
    {
        Shown shown(Stakes::Counted);
        Review silent = review(Stakes::Counted);
        silent.announcement = {.verdict = sql::Announcement::Verdict::Silent,
            .stale = {"CasterProfile.old"},
            .silent = {"CasterProfile.companyName"}};
        shown.page.show(silent);
        const QString said = child<QLabel>(shown, "announcement")->text();
        QVERIFY2(said.contains(QStringLiteral("silent about CasterProfile.companyName")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("stale: it announces CasterProfile.old")), qPrintable(said));
    }

    void nothingToWorryAboutIsSaidInWords()
    {
        Shown shown(Stakes::Counted);
        shown.page.show({.name = MigrationName(kIncidentName), .sql = "SELECT 1;\n"});
        QCOMPARE(child<QLabel>(shown, "verdict")->text(), QStringLiteral("Nothing to worry about."));
    }

    void theTabSaysHowManyArePending()
    {
        migration::MigrationModel model;
        MigrationsPage page(model);
        QSignalSpy badge(&page, &MigrationsPage::badgeChanged);
        model.show(status());
        page.showLoaded();
        QCOMPARE(badge.back().front().toString(), QStringLiteral("4"));
        model.setVerdict(MigrationName(kIncidentName), {.text = QStringLiteral("2 lost"), .severity = "critical"});
        QCOMPARE(badge.back().at(1).value<theme::Tone>(), theme::Tone::Loss);
    }

    void withoutAProjectOneCanBeChosen()
    {
        Shown shown;
        shown.page.setProject({}, false);
        shown.page.showLoaded();
        shown.resize(kSize);
        shown.show();
        QSignalSpy choose(&shown.page, &MigrationsPage::emptyActionRequested);
        QTest::mouseClick(child<QPushButton>(*child<QWidget>(shown, "state"), "emptyAction"), Qt::LeftButton);
        QCOMPARE(choose.count(), 1);
    }
};

QTEST_MAIN(MigrationsTest)
#include "migrations_test.moc"
