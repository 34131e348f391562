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

/// With CASCADE the columns of a type go with it.
void dropType(Snapshot& state, Name type, bool cascade)
{
    if (cascade)
        for (auto& [name, relation] : state.relations) {
            std::vector<std::string_view> gone;
            for (const Column& column : relation.columns)
                if (column.type->name == type.name && state.schemaOf(column.type->schema) == type.schema)
                    gone.push_back(column.name);
            for (const std::string_view column : gone)
                dropColumn(relation, column);
        }
    state.types.erase(type);
}

} // namespace

void dropTable(Snapshot& state, Written name, bool cascade)
{
    const auto found = state.relations.find({state.homeOf(name.schema, name.name), name.name});
    if (found == state.relations.end())
        return;
    std::vector<Name> gone{found->first};
    while (!gone.empty()) {
        const Name each = gone.back();
        gone.pop_back();
        state.dropRelation(each.schema, each.name);
        for (auto& [other, relation] : state.relations) {
            std::erase_if(relation.constraints, [&](const schema::Constraint& constraint) {
                return constraint.kind == schema::Constraint::Kind::ForeignKey && constraint.references == each;
            });
            if (cascade && std::ranges::find(relation.uses, each) != relation.uses.end())
                gone.push_back(other);
        }
    }
}

void drop(Snapshot& state, const DropStmt& statement)
{
    const bool cascade = statement.behavior == DROP_CASCADE;
    for (int i = 0; i < lengthOf(statement.objects); ++i) {
        const Written name = written(itemOf(statement.objects, i));
        switch (static_cast<int>(statement.removeType)) {
        case OBJECT_TABLE:
        case OBJECT_VIEW:
        case OBJECT_MATVIEW:
        case OBJECT_FOREIGN_TABLE:
            dropTable(state, name, cascade);
            break;
        case OBJECT_SEQUENCE:
            state.sequences.erase(qualified(state, name));
            break;
        case OBJECT_INDEX:
            dropIndex(state, name);
            break;
        case OBJECT_TYPE:
        case OBJECT_DOMAIN:
            dropType(state, qualified(state, name), cascade);
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
        if (state.views)
            for (auto& [view, other] : state.relations)
                for (schema::Read& read : other.reads)
                    if (read.column == from && read.relation.name == table.name
                        && read.relation.schema == state.homeOf(table.schema, table.name))
                        read.column = to;
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
                if (column.type->name == key.name && state.schemaOf(column.type->schema) == key.schema) {
                    schema::Type called = *column.type;
                    called.name = to;
                    column.type = state.kept(called);
                }
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
