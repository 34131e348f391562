#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void finish(Ending& ending)
{
    for (const ColumnEvent& dropped : ending.here.droppedColumns) {
        if (dropped.column.generated && dropped.column.born != 0)
            continue; // its values are computed again
        for (const ColumnEvent& added : ending.here.addedColumns)
            if (added.column.name == dropped.column.name && added.tableName == dropped.tableName
                && added.tableSchema == dropped.tableSchema
                && (added.order > dropped.order || added.statement == dropped.statement)) {
                ending
                    .report(dropped.statement, dropped.range,
                        columnOf({dropped.writtenSchema, dropped.tableName}, dropped.column.name),
                        {dropped.column.name, dropped.tableName})
                    .lock
                    = locks::accessExclusive;
                break;
            }
    }
}

} // namespace

LK_RULE(drop_and_recreate_column){
    .id = "drop-and-recreate-column",
    .hazard = Hazard::DataLoss,
    .severity = Severity::Critical,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "%1 of %2 is dropped and added again: it comes back empty."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Change it in place: ALTER COLUMN %1 TYPE … USING … keeps the values."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "Tools that cannot cast a type drop the column and add it anew under the same name; the values do not survive "
        "that."),
    .bad = "ALTER TABLE invoice DROP COLUMN total, ADD COLUMN total integer;",
    .good = "ALTER TABLE invoice ALTER COLUMN total TYPE integer USING round(total);",
    .finish = finish,
};

} // namespace lockkeeper::sql
