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
    const auto found = map.find(Name{schema, name});
    return found == map.end() ? nullptr : &found->second;
}

/// The first schema of the path that has the name; the first of all where none has.
template <typename Map>
std::string_view placeIn(const Snapshot& state, const Map& map, std::string_view schema, std::string_view name)
{
    if (!schema.empty() || state.furtherSchemas.empty() || lookUp(map, state.defaultSchema, name))
        return state.schemaOf(schema);
    for (const std::string_view further : state.furtherSchemas)
        if (lookUp(map, further, name))
            return further;
    return state.defaultSchema;
}

/// Every place in which a relation names another one.
template <typename Visit>
void eachReference(ByName<Relation>& relations, Visit visit)
{
    for (auto& [name, relation] : relations) {
        std::ranges::for_each(relation.uses, visit);
        std::ranges::for_each(relation.reads, visit, &Read::relation);
        for (Constraint& constraint : relation.constraints)
            visit(constraint.references);
        visit(relation.partitionOf);
    }
}

template <typename Map>
void renameSchemaIn(Map& map, std::string_view from, std::string_view to)
{
    std::vector<Name> moved;
    for (const auto& [name, entry] : map)
        if (name.schema == from)
            moved.push_back(name);
    for (const Name& name : moved)
        map.rename(name, Name{to, name.name});
}

} // namespace

Column* Relation::column(std::string_view name) { return named(columns, name); }
const Column* Relation::column(std::string_view name) const { return named(columns, name); }
Constraint* Relation::constraint(std::string_view name) { return named(constraints, name); }
const Constraint* Relation::constraint(std::string_view name) const { return named(constraints, name); }

Snapshot::Snapshot()
    : m_arena(std::make_shared<Arena>())
    , relations(*m_arena)
    , types(*m_arena)
    , functions(*m_arena)
    , sequences(*m_arena)
    , indexOwners(*m_arena)
{
}

Snapshot::Snapshot(const Snapshot& other)
    : m_shared(other.m_shared)
    , m_arena(std::make_shared<Arena>()) // never the other's: it may be growing on another thread
    , defaultSchema(other.defaultSchema)
    , furtherSchemas(other.furtherSchemas)
    , epoch(other.epoch)
    , temporaries(other.temporaries)
    , views(other.views)
    , relations(other.relations, *m_arena)
    , types(other.types, *m_arena)
    , functions(other.functions, *m_arena)
    , sequences(other.sequences, *m_arena)
    , indexOwners(other.indexOwners, *m_arena)
    , schemas(other.schemas)
    , extensions(other.extensions)
{
    m_shared.push_back(other.m_arena);
}

Snapshot& Snapshot::operator=(Snapshot other) noexcept
{
    // What was here goes with `other`, its memory after its containers.
    std::swap(m_shared, other.m_shared);
    std::swap(m_arena, other.m_arena);
    std::swap(m_common, other.m_common);
    std::swap(m_types, other.m_types);
    std::swap(defaultSchema, other.defaultSchema);
    std::swap(furtherSchemas, other.furtherSchemas);
    std::swap(epoch, other.epoch);
    std::swap(temporaries, other.temporaries);
    std::swap(views, other.views);
    std::swap(relations, other.relations);
    std::swap(types, other.types);
    std::swap(functions, other.functions);
    std::swap(sequences, other.sequences);
    std::swap(indexOwners, other.indexOwners);
    std::swap(schemas, other.schemas);
    std::swap(extensions, other.extensions);
    return *this;
}

std::string_view Snapshot::keptCommon(std::string_view name)
{
    if (name.empty())
        return {};
    const auto at = [&](std::size_t index) { return static_cast<unsigned char>(name[index]); };
    std::string_view& common = m_common.at((name.size() * 7 + at(0) * 3U + at(name.size() - 1)) % m_common.size());
    if (common != name)
        common = kept(name);
    return common;
}

const Type* Snapshot::kept(const Type& type)
{
    if (type.name.empty())
        return &unknownType;
    const std::size_t place = type.name.size() * 7 + static_cast<unsigned char>(type.name.front()) * 3U
        + static_cast<unsigned char>(type.name.back()) + static_cast<std::size_t>(type.length + type.scale) * 5
        + (type.array ? 1U : 0U);
    const Type*& common = m_types.at(place % m_types.size());
    if (!common || *common != type) {
        Type* kept = std::construct_at(static_cast<Type*>(m_arena->allocate(sizeof(Type), alignof(Type))), type);
        kept->name = keptCommon(type.name);
        kept->schema = keptCommon(type.schema);
        common = kept;
    }
    return common;
}

NameList Snapshot::kept(NameList names)
{
    if (names.empty())
        return {};
    auto* list = static_cast<std::string_view*>(m_arena->allocate(names.size_bytes(), alignof(std::string_view)));
    for (std::size_t i = 0; i < names.size(); ++i)
        std::construct_at(list + i, keptCommon(names[i]));
    return {list, names.size()};
}

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
    if (temporaries && schema.empty() && relations.contains(Name{temporarySchema, name}))
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
    const auto found = relations.find(Name{homeOf(schema, name), name});
    if (found == relations.end())
        return;
    for (const Index& index : found->second.indexes)
        indexOwners.erase(Name{found->first.schema, index.name});
    relations.erase(Name(found->first));
}

void Snapshot::renameRelation(std::string_view schema, std::string_view from, std::string_view to)
{
    const std::string_view home = kept(homeOf(schema, from));
    to = kept(to);
    const Name old{home, kept(from)};
    relations.rename(old, Name{home, to});
    const auto follow = [&](Name& named) {
        if (named == old)
            named.name = to;
    };
    eachReference(relations, follow);
    for (auto& [index, owner] : indexOwners)
        follow(owner);
}

void Snapshot::moveRelation(std::string_view schema, std::string_view name, std::string_view toSchema)
{
    const std::string_view home = homeOf(schema, name);
    const auto found = relations.find(Name{home, name});
    if (found == relations.end())
        return;
    const Name old = found->first;
    toSchema = kept(toSchema);
    relations.rename(old, Name{toSchema, old.name});
    const auto follow = [&](Name& named) {
        if (named == old)
            named.schema = toSchema;
    };
    eachReference(relations, follow);
    for (auto& [index, owner] : indexOwners)
        follow(owner);
}

void Snapshot::dropSchema(std::string_view schema)
{
    const auto here = [&](const auto& entry) { return entry.first.schema == schema; };
    relations.eraseIf(here);
    types.eraseIf(here);
    functions.eraseIf(here);
    sequences.eraseIf(here);
    indexOwners.eraseIf(here);
    schemas.erase(schema);
}

void Snapshot::renameSchema(std::string_view from, std::string_view to)
{
    to = kept(to);
    renameSchemaIn(relations, from, to);
    renameSchemaIn(types, from, to);
    renameSchemaIn(functions, from, to);
    renameSchemaIn(sequences, from, to);
    renameSchemaIn(indexOwners, from, to);
    const auto follow = [&](Name& named) {
        if (named.schema == from)
            named.schema = to;
    };
    eachReference(relations, follow);
    for (auto& [index, owner] : indexOwners)
        follow(owner);
    if (auto node = schemas.extract(from); !node.empty()) {
        node.key() = to;
        schemas.insert(std::move(node));
    }
}

} // namespace lockkeeper::schema
