#include "sql/expression.h"
#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

bool namesMax(const Node* statement)
{
    bool found = false;
    everyNode(statement, [&](const Node* node) {
        if (const auto* call = LK_AS(FuncCall, node))
            found = found || written(call->funcname).name == "max";
        return !found;
    });
    return found;
}

/// ALTER TABLE … ALTER COLUMN … RESTART: the sequence of an identity column.
void checkIdentity(Site& site)
{
    const auto* options = LK_AS(List, site.command->def);
    if (option(options, "restart") && !site.isNewColumn(site.table(), site.name()))
        site.report(columnOf(site.table(), site.name()), {std::string(site.name())}).lock = locks::accessExclusive;
}

void check(Site& site)
{
    if (site.command)
        return checkIdentity(site);
    if (const auto* alter = LK_AS(AlterSeqStmt, site.node)) {
        const Written name = written(alter->sequence);
        if (option(alter->options, "restart") && !site.isNewObject(OBJECT_SEQUENCE, name))
            site.report(objectOf("sequence", name), {std::string(name.name)}).lock = locks::shareRowExclusive;
        return;
    }
    if (const auto* truncate = LK_AS(TruncateStmt, site.node)) {
        const Written name = written(itemOf(truncate->relations, 0));
        if (truncate->restart_seqs && !site.isNew(name))
            site.report(objectOf("sequence", name), {std::string(name.name)}).lock = locks::shareRowExclusive;
        return;
    }
    for (const Call& call : site.calls()) {
        if (call.name.name != "setval" || namesMax(site.node))
            continue;
        const char* sequence = lengthOf(call.node->args) > 0 ? constantText(itemOf(call.node->args, 0)) : nullptr;
        const std::string name(sequence ? sequence : "");
        site.report({.kind = "sequence", .name = name}, {name});
    }
}

} // namespace

LK_RULE(reset_sequence){
    .id = "reset-sequence",
    .hazard = Hazard::MayFail,
    .severity = Severity::Low,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper",
        "Sets sequence %1 back: numbers given out before may come again, and then inserts fail on duplicate keys."),
    .advice
    = QT_TRANSLATE_NOOP("Lockkeeper", "Set it to the highest key in use: setval('%1', (SELECT max(id) FROM …))."),
    .explanation = QT_TRANSLATE_NOOP(
        "Lockkeeper", "A sequence that starts below the highest key in its table hands out keys that are taken."),
    .bad = "ALTER SEQUENCE invoice_seq RESTART;",
    .good = "SELECT setval('invoice_seq', (SELECT max(id) FROM invoice));",
    .statements
    = {T_SelectStmt, T_InsertStmt, T_UpdateStmt, T_DeleteStmt, T_MergeStmt, T_CallStmt, T_AlterSeqStmt, T_TruncateStmt},
    .commands = {AT_SetIdentity},
    .check = check,
};

} // namespace lockkeeper::sql
