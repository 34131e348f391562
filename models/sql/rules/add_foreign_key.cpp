#include "sql/columns.h"
#include "sql/proof.h"

namespace lockkeeper::sql {
namespace {

/// Whether no row can point nowhere: where a column of it is NULL nothing is looked up, or an equal key held till now.
bool cannotFail(const Site& site, Written table, const Constraint& key)
{
    bool empty = false;
    if (key.fk_matchtype != FKCONSTR_MATCH_FULL)
        eachOf(key.fk_attrs, [&](const Node* column) { empty = empty || isStillEmpty(site, table, stringOf(column)); });
    return empty || hasNoRow(site, table) || isDroppedKey(site, table, key);
}

void check(Site& site)
{
    const Written table = site.table();
    if (site.isNew(table))
        return;
    for (const AddedConstraint& added : site.constraints()) {
        if (added.node->contype != CONSTR_FOREIGN || added.node->skip_validation)
            continue;
        Finding& finding = site.report(constraintObject(table, *added.node),
            {std::string(table.name), std::string(written(added.node->pktable).name)});
        finding.lock = locks::shareRowExclusive;
        // A new column that is empty can point nowhere wrong.
        const bool harmless = !added.column && cannotFail(site, table, *added.node);
        if (!harmless && (!added.column || hasValues(*added.column)))
            continue;
        finding.hazard = Hazard::Lock;
        finding.severity = Severity::Medium;
        if (harmless)
            finding.sentence = QT_TRANSLATE_NOOP("Lockkeeper",
                "Adds a foreign key from %1 to %2: no row can point nowhere, but writes to both wait while it is "
                "looked up.");
    }
}

} // namespace

LK_RULE(add_foreign_key){
    .id = "add-foreign-key",
    .hazard = Hazard::MayFail,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper",
        "Adds a foreign key from %1 to %2: fails if one row points nowhere, and blocks writes to both meanwhile."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Add it NOT VALID, and VALIDATE CONSTRAINT in a later migration."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "Every row is looked up while nobody can write to either table. With NOT VALID only new rows are checked; "
        "validating later blocks nobody for long."),
    .bad = "ALTER TABLE invoice ADD CONSTRAINT buyer FOREIGN KEY (buyer_id) REFERENCES buyer (id);",
    .good = "ALTER TABLE invoice ADD CONSTRAINT buyer FOREIGN KEY (buyer_id) REFERENCES buyer (id) NOT VALID;",
    .commands = {AT_AddConstraint, AT_AddColumn},
    .check = check,
};

} // namespace lockkeeper::sql
