#include "sql/drops.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site) { reportDrops(site, {OBJECT_SEQUENCE}); }

} // namespace

LK_RULE(drop_sequence){
    .id = "drop-sequence",
    .hazard = Hazard::DataLoss,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Drops sequence %1: how far it had counted is lost."),
    .advice = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Note its last value first; a new sequence that starts over hands out numbers a second time."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "The position of a sequence stands nowhere else. Numbers given out before come again, as invoice numbers or "
        "keys."),
    .bad = "DROP SEQUENCE invoice_seq;",
    .good = "ALTER SEQUENCE invoice_seq RENAME TO invoice_seq_old;",
    .statements = {T_DropStmt},
    .check = check,
};

} // namespace lockkeeper::sql
