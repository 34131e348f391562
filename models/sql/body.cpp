#include "sql/body.h"

#include "sql/expression.h"

namespace lockkeeper::sql {
namespace {

bool changesData(const Node* node)
{
    switch (static_cast<int>(node->type)) {
    case T_DeleteStmt:
    case T_UpdateStmt:
    case T_InsertStmt:
    case T_MergeStmt:
        return true;
    default:
        return false;
    }
}

/// Data-changing queries of WITH; only the outermost query may have them.
void walkWith(Walk& walk, const WithClause* with, const Unit& unit, TextRange range)
{
    if (!with)
        return;
    Unit inner = unit;
    ++inner.depth;
    eachOf(with->ctes, [&](const Node* node) {
        const auto* cte = LK_AS(CommonTableExpr, node);
        if (cte && cte->ctequery && changesData(cte->ctequery))
            walk.statement(cte->ctequery, inner, range);
    });
}

} // namespace

void descend(Walk& walk, const Node* statement, const Unit& unit, TextRange range)
{
    Unit inner = unit;
    ++inner.depth;
    const auto into = [&](const Node* query) {
        if (query)
            walk.statement(query, inner, range);
    };
    switch (static_cast<int>(statement->type)) {
    case T_SelectStmt:
        return walkWith(walk, reinterpret_cast<const SelectStmt*>(statement)->withClause, unit, range);
    case T_InsertStmt: {
        const auto& insert = *reinterpret_cast<const InsertStmt*>(statement);
        walkWith(walk, insert.withClause, unit, range);
        if (const auto* select = LK_AS(SelectStmt, insert.selectStmt))
            walkWith(walk, select->withClause, unit, range);
        return;
    }
    case T_UpdateStmt:
        return walkWith(walk, reinterpret_cast<const UpdateStmt*>(statement)->withClause, unit, range);
    case T_DeleteStmt:
        return walkWith(walk, reinterpret_cast<const DeleteStmt*>(statement)->withClause, unit, range);
    case T_MergeStmt:
        return walkWith(walk, reinterpret_cast<const MergeStmt*>(statement)->withClause, unit, range);
    case T_ExplainStmt: {
        const auto& explain = *reinterpret_cast<const ExplainStmt*>(statement);
        if (isOn(option(explain.options, "analyze")))
            into(explain.query);
        return;
    }
    case T_CopyStmt:
        return into(reinterpret_cast<const CopyStmt*>(statement)->query);
    case T_PrepareStmt:
        return into(reinterpret_cast<const PrepareStmt*>(statement)->query);
    case T_DeclareCursorStmt:
        return into(reinterpret_cast<const DeclareCursorStmt*>(statement)->query);
    case T_CreateTableAsStmt: {
        const auto& create = *reinterpret_cast<const CreateTableAsStmt*>(statement);
        return create.query && create.query->type == T_SelectStmt
            ? walkWith(walk, reinterpret_cast<const SelectStmt*>(create.query)->withClause, unit, range)
            : void();
    }
    case T_CreateSchemaStmt:
        eachOf(reinterpret_cast<const CreateSchemaStmt*>(statement)->schemaElts, into);
        return;
    default:
        return;
    }
}

} // namespace lockkeeper::sql
