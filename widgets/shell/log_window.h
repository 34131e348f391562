#pragma once

#include "base/task_model.h"

#include <QtCore/QTimer>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

#include <memory>

namespace lockkeeper::shell {

/// What one operation said, line by line with times; it grows while the operation runs, and can be searched.
class LogWindow final : public QDialog {
    Q_OBJECT
public:
    LogWindow(TaskModel& tasks, int id, QWidget* parent = nullptr);

private:
    void append();
    void find();
    std::shared_ptr<Task> m_task;
    std::uint64_t m_seen = 0;
    QPlainTextEdit* m_text;
    QLineEdit* m_search;
    QTimer m_tick;
};

} // namespace lockkeeper::shell
