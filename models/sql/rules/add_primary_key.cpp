#include "sql/proof.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const Written table = site.table();
    if (site.isNew(table))
        return;
    for (const AddedConstraint& added : site.constraints()) {
        if (added.node->contype != CONSTR_PRIMARY || added.node->indexname)
            continue;
        Finding& finding = site.report(constraintObject(table, *added.node), {std::string(table.name)});
        finding.lock = locks::accessExclusive;
        if (!isKeyAlready(site, table, added.node->keys) && !hasNoRow(site, table))
            continue;
        finding.hazard = Hazard::Lock;
        finding.severity = Severity::Medium;
        finding.sentence = QT_TRANSLATE_NOOP(
            "Lockkeeper", "Adds a primary key to %1: it cannot fail, but builds its index under a full lock.");
    }
}

} // namespace

LK_RULE(add_primary_key){
    .id = "add-primary-key",
    .hazard = Hazard::MayFail,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper",
        "Adds a primary key to %1: fails on a duplicate or a missing value, and builds its index under a full lock."),
    .advice = QT_TRANSLATE_NOOP(
        "Lockkeeper", "CREATE UNIQUE INDEX CONCURRENTLY, make the columns NOT NULL, then ADD PRIMARY KEY USING INDEX."),
    .explanation = QT_TRANSLATE_NOOP(
        "Lockkeeper", "The index is built and the columns are read while nobody can read or write the table."),
    .bad = "ALTER TABLE invoice ADD PRIMARY KEY (id);",
    .good = "ALTER TABLE invoice ADD CONSTRAINT invoice_pkey PRIMARY KEY USING INDEX invoice_id_idx;",
    .commands = {AT_AddConstraint, AT_AddColumn},
    .check = check,
};

} // namespace lockkeeper::sql
