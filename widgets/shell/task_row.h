#pragma once

#include "base/task_model.h"
#include "environment/environment.h"

#include <QtCore/QPersistentModelIndex>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QWidget>

#include <optional>

namespace lockkeeper::theme {
class ElidedLabel;
}

namespace lockkeeper::shell {

/// One piece of background work: shape, title, stage, bar or outcome, numbers, Log, Cancel. Each part keeps its place
/// and width while the numbers run.
class TaskRow final : public QWidget {
    Q_OBJECT
public:
    TaskRow(TaskModel& tasks, const QModelIndex& index, QWidget* parent = nullptr);

    /// Reads the row again.
    void follow();
    [[nodiscard]] int id() const { return m_id; }

Q_SIGNALS:
    void logRequested(int id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showOutcome(TaskState state);
    TaskModel* m_tasks;
    QPersistentModelIndex m_index;
    int m_id;
    std::optional<environment::Environment> m_environment;
    theme::ElidedLabel* m_title;
    theme::ElidedLabel* m_stage;
    QWidget* m_middle;
    QStackedLayout* m_either;
    QProgressBar* m_bar;
    theme::ElidedLabel* m_outcome;
    QLabel* m_outcomeIcon;
    theme::ElidedLabel* m_numbers;
    QPushButton* m_log;
    QPushButton* m_cancel;
    int m_percent = -1;
};

/// "2 min 5 s", "3 s": a duration for people.
[[nodiscard]] QString duration(qint64 milliseconds);

} // namespace lockkeeper::shell
