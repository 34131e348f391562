#include "backups/backup_cells.h"

#include "backup/backup_model.h"
#include "base/text.h"
#include "words/when.h"

namespace lockkeeper::backups {
using backup::BackupModel;

namespace {

theme::Tone levelTone(const QModelIndex& index)
{
    if (!index.data(BackupModel::DamagedRole).toString().isEmpty())
        return theme::Tone::Loss;
    const auto level = backup::parseLevel(utf8(index.data(BackupModel::LevelRole).toString()));
    return level && *level >= backup::Level::Decoded ? theme::Tone::Good : theme::Tone::MayFail;
}

} // namespace

cells::CellLook backupCell(const QModelIndex& index)
{
    cells::CellLook look{.text = index.data().toString()};
    switch (index.column()) {
    case BackupModel::CreatedColumn: {
        const QDateTime at = index.data(BackupModel::CreatedRole).toDateTime();
        look.text = words::ago(at);
        look.tooltip = words::exactly(at);
        break;
    }
    case BackupModel::DatabaseColumn:
        look.strong = true;
        // A damaged one is known by its id alone: time-database-letters.
        if (index.data(BackupModel::DatabaseRole).toString().isEmpty())
            look.text = index.data(BackupModel::IdRole).toString().section(QLatin1Char('-'), 1, -2);
        break;
    case BackupModel::EnvironmentColumn:
        look.shape = environment::parse(utf8(index.data(BackupModel::EnvironmentRole).toString()));
        break;
    case BackupModel::SizeColumn:
        look.number = true;
        if (const QVariant bytes = index.data(BackupModel::BytesRole); bytes.isValid())
            look.text = words::size(bytes.toLongLong());
        break;
    case BackupModel::TablesColumn:
    case BackupModel::RowsColumn:
        look.number = true;
        break;
    case BackupModel::LevelColumn:
        look.text = look.text.toLower();
        look.pill = levelTone(index);
        look.tooltip = index.data(BackupModel::DamagedRole).toString();
        break;
    default:
        break;
    }
    return look;
}

} // namespace lockkeeper::backups
