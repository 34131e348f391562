#include "journal/journal_model.h"

#include "base/text.h"
#include "base/tr.h"

#include <QtCore/QLocale>

namespace lockkeeper::journal {
namespace {

QDateTime dateTime(Time time) { return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC); }

QString shownDuration(const std::optional<std::chrono::milliseconds>& duration)
{
    if (!duration)
        return {};
    const double seconds = static_cast<double>(duration->count()) / 1000;
    return Tr::tr("%1 s").arg(QLocale().toString(seconds, 'f', seconds < 10 ? 2 : 0));
}

bool sameState(const Entry& a, const Entry& b)
{
    return a.ending == b.ending && a.outcome == b.outcome && a.opening.identity == b.opening.identity
        && a.opening.database == b.opening.database;
}

QVariant shown(const Entry& entry, int column)
{
    switch (static_cast<JournalModel::Column>(column)) {
    case JournalModel::TimeColumn:
        return QLocale().toString(dateTime(entry.started).toLocalTime(), QLocale::ShortFormat);
    case JournalModel::WhoColumn:
        return text(entry.who);
    case JournalModel::OperationColumn:
        return operationTitle(entry.opening.operation);
    case JournalModel::ProfileColumn:
        return text(entry.opening.profile);
    case JournalModel::DatabaseColumn:
        return text(entry.opening.database);
    case JournalModel::ResultColumn:
        return title(entry.ending);
    case JournalModel::DurationColumn:
        return shownDuration(entry.duration);
    case JournalModel::OutcomeColumn:
        return entry.outcome;
    case JournalModel::ColumnCount:
        break;
    }
    return {};
}

} // namespace

QString operationTitle(std::string_view operation)
{
    if (operation == "backup")
        return Tr::tr("Backup");
    if (operation == "verify-backup")
        return Tr::tr("Verify backup");
    if (operation == "restore")
        return Tr::tr("Restore");
    if (operation == "create-branch")
        return Tr::tr("Create branch");
    if (operation == "drop-branch")
        return Tr::tr("Delete branch");
    if (operation == "reset-database")
        return Tr::tr("Reset database");
    if (operation == "apply-migrations")
        return Tr::tr("Apply migrations");
    if (operation == "mark-database")
        return Tr::tr("Mark database");
    if (operation == "guard-check")
        return Tr::tr("Guard check");
    if (operation == "recover")
        return Tr::tr("Clean up");
    return text(operation);
}

JournalModel::JournalModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void JournalModel::setEntries(std::vector<Entry> entries)
{
    // New lines come only on top; anything else (another time span, another store) starts over.
    std::size_t added = 0;
    while (!m_entries.empty() && added < entries.size() && entries[added].id != m_entries.front().id)
        ++added;
    const std::size_t kept = entries.size() - added;
    const bool grows = !m_entries.empty() && kept > 0 && kept <= m_entries.size()
        && std::ranges::equal(std::views::drop(entries, static_cast<std::ptrdiff_t>(added)),
            std::views::take(m_entries, static_cast<std::ptrdiff_t>(kept)), {}, &Entry::id, &Entry::id);
    if (!grows) {
        beginResetModel();
        m_entries = std::move(entries);
        endResetModel();
        return;
    }
    if (kept < m_entries.size()) {
        beginRemoveRows({}, static_cast<int>(kept), static_cast<int>(m_entries.size()) - 1);
        m_entries.resize(kept);
        endRemoveRows();
    }
    if (added > 0) {
        beginInsertRows({}, 0, static_cast<int>(added) - 1);
        m_entries.insert(m_entries.begin(), entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(added));
        endInsertRows();
    }
    for (std::size_t row = added; row < entries.size(); ++row) {
        if (sameState(m_entries[row], entries[row]))
            continue;
        m_entries[row] = std::move(entries[row]);
        Q_EMIT dataChanged(index(static_cast<int>(row), 0), index(static_cast<int>(row), ColumnCount - 1));
    }
}

int JournalModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int JournalModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant JournalModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return shown(entry, index.column());
    case Qt::ToolTipRole:
        return index.column() == OutcomeColumn ? entry.outcome : text(entry.opening.what);
    case TimeRole:
        return dateTime(entry.started);
    case WhoRole:
        return text(entry.who);
    case ProgramRole:
        return text(entry.program);
    case OperationRole:
        return text(entry.opening.operation);
    case ProfileRole:
        return text(entry.opening.profile);
    case EnvironmentRole:
        return entry.opening.environment ? static_cast<int>(*entry.opening.environment) : -1;
    case DatabaseRole:
        return text(entry.opening.database);
    case IdentityRole:
        return text(entry.opening.identity);
    case WhatRole:
        return text(entry.opening.what);
    case ResultRole:
        return static_cast<int>(entry.ending);
    case OutcomeRole:
        return entry.outcome;
    case DurationRole:
        return entry.duration ? static_cast<qint64>(entry.duration->count()) : qint64{-1};
    case IdRole:
        return static_cast<qint64>(entry.id);
    default:
        return {};
    }
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case TimeColumn:
        return Tr::tr("Time");
    case WhoColumn:
        return Tr::tr("Who");
    case OperationColumn:
        return Tr::tr("Operation");
    case ProfileColumn:
        return Tr::tr("Profile");
    case DatabaseColumn:
        return Tr::tr("Database");
    case ResultColumn:
        return Tr::tr("Result");
    case DurationColumn:
        return Tr::tr("Duration");
    case OutcomeColumn:
        return Tr::tr("Outcome");
    case ColumnCount:
        break;
    }
    return {};
}

QHash<int, QByteArray> JournalModel::roleNames() const
{
    return {{TimeRole, "time"}, {WhoRole, "who"}, {ProgramRole, "program"}, {OperationRole, "operation"},
        {ProfileRole, "profile"}, {EnvironmentRole, "environment"}, {DatabaseRole, "database"},
        {IdentityRole, "identity"}, {WhatRole, "what"}, {ResultRole, "result"}, {OutcomeRole, "outcome"},
        {DurationRole, "duration"}, {IdRole, "id"}};
}

} // namespace lockkeeper::journal
