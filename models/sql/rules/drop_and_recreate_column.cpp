#include "sql/copies.h"

#include <algorithm>

namespace lockkeeper::sql {
namespace {

/// Under its own name, or under another until the old one is out of the way.
bool comesBack(const Here& here, const ColumnEvent& dropped, const ColumnEvent& added)
{
    if (!sameTable(added, dropped))
        return false;
    if (added.renamed == dropped.column.name)
        return !wasDerived(here, added);
    return added.column.name == dropped.column.name
        && (added.order > dropped.order || added.statement == dropped.statement)
        && !(wasCarried(here, dropped) && wasDerived(here, added));
}

void finish(Ending& ending)
{
    for (const ColumnEvent& dropped : ending.here.droppedColumns) {
        if (dropped.column.generated && dropped.column.born != 0)
            continue; // its values are computed again
        const auto back = std::ranges::find_if(
            ending.here.addedColumns, [&](const ColumnEvent& added) { return comesBack(ending.here, dropped, added); });
        if (back == ending.here.addedColumns.end())
            continue;
        Finding& finding = ending.report(dropped.statement, dropped.range,
            columnOf({dropped.writtenSchema, dropped.tableName}, dropped.column.name),
            {dropped.column.name, dropped.tableName});
        finding.lock = locks::accessExclusive;
        if (back->column.hasDefault)
            finding.sentence = QT_TRANSLATE_NOOP(
                "Lockkeeper", "%1 of %2 is dropped and added again: it comes back with its default in every row.");
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
