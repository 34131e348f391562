#include "sql/drops.h"

namespace lockkeeper::sql {
namespace {

void unlocked(const Site&, const DropStmt&, Written, Finding& finding) { finding.lock = {}; }

void check(Site& site)
{
    reportDrops(site, {OBJECT_FUNCTION, OBJECT_PROCEDURE, OBJECT_ROUTINE, OBJECT_AGGREGATE}, unlocked);
}

} // namespace

LK_RULE(drop_function){
    .id = "drop-function",
    .hazard = Hazard::BreaksClients,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Drops function %1: programs that call it fail."),
    .advice = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Use CREATE OR REPLACE where its arguments stay; else drop it when nobody calls it any more."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "Callers fail at once. Triggers, defaults and policies that use it must go first, or go with CASCADE."),
    .bad = "DROP FUNCTION touch();",
    .good = "CREATE OR REPLACE FUNCTION touch() RETURNS int LANGUAGE sql AS 'SELECT 1';",
    .statements = {T_DropStmt},
    .check = check,
};

} // namespace lockkeeper::sql
