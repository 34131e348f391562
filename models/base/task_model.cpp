#include "base/task_model.h"

#include "base/text.h"
#include "base/tr.h"

#include <algorithm>

namespace lockkeeper {

TaskModel::TaskModel(QObject* parent)
    : QAbstractListModel(parent)
{
    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, &TaskModel::refresh);
}

int TaskModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TaskModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case TitleRole:
        return row.title.text;
    case StateRole:
        return static_cast<int>(row.state);
    case FractionRole:
        return row.state == TaskState::Done ? 1.0 : row.seen.indeterminate ? -1.0 : row.seen.fraction;
    case StageRole:
        return row.seen.stage;
    case RateRole:
        return row.seen.rate;
    case LeftRole:
        return row.seen.left ? static_cast<qlonglong>(row.seen.left->count()) : -1;
    case OutcomeRole:
        return row.outcome;
    case ErrorRole:
        return row.detail;
    case ProfileRole:
        return text(row.title.profile);
    case EnvironmentRole:
        return text(row.title.environment);
    case StartedRole:
        return row.started;
    case DurationRole:
        return row.durationMs >= 0 ? row.durationMs : row.started.msecsTo(QDateTime::currentDateTimeUtc());
    case IdRole:
        return row.id;
    default:
        return {};
    }
}

QHash<int, QByteArray> TaskModel::roleNames() const
{
    return {{TitleRole, "title"}, {StateRole, "state"}, {FractionRole, "fraction"}, {StageRole, "stage"},
        {OutcomeRole, "outcome"}};
}

int TaskModel::add(TaskTitle title, std::shared_ptr<Task> task)
{
    const int id = m_nextId++;
    beginInsertRows({}, 0, 0);
    m_rows.insert(m_rows.begin(),
        Row{.id = id, .title = std::move(title), .task = std::move(task), .started = QDateTime::currentDateTimeUtc()});
    endInsertRows();
    m_tick.start();
    Q_EMIT runningChanged(running());
    return id;
}

void TaskModel::finish(int id, const QString& outcome) { close(id, TaskState::Done, outcome, {}); }

void TaskModel::fail(int id, const Error& error)
{
    const bool cancelled = error.kind == Error::Kind::Cancelled;
    close(id, cancelled ? TaskState::Cancelled : TaskState::Failed, error.message,
        error.hint.isEmpty() ? error.detail : error.detail + QLatin1Char('\n') + error.hint);
}

void TaskModel::cancel(int id)
{
    const auto at = rowOf(id);
    if (at < 0 || m_rows[static_cast<std::size_t>(at)].state != TaskState::Running)
        return;
    Row& row = m_rows[static_cast<std::size_t>(at)];
    row.state = TaskState::Cancelling;
    row.task->cancel();
    const QModelIndex changed = index(static_cast<int>(at));
    Q_EMIT dataChanged(changed, changed);
}

std::shared_ptr<Task> TaskModel::task(int id) const
{
    const auto at = rowOf(id);
    return at < 0 ? nullptr : m_rows[static_cast<std::size_t>(at)].task;
}

int TaskModel::running() const
{
    return static_cast<int>(std::ranges::count_if(m_rows, [](const Row& row) { return row.durationMs < 0; }));
}

void TaskModel::clearFinished()
{
    for (std::size_t at = m_rows.size(); at-- > 0;) {
        if (m_rows[at].durationMs < 0)
            continue;
        beginRemoveRows({}, static_cast<int>(at), static_cast<int>(at));
        m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(at));
        endRemoveRows();
    }
}

void TaskModel::refresh()
{
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        Row& row = m_rows[at];
        if (row.durationMs >= 0)
            continue;
        row.seen = row.task->snapshot();
        const QModelIndex changed = index(static_cast<int>(at));
        Q_EMIT dataChanged(changed, changed);
    }
    if (running() == 0)
        m_tick.stop();
}

void TaskModel::close(int id, TaskState state, const QString& outcome, const QString& detail)
{
    const auto at = rowOf(id);
    if (at < 0)
        return;
    Row& row = m_rows[static_cast<std::size_t>(at)];
    row.state = state;
    row.seen = row.task->snapshot();
    row.durationMs = row.started.msecsTo(QDateTime::currentDateTimeUtc());
    row.outcome = outcome;
    row.detail = detail;
    const QModelIndex changed = index(static_cast<int>(at));
    Q_EMIT dataChanged(changed, changed);
    Q_EMIT runningChanged(running());
    Q_EMIT finished(id);
}

std::ptrdiff_t TaskModel::rowOf(int id) const
{
    const auto found = std::ranges::find(m_rows, id, &Row::id);
    return found == m_rows.end() ? -1 : std::distance(m_rows.begin(), found);
}

} // namespace lockkeeper
