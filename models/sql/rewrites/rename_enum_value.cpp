#include "sql/rewriting.h"

#include <algorithm>

namespace lockkeeper::sql::rewrites {
namespace {

std::string literal(std::string_view value)
{
    std::string out = "'";
    for (const char c : value)
        out += c == '\'' ? std::string("''") : std::string(1, c);
    return out + "'";
}

/// Statements from the CREATE TYPE to the end of the old type, of which Prisma's rebuild is made.
bool belongs(const Node* node, std::string_view made, std::string_view type)
{
    if (const auto* create = LK_AS(CreateEnumStmt, node))
        return written(create->typeName).name == made;
    if (const auto* rename = LK_AS(RenameStmt, node))
        return rename->renameType == OBJECT_TYPE
            && (written(rename->object).name == made || written(rename->object).name == type);
    if (const auto* drop = LK_AS(DropStmt, node))
        return drop->removeType == OBJECT_TYPE && lengthOf(drop->objects) == 1;
    if (const auto* control = LK_AS(TransactionStmt, node))
        return control->kind == TRANS_STMT_BEGIN || control->kind == TRANS_STMT_COMMIT;
    const auto* alter = LK_AS(AlterTableStmt, node);
    if (!alter)
        return false;
    for (int i = 0; i < lengthOf(alter->cmds); ++i) {
        const auto* command = LK_AS(AlterTableCmd, itemOf(alter->cmds, i));
        if (!command || (command->subtype != AT_AlterColumnType && command->subtype != AT_ColumnDefault))
            return false;
        const auto* column = LK_AS(ColumnDef, command->def);
        if (command->subtype == AT_AlterColumnType && (!column || typeOf(column->typeName).name != made))
            return false;
    }
    return true;
}

std::optional<Rewrite> make(const Draft& draft)
{
    const AlterTableCmd* command = draft.commandNode();
    const auto* column = command && command->subtype == AT_AlterColumnType ? LK_AS(ColumnDef, command->def) : nullptr;
    const schema::Column* facts = command ? draft.column(view(command->name)) : nullptr;
    if (!column || !facts || draft.settings.pgVersion < 10)
        return std::nullopt;
    const schema::Type to = typeOf(column->typeName);
    const schema::UserType* made = draft.before.type(to.schema, to.name);
    const schema::UserType* old = draft.before.type(facts->type->schema, facts->type->name);
    if (!made || !old || made->values.size() != old->values.size())
        return std::nullopt;
    std::optional<std::size_t> changed;
    for (std::size_t i = 0; i < old->values.size(); ++i) {
        if (old->values[i] == made->values[i])
            continue;
        if (changed)
            return std::nullopt; // which of them took whose place cannot be told
        changed = i;
    }
    if (!changed)
        return std::nullopt;
    const std::string type(facts->type->name);
    Edition edition(draft.script);
    for (std::size_t i = 0; i < draft.script.statements().size(); ++i) {
        const Node* node = draft.script.statements()[i].node;
        if (!belongs(node, to.name, type))
            return std::nullopt; // what else the migration does may lean on it
        if (i != draft.at)
            edition.remove(i);
    }
    const TextRange range = draft.script.statements()[draft.at].range;
    edition.replace(range,
        "ALTER TYPE " + inQuotes(Written{facts->type->schema, type}) + " RENAME VALUE " + literal(old->values[*changed])
            + " TO " + literal(made->values[*changed]));
    return Rewrite{.words = nullptr,
        .steps = {{slugOf({"rename", old->values[*changed], "to", made->values[*changed]}), edition.text()}}};
}

} // namespace

LK_REWRITING(rename_enum_value){
    .rules = {"rebuild-enum"},
    .words = QT_TRANSLATE_NOOP("Lockkeeper",
        "One value only has a new name: renaming it changes one row of the catalog, keeps every row that has it and "
        "locks no table. Deploy the programs that use the new name together with it."),
    .leaves = "rename-enum-value",
    .make = make,
};

} // namespace lockkeeper::sql::rewrites
