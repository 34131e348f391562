#include "sql/drops.h"

namespace lockkeeper::sql {
namespace {

void perhapsAbsent(const Site& site, const DropStmt& drop, Written name, Finding& finding)
{
    if (!drop.missing_ok || !site.isAbsent(name))
        return;
    finding.hazard = Hazard::BreaksClients;
    finding.severity = Severity::Medium;
    finding.sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "No migration makes table %1; where it is there all the same, it goes with all its rows.");
}

void check(Site& site) { reportDrops(site, {OBJECT_TABLE}, perhapsAbsent); }

} // namespace

LK_RULE(drop_table){
    .id = "drop-table",
    .hazard = Hazard::DataLoss,
    .severity = Severity::Critical,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Drops table %1 with all its rows."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Back it up, rename it to %1_old now, and drop that in a later release."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "Every row is gone once the migration commits, and programs that still read the table fail. The lock is also "
        "taken on tables that a foreign key ties to it, and on a partition's parent."),
    .bad = "DROP TABLE invoice;",
    .good = "ALTER TABLE invoice RENAME TO invoice_old;",
    .statements = {T_DropStmt},
    .check = check,
};

} // namespace lockkeeper::sql
