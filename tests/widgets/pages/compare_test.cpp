#include "editor/diff_pane.h"
#include "editor/sql_view.h"
#include "migrations/compare_view.h"
#include "migrations/finding_card.h"
#include "migrations/migrations_page.h"
#include "widgets/gallery/gallery.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace lockkeeper;
using migration::MigrationName;
using migrations::Comparison;
using migrations::MigrationsPage;
using migrations::Review;

namespace {

const QSize kSize(1180, 720);
const MigrationName kName("20261118091200_rename_company_name");
const std::string kBefore = "CREATE TABLE \"Caster\" (\"id\" INT PRIMARY KEY, \"companyName\" TEXT);\n";
const std::string kSql = "-- AlterTable\n"
                         "ALTER TABLE \"Caster\" DROP COLUMN \"companyName\",\n"
                         "ADD COLUMN     \"companyNameEn\" TEXT;\n"
                         "\n"
                         "-- AlterTable\n"
                         "ALTER TABLE \"Caster\" ADD COLUMN     \"bio\" TEXT;\n";
const std::string kIndexSql = "-- AlterTable\n"
                              "ALTER TABLE \"Caster\" ADD COLUMN     \"bio\" TEXT;\n"
                              "\n"
                              "-- CreateIndex\n"
                              "CREATE INDEX \"Caster_companyName_idx\" ON \"Caster\"(\"companyName\");\n";

sql::Context context()
{
    auto before = std::make_shared<sql::State>();
    sql::fold(*before, kBefore);
    return {.settings = {}, .before = before};
}

Review review(const std::string& sql)
{
    return {.name = kName, .sql = sql, .findings = sql::analyse(sql, context()).findings};
}

/// What the join does on a worker.
void answer(MigrationsPage& page)
{
    QObject::connect(
        &page, &MigrationsPage::compareRequested, &page, [&page](const Review& asked, const sql::Finding& finding) {
            page.showComparison(
                migrations::compare(asked.name, asked.sql, finding, sql::rewriteOf(asked.sql, finding, context())));
        });
}

struct Shown : QWidget {
    migration::MigrationModel model;
    MigrationsPage page{model, this};

    std::string sql;

    explicit Shown(std::string written = kSql)
        : sql(std::move(written))
    {
        page.setProject(QStringLiteral("prisma/migrations"), true);
        page.select(QString::fromStdString(kName.value()));
        migration::Status status;
        status.migrations = {{.name = kName, .script = "migration.sql", .state = migration::State::Pending}};
        model.show(status);
        page.showLoaded();
        page.show(review(sql));
        resize(kSize);
        QWidget::show();
    }
    void resizeEvent(QResizeEvent*) override { page.resize(size()); }

    /// Walks to the finding of a rule.
    bool goTo(std::string_view rule)
    {
        auto findings = review(sql).findings;
        std::ranges::stable_sort(findings, {}, &sql::Finding::severity);
        const auto found = std::ranges::find(findings, rule, [](const auto& one) { return one.id(); });
        if (found == findings.end())
            return false;
        findChild<editor::SqlView*>()->goToMark(static_cast<int>(found - findings.begin()));
        return true;
    }
};

template <typename Widget>
Widget& child(QWidget& of, const char* name)
{
    return *of.findChild<Widget*>(QLatin1String(name));
}

} // namespace

class CompareTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void looksRightInEveryView()
    {
        test::Gallery gallery;
        const auto compared = [](std::string_view rule, const std::string& sql) {
            return [rule, sql] {
                auto made = std::make_unique<Shown>(sql);
                answer(made->page);
                made->goTo(rule);
                made->page.toggleCompare();
                return made;
            };
        };
        QStringList found
            = gallery.walk(QStringLiteral("compare-rename"), kSize, compared("suspected-rename-column", kSql));
        found
            += gallery.walk(QStringLiteral("compare-index"), kSize, compared("create-index-non-concurrent", kIndexSql));
        found += gallery.walk(QStringLiteral("compare-working"), kSize, [] {
            auto made = std::make_unique<Shown>();
            made->page.toggleCompare();
            return made;
        });
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

    void theRenameStandsBesideTheDrop()
    {
        Shown shown;
        answer(shown.page);
        QVERIFY(shown.goTo("suspected-rename-column"));
        QTest::mouseClick(&child<QPushButton>(shown, "compare"), Qt::LeftButton);
        QVERIFY(shown.page.isComparing());
        auto& before = child<editor::DiffPane>(shown, "diffBefore");
        auto& after = child<editor::DiffPane>(shown, "diffAfter");
        QVERIFY(before.isVisible());
        QVERIFY(!child<QWidget>(shown, "findingCard").isVisible());
        QVERIFY(before.text().contains(QStringLiteral("DROP COLUMN")));
        QVERIFY2(after.text().contains(QStringLiteral("RENAME COLUMN \"companyName\" TO \"companyNameEn\"")),
            qPrintable(after.text()));
        QVERIFY(!before.tintedRows().empty());
        QVERIFY(!after.tintedRows().empty());
        const Comparison& made = child<migrations::CompareView>(shown, "compareView").comparison();
        QCOMPARE(made.steps.size(), std::size_t(1));
        QVERIFY(!child<QLabel>(shown, "rewriteWords").text().isEmpty());
    }

    void anIndexBecomesAMigrationOfItsOwn()
    {
        Shown shown(kIndexSql);
        answer(shown.page);
        QVERIFY(shown.goTo("create-index-non-concurrent"));
        shown.page.toggleCompare();
        const Comparison& made = child<migrations::CompareView>(shown, "compareView").comparison();
        QVERIFY(made.steps.size() > 1);
        auto& after = child<editor::DiffPane>(shown, "diffAfter");
        QVERIFY(after.text().contains(QStringLiteral("CONCURRENTLY")));
        QVERIFY(after.text().contains(QString::fromStdString(made.steps.back().slug)));
    }

    void keysWalkTheDifferencesWhileComparing()
    {
        Shown shown(kIndexSql);
        answer(shown.page);
        QVERIFY(shown.goTo("create-index-non-concurrent"));
        shown.page.toggleCompare();
        auto& place = child<QLabel>(shown, "differencePlace");
        const QString first = place.text();
        QVERIFY(!place.accessibleDescription().isEmpty());
        shown.page.walkFindings(1);
        const auto count = child<migrations::CompareView>(shown, "compareView").comparison().diff.differences.size();
        QCOMPARE(place.text() == first, count == 1);
    }

    void thePageIsNotSettledWhileAWorkerIsAtIt()
    {
        Shown shown;
        QVERIFY(shown.page.isSettled());
        QVERIFY(shown.goTo("suspected-rename-column"));
        shown.page.toggleCompare();
        QVERIFY(!shown.page.isSettled());
        shown.page.showComparison({.name = MigrationName("another"), .problem = QStringLiteral("late")});
        QVERIFY(!shown.page.isSettled());
        shown.page.showComparison({.name = kName, .problem = QStringLiteral("There is none.")});
        QVERIFY(shown.page.isSettled());
        QCOMPARE(
            child<QLabel>(child<QWidget>(shown, "compareView"), "sentence").text(), QStringLiteral("There is none."));
        shown.page.toggleCompare();
        QVERIFY(!shown.page.isComparing());
        QVERIFY(child<QWidget>(shown, "findingCard").isVisible());
    }

    void anotherTextEndsTheComparison()
    {
        Shown shown;
        answer(shown.page);
        shown.page.toggleCompare();
        QVERIFY(shown.page.isComparing());
        shown.page.show(review(kSql));
        QVERIFY(shown.page.isComparing());
        Review edited = review(kSql);
        edited.sql = edited.sql.string() + "SELECT 1;\n";
        shown.page.show(edited);
        QVERIFY(!shown.page.isComparing());
    }

    void theStepsAreOfferedToBeWritten()
    {
        Shown shown;
        answer(shown.page);
        QVERIFY(shown.goTo("suspected-rename-column"));
        shown.page.toggleCompare();
        QSignalSpy write(&shown.page, &MigrationsPage::writeRequested);
        child<QPushButton>(shown, "writeMigrations").click();
        QCOMPARE(write.count(), 1);
        QCOMPARE(write.front().front().value<Comparison>().steps.size(), std::size_t(1));
    }
};

QTEST_MAIN(CompareTest)
#include "compare_test.moc"
