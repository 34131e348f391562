#pragma once

#include "base/task_model.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>
#include <QtWidgets/QWidget>

#include <vector>

namespace lockkeeper::shell {

class TaskRow;

/// All background work at the foot of the window, newest first; it can be folded to its heading.
class OperationsDock final : public QWidget {
    Q_OBJECT
public:
    /// `tasks` is the caller's and outlives it.
    explicit OperationsDock(TaskModel& tasks, QWidget* parent = nullptr);

    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return m_list->isHidden(); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void foldedChanged(bool folded);

private:
    void insert(int first, int last);
    void summarise();
    void openLog(int id);

    TaskModel* m_tasks;
    QLabel* m_summary;
    QToolButton* m_clear;
    QToolButton* m_fold;
    QWidget* m_heading;
    QScrollArea* m_list;
    QVBoxLayout* m_column;
    QLabel* m_nothing;
    std::vector<TaskRow*> m_rows;
};

} // namespace lockkeeper::shell
