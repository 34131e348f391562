#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    Here& here = site.here;
    if (here.strongLockTable.empty() || here.strongLockTransaction != here.transaction || !here.sharesTransaction
        || here.longLockSaid == here.transaction)
        return;
    // Inside one DO both may stand, or in two branches of which only one runs.
    if (here.strongLockStatement == here.current && site.unit.conditional)
        return;
    Written table;
    switch (static_cast<int>(site.node->type)) {
    case T_UpdateStmt:
        table = written(site.as<UpdateStmt>().relation);
        break;
    case T_DeleteStmt:
        table = written(site.as<DeleteStmt>().relation);
        break;
    case T_MergeStmt:
        table = written(site.as<MergeStmt>().relation);
        break;
    case T_IndexStmt:
        table = written(site.as<IndexStmt>().relation);
        // ON ONLY of a partitioned table builds nothing.
        if (site.isNew(table) || !site.as<IndexStmt>().relation->inh)
            return;
        break;
    case T_InsertStmt: {
        // A few rows by hand are no window; a query may be.
        const auto* select = LK_AS(SelectStmt, site.as<InsertStmt>().selectStmt);
        if (!select || !select->fromClause)
            return;
        table = written(site.as<InsertStmt>().relation);
        break;
    }
    default:
        return;
    }
    here.longLockSaid = here.transaction;
    Finding& finding = site.report(objectOf("table", table), {std::string(table.name), here.strongLockTable});
    finding.lock = here.strongLockTable == table.name ? locks::accessExclusive
        : site.node->type == T_IndexStmt              ? locks::share
                                                      : locks::rowExclusive;
}

} // namespace

LK_RULE(long_lock_window){
    .id = "long-lock-window",
    .hazard = Hazard::Lock,
    .severity = Severity::Medium,
    .sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Works on rows of %1 while %2 stays locked since an earlier statement of this transaction."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Change the schema in one migration and the rows in another."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "A lock is held until the transaction ends. What would take milliseconds closes the table for as long as the "
        "rows take."),
    .bad = "ALTER TABLE invoice ADD COLUMN k text; UPDATE invoice SET k = 'x' WHERE k IS NULL;",
    .good = "ALTER TABLE invoice ADD COLUMN k text;",
    .statements = {T_UpdateStmt, T_DeleteStmt, T_MergeStmt, T_IndexStmt, T_InsertStmt},
    .check = check,
};

} // namespace lockkeeper::sql
