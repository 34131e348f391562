#include "sql/fold/family.h"

namespace lockkeeper::sql {
namespace {

using schema::Column;
using schema::Name;
using schema::Relation;
using schema::Snapshot;

schema::NameList renamed(Snapshot& state, schema::NameList columns, std::string_view from, std::string_view to)
{
    if (std::ranges::find(columns, from) == columns.end())
        return columns;
    std::vector<std::string_view> changed(columns.begin(), columns.end());
    std::ranges::replace(changed, from, to);
    return state.kept(schema::NameList(changed));
}

/// Gives an object another name in its schema; `to` is the state's.
template <typename T>
void renameIn(schema::ByName<T>& objects, Name from, std::string_view to)
{
    if (const auto found = objects.find(from); found != objects.end())
        objects.rename(Name(found->first), Name{found->first.schema, to});
}

void renameIndex(Snapshot& state, Relation& owner, Name from, std::string_view to)
{
    for (schema::Index& index : owner.indexes)
        if (index.name == from.name)
            index.name = to;
    renameIn(state.indexOwners, from, to);
}

} // namespace

void drop(Snapshot& state, const DropStmt& statement)
{
    for (int i = 0; i < lengthOf(statement.objects); ++i) {
        const Written name = written(itemOf(statement.objects, i));
        switch (static_cast<int>(statement.removeType)) {
        case OBJECT_TABLE:
        case OBJECT_VIEW:
        case OBJECT_MATVIEW:
        case OBJECT_FOREIGN_TABLE:
            state.dropRelation(name.schema, name.name);
            break;
        case OBJECT_SEQUENCE:
            state.sequences.erase(qualified(state, name));
            break;
        case OBJECT_INDEX:
            dropIndex(state, name);
            break;
        case OBJECT_TYPE:
        case OBJECT_DOMAIN:
            state.types.erase(qualified(state, name));
            break;
        case OBJECT_FUNCTION:
        case OBJECT_PROCEDURE:
        case OBJECT_ROUTINE:
            state.functions.erase(qualified(state, name));
            break;
        case OBJECT_SCHEMA:
            state.dropSchema(name.name);
            break;
        case OBJECT_EXTENSION:
            state.extensions.erase(name.name);
            break;
        default:
            break;
        }
    }
}

void rename(Snapshot& state, const RenameStmt& statement)
{
    const Written table = written(statement.relation);
    const std::string_view from = view(statement.subname);
    const std::string_view to = state.kept(view(statement.newname));
    switch (static_cast<int>(statement.renameType)) {
    case OBJECT_TABLE:
    case OBJECT_VIEW:
    case OBJECT_MATVIEW:
    case OBJECT_FOREIGN_TABLE:
        state.renameRelation(table.schema, table.name, to);
        break;
    case OBJECT_COLUMN:
    case OBJECT_ATTRIBUTE:
        if (Relation* relation = state.relation(table.schema, table.name)) {
            if (Column* column = relation->column(from))
                column->name = to;
            const auto follow = [&](schema::NameList& columns) { columns = renamed(state, columns, from, to); };
            for (schema::Constraint& constraint : relation->constraints)
                follow(constraint.columns);
            for (schema::Index& index : relation->indexes)
                follow(index.columns);
        }
        break;
    case OBJECT_TABCONSTRAINT:
        if (Relation* relation = state.relation(table.schema, table.name)) {
            schema::Constraint* constraint = relation->constraint(from);
            if (!constraint)
                break;
            constraint->name = to;
            using Kind = schema::Constraint::Kind;
            if (constraint->kind == Kind::PrimaryKey || constraint->kind == Kind::Unique)
                renameIndex(state, *relation, {state.homeOf(table.schema, table.name), from}, to);
        }
        break;
    case OBJECT_INDEX: {
        const Name key = qualified(state, table);
        if (Relation* owner = state.indexOwner(table.schema, table.name)) {
            // A constraint and its index have one name.
            for (schema::Constraint& constraint : owner->constraints)
                if (constraint.name == key.name && constraint.kind != schema::Constraint::Kind::ForeignKey
                    && constraint.kind != schema::Constraint::Kind::Check)
                    constraint.name = to;
            renameIndex(state, *owner, key, to);
        }
        break;
    }
    case OBJECT_TYPE:
    case OBJECT_DOMAIN: {
        const Name key = qualified(state, written(statement.object));
        if (!state.types.contains(key))
            break;
        for (auto& [name, relation] : state.relations)
            for (Column& column : relation.columns)
                if (column.type.name == key.name && state.schemaOf(column.type.schema) == key.schema)
                    column.type.name = to;
        renameIn(state.types, key, to);
        break;
    }
    case OBJECT_SEQUENCE:
        renameIn(state.sequences, qualified(state, table), to);
        break;
    case OBJECT_FUNCTION:
    case OBJECT_PROCEDURE:
    case OBJECT_ROUTINE:
        renameIn(state.functions, qualified(state, written(statement.object)), to);
        break;
    case OBJECT_SCHEMA:
        state.renameSchema(view(statement.subname), to);
        break;
    default:
        break;
    }
}

} // namespace lockkeeper::sql
