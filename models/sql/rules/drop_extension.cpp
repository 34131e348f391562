#include "sql/drops.h"

namespace lockkeeper::sql {
namespace {

void withColumns(const Site&, const DropStmt& drop, Written, Finding& finding)
{
    if (drop.behavior != DROP_CASCADE)
        return;
    finding.hazard = Hazard::DataLoss;
    finding.severity = Severity::Critical;
    finding.sentence
        = QT_TRANSLATE_NOOP("Lockkeeper", "Drops extension %1, its types, and every column that has one of them.");
}

void check(Site& site) { reportDrops(site, {OBJECT_EXTENSION}, withColumns); }

} // namespace

LK_RULE(drop_extension){
    .id = "drop-extension",
    .hazard = Hazard::BreaksClients,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Drops extension %1 with its types, functions and operators."),
    .advice
    = QT_TRANSLATE_NOOP("Lockkeeper", "Convert the columns that have its types first, then drop it without CASCADE."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "An extension takes its types and functions along. With CASCADE the columns that have one of its types go too, "
        "with all their values."),
    .bad = "DROP EXTENSION hstore;",
    .good = "SELECT extname FROM pg_extension;",
    .statements = {T_DropStmt},
    .check = check,
};

} // namespace lockkeeper::sql
