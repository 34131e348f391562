#include "schema/snapshot.h"

#include <algorithm>

namespace lockkeeper::schema {
namespace {

template <typename Items>
auto* named(Items& items, std::string_view name)
{
    const auto found = std::ranges::find_if(items, [&](const auto& item) { return item.name == name; });
    return found == items.end() ? nullptr : &*found;
}

template <typename Map>
auto* lookUp(Map& map, std::string_view schema, std::string_view name)
{
    const auto found = map.find(NameView{schema, name});
    return found == map.end() ? nullptr : &found->second;
}

/// The first schema of the path that has the name; the first of all where none has.
template <typename Map>
std::string_view placeIn(const Snapshot& state, const Map& map, std::string_view schema, std::string_view name)
{
    if (!schema.empty() || state.furtherSchemas.empty() || lookUp(map, state.defaultSchema, name))
        return state.schemaOf(schema);
    for (const std::string& further : state.furtherSchemas)
        if (lookUp(map, further, name))
            return further;
    return state.defaultSchema;
}

/// Gives an entry another key without copying it.
template <typename Map>
void rename(Map& map, NameView from, Name to)
{
    const auto found = map.find(from);
    if (found == map.end())
        return;
    auto node = map.extract(found);
    node.key() = std::move(to);
    map.erase(node.key());
    map.insert(std::move(node));
}

template <typename Map>
void renameSchemaIn(Map& map, std::string_view from, std::string_view to)
{
    std::vector<Name> moved;
    for (const auto& [name, entry] : map)
        if (name.schema == from)
            moved.push_back(name);
    for (const Name& name : moved)
        rename(map, NameView{name.schema, name.name}, Name{std::string(to), name.name});
}

} // namespace

Column* Relation::column(std::string_view name) { return named(columns, name); }
const Column* Relation::column(std::string_view name) const { return named(columns, name); }
Constraint* Relation::constraint(std::string_view name) { return named(constraints, name); }
const Constraint* Relation::constraint(std::string_view name) const { return named(constraints, name); }

const Relation* Snapshot::relation(std::string_view schema, std::string_view name) const
{
    return lookUp(relations, homeOf(schema, name), name);
}

Relation* Snapshot::relation(std::string_view schema, std::string_view name)
{
    return lookUp(relations, homeOf(schema, name), name);
}

std::string_view Snapshot::homeOf(std::string_view schema, std::string_view name) const
{
    // A temporary table hides the lasting one of its name.
    if (temporaries && schema.empty() && relations.contains(NameView{temporarySchema, name}))
        return temporarySchema;
    return placeIn(*this, relations, schema, name);
}

const UserType* Snapshot::type(std::string_view schema, std::string_view name) const
{
    return lookUp(types, placeIn(*this, types, schema, name), name);
}

UserType* Snapshot::type(std::string_view schema, std::string_view name)
{
    return lookUp(types, placeIn(*this, types, schema, name), name);
}

Relation* Snapshot::indexOwner(std::string_view schema, std::string_view index)
{
    const Name* owner = lookUp(indexOwners, schemaOf(schema), index);
    return owner ? relation(owner->schema, owner->name) : nullptr;
}

void Snapshot::dropRelation(std::string_view schema, std::string_view name)
{
    const auto found = relations.find(NameView{homeOf(schema, name), name});
    if (found == relations.end())
        return;
    for (const Index& index : found->second.indexes)
        if (const auto owner = indexOwners.find(NameView{found->first.schema, index.name}); owner != indexOwners.end())
            indexOwners.erase(owner);
    relations.erase(found);
}

void Snapshot::renameRelation(std::string_view schema, std::string_view from, std::string_view to)
{
    const std::string home(homeOf(schema, from));
    rename(relations, NameView{home, from}, Name{home, std::string(to)});
    for (auto& [index, owner] : indexOwners)
        if (owner.schema == home && owner.name == from)
            owner.name = to;
}

void Snapshot::moveRelation(std::string_view schema, std::string_view name, std::string_view toSchema)
{
    const std::string home(homeOf(schema, name));
    rename(relations, NameView{home, name}, Name{std::string(toSchema), std::string(name)});
    for (auto& [index, owner] : indexOwners)
        if (owner.schema == home && owner.name == name)
            owner.schema = toSchema;
}

void Snapshot::dropSchema(std::string_view schema)
{
    const auto here = [&](const auto& entry) { return entry.first.schema == schema; };
    std::erase_if(relations, here);
    std::erase_if(types, here);
    std::erase_if(functions, here);
    std::erase_if(sequences, here);
    std::erase_if(indexOwners, here);
    schemas.erase(std::string(schema));
}

void Snapshot::renameSchema(std::string_view from, std::string_view to)
{
    renameSchemaIn(relations, from, to);
    renameSchemaIn(types, from, to);
    renameSchemaIn(functions, from, to);
    renameSchemaIn(sequences, from, to);
    renameSchemaIn(indexOwners, from, to);
    for (auto& [index, owner] : indexOwners)
        if (owner.schema == from)
            owner.schema = to;
    if (auto node = schemas.extract(std::string(from)); !node.empty()) {
        node.key() = to;
        schemas.insert(std::move(node));
    }
}

} // namespace lockkeeper::schema
