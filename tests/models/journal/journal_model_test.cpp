#include "journal/journal_model.h"

#include "base/text.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace lockkeeper;
using namespace lockkeeper::journal;

namespace {

Entry made(std::int64_t id, Ending ending = Ending::Running)
{
    return {.id = id,
        .started = Time(std::chrono::milliseconds(id * 1000)),
        .opening = {.operation = "backup"},
        .ending = ending};
}

QString drawn(const JournalModel& model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows << QStringLiteral("%1 %2")
                    .arg(model.index(row, 0).data(JournalModel::IdRole).toLongLong())
                    .arg(model.index(row, JournalModel::ResultColumn).data().toString());
    return rows.join(QStringLiteral(", "));
}

} // namespace

class JournalModelTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void putsNewLinesOnTopAndRepaintsWhatEnded()
    {
        JournalModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEntries({made(2), made(1, Ending::Done)});
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setEntries({made(4), made(3), made(2, Ending::Failed), made(1, Ending::Done)});
        QCOMPARE(drawn(model), QStringLiteral("4 Running, 3 Running, 2 Failed, 1 Done"));
        QCOMPARE(reset.count(), 0);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(changed.count(), 1);
        model.setEntries({made(4), made(3)}); // a smaller limit
        QCOMPARE(drawn(model), QStringLiteral("4 Running, 3 Running"));
        QCOMPARE(reset.count(), 0);
        model.setEntries({made(9)});
        QCOMPARE(drawn(model), QStringLiteral("9 Running"));
        QCOMPARE(reset.count(), 1);
        model.setEntries({});
        QCOMPARE(model.rowCount(), 0);
    }

    void answersInStableWordsAndInShownOnes()
    {
        JournalModel model;
        Entry entry = made(1, Ending::Refused);
        entry.opening.operation = "reset-database";
        entry.duration = std::chrono::milliseconds(1500);
        model.setEntries({entry});
        const QModelIndex at = model.index(0, JournalModel::OperationColumn);
        QCOMPARE(at.data().toString(), QStringLiteral("Reset database"));
        QCOMPARE(at.data(JournalModel::OperationRole).toString(), QStringLiteral("reset-database"));
        QCOMPARE(at.data(JournalModel::DurationRole).toLongLong(), qint64{1500});
        QCOMPARE(at.data(JournalModel::EnvironmentRole).toInt(), -1);
        QCOMPARE(at.data(JournalModel::TimeRole).toDateTime().toMSecsSinceEpoch(), qint64{1000});
        QCOMPARE(operationTitle("something-new"), QStringLiteral("something-new"));
    }
};

QTEST_APPLESS_MAIN(JournalModelTest)
#include "journal_model_test.moc"
