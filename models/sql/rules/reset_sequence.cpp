#include "sql/expression.h"
#include "sql/lexer.h"
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

/// What a text that is read as a name means: 'public."User_id_seq"'.
Object sequenceIn(std::string_view text)
{
    Object object{.kind = "sequence"};
    for (const Token& token : tokens(text)) {
        if (token.kind != Token::Kind::Word && token.kind != Token::Kind::Quoted)
            continue;
        object.schema = std::exchange(object.name, nameOf(text, token));
    }
    return object;
}

/// TRUNCATE … RESTART IDENTITY names no sequence.
void reportOfTable(Site& site, Written table)
{
    Finding& finding = site.report(objectOf("table", table), {std::string(table.name)});
    finding.lock = locks::shareRowExclusive;
    finding.sentence = QT_TRANSLATE_NOOP("Lockkeeper",
        "Sets the sequences of table %1 back: numbers given out before come again, and whoever kept them elsewhere "
        "takes new rows for old ones.");
    finding.advice = QT_TRANSLATE_NOOP("Lockkeeper", "Leave RESTART IDENTITY out: the sequences then go on counting.");
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
            reportOfTable(site, name);
        return;
    }
    for (const Call& call : site.calls()) {
        if (call.name.name != "setval" || namesMax(site.node))
            continue;
        const char* sequence = lengthOf(call.node->args) > 0 ? constantText(itemOf(call.node->args, 0)) : nullptr;
        Object object = sequenceIn(view(sequence));
        const std::string name = object.name;
        site.report(std::move(object), {name});
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
