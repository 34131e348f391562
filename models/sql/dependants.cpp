#include "sql/dependants.h"

#include <algorithm>
#include <set>

namespace lockkeeper::sql {
namespace {

using schema::Constraint;
using schema::Name;
using schema::Relation;

using Names = std::set<Name>;

std::string shown(const State& state, Name name)
{
    return name.schema == state.defaultSchema ? std::string(name.name) : pathOf({name.schema, name.name});
}

std::string described(const State& state, Name name, const Relation& relation)
{
    std::string word = !relation.partitionOf.name.empty()   ? "partition "
        : relation.kind == Relation::Kind::View             ? "view "
        : relation.kind == Relation::Kind::MaterializedView ? "materialized view "
                                                            : "table ";
    return word + shown(state, name);
}

std::string foreignKey(const State& state, Name table, const Constraint& constraint)
{
    return constraint.name.empty() ? "a foreign key of " + shown(state, table)
                                   : "foreign key " + std::string(constraint.name);
}

/// Whatever stands on relations of `gone`, and on that; all of it is put into `gone`.
template <typename DependsOn>
Names closure(const State& state, Names& gone, DependsOn dependsOn)
{
    Names found;
    for (Names frontier = gone; !frontier.empty();) {
        Names next;
        for (const auto& [name, relation] : state.relations)
            if (!gone.contains(name) && dependsOn(relation, frontier))
                next.insert(name);
        gone.insert(next.begin(), next.end());
        found.insert(next.begin(), next.end());
        frontier = std::move(next);
    }
    return found;
}

bool standsOn(const Relation& relation, const Names& gone)
{
    return gone.contains(relation.partitionOf)
        || std::ranges::any_of(relation.uses, [&](Name used) { return gone.contains(used); });
}

bool refersTo(const Relation& relation, const Names& gone)
{
    return std::ranges::any_of(relation.constraints, [&](const Constraint& constraint) {
        return constraint.kind == Constraint::Kind::ForeignKey && gone.contains(constraint.references);
    });
}

std::vector<std::string> sorted(std::vector<std::string> names)
{
    std::ranges::sort(names);
    const auto repeated = std::ranges::unique(names);
    names.erase(repeated.begin(), repeated.end());
    return names;
}

void addDependants(const State& state, Names gone, std::vector<std::string>& out)
{
    for (const Name name : closure(state, gone, standsOn))
        out.push_back(described(state, name, state.relations.find(name)->second));
    for (const auto& [name, relation] : state.relations)
        if (!gone.contains(name))
            for (const Constraint& constraint : relation.constraints)
                if (constraint.kind == Constraint::Kind::ForeignKey && gone.contains(constraint.references))
                    out.push_back(foreignKey(state, name, constraint));
}

/// Columns of a type; not those of the schema that goes anyhow.
void addColumns(const State& state, Name type, std::string_view goneSchema, std::vector<std::string>& out)
{
    for (const auto& [name, relation] : state.relations) {
        const bool derived = relation.kind == Relation::Kind::View || relation.kind == Relation::Kind::MaterializedView
            || (!relation.partitionOf.name.empty() && state.relations.contains(relation.partitionOf));
        if (derived || name.schema == goneSchema)
            continue;
        for (const schema::Column& column : relation.columns)
            if (column.type->name == type.name && state.schemaOf(column.type->schema) == type.schema)
                out.push_back("column " + shown(state, name).append(".").append(column.name));
    }
}

} // namespace

std::vector<std::string> dependantsOf(const State& state, std::span<const Name> relations)
{
    std::vector<std::string> out;
    addDependants(state, {relations.begin(), relations.end()}, out);
    return sorted(std::move(out));
}

std::vector<std::string> dependantsOfSchema(const State& state, std::string_view schema)
{
    std::vector<std::string> out;
    Names inside;
    for (const auto& [name, relation] : state.relations)
        if (name.schema == schema) {
            inside.insert(name);
            out.push_back(described(state, name, relation));
        }
    addDependants(state, inside, out);
    for (const auto& [name, type] : state.types)
        if (name.schema == schema)
            addColumns(state, name, schema, out);
    return sorted(std::move(out));
}

std::vector<std::string> dependantsOfType(const State& state, Written type)
{
    std::vector<std::string> out;
    Names gone{{state.schemaOf(type.schema), type.name}};
    for (Names frontier = gone; !frontier.empty();) {
        Names next;
        for (const Name each : frontier)
            addColumns(state, each, {}, out);
        for (const auto& [name, other] : state.types)
            if (other.kind == schema::UserType::Kind::Domain && !gone.contains(name)
                && frontier.contains({state.schemaOf(other.base.schema), other.base.name})) {
                out.push_back("domain " + shown(state, name));
                next.insert(name);
            }
        gone.insert(next.begin(), next.end());
        frontier = std::move(next);
    }
    return sorted(std::move(out));
}

KeyUse usesOfKey(const State& state, Written table, std::string_view column, std::string_view constraint)
{
    KeyUse use;
    const Relation* owner = state.relation(table.schema, table.name);
    if (!owner)
        return use;
    int keys = 0;
    bool meant = false;
    const auto note = [&](std::string_view name, schema::NameList columns) {
        ++keys;
        meant = meant || (column.empty() ? name == constraint : std::ranges::find(columns, column) != columns.end());
    };
    for (const Constraint& each : owner->constraints)
        if (each.kind == Constraint::Kind::PrimaryKey || each.kind == Constraint::Kind::Unique)
            note(each.name, each.columns);
    for (const schema::Index& index : owner->indexes)
        if (index.unique && !owner->constraint(index.name))
            note(index.name, index.columns);
    if (!meant)
        return use;
    use.certain = keys == 1;
    const Name home{state.homeOf(table.schema, table.name), table.name};
    for (const auto& [name, relation] : state.relations)
        for (const Constraint& each : relation.constraints)
            if (each.kind == Constraint::Kind::ForeignKey && each.references == home)
                use.foreignKeys.push_back(foreignKey(state, name, each));
    use.foreignKeys = sorted(std::move(use.foreignKeys));
    return use;
}

std::vector<std::string> referrersOf(const State& state, std::span<const Name> tables)
{
    std::vector<std::string> out;
    Names gone(tables.begin(), tables.end());
    for (const Name name : closure(state, gone, refersTo))
        out.push_back(shown(state, name));
    return out;
}

} // namespace lockkeeper::sql
