#include "base/task_runner.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <thread>

using namespace lockkeeper;

class TaskTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void progressNeverFalls()
    {
        Task task;
        task.progress(0.5);
        task.progress(0.2);
        QCOMPARE(task.snapshot().fraction, 0.5);
        task.progress(7);
        QCOMPARE(task.snapshot().fraction, 1.0);
    }
    void showsAJourneyToItsEnd()
    {
        TaskRunner runner;
        const QAbstractItemModelTester tester(&runner.tasks());
        QSignalSpy finished(&runner.tasks(), &TaskModel::finished);
        std::optional<int> answer;
        runner.run<int>(
            {.text = QStringLiteral("count"), .profile = {}, .environment = {}},
            [](Task& task) -> Result<int> {
                task.log(QStringLiteral("counting"));
                return 42;
            },
            [](const int& n) { return QString::number(n); }, this, [&](Result<int> result) { answer = *result; });
        QVERIFY(finished.wait());
        QCOMPARE(answer, 42);
        const QModelIndex row = runner.tasks().index(0);
        QCOMPARE(row.data(TaskModel::OutcomeRole).toString(), QStringLiteral("42"));
        QCOMPARE(row.data(TaskModel::StateRole).toInt(), static_cast<int>(TaskState::Done));
        runner.tasks().clearFinished();
        QCOMPARE(runner.tasks().rowCount(), 0);
    }
    void cancelsWhatRuns()
    {
        TaskRunner runner;
        QSignalSpy finished(&runner.tasks(), &TaskModel::finished);
        const int id = runner.run<int>(
            {.text = QStringLiteral("wait"), .profile = {}, .environment = {}},
            [](Task& task) -> Result<int> {
                while (!task.cancelled())
                    std::this_thread::yield();
                return std::unexpected(cancelledError());
            },
            [](const int&) { return QString(); }, nullptr, {});
        runner.tasks().cancel(id);
        QVERIFY(finished.wait());
        QCOMPARE(runner.tasks().index(0).data(TaskModel::StateRole).toInt(), static_cast<int>(TaskState::Cancelled));
    }
};

QTEST_GUILESS_MAIN(TaskTest)
#include "task_test.moc"
