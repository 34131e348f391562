#include "sql/drops.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site) { reportDrops(site, {OBJECT_VIEW}); }

} // namespace

LK_RULE(drop_view){
    .id = "drop-view",
    .hazard = Hazard::BreaksClients,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Drops view %1: programs that read it fail."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Use CREATE OR REPLACE VIEW where only its query changes."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "A view holds no data of its own, but whoever selects from it fails at once; its grants are lost too, even "
        "when it is created again."),
    .bad = "DROP VIEW active_users;",
    .good = "CREATE OR REPLACE VIEW active_users AS SELECT 1 AS id;",
    .statements = {T_DropStmt},
    .check = check,
};

} // namespace lockkeeper::sql
