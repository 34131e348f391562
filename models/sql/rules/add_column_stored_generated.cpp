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

    if (!column.generated || column.isVirtual)
        return;
    Finding& finding = site.report(columnOf(table, column.name), {column.name, std::string(table.name)});
    finding.lock = locks::accessExclusive;
    finding.rewrites = "yes";
}

} // namespace

LK_RULE(add_column_stored_generated){
    .id = "add-column-stored-generated",
    .hazard = Hazard::Rewrite,
    .severity = Severity::High,
    .sentence
    = QT_TRANSLATE_NOOP("Lockkeeper", "Adds stored generated column %1 to %2: the whole table is written anew."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper",
        "Add a plain column, fill it by a trigger and in batches; PostgreSQL 18's VIRTUAL costs nothing."),
    .explanation = QT_TRANSLATE_NOOP(
        "Lockkeeper", "The value of each row must be computed and stored, while nobody can use the table."),
    .bad = "ALTER TABLE invoice ADD COLUMN gross numeric GENERATED ALWAYS AS (net * 1.2) STORED;",
    .good = "ALTER TABLE invoice ADD COLUMN gross numeric;",
    .commands = {AT_AddColumn},
    .check = check,
};

} // namespace lockkeeper::sql
