#include "sql/fold.h"
#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto* definition = LK_AS(ColumnDef, site.command->def);
    const Written table = site.table();
    if (!definition || site.alter->objtype != OBJECT_TABLE || site.isNew(table))
        return;
    const DefinedColumn column = columnFrom(*definition);

    if (column.type.name != "json" || !column.type.schema.empty())
        return;
    site.report(columnOf(table, column.name), {column.name, std::string(table.name)}).lock = locks::accessExclusive;
}

} // namespace

LK_RULE(add_column_json){
    .id = "add-column-json",
    .hazard = Hazard::BreaksClients,
    .severity = Severity::Medium,
    .sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Adds %1 to %2 as json, which has no equality: SELECT DISTINCT and GROUP BY over it fail."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Use jsonb."),
    .explanation
    = QT_TRANSLATE_NOOP("Lockkeeper", "Queries that compare whole rows break as soon as a json column is among them."),
    .bad = "ALTER TABLE invoice ADD COLUMN data json;",
    .good = "ALTER TABLE invoice ADD COLUMN data jsonb;",
    .commands = {AT_AddColumn},
    .check = check,
};

} // namespace lockkeeper::sql
