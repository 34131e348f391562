#pragma once
// What the families of statements share when they are folded. For this folder only.

#include "sql/fold.h"

namespace lockkeeper::sql {

/// The name a statement means, as the catalogue has it; a view of what was written.
[[nodiscard]] inline schema::Name qualified(const schema::Snapshot& state, Written name)
{
    return {state.schemaOf(name.schema), name.name};
}

[[nodiscard]] inline bool isTemporary(const RangeVar* relation)
{
    return relation->relpersistence == RELPERSISTENCE_TEMP
        || view(relation->schemaname) == schema::Snapshot::temporarySchema;
}

/// Temporary tables live in a schema of their own and hide others of their name.
[[nodiscard]] inline schema::Name relationName(const schema::Snapshot& state, const RangeVar* relation)
{
    return isTemporary(relation) ? schema::Name{schema::Snapshot::temporarySchema, view(relation->relname)}
                                 : qualified(state, written(relation));
}

[[nodiscard]] inline schema::Epoch bornOf(const schema::Snapshot& state, Certain certain)
{
    return certain == Certain::Yes ? state.epoch : 0;
}

/// Puts an object in the place of its name, which is a view of what was written.
template <typename T>
void put(schema::Snapshot& state, schema::ByName<T>& objects, schema::Name name, T object)
{
    objects.insert_or_assign(state.kept(name), std::move(object));
}

/// Adds a table constraint, or the one of a column named `column`. Names are the snapshot's.
void addConstraint(schema::Snapshot& state, schema::Name table, schema::Relation& relation, const Constraint& node,
    std::string_view column, schema::Epoch born);
void addColumn(schema::Snapshot& state, schema::Name table, schema::Relation& relation, const ColumnDef& definition,
    schema::Epoch born);

/// Takes a column away, with the constraints and indexes that stand on it.
void dropColumn(schema::Relation& relation, std::string_view column);

// By family of statements.
void createTable(schema::Snapshot& state, const CreateStmt& create, Certain certain);
void createFrom(
    schema::Snapshot& state, const RangeVar* target, schema::Relation::Kind kind, bool ifNotExists, Certain certain);
void createView(schema::Snapshot& state, const RangeVar* view, const Node* query, schema::Relation::Kind kind,
    bool replace, Certain certain);
void createIndex(schema::Snapshot& state, const IndexStmt& create, Certain certain);
void dropIndex(schema::Snapshot& state, Written name);
/// Foreign keys go with the table they refer to; with CASCADE the views on it, too, and those on them.
void dropTable(schema::Snapshot& state, Written name, bool cascade);
/// The columns that a query reads for certain, of the relations that stand in it.
[[nodiscard]] schema::Items<schema::Read> columnsReadBy(schema::Snapshot& state, const Node* query);
void drop(schema::Snapshot& state, const DropStmt& statement);
void rename(schema::Snapshot& state, const RenameStmt& statement);
void createFunction(schema::Snapshot& state, const CreateFunctionStmt& create, Certain certain);
/// SET search_path, and RESET.
void setVariable(schema::Snapshot& state, const VariableSetStmt& set);
/// SELECT set_config('search_path', 'a, b', …)
void setConfig(schema::Snapshot& state, const SelectStmt& select);
/// Enums, domains, composite and range types. False: the statement is about none of them.
bool foldType(schema::Snapshot& state, const Node* statement, Certain certain);

} // namespace lockkeeper::sql
