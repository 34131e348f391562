#include "shell/log_window.h"

#include "base/tr.h"
#include "theme/fonts.h"
#include "theme/metrics.h"

#include <QtCore/QDateTime>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

namespace lockkeeper::shell {

using namespace theme::metrics;

LogWindow::LogWindow(TaskModel& tasks, int id, QWidget* parent)
    : QDialog(parent)
    , m_task(tasks.task(id))
    , m_text(new QPlainTextEdit(this))
    , m_search(new QLineEdit(this))
{
    QString title;
    for (int row = 0; row < tasks.rowCount(); ++row) {
        if (tasks.index(row).data(TaskModel::IdRole).toInt() == id)
            title = tasks.index(row).data(TaskModel::TitleRole).toString();
    }
    setWindowTitle(Tr::tr("Log: %1").arg(title));
    m_text->setObjectName(QStringLiteral("logText"));
    m_text->setAccessibleName(windowTitle());
    m_text->setReadOnly(true);
    m_text->setFont(theme::fixedFont());
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setLayoutDirection(Qt::LeftToRight);
    m_text->setMaximumBlockCount(100'000);
    m_search->setObjectName(QStringLiteral("logSearch"));
    m_search->setPlaceholderText(Tr::tr("Find in the log"));
    m_search->setAccessibleName(Tr::tr("Find in the log"));
    m_search->setClearButtonEnabled(true);
    auto* copy = new QPushButton(Tr::tr("Copy log"), this);
    copy->setAutoDefault(false);
    auto* close = new QPushButton(Tr::tr("Close"), this);
    close->setDefault(true);

    auto* row = new QHBoxLayout;
    row->addWidget(m_search, 1);
    row->addWidget(copy);
    row->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPad, kPad, kPad, kPad);
    column->setSpacing(kSpace);
    column->addWidget(m_text, 1);
    column->addLayout(row);
    resize(760, 420);

    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(
        copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(m_search, &QLineEdit::textChanged, this, &LogWindow::find);
    connect(m_search, &QLineEdit::returnPressed, this, &LogWindow::find);
    connect(&m_tick, &QTimer::timeout, this, &LogWindow::append);
    m_tick.start(200);
    append();
}

void LogWindow::append()
{
    if (!m_task)
        return;
    const auto lines = m_task->logFrom(m_seen);
    m_seen += lines.size();
    for (const Task::LogLine& line : lines) {
        const auto at = QDateTime::fromMSecsSinceEpoch(line.at.time_since_epoch().count());
        m_text->appendPlainText(at.toString(QStringLiteral("HH:mm:ss.zzz  ")) + line.text);
    }
}

void LogWindow::find()
{
    const QString wanted = m_search->text();
    if (wanted.isEmpty() || m_text->find(wanted))
        return;
    // From the top again.
    m_text->moveCursor(QTextCursor::Start);
    m_text->find(wanted);
}

} // namespace lockkeeper::shell
