#include "sql/fold/family.h"

namespace lockkeeper::sql {
namespace {

using schema::Column;
using schema::Epoch;
using schema::Name;
using schema::Relation;
using schema::Snapshot;

// What grows in an arena leaves its former places behind.
constexpr std::size_t usualIndexes = 4;
constexpr std::size_t usualConstraints = 2;

/// Every relation in the FROM clauses of a query, without recursion.
schema::Items<Name> relationsIn(Snapshot& state, const Node* query)
{
    schema::Items<Name> found{schema::ArenaAllocator<Name>(&state.arena())};
    std::vector<const Node*> stack{query};
    const auto push = [&](const void* node) {
        if (node)
            stack.push_back(static_cast<const Node*>(node));
    };
    while (!stack.empty()) {
        const Node* node = stack.back();
        stack.pop_back();
        switch (node->type) {
        case T_SelectStmt: {
            const auto* select = reinterpret_cast<const SelectStmt*>(node);
            eachOf(select->fromClause, push);
            if (select->withClause)
                eachOf(select->withClause->ctes, push);
            push(select->larg);
            push(select->rarg);
            push(select->whereClause);
            break;
        }
        case T_CommonTableExpr:
            push(reinterpret_cast<const CommonTableExpr*>(node)->ctequery);
            break;
        case T_JoinExpr:
            push(reinterpret_cast<const JoinExpr*>(node)->larg);
            push(reinterpret_cast<const JoinExpr*>(node)->rarg);
            break;
        case T_RangeSubselect:
            push(reinterpret_cast<const RangeSubselect*>(node)->subquery);
            break;
        case T_SubLink:
            push(reinterpret_cast<const SubLink*>(node)->subselect);
            break;
        case T_BoolExpr:
            eachOf(reinterpret_cast<const BoolExpr*>(node)->args, push);
            break;
        case T_RangeVar:
            found.push_back(state.kept(qualified(state, written(reinterpret_cast<const RangeVar*>(node)))));
            break;
        default:
            break;
        }
    }
    return found;
}

} // namespace

void createTable(Snapshot& state, const CreateStmt& create, Certain certain)
{
    if (create.if_not_exists && state.relations.contains(relationName(state, create.relation)))
        return;
    const Name name = state.kept(relationName(state, create.relation));
    // IF NOT EXISTS proves nothing: what stands there may be older and full.
    const Epoch born = create.if_not_exists && !isTemporary(create.relation) ? 0 : bornOf(state, certain);
    Relation relation(state.arena());
    relation.kind = create.partspec ? Relation::Kind::Partitioned : Relation::Kind::Table;
    relation.unlogged = create.relation->relpersistence == RELPERSISTENCE_UNLOGGED;
    relation.temporary = isTemporary(create.relation);
    state.temporaries = state.temporaries || relation.temporary;
    relation.born = born;
    relation.columns.reserve(static_cast<std::size_t>(lengthOf(create.tableElts)));
    relation.indexes.reserve(usualIndexes);
    relation.constraints.reserve(usualConstraints);
    for (int i = 0; i < lengthOf(create.inhRelations); ++i) {
        const Written parent = written(itemOf(create.inhRelations, i));
        relation.partitionOf = state.kept(qualified(state, parent));
        if (const Relation* known = state.relation(parent.schema, parent.name)) {
            for (const Column& column : known->columns)
                relation.columns.push_back(column);
            for (Column& column : relation.columns)
                column.born = born;
        } else {
            relation.columnsKnown = false;
        }
    }
    if (!create.partbound) {
        relation.partitionOf = {};
        for (int i = 0; i < lengthOf(create.inhRelations); ++i)
            relation.uses.push_back(state.kept(qualified(state, written(itemOf(create.inhRelations, i)))));
    }
    relation.defaultPartition = create.partbound && create.partbound->is_default;
    // Constraints come after columns, wherever they are written.
    for (int i = 0; i < lengthOf(create.tableElts); ++i) {
        const Node* element = itemOf(create.tableElts, i);
        if (const auto* definition = LK_AS(ColumnDef, element)) {
            addColumn(state, name, relation, *definition, born);
        } else if (const auto* like = LK_AS(TableLikeClause, element)) {
            const Written source = written(like->relation);
            if (const Relation* known = state.relation(source.schema, source.name))
                for (Column column : known->columns) {
                    column.born = born;
                    relation.columns.push_back(std::move(column));
                }
            else
                relation.columnsKnown = false;
        }
    }
    for (int i = 0; i < lengthOf(create.tableElts); ++i)
        if (const auto* constraint = LK_AS(Constraint, itemOf(create.tableElts, i)))
            addConstraint(state, name, relation, *constraint, {}, born);
    state.relations.insert_or_assign(name, std::move(relation));
}

void createFrom(Snapshot& state, const RangeVar* target, Relation::Kind kind, bool ifNotExists, Certain certain)
{
    const Name name = relationName(state, target);
    if (ifNotExists && state.relations.contains(name))
        return;
    Relation relation(state.arena());
    relation.kind = kind;
    relation.columnsKnown = false;
    relation.temporary = isTemporary(target);
    state.temporaries = state.temporaries || relation.temporary;
    relation.born = ifNotExists ? 0 : bornOf(state, certain);
    put(state, state.relations, name, std::move(relation));
}

void createView(
    Snapshot& state, const RangeVar* view, const Node* query, Relation::Kind kind, bool replace, Certain certain)
{
    const Name name = relationName(state, view);
    const auto old = state.relations.find(name);
    Relation relation(state.arena());
    relation.kind = kind;
    relation.columnsKnown = false;
    relation.born = replace ? (old == state.relations.end() ? 0 : old->second.born) : bornOf(state, certain);
    relation.uses = relationsIn(state, query);
    if (certain == Certain::Yes)
        relation.reads = columnsReadBy(state, query);
    state.views = state.views || !relation.reads.empty();
    put(state, state.relations, name, std::move(relation));
}

} // namespace lockkeeper::sql
