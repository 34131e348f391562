#include "sql/types.h"
#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

/// Only how its values are sorted changes: the table stays as it is, and its indexes do not.
void checkCollation(Site& site, Written table, const schema::Relation& known, const schema::Type& to)
{
    const bool indexed = std::ranges::any_of(known.indexes, [&](const schema::Index& index) {
        return std::ranges::find(index.columns, site.name()) != index.columns.end();
    });
    if (!indexed)
        return;
    Finding& finding = site.report(columnOf(table, site.name()),
        {std::string(site.name()), std::string(table.name), spelled(*known.column(site.name())->type), spelled(to)});
    finding.hazard = Hazard::Lock;
    finding.severity = Severity::Medium;
    finding.lock = locks::accessExclusive;
    finding.rewrites = "no";
    finding.sentence = QT_TRANSLATE_NOOP("Lockkeeper",
        "Changes the collation of %1 in %2: its indexes are built anew while nobody can read or write the table.");
}

void check(Site& site)
{
    const auto* definition = LK_AS(ColumnDef, site.command->def);
    const Written table = site.table();
    if (!definition || site.alter->objtype == OBJECT_TYPE || site.isNew(table))
        return;
    const schema::Type to = typeOf(definition->typeName);
    const Using use = usingOf(definition->raw_default, site.name());
    const schema::Relation* known = site.relation(table);
    const schema::Column* column = known ? known->column(site.name()) : nullptr;
    Retype cost = Retype::Rewrite;
    if (column) {
        // USING text::"Role": each cast of the chain is a step of its own.
        cost = retype(site.state, *column->type, to, use.plain);
        for (std::size_t i = 0; i + 1 < use.chain.size() && cost == Retype::Free; ++i)
            cost = retype(site.state, *column->type, use.chain[i], true);
        if (cost == Retype::Same || cost == Retype::Free) {
            if (definition->collClause)
                checkCollation(site, table, *known, to);
            return;
        }
    }
    Finding& finding = site.report(columnOf(table, site.name()),
        {std::string(site.name()), std::string(table.name), column ? spelled(*column->type) : std::string(),
            spelled(to)});
    finding.lock = locks::accessExclusive;
    finding.rewrites = !column      ? "depends: the type it has now"
        : cost == Retype::FreeInUtc ? "depends: the session's TimeZone is not UTC"
                                    : "yes";
    if (!column)
        finding.sentence = QT_TRANSLATE_NOOP("Lockkeeper",
            "Changes the type of %1 in %2 to %4: the table is written anew unless the old type allows a short cut.");
    else if (cost == Retype::FreeInUtc)
        finding.sentence = QT_TRANSLATE_NOOP("Lockkeeper",
            "Changes %1 in %2 from %3 to %4: the table is written anew unless the session's TimeZone is UTC.");
}

} // namespace

LK_RULE(alter_column_type){
    .id = "alter-column-type",
    .hazard = Hazard::Rewrite,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper",
        "Changes %1 in %2 from %3 to %4: the whole table is written anew while nobody can read or write it."),
    .advice = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Add a column of the new type, fill it in batches, write both for a while, then swap them."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "Most changes of type rewrite the table and its indexes under an ACCESS EXCLUSIVE lock, and fail on the first "
        "value that does not fit. A longer varchar, varchar to text and a few others only change the catalog; those "
        "are not reported."),
    .bad = "ALTER TABLE invoice ALTER COLUMN number TYPE bigint;",
    .good = "ALTER TABLE invoice ADD COLUMN number_big bigint;",
    .commands = {AT_AlterColumnType},
    .check = check,
};

} // namespace lockkeeper::sql
