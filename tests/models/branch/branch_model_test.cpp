#include "branch/branch_model.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

using namespace lockkeeper::branch;

class BranchModelTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsBranches()
    {
        BranchModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show({{.name = "a",
                        .identity = {.system = 7, .database = 8},
                        .mark = {.sourceName = "shop_prod", .provider = "copy", .created = "2026-11-21T01:30:00Z"},
                        .bytes = 8192},
            {.name = "b", .identity = {}, .mark = {}, .bytes = -1}});
        QCOMPARE(model.rowCount(), 2);
        const auto at = [&](int row, int column, int role) { return model.data(model.index(row, column), role); };
        QCOMPARE(at(0, 0, BranchModel::SourceRole).toString(), QStringLiteral("shop_prod"));
        QCOMPARE(at(0, 0, BranchModel::IdentityRole).toString(), QStringLiteral("7/8"));
        QCOMPARE(at(0, 0, BranchModel::CreatedRole).toDateTime().toString(Qt::ISODate),
            QStringLiteral("2026-11-21T01:30:00Z"));
        QCOMPARE(at(0, BranchModel::ProviderColumn, Qt::DisplayRole).toString(), QStringLiteral("copy"));
        QVERIFY(!at(0, BranchModel::SizeColumn, Qt::DisplayRole).toString().isEmpty());
        // Where nobody may ask for its size, it says nothing instead of minus one byte.
        QVERIFY(at(1, BranchModel::SizeColumn, Qt::DisplayRole).toString().isEmpty());
        model.show({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(BranchModelTest)
#include "branch_model_test.moc"
