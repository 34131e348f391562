#include "sql/expression.h"
#include "sql/fold/family.h"

namespace lockkeeper::sql {

using schema::Column;
using schema::Name;
using schema::Relation;
using schema::Snapshot;

namespace {

/// With CASCADE the views on a column go with it, and those on them.
void dropReaders(Snapshot& state, Name table, std::string_view column)
{
    std::vector<Name> readers;
    for (const auto& [name, relation] : state.relations)
        if (std::ranges::any_of(relation.reads,
                [&](const schema::Read& read) { return read.relation == table && read.column == column; }))
            readers.push_back(name);
    for (const Name reader : readers)
        dropTable(state, {reader.schema, reader.name}, true);
}

} // namespace

void dropColumn(Relation& relation, std::string_view name)
{
    std::erase_if(relation.columns, [&](const Column& other) { return other.name == name; });
    std::erase_if(relation.constraints, [&](const schema::Constraint& other) {
        return other.kind != schema::Constraint::Kind::Check
            && std::ranges::find(other.columns, name) != other.columns.end();
    });
    std::erase_if(relation.indexes,
        [&](const schema::Index& other) { return std::ranges::find(other.columns, name) != other.columns.end(); });
}

void foldCommand(Snapshot& state, const AlterTableStmt& alter, const AlterTableCmd& command, Certain certain)
{
    const Written table = written(alter.relation);
    if (alter.objtype == OBJECT_TYPE) {
        const auto* attribute = LK_AS(ColumnDef, command.def);
        schema::UserType* type = attribute ? state.type(table.schema, table.name) : nullptr;
        if (type && attribute->typeName)
            type->values.push_back(state.kept(typeOf(attribute->typeName))->name);
        return;
    }
    if (alter.objtype != OBJECT_TABLE && alter.objtype != OBJECT_FOREIGN_TABLE)
        return;
    auto found = state.relations.find({state.homeOf(table.schema, table.name), table.name});
    if (found == state.relations.end()) {
        // Made before anything we have read; what is added to it is known from here on.
        Relation unknown(state.arena());
        unknown.columnsKnown = false;
        put(state, state.relations, qualified(state, table), std::move(unknown));
        found = state.relations.find(qualified(state, table));
    }
    const Name name = found->first;
    Relation* relation = &found->second;
    const std::string_view subject = view(command.name);
    Column* column = relation->column(subject);
    switch (static_cast<int>(command.subtype)) {
    case AT_AddColumn: {
        const auto* definition = LK_AS(ColumnDef, command.def);
        if (!definition || relation->column(view(definition->colname)))
            return;
        return addColumn(state, name, *relation, *definition, command.missing_ok ? 0 : bornOf(state, certain));
    }
    case AT_DropColumn:
        dropColumn(*relation, subject);
        if (command.behavior == DROP_CASCADE && state.views)
            dropReaders(state, name, subject);
        return;
    case AT_AlterColumnType:
        if (const auto* definition = LK_AS(ColumnDef, command.def); column && definition)
            column->type = state.kept(typeOf(definition->typeName));
        return;
    case AT_ColumnDefault:
        if (column)
            column->hasDefault = command.def && !isNullConstant(command.def);
        return;
    case AT_SetNotNull:
        if (column)
            column->required = true;
        return;
    case AT_DropNotNull:
        if (column)
            column->required = false;
        return;
    case AT_DropExpression:
        // From here on its values are its own.
        if (column)
            column->generated = column->hasDefault = false;
        return;
    case AT_AddIdentity:
        if (column)
            column->identity = column->hasDefault = true;
        return;
    case AT_DropIdentity:
        if (column)
            column->identity = column->hasDefault = false;
        return;
    case AT_AddConstraint:
        if (const auto* constraint = LK_AS(Constraint, command.def))
            addConstraint(state, name, *relation, *constraint, {}, bornOf(state, certain));
        return;
    case AT_ValidateConstraint:
        if (schema::Constraint* constraint = relation->constraint(subject))
            constraint->validated = true;
        return;
    case AT_DropConstraint:
        std::erase_if(relation->constraints, [&](const schema::Constraint& other) { return other.name == subject; });
        std::erase_if(relation->indexes, [&](const schema::Index& other) { return other.name == subject; });
        state.indexOwners.erase(Name{name.schema, subject});
        return;
    case AT_SetLogged:
        relation->unlogged = false;
        return;
    case AT_SetUnLogged:
        relation->unlogged = true;
        return;
    case AT_AddInherit:
        if (const auto* parent = LK_AS(RangeVar, command.def))
            relation->uses.push_back(state.kept(qualified(state, written(parent))));
        return;
    case AT_DropInherit:
        if (const auto* parent = LK_AS(RangeVar, command.def))
            std::erase(relation->uses, qualified(state, written(parent)));
        return;
    case AT_AttachPartition:
        if (const auto* partition = LK_AS(PartitionCmd, command.def)) {
            const Written child = written(partition->name);
            if (Relation* known = state.relation(child.schema, child.name)) {
                known->partitionOf = name;
                known->defaultPartition = partition->bound && partition->bound->is_default;
            }
        }
        return;
    case AT_DetachPartition:
        if (const auto* partition = LK_AS(PartitionCmd, command.def)) {
            const Written child = written(partition->name);
            if (Relation* known = state.relation(child.schema, child.name)) {
                known->partitionOf = {};
                known->defaultPartition = false;
            }
        }
        return;
    default:
        return;
    }
}

} // namespace lockkeeper::sql
