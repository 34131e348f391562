#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

bool takesRows(const List* actions)
{
    bool takes = false;
    eachOf(actions, [&](const Node* action) { takes = takes || action->type == T_DeleteStmt; });
    return takes;
}

void check(Site& site)
{
    const auto& create = site.as<RuleStmt>();
    const Written table = written(create.relation);
    const schema::Relation* known = site.relation(table);
    // A view's rule is how it takes writes; a SELECT's is the view itself.
    if (create.event == CMD_SELECT || site.isNew(table) || (known && known->kind == schema::Relation::Kind::View)
        || (!create.instead && !takesRows(create.actions)))
        return;
    const std::string name(view(create.rulename));
    Finding& finding = site.report(memberOf("rule", table, name), {name, std::string(table.name)});
    finding.lock = locks::accessExclusive;
    if (!create.instead)
        finding.sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Adds rule %1 to %2: each write to it deletes rows, too.");
}

} // namespace

LK_RULE(create_rule){
    .id = "create-rule",
    .hazard = Hazard::BreaksClients,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper",
        "Adds rule %1 to %2: what programs write there does something else, and they are told of no error."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Take the privilege away, or refuse the write in a trigger."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "DO INSTEAD replaces each INSERT, UPDATE or DELETE on the table. The program is told that it succeeded, "
        "and its rows are not there."),
    .bad = "CREATE RULE ignored AS ON INSERT TO invoice DO INSTEAD NOTHING;",
    .good = "REVOKE INSERT ON invoice FROM clerk;",
    .statements = {T_RuleStmt},
    .check = check,
};

} // namespace lockkeeper::sql
