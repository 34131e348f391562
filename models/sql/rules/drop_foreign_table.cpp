#include "sql/drops.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site) { reportDrops(site, {OBJECT_FOREIGN_TABLE}); }

} // namespace

LK_RULE(drop_foreign_table){
    .id = "drop-foreign-table",
    .hazard = Hazard::BreaksClients,
    .severity = Severity::Medium,
    .sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Drops foreign table %1: programs that read it fail; the rows stay where they are."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Make sure that nobody reads it any more."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "A foreign table is a window to another server: its rows stay there, but queries that name it fail."),
    .bad = "DROP FOREIGN TABLE remote_orders;",
    .good = "ALTER FOREIGN TABLE remote_orders RENAME TO remote_orders_old;",
    .statements = {T_DropStmt},
    .check = check,
};

} // namespace lockkeeper::sql
