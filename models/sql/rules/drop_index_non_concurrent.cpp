#include "sql/drops.h"

namespace lockkeeper::sql {
namespace {

void refine(const Site& site, const DropStmt&, Written name, Finding& finding)
{
    const auto owner = ownerOf(site.state, name);
    const schema::Relation* table = owner ? site.state.relation(owner->schema, owner->name) : nullptr;
    if (table && std::ranges::any_of(table->indexes, [&](const schema::Index& index) {
            return index.name == name.name && index.unique;
        }))
        finding.sentence = QT_TRANSLATE_NOOP(
            "Lockkeeper", "Drops index %1, which kept duplicates out, while nobody can read or write its table.");
}

void check(Site& site)
{
    if (!site.as<DropStmt>().concurrent)
        reportDrops(site, {OBJECT_INDEX}, refine);
}

} // namespace

LK_RULE(drop_index_non_concurrent){
    .id = "drop-index-non-concurrent",
    .hazard = Hazard::Lock,
    .severity = Severity::Medium,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Drops index %1 while nobody can read or write its table."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Use DROP INDEX CONCURRENTLY in a migration of its own."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "DROP INDEX waits for every query on the table, and everything new queues behind it. If the index was unique, "
        "duplicates become possible."),
    .bad = "DROP INDEX invoice_number_idx;",
    .good = "DROP INDEX CONCURRENTLY invoice_number_idx;",
    .statements = {T_DropStmt},
    .check = check,
};

} // namespace lockkeeper::sql
