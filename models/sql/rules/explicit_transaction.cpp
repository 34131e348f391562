#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& control = site.as<TransactionStmt>();
    const bool begins = control.kind == TRANS_STMT_BEGIN || control.kind == TRANS_STMT_START;
    const bool endsNothing
        = !site.here.wasInBlock && (control.kind == TRANS_STMT_COMMIT || control.kind == TRANS_STMT_ROLLBACK);
    if (begins || endsNothing)
        site.report({.kind = "transaction"});
}

} // namespace

LK_RULE(explicit_transaction){
    .id = "explicit-transaction",
    .hazard = Hazard::Transaction,
    .severity = Severity::Low,
    .sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Controls transactions itself: what the tool wraps around a migration no longer holds."),
    .advice = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Leave it to the tool, or put what needs its own transaction into a migration of its own."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "A COMMIT in the middle makes everything before it final: if the rest fails, half of the migration stays."),
    .bad = "BEGIN; SELECT 1; COMMIT;",
    .good = "SELECT 1;",
    .statements = {T_TransactionStmt},
    .check = check,
};

} // namespace lockkeeper::sql
