#include "backup/backup_model.h"

#include "models/backup/sample.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

using namespace lockkeeper::backup;

class BackupModelTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsGoodAndDamagedBackups()
    {
        BackupModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        Manifest good = sampleManifest();
        good.problems.clear();
        Manifest failed = sampleManifest();
        model.show({{.id = good.id, .folder = {}, .manifest = good, .damage = {}},
            {.id = failed.id, .folder = {}, .manifest = failed, .damage = {}},
            {.id = BackupId("20261121T013000Z-shop-aaaaaa"),
                .folder = {},
                .manifest = {},
                .damage = QStringLiteral("no manifest")}});
        QCOMPARE(model.rowCount(), 3);
        const auto at = [&](int row, int role) { return model.data(model.index(row, 0), role); };
        QCOMPARE(at(0, BackupModel::EnvironmentRole).toString(), QStringLiteral("staging"));
        QCOMPARE(at(0, BackupModel::RowsRole).toLongLong(), 9'007'199'254'740'991);
        QCOMPARE(at(0, BackupModel::TablesRole).toInt(), 2);
        QCOMPARE(
            at(0, BackupModel::CreatedRole).toDateTime().toString(Qt::ISODate), QStringLiteral("2026-11-21T01:30:00Z"));
        QCOMPARE(at(0, BackupModel::DamagedRole).toString(), QString());
        QCOMPARE(at(1, BackupModel::DamagedRole).toString(), QStringLiteral("none, this is a test"));
        QCOMPARE(at(2, BackupModel::DamagedRole).toString(), QStringLiteral("no manifest"));
        QCOMPARE(at(2, BackupModel::CreatedRole), at(0, BackupModel::CreatedRole));
        QCOMPARE(
            model.data(model.index(0, BackupModel::LevelColumn), Qt::DisplayRole).toString(), title(Level::Decoded));
        QVERIFY(
            model.data(model.index(2, BackupModel::LevelColumn), Qt::DisplayRole).toString() != title(Level::Decoded));
        model.show({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(BackupModelTest)
#include "backup_model_test.moc"
