#include "sql/expression.h"
#include "sql/reach.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& statement = site.as<DeleteStmt>();
    const Written name = written(statement.relation);
    if (!takesAll(statement.whereClause) || holdsNothingOld(site, OBJECT_TABLE, name))
        return;
    site.report(objectOf("table", name), site.verbRange(statement.relation), {std::string(name.name)}).lock
        = locks::rowExclusive;
}

} // namespace

LK_RULE(delete_without_where){
    .id = "delete-without-where",
    .hazard = Hazard::DataLoss,
    .severity = Severity::Critical,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Deletes every row of %1."),
    .advice
    = QT_TRANSLATE_NOOP("Lockkeeper", "Say which rows with WHERE, and delete in batches; keep a copy of what goes."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "There is no WHERE, or one that always holds. Foreign keys with ON DELETE CASCADE take rows of other tables "
        "along."),
    .bad = "DELETE FROM invoice;",
    .good = "ALTER TABLE invoice RENAME TO invoice_old;",
    .statements = {T_DeleteStmt},
    .check = check,
};

} // namespace lockkeeper::sql
