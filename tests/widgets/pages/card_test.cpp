#include "editor/sql_view.h"
#include "migrations/finding_card.h"
#include "migrations/migrations_page.h"
#include "sql/rule.h"
#include "widgets/gallery/gallery.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTableWidget>

using namespace lockkeeper;
using migrations::FindingCard;
using migrations::Stakes;
using namespace std::chrono_literals;

namespace {

const QSize kSize(380, 640);
const std::string kSql = "CREATE TABLE \"Review\" (\"id\" INT PRIMARY KEY);\n"
                         "ALTER TABLE \"Order\" ALTER COLUMN \"placedAt\" SET NOT NULL;\n";

sql::Finding finding(std::string_view rule = "set-not-null")
{
    sql::State before;
    sql::fold(before, "CREATE TABLE \"Order\" (\"id\" INT PRIMARY KEY, \"placedAt\" TIMESTAMP(3));");
    for (const sql::Finding& one : sql::analyse(kSql, before).findings)
        if (one.id() == rule)
            return one;
    qFatal("the rule does not report");
}

sql::Finding with(sql::Live live)
{
    sql::Finding made = finding();
    made.live = std::make_shared<const sql::Live>(std::move(live));
    return made;
}

sql::LockingSession session(int pid, bool granted)
{
    return {.pid = pid,
        .user = "app",
        .application = "report",
        .state = "active",
        .query = "SELECT *\n FROM \"Order\"",
        .table = "Order",
        .mode = "ACCESS SHARE",
        .granted = granted,
        .transaction = 18min};
}

/// Everything at once, as the worst statement on the busiest database has it.
sql::Live everything()
{
    sql::Live live{.tableRows = 50231,
        .tableBytes = 12'000'000,
        .violations = sql::Violations{.rows = 214, .columns = {"id", "placedAt"}, .sample = {}},
        .removedValues = {{"archived", 12}, {"draft", 0}},
        .changedValues = 7,
        .dependants = {{"view", "caster_public", 1}, {"materialized view", "caster_stats", 2}},
        .refusal = "cannot drop column placedAt because other objects depend on it",
        .ahead = {session(4711, true)},
        .behind = {session(4712, false)},
        .ranked = std::nullopt};
    live.takes = sql::TimeRange{.least = 9s, .most = 14s};
    for (int row = 0; row < 20; ++row)
        live.violations->sample.push_back({std::to_string(row), std::nullopt});
    return live;
}

struct Shown : QScrollArea {
    FindingCard* card = new FindingCard;
    Shown()
    {
        setObjectName(QStringLiteral("scroll"));
        setWidget(card);
        setWidgetResizable(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFrameShape(QFrame::NoFrame);
        card->setAutoFillBackground(true);
        card->setBackgroundRole(QPalette::Base);
        resize(kSize);
    }
};

/// Every word the card shows in its facts, a line a fact.
QString facts(const FindingCard& card)
{
    QStringList all;
    for (const QLabel* label : card.findChildren<QLabel*>(QStringLiteral("fact")))
        all << label->text();
    return all.join(QLatin1Char('\n'));
}

/// A table of the card by a part of its title, as text.
QString table(const FindingCard& card, const QString& title)
{
    for (const QTableWidget* one : card.findChildren<QTableWidget*>()) {
        if (!one->accessibleName().contains(title))
            continue;
        QStringList rows;
        for (int row = 0; row < one->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < one->columnCount(); ++column)
                cells << one->item(row, column)->text();
            rows << cells.join(QStringLiteral(" | "));
        }
        return rows.join(QLatin1Char('\n'));
    }
    return {};
}

} // namespace

class CardTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // The one warning is the offscreen platform's own, at every window that is shown.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void looksRightInEveryView()
    {
        test::Gallery gallery;
        QStringList found = gallery.walk(QStringLiteral("card-full"), {380, 1500}, [] {
            auto made = std::make_unique<Shown>();
            made->card->show(with(everything()), kSql, Stakes::Counted);
            return made;
        });
        found += gallery.walk(QStringLiteral("card-text-only"), kSize, [] {
            auto made = std::make_unique<Shown>();
            made->card->show(finding(), kSql, Stakes::NotAsked);
            return made;
        });
        found += gallery.walk(QStringLiteral("card-statement"), kSize, [] {
            auto made = std::make_unique<Shown>();
            made->card->showStatement(kSql, {0, 44});
            return made;
        });
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

    void aLockSaysWhatItBlocks()
    {
        FindingCard card;
        card.show(finding(), kSql, Stakes::NotAsked);
        QVERIFY2(facts(card).contains(QStringLiteral("ACCESS EXCLUSIVE, blocks reading and writing")),
            qPrintable(facts(card)));
    }

    void aRuleThatDependsOnTheVersionSaysSo()
    {
        FindingCard card;
        card.show(finding(), kSql, Stakes::NotAsked);
        QVERIFY(facts(card).contains(QStringLiteral("PostgreSQL 12")));
    }

    void withoutADatabaseThereIsNoLiveFact()
    {
        FindingCard card;
        card.show(finding(), kSql, Stakes::NotAsked);
        QVERIFY(card.findChildren<QTableWidget*>().isEmpty());
        QVERIFY(!facts(card).contains(QStringLiteral("rows")));
    }

    void eachLiveFactHasItsPlace()
    {
        FindingCard card;
        card.show(with(everything()), kSql, Stakes::Counted);
        const QString said = facts(card);
        for (const char* part : {"214", "50,231", "9 to 14 s", "cannot drop column placedAt", "archived"})
            QVERIFY2(said.contains(QLatin1String(part)), qPrintable(QLatin1String(part) + u'\n' + said));
        QVERIFY(table(card, QStringLiteral("would be refused")).startsWith(QStringLiteral("0 | NULL\n1 | NULL\n")));
        QCOMPARE(table(card, QStringLiteral("removed value")), QStringLiteral("archived | 12\ndraft | 0"));
        QCOMPARE(table(card, QStringLiteral("depends on it")),
            QStringLiteral("view | caster_public\nmaterialized view |   caster_stats"));
        QCOMPARE(table(card, QStringLiteral("would wait for")),
            QStringLiteral("pid 4711, report | ACCESS SHARE | 18 min 0 s | active | SELECT * FROM \"Order\""));
        QVERIFY(table(card, QStringLiteral("wait behind")).startsWith(QStringLiteral("pid 4712, report | waits for")));
    }

    void whatIsNotKnownHasNoTable_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < 5; ++kind)
            QTest::addRow("%d", kind) << kind;
    }
    void whatIsNotKnownHasNoTable()
    {
        QFETCH(int, kind);
        const sql::Live all = everything();
        sql::Live only;
        switch (kind) {
        case 0:
            only.violations = all.violations;
            break;
        case 1:
            only.removedValues = all.removedValues;
            break;
        case 2:
            only.dependants = all.dependants;
            break;
        case 3:
            only.ahead = all.ahead;
            break;
        default:
            only.behind = all.behind;
        }
        FindingCard card;
        card.show(with(only), kSql, Stakes::Counted);
        QCOMPARE(card.findChildren<QTableWidget*>().size(), 1);
        card.show(finding(), kSql, Stakes::Counted);
        QVERIFY(card.findChildren<QTableWidget*>().isEmpty());
    }

    void aLoweredSeveritySaysWhatItWas()
    {
        FindingCard card;
        sql::Live live;
        live.ranked = sql::Ranked{.from = sql::Severity::Critical, .because = {}};
        card.show(with(live), kSql, Stakes::Counted);
        QVERIFY(facts(card).contains(sql::shortWord(sql::Severity::Critical)));
    }

    void theRulesNameOpensItsExplanation()
    {
        FindingCard card;
        card.show(finding(), kSql, Stakes::NotAsked);
        card.QWidget::show();
        auto* rule = card.findChild<QPushButton*>(QStringLiteral("explainRule"));
        QVERIFY(rule->text().contains(QStringLiteral("set-not-null")));
        rule->click();
        const auto* window = card.findChild<QDialog*>(QStringLiteral("ruleWindow"));
        QVERIFY(window && window->isVisible());
        QCOMPARE(window->findChild<QPlainTextEdit*>()->toPlainText(), sql::explain(*sql::ruleNamed("set-not-null")));
    }

    void theCardFollowsTheCaret()
    {
        migration::MigrationModel model;
        migrations::MigrationsPage page(model);
        const migration::MigrationName name("20260101000000_one");
        migration::Status status;
        status.migrations = {{.name = name, .script = "migration.sql", .state = migration::State::Pending}};
        model.show(status);
        page.showLoaded();
        page.select(QString::fromStdString(name.value()));
        const std::size_t second = kSql.find("ALTER");
        sql::Finding one = finding();
        one.statement = 2;
        page.show({.name = name,
            .sql = kSql,
            .findings = {one},
            .statements
            = {{.number = 1, .range = {0, second - 2}}, {.number = 2, .range = {second, kSql.size() - 2}}}});
        page.resize(1180, 720);
        page.QWidget::show();
        auto& view = *page.findChild<editor::SqlView*>();
        const auto& title = *page.findChild<QLabel*>(QStringLiteral("findingTitle"));
        QCOMPARE(title.text(), one.message());
        view.setCursorPosition(0, 3);
        QTRY_VERIFY2(title.text().contains(QStringLiteral("CREATE TABLE")), qPrintable(title.text()));
        QVERIFY(title.text().contains(QStringLiteral("nothing was found")));
        view.setCursorPosition(1, 3);
        QTRY_COMPARE(title.text(), one.message());
    }
};

QTEST_MAIN(CardTest)
#include "card_test.moc"
