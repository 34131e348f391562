#include "sql/fold.h"
#include "sql/proof.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto* definition = LK_AS(ColumnDef, site.command->def);
    const Written table = site.table();
    if (!definition || site.alter->objtype != OBJECT_TABLE || site.isNew(table))
        return;
    const DefinedColumn column = columnFrom(*definition);
    const schema::UserType* type = column.type.array ? nullptr : site.state.type(column.type.schema, column.type.name);
    const bool demanded = type && type->required;
    if ((!column.required && !demanded) || isGiven(site.state, column))
        return;
    Finding& finding = site.report(columnOf(table, column.name), {column.name, std::string(table.name)});
    finding.lock = locks::accessExclusive;
    if (!column.required)
        finding.sentence = QT_TRANSLATE_NOOP("Lockkeeper",
            "Adds %1 to %2 without a default, of a domain that takes no NULL: fails if the table has a single row.");
    if (!hasNoRow(site, table))
        return;
    finding.hazard = Hazard::BreaksClients;
    finding.severity = Severity::Medium;
    finding.sentence = QT_TRANSLATE_NOOP("Lockkeeper",
        "Adds required column %1 to %2, which has no row by then; programs that do not know the column can add none.");
}

} // namespace

LK_RULE(add_required_column){
    .id = "add-required-column",
    .hazard = Hazard::MayFail,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Adds required column %1 to %2 without a default: fails if the table has a single row."),
    .advice
    = QT_TRANSLATE_NOOP("Lockkeeper", "Add it without NOT NULL, fill it, then make it required; or give it a default."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "The rows that are there would have no value, so PostgreSQL refuses. It works on an empty development database "
        "and fails in production."),
    .bad = "ALTER TABLE invoice ADD COLUMN region text NOT NULL;",
    .good = "ALTER TABLE invoice ADD COLUMN region text NOT NULL DEFAULT 'eu';",
    .commands = {AT_AddColumn},
    .check = check,
};

} // namespace lockkeeper::sql
