#include "sql/proof.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const Written table = site.table();
    if (site.isNew(table))
        return;
    for (const AddedConstraint& added : site.constraints()) {
        if (added.node->contype != CONSTR_UNIQUE || added.node->indexname)
            continue;
        Finding& finding = site.report(constraintObject(table, *added.node), {std::string(table.name)});
        finding.lock = locks::accessExclusive;
        const bool apart = !added.node->nulls_not_distinct && areApart(site, table, namesOf(added.node->keys));
        if (!apart && !hasNoRow(site, table))
            continue;
        finding.hazard = Hazard::Lock;
        finding.severity = Severity::Medium;
        finding.sentence = QT_TRANSLATE_NOOP(
            "Lockkeeper", "Adds a unique constraint to %1: it cannot fail, but builds its index under a full lock.");
    }
}

} // namespace

LK_RULE(add_unique_constraint){
    .id = "add-unique-constraint",
    .hazard = Hazard::MayFail,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper",
        "Adds a unique constraint to %1: fails on the first duplicate, and builds its index under a full lock."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper",
        "CREATE UNIQUE INDEX CONCURRENTLY in a migration of its own, then ADD CONSTRAINT … UNIQUE USING INDEX."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "The index is built while nobody can read or write the table, and the statement fails if two rows are equal."),
    .bad = "ALTER TABLE invoice ADD CONSTRAINT number_once UNIQUE (number);",
    .good = "ALTER TABLE invoice ADD CONSTRAINT number_once UNIQUE USING INDEX number_idx;",
    .commands = {AT_AddConstraint, AT_AddColumn},
    .check = check,
};

} // namespace lockkeeper::sql
