#include "sql/drops.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site) { reportDrops(site, {OBJECT_MATVIEW}); }

} // namespace

LK_RULE(drop_materialized_view){
    .id = "drop-materialized-view",
    .hazard = Hazard::BreaksClients,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Drops materialized view %1: programs that read it fail."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Create its successor first, switch the readers, then drop it."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "Its rows can be computed again, but whoever selects from it fails at once, and filling it anew may take "
        "long."),
    .bad = "DROP MATERIALIZED VIEW order_totals;",
    .good = "CREATE MATERIALIZED VIEW order_totals_2 AS SELECT 1 AS id;",
    .statements = {T_DropStmt},
    .check = check,
};

} // namespace lockkeeper::sql
