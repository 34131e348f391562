#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void finish(Ending& ending)
{
    if (ending.here.inBlock)
        ending.report(ending.here.blockStatement, ending.here.blockRange, {.kind = "transaction"});
}

} // namespace

LK_RULE(unclosed_transaction){
    .id = "unclosed-transaction",
    .hazard = Hazard::Transaction,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "BEGIN without an end: when the session closes, everything after it is rolled back."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "End it with COMMIT."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "The tool that runs the file reports success, and nothing of it stays; or its own bookkeeping is rolled back "
        "too."),
    .bad = "BEGIN; SELECT 1;",
    .good = "BEGIN; SELECT 1; COMMIT;",
    .finish = finish,
};

} // namespace lockkeeper::sql
