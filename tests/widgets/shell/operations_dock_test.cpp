#include "base/task_runner.h"
#include "shell/log_window.h"
#include "shell/operations_dock.h"
#include "shell/task_row.h"
#include "theme/parts.h"
#include "theme/theme.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QProgressBar>

#include <atomic>
#include <condition_variable>
#include <thread>

using namespace lockkeeper;
using namespace lockkeeper::shell;

class OperationsDockTest final : public QObject {
    Q_OBJECT
    theme::Theme m_theme;

    /// A journey at 41 % that waits until it is let go or cancelled.
    int start(TaskRunner& runner, std::atomic<bool>& go)
    {
        return runner.run<int>(
            {.text = QStringLiteral("Back up shop_prod"), .profile = "shop_prod", .environment = "production"},
            [&go](Task& task) -> Result<int> {
                task.stage(QStringLiteral("orders, 3 of 14 tables"));
                task.rate(QStringLiteral("212 MB/s"));
                task.progress(0.41);
                task.log(QStringLiteral("dumping orders"));
                while (!go && !task.cancelled())
                    std::this_thread::yield();
                if (task.cancelled())
                    return std::unexpected(cancelledError());
                return 7;
            },
            [](const int& tables) { return QStringLiteral("%1 tables").arg(tables); }, nullptr, {});
    }
    static QStringList texts(const QWidget& row)
    {
        QStringList texts;
        for (const QLabel* label : row.findChildren<QLabel*>())
            texts << label->text();
        return texts;
    }
private Q_SLOTS:
    void showsProgressAndKeepsEveryPlace()
    {
        TaskRunner runner;
        OperationsDock dock(runner.tasks());
        dock.resize(1200, 200);
        dock.show();
        std::atomic<bool> go = false;
        const int id = start(runner, go);
        auto* row = dock.findChild<TaskRow*>(QStringLiteral("task%1").arg(id));
        QVERIFY(row);
        auto* bar = row->findChild<QProgressBar*>();
        QTRY_COMPARE(bar->value(), 41);
        QVERIFY(texts(*row).contains(QStringLiteral("orders, 3 of 14 tables")));
        QVERIFY(texts(*row).join(QLatin1Char(' ')).contains(QStringLiteral("212 MB/s")));
        const int barAt = bar->mapTo(row, QPoint()).x();
        const QRect log = row->findChild<QPushButton*>(QStringLiteral("log"))->geometry();
        go = true;
        QTRY_VERIFY(texts(*row).contains(QStringLiteral("7 tables")));
        QVERIFY(!row->findChild<QPushButton*>(QStringLiteral("cancel"))->isVisible());
        QCOMPARE(bar->mapTo(row, QPoint()).x(), barAt);
        QCOMPARE(row->findChild<QPushButton*>(QStringLiteral("log"))->geometry(), log);
    }
    void cancelStopsTheJourney()
    {
        TaskRunner runner;
        OperationsDock dock(runner.tasks());
        dock.resize(1200, 200);
        dock.show();
        std::atomic<bool> go = false;
        const int id = start(runner, go);
        auto* row = dock.findChild<TaskRow*>(QStringLiteral("task%1").arg(id));
        QSignalSpy finished(&runner.tasks(), &TaskModel::finished);
        QTest::mouseClick(row->findChild<QPushButton*>(QStringLiteral("cancel")), Qt::LeftButton);
        QVERIFY(finished.wait());
        QCOMPARE(runner.tasks().index(0).data(TaskModel::StateRole).toInt(), static_cast<int>(TaskState::Cancelled));
        QVERIFY(!row->findChild<QPushButton*>(QStringLiteral("cancel"))->isVisible());
    }
    void theLogOpensAndGrows()
    {
        TaskRunner runner;
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* dock = new OperationsDock(runner.tasks());
        column->addWidget(dock);
        window.resize(1200, 300);
        window.show();
        std::atomic<bool> go = false;
        const int id = start(runner, go);
        auto* row = dock->findChild<TaskRow*>(QStringLiteral("task%1").arg(id));
        QTest::mouseClick(row->findChild<QPushButton*>(QStringLiteral("log")), Qt::LeftButton);
        const auto* log = window.findChild<LogWindow*>();
        QVERIFY(log && log->isVisible());
        QTRY_VERIFY(log->findChild<QPlainTextEdit*>()->toPlainText().contains(QStringLiteral("dumping orders")));
        go = true;
    }
    void clearingKeepsWhatRuns()
    {
        TaskRunner runner;
        OperationsDock dock(runner.tasks());
        dock.resize(1200, 200);
        dock.show();
        std::atomic<bool> first = true;
        std::atomic<bool> second = false;
        QSignalSpy finished(&runner.tasks(), &TaskModel::finished);
        start(runner, first);
        QVERIFY(finished.wait());
        start(runner, second);
        QTest::mouseClick(dock.findChild<QToolButton*>(QStringLiteral("clearOperations")), Qt::LeftButton);
        QCOMPARE(runner.tasks().rowCount(), 1);
        QCOMPARE(runner.tasks().running(), 1);
        second = true;
    }
    void foldsToItsHeading()
    {
        TaskRunner runner;
        OperationsDock dock(runner.tasks());
        dock.resize(1200, 200);
        dock.show();
        QSignalSpy folded(&dock, &OperationsDock::foldedChanged);
        QTest::mouseClick(dock.findChild<QToolButton*>(QStringLiteral("foldOperations")), Qt::LeftButton);
        QVERIFY(dock.isFolded());
        QVERIFY(dock.maximumHeight() < 50);
        QTest::mouseClick(dock.findChild<QToolButton*>(QStringLiteral("foldOperations")), Qt::LeftButton);
        QVERIFY(!dock.isFolded());
        QCOMPARE(folded.size(), 2);
    }
    void aTimeIsAFewWords()
    {
        QVERIFY(duration(3200).contains(QStringLiteral("3.2")));
        QVERIFY(duration(125'000).contains(QStringLiteral("2 min 5")));
        QVERIFY(duration(7'260'000).contains(QStringLiteral("2 h 1")));
    }
};

QTEST_MAIN(OperationsDockTest)
#include "operations_dock_test.moc"
