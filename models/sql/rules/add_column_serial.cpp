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

    if (!column.identity)
        return;
    Finding& finding = site.report(columnOf(table, column.name), {column.name, std::string(table.name)});
    finding.lock = locks::accessExclusive;
    finding.rewrites = "yes";
}

} // namespace

LK_RULE(add_column_serial){
    .id = "add-column-serial",
    .hazard = Hazard::Rewrite,
    .severity = Severity::High,
    .sentence
    = QT_TRANSLATE_NOOP("Lockkeeper", "Adds %1 to %2 with a number for each row: the whole table is written anew."),
    .advice = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Add a plain column and a sequence, fill it in batches, then attach the default."),
    .explanation = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Each row gets the next number of a new sequence, while nobody can use the table."),
    .bad = "ALTER TABLE invoice ADD COLUMN n bigserial;",
    .good = "ALTER TABLE invoice ADD COLUMN n bigint;",
    .commands = {AT_AddColumn},
    .check = check,
};

} // namespace lockkeeper::sql
