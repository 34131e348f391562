#pragma once

#include "base/error.h"
#include "base/task.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QDateTime>
#include <QtCore/QTimer>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace lockkeeper {

/// What a task is called in a list.
struct TaskTitle {
    QString text; ///< "Back up shop_prod"
    std::string profile; ///< whose environment colours the row; may be empty
    std::string environment; ///< "production", "staging", "development"; may be empty
};

enum class TaskState { Running, Cancelling, Done, Failed, Cancelled };

/// All background work, newest first, for the Operations dock and the command line's progress bar alike.
///
/// Threads: the thread it lives in (the UI's); tasks themselves may be written from any. Rows change at most ten times
/// a second.
class TaskModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        TitleRole = Qt::UserRole + 1,
        StateRole, ///< int of TaskState
        FractionRole, ///< double; negative while unknown
        StageRole,
        RateRole,
        LeftRole, ///< milliseconds, or -1
        OutcomeRole, ///< the sentence at the end: result or error
        ErrorRole, ///< the error's detail, to copy
        ProfileRole,
        EnvironmentRole,
        StartedRole, ///< QDateTime, UTC
        DurationRole, ///< milliseconds, growing while it runs
        IdRole,
    };

    explicit TaskModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Starts showing a task; TaskRunner calls it.
    int add(TaskTitle title, std::shared_ptr<Task> task);
    void finish(int id, const QString& outcome);
    void fail(int id, const Error& error);

    void cancel(int id);
    [[nodiscard]] std::shared_ptr<Task> task(int id) const;
    [[nodiscard]] int running() const;
    void clearFinished();

Q_SIGNALS:
    void runningChanged(int running);
    void finished(int id);

private:
    struct Row {
        int id = 0;
        TaskTitle title;
        std::shared_ptr<Task> task;
        TaskSnapshot seen;
        TaskState state = TaskState::Running;
        QDateTime started;
        qint64 durationMs = -1;
        QString outcome;
        QString detail;
    };
    void refresh();
    void close(int id, TaskState state, const QString& outcome, const QString& detail);
    [[nodiscard]] std::ptrdiff_t rowOf(int id) const;

    std::vector<Row> m_rows;
    QTimer m_tick;
    int m_nextId = 1;
};

} // namespace lockkeeper
