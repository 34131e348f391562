#include "backup/backup_model.h"

#include "base/text.h"
#include "base/tr.h"

#include <QtCore/QLocale>

namespace lockkeeper::backup {
namespace {

QDateTime created(const Entry& entry)
{
    if (entry.manifest)
        return QDateTime::fromSecsSinceEpoch(entry.manifest->created.time_since_epoch().count(), Qt::UTC);
    QDateTime named = QDateTime::fromString(text(entry.id.value()).left(16), QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    named.setTimeSpec(Qt::UTC);
    return named;
}

/// Problems of the last verification count as damage too: such a backup must not look well.
QString damage(const Entry& entry)
{
    if (entry.manifest && !entry.manifest->problems.empty())
        return text(entry.manifest->problems.front());
    return entry.damage;
}

QVariant raw(const Entry& entry, int role)
{
    const Manifest* m = entry.manifest ? &*entry.manifest : nullptr;
    switch (role) {
    case BackupModel::IdRole:
        return text(entry.id.value());
    case BackupModel::DatabaseRole:
        return m ? text(m->database) : QString();
    case BackupModel::ProfileRole:
        return m ? text(m->profile) : QString();
    case BackupModel::EnvironmentRole:
        return m ? text(environment::name(m->environment)) : QString();
    case BackupModel::CreatedRole:
        return created(entry);
    case BackupModel::BytesRole:
        return m ? QVariant(qint64(m->bytes)) : QVariant();
    case BackupModel::TablesRole:
        return m ? QVariant(qint64(m->tables.size())) : QVariant();
    case BackupModel::RowsRole:
        return m ? QVariant(qint64(m->rows())) : QVariant();
    case BackupModel::LevelRole:
        return m ? text(name(m->level)) : QString();
    case BackupModel::LabelRole:
        return m ? text(m->label) : QString();
    case BackupModel::DamagedRole:
        return damage(entry);
    default:
        return {};
    }
}

int columnRole(int column)
{
    constexpr std::array roles{BackupModel::CreatedRole, BackupModel::DatabaseRole, BackupModel::EnvironmentRole,
        BackupModel::BytesRole, BackupModel::TablesRole, BackupModel::RowsRole, BackupModel::LevelRole,
        BackupModel::LabelRole};
    return roles.at(static_cast<std::size_t>(column));
}

QString shown(const Entry& entry, int column)
{
    const QLocale locale;
    const QVariant value = raw(entry, columnRole(column));
    switch (column) {
    case BackupModel::CreatedColumn:
        return locale.toString(value.toDateTime().toLocalTime(), QLocale::ShortFormat);
    case BackupModel::DatabaseColumn:
        return entry.manifest ? value.toString() : text(entry.id.value());
    case BackupModel::EnvironmentColumn:
        return entry.manifest ? environment::title(entry.manifest->environment) : QString();
    case BackupModel::SizeColumn:
        return value.isNull() ? QString() : locale.formattedDataSize(value.toLongLong());
    case BackupModel::TablesColumn:
    case BackupModel::RowsColumn:
        return value.isNull() ? QString() : locale.toString(value.toLongLong());
    case BackupModel::LevelColumn:
        return damage(entry).isEmpty() ? title(entry.manifest->level) : Tr::tr("Damaged");
    default:
        return value.toString();
    }
}

} // namespace

BackupModel::BackupModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

int BackupModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int BackupModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant BackupModel::data(const QModelIndex& index, int role) const
{
    const Entry* found = entry(index);
    if (!found)
        return {};
    const bool number = index.column() >= SizeColumn && index.column() <= RowsColumn;
    switch (role) {
    case Qt::DisplayRole:
        return shown(*found, index.column());
    case Qt::ToolTipRole:
        return damage(*found).isEmpty() ? QVariant() : QVariant(damage(*found));
    case Qt::TextAlignmentRole:
        return number ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case SortRole:
        return raw(*found, columnRole(index.column()));
    default:
        return raw(*found, role);
    }
}

QVariant BackupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case CreatedColumn:
        return Tr::tr("Taken");
    case DatabaseColumn:
        return Tr::tr("Database");
    case EnvironmentColumn:
        return Tr::tr("Environment");
    case SizeColumn:
        return Tr::tr("Size");
    case TablesColumn:
        return Tr::tr("Tables");
    case RowsColumn:
        return Tr::tr("Rows");
    case LevelColumn:
        return Tr::tr("Verified");
    case LabelColumn:
        return Tr::tr("Label");
    default:
        return {};
    }
}

QHash<int, QByteArray> BackupModel::roleNames() const
{
    return {{IdRole, "id"}, {DatabaseRole, "database"}, {ProfileRole, "profile"}, {EnvironmentRole, "environment"},
        {CreatedRole, "created"}, {BytesRole, "bytes"}, {TablesRole, "tables"}, {RowsRole, "rows"},
        {LevelRole, "level"}, {LabelRole, "label"}, {DamagedRole, "damaged"}};
}

void BackupModel::show(std::vector<Entry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

const Entry* BackupModel::entry(const QModelIndex& index) const
{
    const bool there = index.isValid() && index.row() < rowCount();
    return there ? &m_entries[static_cast<std::size_t>(index.row())] : nullptr;
}

} // namespace lockkeeper::backup
