#include "sql/drops.h"
#include "sql/reach.h"

namespace lockkeeper::sql {
namespace {

/// Without CASCADE PostgreSQL refuses to drop one that holds anything.
void onlyEmpty(const Site& site, const DropStmt& drop, Written name, Finding& finding)
{
    if (drop.missing_ok && isAbsentSchema(site, name.name)) {
        finding.hazard = Hazard::BreaksClients;
        finding.severity = Severity::Medium;
        finding.sentence = QT_TRANSLATE_NOOP(
            "Lockkeeper", "No migration makes schema %1; where it is there all the same, it goes with all its tables.");
        return;
    }
    if (drop.behavior != DROP_CASCADE)
        finding.sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Drops schema %1; refused as long as anything is in it.");
}

void check(Site& site) { reportDrops(site, {OBJECT_SCHEMA}, onlyEmpty); }

} // namespace

LK_RULE(drop_schema){
    .id = "drop-schema",
    .hazard = Hazard::DataLoss,
    .severity = Severity::Critical,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Drops schema %1 and what is in it."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper",
        "Move its tables out, then drop it empty: DROP SCHEMA %1 RESTRICT refuses while anything is left."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "A schema takes every table, type and function in it along. Each of its tables is locked until the end of the "
        "transaction."),
    .bad = "DROP SCHEMA audit CASCADE;",
    .good = "ALTER SCHEMA audit RENAME TO audit_old;",
    .statements = {T_DropStmt},
    .check = check,
};

} // namespace lockkeeper::sql
