#include "sql/drops.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site) { reportDrops(site, {OBJECT_TRIGGER}); }

} // namespace

LK_RULE(drop_trigger){
    .id = "drop-trigger",
    .hazard = Hazard::BreaksClients,
    .severity = Severity::Medium,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Drops trigger %1: what it kept in order no longer is."),
    .advice = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Make sure that nothing relies on it, or create its successor in the same transaction."),
    .explanation = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Values that the trigger filled or checked are no longer filled or checked, silently."),
    .bad = "DROP TRIGGER members_touch ON members;",
    .good = "ALTER TRIGGER members_touch ON members RENAME TO members_touch_old;",
    .statements = {T_DropStmt},
    .check = check,
};

} // namespace lockkeeper::sql
