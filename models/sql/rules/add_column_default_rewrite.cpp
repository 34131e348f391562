#include "sql/columns.h"
#include "sql/expression.h"
#include "sql/fold.h"
#include "sql/volatility.h"
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

    if (column.identity || column.generated)
        return;
    const Node* value = defaultOf(*definition);
    const bool differs = value && isVolatile(site.state, value);
    const schema::UserType* type = site.state.type(column.type.schema, column.type.name);
    const bool checkedDomain
        = type && type->kind == schema::UserType::Kind::Domain && type->constrained && !column.type.array;
    // Until 10 every row was given the default, whatever it was.
    const bool written = value && !isNullConstant(value) && site.settings.pgVersion < 11;
    if (!differs && !checkedDomain && !written)
        return;
    Finding& finding = site.report(columnOf(table, column.name), {column.name, std::string(table.name)});
    finding.lock = locks::accessExclusive;
    finding.rewrites = "yes";
    if (differs)
        return;
    if (checkedDomain)
        finding.sentence = QT_TRANSLATE_NOOP(
            "Lockkeeper", "Adds %1 to %2 with a domain that has a check: the whole table is written anew.");
    else
        finding.sentence = QT_TRANSLATE_NOOP("Lockkeeper",
            "Adds %1 to %2 with a default: before PostgreSQL 11 the whole table is written anew for any default.");
}

} // namespace

LK_RULE(add_column_default_rewrite){
    .id = "add-column-default-rewrite",
    .hazard = Hazard::Rewrite,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Adds %1 to %2 with a value of its own for each row: the whole table is written anew."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper",
        "Add the column without a default, set the default for new rows, and fill the old ones in batches."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "A default that is constant for the statement is kept in the catalog. One that may differ from row to row, and "
        "a domain with a check, make PostgreSQL write every row while nobody can use the table."),
    .bad = "ALTER TABLE invoice ADD COLUMN ref uuid DEFAULT gen_random_uuid();",
    .good = "ALTER TABLE invoice ADD COLUMN made timestamptz DEFAULT now();",
    .commands = {AT_AddColumn},
    .check = check,
};

} // namespace lockkeeper::sql
