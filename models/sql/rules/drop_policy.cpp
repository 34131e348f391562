#include "sql/drops.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site) { reportDrops(site, {OBJECT_POLICY}); }

} // namespace

LK_RULE(drop_policy){
    .id = "drop-policy",
    .hazard = Hazard::Security,
    .severity = Severity::Medium,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Drops policy %1: who may see which rows changes."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Create the new policy in the same migration, before this one goes."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "Without a permissive policy nobody but the owner sees a row; without a restrictive one, others may see more "
        "than they should."),
    .bad = "DROP POLICY docs_owner ON docs;",
    .good = "ALTER POLICY docs_owner ON docs USING (true);",
    .statements = {T_DropStmt},
    .check = check,
};

} // namespace lockkeeper::sql
