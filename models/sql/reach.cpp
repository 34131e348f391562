#include "sql/reach.h"

#include <algorithm>

namespace lockkeeper::sql {
namespace {

using schema::Relation;

/// Views read views, partitions have partitions; deeper than this nobody nests them.
constexpr int deepest = 8;

bool isOld(const State& state, schema::Epoch born) { return born == 0 || born != state.epoch; }

bool holdsOld(const State& state, std::string_view schema, std::string_view name, int depth)
{
    const Relation* relation = state.relation(schema, name);
    if (!relation || isOld(state, relation->born))
        return true;
    if (depth > deepest)
        return false;
    if (relation->kind == Relation::Kind::View)
        return std::ranges::any_of(relation->uses,
            [&](const schema::Name& used) { return holdsOld(state, used.schema, used.name, depth + 1); });
    // Partitions and tables that inherit: what becomes of a table's rows becomes of theirs.
    const schema::Name parent{schema, name};
    return std::ranges::any_of(state.relations, [&](const auto& entry) {
        const Relation& child = entry.second;
        const bool inherits = child.kind != Relation::Kind::View && child.kind != Relation::Kind::MaterializedView
            && std::ranges::find(child.uses, parent) != child.uses.end();
        return (inherits || child.partitionOf == parent)
            && holdsOld(state, entry.first.schema, entry.first.name, depth + 1);
    });
}

bool isTypeOfOld(const State& state, Written name)
{
    const std::string_view home = state.schemaOf(name.schema);
    for (const auto& [owner, relation] : state.relations)
        for (const schema::Column& column : relation.columns)
            if (column.type->name == name.name && state.schemaOf(column.type->schema) == home
                && isOld(state, column.born) && isOld(state, relation.born))
                return true;
    return false;
}

bool leadsToOld(const State& state, int type, Written name)
{
    switch (type) {
    case OBJECT_TABLE:
        return holdsOld(state, state.homeOf(name.schema, name.name), name.name, 0);
    case OBJECT_SCHEMA:
        return std::ranges::any_of(state.relations,
            [&](const auto& entry) { return entry.first.schema == name.name && isOld(state, entry.second.born); });
    case OBJECT_TYPE:
    case OBJECT_DOMAIN:
        return isTypeOfOld(state, name);
    default:
        return false;
    }
}

} // namespace

bool holdsNothingOld(const Site& site, int type, Written name)
{
    return site.isNewObject(type, name) && !leadsToOld(site.state, type, name);
}

bool isAbsentSchema(const Site& site, std::string_view schema)
{
    return site.isAbsent({schema, {}}) && !site.state.schemas.contains(std::string(schema)) && schema != "public"
        && std::ranges::none_of(site.state.relations, [&](const auto& entry) { return entry.first.schema == schema; });
}

TypeUse useOfType(const State& state, Written type)
{
    TypeUse use{.complete = state.epoch > 1 && state.type(type.schema, type.name) != nullptr};
    const std::string_view home = state.schemaOf(type.schema);
    const auto isIt
        = [&](const schema::Type& other) { return other.name == type.name && state.schemaOf(other.schema) == home; };
    for (const auto& [name, relation] : state.relations) {
        const bool derived = relation.kind == Relation::Kind::View || relation.kind == Relation::Kind::MaterializedView;
        // A partition has its parent's columns.
        if (derived || (!relation.partitionOf.name.empty() && state.relations.contains(relation.partitionOf)))
            continue;
        use.complete = use.complete && relation.columnsKnown;
        for (const schema::Column& column : relation.columns)
            if (isIt(*column.type))
                use.columns.push_back(std::string(name.name).append(".").append(column.name));
    }
    // Values also hide in a domain of it, in a composite type and, perhaps, in a range.
    for (const auto& [name, other] : state.types) {
        if (name == schema::Name{home, type.name})
            continue;
        const bool hides = other.kind == schema::UserType::Kind::Other
            || (other.kind == schema::UserType::Kind::Domain && isIt(other.base))
            || (other.kind == schema::UserType::Kind::Composite
                && std::ranges::find(other.values, type.name) != other.values.end());
        use.complete = use.complete && !hides;
    }
    std::ranges::sort(use.columns);
    return use;
}

schema::Name oldReferrer(const Site& site, Written table)
{
    const std::string_view home = site.state.homeOf(table.schema, table.name);
    for (const auto& [name, relation] : site.state.relations)
        if (isOld(site.state, relation.born))
            for (const schema::Constraint& constraint : relation.constraints)
                if (constraint.kind == schema::Constraint::Kind::ForeignKey && constraint.references.name == table.name
                    && constraint.references.schema == home)
                    return name;
    return {};
}

} // namespace lockkeeper::sql
