#include "facts.h"
#include "sql/expression.h"
#include "sql/parser.h"
#include "sql/tree.h"

#include <algorithm>
#include <map>

// The tree's own numbers (NodeTag, AlterTableType, ObjectType, …) change with each version of PostgreSQL; libpg_query's
// JSON has their names. A library of another version than the headers is found by comparing the two.

namespace lockkeeper::test {
namespace {

using namespace lockkeeper::sql;

#define LK_NAMED(value) {static_cast<int>(value), #value}

const std::map<int, std::string>& statementKinds()
{
#define LK_KIND(type) {T_##type, #type}
    static const std::map<int, std::string> kinds{LK_KIND(AlterDomainStmt), LK_KIND(AlterEnumStmt),
        LK_KIND(AlterObjectSchemaStmt), LK_KIND(AlterSeqStmt), LK_KIND(AlterTableStmt), LK_KIND(CallStmt),
        LK_KIND(ClusterStmt), LK_KIND(CompositeTypeStmt), LK_KIND(CopyStmt), LK_KIND(CreateDomainStmt),
        LK_KIND(CreateEnumStmt), LK_KIND(CreateExtensionStmt), LK_KIND(CreateFunctionStmt), LK_KIND(CreateSchemaStmt),
        LK_KIND(CreateSeqStmt), LK_KIND(CreateStmt), LK_KIND(CreateTableAsStmt), LK_KIND(CreateTrigStmt),
        LK_KIND(DeleteStmt), LK_KIND(DoStmt), LK_KIND(DropOwnedStmt), LK_KIND(DropRoleStmt), LK_KIND(DropStmt),
        LK_KIND(DropdbStmt), LK_KIND(ExecuteStmt), LK_KIND(ExplainStmt), LK_KIND(GrantStmt), LK_KIND(IndexStmt),
        LK_KIND(InsertStmt), LK_KIND(LockStmt), LK_KIND(MergeStmt), LK_KIND(PrepareStmt), LK_KIND(RefreshMatViewStmt),
        LK_KIND(ReindexStmt), LK_KIND(RenameStmt), LK_KIND(SelectStmt), LK_KIND(TransactionStmt), LK_KIND(TruncateStmt),
        LK_KIND(UpdateStmt), LK_KIND(VacuumStmt), LK_KIND(VariableSetStmt), LK_KIND(ViewStmt)};
#undef LK_KIND
    return kinds;
}

const std::map<int, std::string>& commandKinds()
{
    static const std::map<int, std::string> kinds{LK_NAMED(AT_AddColumn), LK_NAMED(AT_DropColumn),
        LK_NAMED(AT_AlterColumnType), LK_NAMED(AT_ColumnDefault), LK_NAMED(AT_SetNotNull), LK_NAMED(AT_DropNotNull),
        LK_NAMED(AT_AddConstraint), LK_NAMED(AT_DropConstraint), LK_NAMED(AT_ValidateConstraint),
        LK_NAMED(AT_AddIdentity), LK_NAMED(AT_DropIdentity), LK_NAMED(AT_DropExpression), LK_NAMED(AT_SetLogged),
        LK_NAMED(AT_SetUnLogged), LK_NAMED(AT_SetTableSpace), LK_NAMED(AT_SetAccessMethod),
        LK_NAMED(AT_AttachPartition), LK_NAMED(AT_DetachPartition), LK_NAMED(AT_EnableRowSecurity),
        LK_NAMED(AT_DisableRowSecurity), LK_NAMED(AT_DisableTrigAll), LK_NAMED(AT_EnableTrigAll),
        LK_NAMED(AT_AddInherit), LK_NAMED(AT_DropInherit), LK_NAMED(AT_ChangeOwner)};
    return kinds;
}

const std::map<int, std::string>& objectKinds()
{
    static const std::map<int, std::string> kinds{LK_NAMED(OBJECT_TABLE), LK_NAMED(OBJECT_COLUMN),
        LK_NAMED(OBJECT_SCHEMA), LK_NAMED(OBJECT_TYPE), LK_NAMED(OBJECT_DOMAIN), LK_NAMED(OBJECT_VIEW),
        LK_NAMED(OBJECT_MATVIEW), LK_NAMED(OBJECT_INDEX), LK_NAMED(OBJECT_SEQUENCE), LK_NAMED(OBJECT_FUNCTION),
        LK_NAMED(OBJECT_PROCEDURE), LK_NAMED(OBJECT_TRIGGER), LK_NAMED(OBJECT_POLICY), LK_NAMED(OBJECT_EXTENSION),
        LK_NAMED(OBJECT_TABCONSTRAINT), LK_NAMED(OBJECT_FOREIGN_TABLE), LK_NAMED(OBJECT_PUBLICATION),
        LK_NAMED(OBJECT_ATTRIBUTE)};
    return kinds;
}

std::string nameOf(const std::map<int, std::string>& names, int value)
{
    const auto found = names.find(value);
    return found == names.end() ? std::string() : found->second;
}

std::string relationFact(const RangeVar* relation)
{
    return "relation " + std::string(view(relation->schemaname)) + "." + std::string(view(relation->relname)) + " at "
        + std::to_string(relation->location);
}

void expressions(const Node* root, std::vector<std::string>& facts)
{
    everyNode(root, [&](const Node* node) {
        // The walker stays out of INTO.
        if (const auto* select = LK_AS(SelectStmt, node); select && select->intoClause)
            facts.push_back(relationFact(select->intoClause->rel));
        if (const auto* relation = LK_AS(RangeVar, node))
            facts.push_back(relationFact(relation));
        else if (const auto* column = LK_AS(ColumnRef, node))
            facts.push_back("column at " + std::to_string(column->location));
        else if (const auto* call = LK_AS(FuncCall, node))
            facts.push_back("call at " + std::to_string(call->location));
        return true;
    });
}

void commands(const AlterTableStmt& alter, std::vector<std::string>& facts)
{
    facts.push_back(relationFact(alter.relation));
    for (int i = 0; i < lengthOf(alter.cmds); ++i) {
        const auto* command = LK_AS(AlterTableCmd, itemOf(alter.cmds, i));
        if (!command)
            continue;
        if (const std::string kind = nameOf(commandKinds(), command->subtype); !kind.empty())
            facts.push_back("command " + kind + " " + std::string(view(command->name)));
        if (const auto* column = LK_AS(ColumnDef, command->def); column && column->colname)
            facts.push_back("defines " + std::string(column->colname) + " at " + std::to_string(column->location));
    }
}

void columns(const CreateStmt& create, std::vector<std::string>& facts)
{
    facts.push_back(relationFact(create.relation));
    for (int i = 0; i < lengthOf(create.tableElts); ++i)
        if (const auto* column = LK_AS(ColumnDef, itemOf(create.tableElts, i)))
            facts.push_back(
                "defines " + std::string(view(column->colname)) + " at " + std::to_string(column->location));
}

void inside(const Node* node, std::vector<std::string>& facts)
{
    switch (static_cast<int>(node->type)) {
    case T_AlterTableStmt:
        return commands(*reinterpret_cast<const AlterTableStmt*>(node), facts);
    case T_CreateStmt:
        return columns(*reinterpret_cast<const CreateStmt*>(node), facts);
    case T_DropStmt: {
        const auto& drop = *reinterpret_cast<const DropStmt*>(node);
        if (nameOf(objectKinds(), drop.removeType).empty())
            return;
        facts.push_back("drops " + nameOf(objectKinds(), drop.removeType) + " x"
            + std::to_string(lengthOf(drop.objects)) + (drop.behavior == DROP_CASCADE ? " cascade" : "")
            + (drop.missing_ok ? " if exists" : ""));
        return;
    }
    case T_RenameStmt: {
        const auto& rename = *reinterpret_cast<const RenameStmt*>(node);
        if (nameOf(objectKinds(), rename.renameType).empty())
            return;
        facts.push_back("renames " + nameOf(objectKinds(), rename.renameType) + " " + std::string(view(rename.subname))
            + " to " + std::string(view(rename.newname)));
        return;
    }
    case T_IndexStmt: {
        const auto& index = *reinterpret_cast<const IndexStmt*>(node);
        facts.push_back(relationFact(index.relation));
        facts.push_back("index " + std::string(view(index.idxname)) + (index.unique ? " unique" : "")
            + (index.concurrent ? " concurrently" : ""));
        return;
    }
    case T_SelectStmt:
    case T_InsertStmt:
    case T_UpdateStmt:
    case T_DeleteStmt:
        return expressions(node, facts);
    default:
        return;
    }
}

} // namespace

bool factsOfTree(const std::string& sql, std::vector<StatementFacts>& statements)
{
    const Parse parse(sql);
    if (parse.error())
        return false;
    for (int i = 0; i < lengthOf(parse.statements()); ++i) {
        const auto* raw = reinterpret_cast<const RawStmt*>(itemOf(parse.statements(), i));
        StatementFacts statement{.kind = nameOf(statementKinds(), raw->stmt->type), .facts = {}};
        statement.facts.push_back(
            "statement at " + std::to_string(raw->stmt_location) + " of " + std::to_string(raw->stmt_len));
        if (!statement.kind.empty())
            inside(raw->stmt, statement.facts);
        std::ranges::sort(statement.facts);
        statements.push_back(std::move(statement));
    }
    return true;
}

} // namespace lockkeeper::test
