#include "sql/fold/family.h"

namespace lockkeeper::sql {

using schema::Relation;
using schema::Snapshot;

std::vector<std::string> namesIn(const List* strings)
{
    std::vector<std::string> names;
    names.reserve(static_cast<std::size_t>(lengthOf(strings)));
    for (int i = 0; i < lengthOf(strings); ++i)
        names.emplace_back(stringOf(itemOf(strings, i)));
    return names;
}

void foldStatement(Snapshot& state, const Node* statement, Certain certain)
{
    const auto epoch = [&] { return bornOf(state, certain); };
    switch (static_cast<int>(statement->type)) {
    case T_CreateStmt:
        return createTable(state, *reinterpret_cast<const CreateStmt*>(statement), certain);
    case T_CreateForeignTableStmt: {
        const auto& create = reinterpret_cast<const CreateForeignTableStmt*>(statement)->base;
        return createFrom(state, create.relation, Relation::Kind::Foreign, create.if_not_exists, certain);
    }
    case T_CreateTableAsStmt: {
        const auto& create = *reinterpret_cast<const CreateTableAsStmt*>(statement);
        if (create.objtype == OBJECT_MATVIEW) {
            const RangeVar* made = create.into->rel;
            if (!create.if_not_exists || !state.relation(view(made->schemaname), view(made->relname)))
                createView(state, made, create.query, Relation::Kind::MaterializedView, create.if_not_exists, certain);
            return;
        }
        return createFrom(state, create.into->rel, Relation::Kind::Table, create.if_not_exists, certain);
    }
    case T_SelectStmt:
        if (const auto* into = reinterpret_cast<const SelectStmt*>(statement)->intoClause)
            createFrom(state, into->rel, Relation::Kind::Table, false, certain);
        return setConfig(state, *reinterpret_cast<const SelectStmt*>(statement));
    case T_ViewStmt: {
        const auto& create = *reinterpret_cast<const ViewStmt*>(statement);
        return createView(state, create.view, create.query, Relation::Kind::View, create.replace, certain);
    }
    case T_IndexStmt:
        return createIndex(state, *reinterpret_cast<const IndexStmt*>(statement), certain);
    case T_DropStmt:
        return drop(state, *reinterpret_cast<const DropStmt*>(statement));
    case T_RenameStmt:
        return rename(state, *reinterpret_cast<const RenameStmt*>(statement));
    case T_CreateFunctionStmt:
        return createFunction(state, *reinterpret_cast<const CreateFunctionStmt*>(statement), certain);
    case T_CreateSeqStmt: {
        const auto& create = *reinterpret_cast<const CreateSeqStmt*>(statement);
        put(state, state.sequences, qualified(state, written(create.sequence)), create.if_not_exists ? 0 : epoch());
        return;
    }
    case T_CreateSchemaStmt: {
        const auto& create = *reinterpret_cast<const CreateSchemaStmt*>(statement);
        state.schemas.try_emplace(state.kept(view(create.schemaname)), create.if_not_exists ? 0 : epoch());
        return;
    }
    case T_CreateExtensionStmt: {
        const auto& create = *reinterpret_cast<const CreateExtensionStmt*>(statement);
        state.extensions.try_emplace(state.kept(view(create.extname)), create.if_not_exists ? 0 : epoch());
        return;
    }
    case T_AlterObjectSchemaStmt: {
        const auto& move = *reinterpret_cast<const AlterObjectSchemaStmt*>(statement);
        if (move.relation)
            state.moveRelation(view(move.relation->schemaname), view(move.relation->relname), view(move.newschema));
        return;
    }
    case T_VariableSetStmt:
        return setVariable(state, *reinterpret_cast<const VariableSetStmt*>(statement));
    default:
        foldType(state, statement, certain);
        return;
    }
}

} // namespace lockkeeper::sql
