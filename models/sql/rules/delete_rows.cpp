#include "sql/expression.h"
#include "sql/reach.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& statement = site.as<DeleteStmt>();
    const Written name = written(statement.relation);
    if (takesAll(statement.whereClause) || takesNone(statement.whereClause)
        || holdsNothingOld(site, OBJECT_TABLE, name))
        return;
    site.report(objectOf("table", name), site.verbRange(statement.relation), {std::string(name.name)}).lock
        = locks::rowExclusive;
}

} // namespace

LK_RULE(delete_rows){
    .id = "delete-rows",
    .hazard = Hazard::DataLoss,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Deletes rows of %1."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Count first what the condition meets, and copy those rows aside."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "A condition that meets more than was meant is not noticed: the rows are gone. Foreign keys with ON DELETE "
        "CASCADE take rows of other tables along."),
    .bad = "DELETE FROM invoice WHERE paid;",
    .good = "SELECT count(*) FROM invoice WHERE paid;",
    .statements = {T_DeleteStmt},
    .check = check,
};

} // namespace lockkeeper::sql
