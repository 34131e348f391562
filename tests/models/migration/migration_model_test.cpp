#include "migration/migration_model.h"

#include <QtCore/QDateTime>
#include <QtCore/QPersistentModelIndex>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace lockkeeper::migration;

namespace {

Status status(const std::vector<std::pair<const char*, State>>& oldestFirst)
{
    Status made;
    made.overall = Overall::Pending;
    for (const auto& [name, state] : oldestFirst)
        made.migrations.push_back({.name = MigrationName(name), .script = {}, .state = state});
    return made;
}

} // namespace

class MigrationModelTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheNewestFirst()
    {
        MigrationModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(
            status({{"20250101120000_add_company_name", State::Applied}, {"20250102120000_drop-it", State::Pending}}));
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex first = model.index(0);
        QCOMPARE(first.data(MigrationModel::TitleRole).toString(), QStringLiteral("Drop it"));
        QCOMPARE(first.data(MigrationModel::StateTextRole).toString(), QStringLiteral("Pending"));
        QCOMPARE(first.data(MigrationModel::TimestampRole).toDateTime(), QDateTime({2025, 1, 2}, {12, 0}, Qt::UTC));
        QCOMPARE(first.data(MigrationModel::DurationRole).toInt(), -1);
    }
    void keepsASelectionThroughARefresh()
    {
        MigrationModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(status({{"1_a", State::Applied}, {"2_b", State::Pending}, {"4_d", State::Pending}}));
        const QPersistentModelIndex chosen = model.indexOf(MigrationName("2_b"));
        model.setVerdict(MigrationName("2_b"), {.text = QStringLiteral("Loses data"), .severity = "critical"});
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.show(status(
            {{"2_b", State::Applied}, {"3_c", State::Pending}, {"4_d", State::Pending}, {"5_e", State::Pending}}));
        QCOMPARE(resets.count(), 0);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(chosen.row(), 3);
        QCOMPARE(chosen.data(MigrationModel::StatusRole).toString(), QStringLiteral("applied"));
        QCOMPARE(chosen.data(MigrationModel::BadgeRole).toString(), QStringLiteral("Loses data"));
        QCOMPARE(model.rowCount(), 4);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }
    void takesRowsOverWithTheirVerdicts()
    {
        MigrationModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto row = [](const char* name, State state, const char* verdict) {
            return MigrationModel::Row{.status = {.name = MigrationName(name), .script = {}, .state = state},
                .verdict = {.text = QString::fromLatin1(verdict)}};
        };
        model.show({row("3_c", State::Pending, "safe"), row("2_b", State::Applied, "2 lost"),
                       row("1_a", State::Applied, "safe")},
            Overall::Pending);
        QCOMPARE(model.index(1).data(MigrationModel::BadgeRole).toString(), QStringLiteral("2 lost"));
        const QPersistentModelIndex chosen = model.index(1);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);

        model.show({row("3_c", State::Pending, "safe"), row("2_b", State::Applied, "2 lost"),
                       row("1_a", State::Applied, "safe")},
            Overall::Pending);
        QCOMPARE(changes.count(), 0);
        model.show({row("3_c", State::Applied, "safe"), row("2_b", State::Applied, "may fail"),
                       row("1_a", State::Applied, "safe")},
            Overall::UpToDate);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(chosen.data(MigrationModel::BadgeRole).toString(), QStringLiteral("may fail"));
        QCOMPARE(model.overall(), Overall::UpToDate);

        // What goes side by side goes at once.
        model.show({row("2_b", State::Applied, "may fail")}, Overall::UpToDate);
        QCOMPARE(removals.count(), 2);
        model.show({row("9_i", State::Pending, ""), row("8_h", State::Pending, "")}, Overall::Pending);
        QCOMPARE(removals.count(), 3);
        model.clear();
        QCOMPARE(removals.count(), 4);
        QCOMPARE(resets.count(), 0);
    }
    void showsAProjectWithoutADatabase()
    {
        MigrationModel model;
        model.show(std::vector<Migration>{{MigrationName("1_a"), "m/1_a/migration.sql"}, {MigrationName("2_b"), {}}});
        QCOMPARE(model.index(1).data(MigrationModel::PathRole).toString(), QStringLiteral("m/1_a/migration.sql"));
        QCOMPARE(model.overall(), Overall::Pending);
    }
    void takesNamesAsTheyCome()
    {
        QCOMPARE(readableTitle(MigrationName("20250101120000")), QStringLiteral("20250101120000"));
        QCOMPARE(readableTitle(MigrationName("0_init")), QStringLiteral("Init"));
        QCOMPARE(readableTitle(MigrationName("")), QString());
        QCOMPARE(readableTitle(MigrationName(".git")), QStringLiteral(".git"));
    }
};

QTEST_GUILESS_MAIN(MigrationModelTest)
#include "migration_model_test.moc"
