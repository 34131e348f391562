#include "journal/journal_cells.h"

#include "journal/ending_look.h"
#include "journal/journal_model.h"
#include "words/when.h"

namespace lockkeeper::journal_page {
using journal::JournalModel;

cells::CellLook journalCell(const QModelIndex& index)
{
    cells::CellLook look{.text = index.data().toString()};
    switch (index.column()) {
    case JournalModel::TimeColumn: {
        const QDateTime at = index.data(JournalModel::TimeRole).toDateTime();
        look.text = words::ago(at);
        look.tooltip = words::exactly(at);
        break;
    }
    case JournalModel::OperationColumn:
        look.strong = true;
        break;
    case JournalModel::ProfileColumn:
        if (const int known = index.data(JournalModel::EnvironmentRole).toInt(); known >= 0 && !look.text.isEmpty())
            look.shape = static_cast<environment::Environment>(known);
        break;
    case JournalModel::DatabaseColumn:
        look.tooltip = index.data(JournalModel::IdentityRole).toString();
        break;
    case JournalModel::ResultColumn: {
        const EndingLook ending = lookOf(static_cast<journal::Ending>(index.data(JournalModel::ResultRole).toInt()));
        look.icon = ending.icon;
        look.ink = ending.role;
        break;
    }
    case JournalModel::DurationColumn: {
        const qint64 took = index.data(JournalModel::DurationRole).toLongLong();
        look.text = took < 0 ? QString() : words::lasting(std::chrono::milliseconds(took));
        look.number = true;
        break;
    }
    default:
        break;
    }
    return look;
}

} // namespace lockkeeper::journal_page
