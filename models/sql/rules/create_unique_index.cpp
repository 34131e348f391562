#include "sql/proof.h"
#include "sql/types.h"

#include <algorithm>

namespace lockkeeper::sql {
namespace {

/// Why it cannot fail; null: it may. Rows with a NULL are equal to no other.
const char* reassurance(const Site& site, const IndexStmt& create, Written table)
{
    std::vector<std::string_view> columns;
    bool empty = hasNoRow(site, table);
    eachOf(create.indexParams, [&](const Node* node) {
        const auto* element = LK_AS(IndexElem, node);
        if (!element || !element->name)
            return;
        columns.push_back(view(element->name));
        empty = empty || (!create.nulls_not_distinct && isStillEmpty(site, table, columns.back()));
    });
    if (empty)
        return QT_TRANSLATE_NOOP(
            "Lockkeeper", "Builds unique index %1 on %2; it cannot fail, because no row has a value there yet.");
    if (!create.nulls_not_distinct && areApart(site, table, columns))
        return QT_TRANSLATE_NOOP(
            "Lockkeeper", "Builds unique index %1 on %2; it cannot fail, because another one kept its rows apart.");
    return nullptr;
}

/// ALTER COLUMN … TYPE citext: values that differ by case alone become equal.
void checkRetyped(Site& site)
{
    const auto* definition = LK_AS(ColumnDef, site.command->def);
    const Written table = site.table();
    const schema::Relation* known = site.relation(table);
    const schema::Column* column = known ? known->column(site.name()) : nullptr;
    if (!definition || !column || typeOf(definition->typeName).name != "citext" || column->type->name == "citext"
        || site.isNewColumn(table, site.name()))
        return;
    for (const schema::Index& index : known->indexes) {
        if (!index.unique || std::ranges::find(index.columns, site.name()) == index.columns.end())
            continue;
        Finding& finding = site.report(memberOf("index", table, index.name), {index.name, table.name, site.name()});
        finding.lock = locks::accessExclusive;
        finding.sentence = QT_TRANSLATE_NOOP(
            "Lockkeeper", "Builds unique index %1 on %2 anew: fails where values of %3 differ by case alone.");
    }
}

void check(Site& site)
{
    if (site.command)
        return checkRetyped(site);
    const auto& create = site.as<IndexStmt>();
    const Written table = written(create.relation);
    if (!create.unique || site.isNew(table))
        return;
    const std::string_view name = view(create.idxname);
    Finding& finding = site.report(memberOf("index", table, name), {name, table.name});
    finding.lock = create.concurrent ? locks::shareUpdateExclusive : locks::share;
    if (create.concurrent)
        finding.severity = Severity::Medium; // it may fail as well, but nobody waits meanwhile
    const char* sentence = reassurance(site, create, table);
    if (!sentence)
        return;
    finding.hazard = Hazard::Lock;
    finding.severity = create.concurrent ? Severity::Low : Severity::Medium;
    finding.sentence = sentence;
}

} // namespace

LK_RULE(create_unique_index){
    .id = "create-unique-index",
    .hazard = Hazard::MayFail,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Builds unique index %1 on %2: fails on the first duplicate."),
    .advice = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Look for duplicates first; CONCURRENTLY leaves an INVALID index behind when it fails."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "Two equal rows are enough to make it fail. The concurrent way then leaves an index that is kept up to date "
        "and never used."),
    .bad = "CREATE UNIQUE INDEX number_idx ON invoice (number);",
    .good = "SELECT number FROM invoice GROUP BY number HAVING count(*) > 1;",
    .statements = {T_IndexStmt},
    .commands = {AT_AlterColumnType},
    .check = check,
};

} // namespace lockkeeper::sql
