#include "sql/expression.h"
#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& set = site.as<VariableSetStmt>();
    if (view(set.name) != "session_replication_role" || set.kind != VAR_SET_VALUE || lengthOf(set.args) == 0)
        return;
    const char* value = constantText(itemOf(set.args, 0));
    if (value && (view(value) == "replica" || view(value) == "REPLICA" || view(value) == "Replica"))
        site.report({.kind = "setting", .name = "session_replication_role"});
}

} // namespace

LK_RULE(disable_constraints){
    .id = "disable-constraints",
    .hazard = Hazard::BreaksClients,
    .severity = Severity::Medium,
    .sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Turns triggers and foreign keys off for this session: wrong rows come in unchecked."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Load in an order that the constraints allow, or make them deferrable."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "With session_replication_role = replica no foreign key is checked and no ordinary trigger fires; rows that "
        "break them stay."),
    .bad = "SET session_replication_role = replica;",
    .good = "SET CONSTRAINTS ALL DEFERRED;",
    .statements = {T_VariableSetStmt},
    .check = check,
};

} // namespace lockkeeper::sql
