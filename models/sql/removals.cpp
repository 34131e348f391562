#include "sql/removals.h"

#include "sql/names.h"

namespace lockkeeper::sql {
namespace {

using Kind = Removals::Kind;

std::vector<std::string> nameOf(Written name)
{
    std::vector<std::string> parts;
    if (!name.schema.empty())
        parts.emplace_back(name.schema);
    parts.emplace_back(name.name);
    return parts;
}

std::vector<std::string> memberOf(Written relation, std::string_view member)
{
    std::vector<std::string> parts = nameOf(relation);
    parts.emplace_back(member);
    return parts;
}

/// [schema,] table, name: as DROP TRIGGER and DROP POLICY carry it.
std::vector<std::string> strings(const Node* list)
{
    std::vector<std::string> parts;
    eachOf(LK_AS(List, list), [&](const Node* part) { parts.emplace_back(stringOf(part)); });
    return parts;
}

std::optional<Kind> kindOf(ObjectType type)
{
    switch (static_cast<int>(type)) {
    case OBJECT_TABLE:
    case OBJECT_VIEW:
    case OBJECT_MATVIEW:
    case OBJECT_FOREIGN_TABLE:
    case OBJECT_SEQUENCE:
    case OBJECT_INDEX:
        return Kind::Relation;
    case OBJECT_TYPE:
    case OBJECT_DOMAIN:
        return Kind::Type;
    case OBJECT_FUNCTION:
    case OBJECT_PROCEDURE:
    case OBJECT_ROUTINE:
    case OBJECT_AGGREGATE:
        return Kind::Function;
    case OBJECT_SCHEMA:
        return Kind::Schema;
    case OBJECT_TRIGGER:
        return Kind::Trigger;
    case OBJECT_POLICY:
        return Kind::Policy;
    default:
        return std::nullopt;
    }
}

/// Whether `name`, written perhaps without its schema, means `whole`.
bool means(const std::vector<std::string>& name, std::span<const std::string> whole)
{
    return name.size() <= whole.size() && std::ranges::equal(name, whole.last(name.size()));
}

} // namespace

void Removals::drop(Kind kind, std::vector<std::string> name)
{
    m_events.push_back({.kind = kind, .name = std::move(name)});
}

void Removals::create(Kind kind, std::vector<std::string> name)
{
    m_events.push_back({.kind = kind, .name = std::move(name), .dropped = false});
}

void Removals::fold(const Node* statement)
{
    if (const auto* dropping = LK_AS(DropStmt, statement)) {
        const std::optional<Kind> kind = kindOf(dropping->removeType);
        for (int i = 0; kind && i < lengthOf(dropping->objects); ++i) {
            const Node* object = itemOf(dropping->objects, i);
            const bool member = *kind == Kind::Trigger || *kind == Kind::Policy;
            drop(*kind, member ? strings(object) : nameOf(written(object)));
        }
    } else if (const auto* alter = LK_AS(AlterTableStmt, statement)) {
        const Written table = written(alter->relation);
        eachOf(alter->cmds, [&](const Node* node) {
            const auto* command = LK_AS(AlterTableCmd, node);
            if (!command)
                return;
            const std::string_view name = view(command->name);
            if (command->subtype == AT_DropColumn)
                drop(Kind::Column, memberOf(table, name));
            else if (command->subtype == AT_DropConstraint)
                drop(Kind::Constraint, memberOf(table, name));
            else if (command->subtype == AT_ColumnDefault && !command->def)
                drop(Kind::Default, memberOf(table, name));
            else if (const auto* constraint = LK_AS(Constraint, command->def);
                command->subtype == AT_AddConstraint && constraint)
                create(Kind::Constraint, memberOf(table, view(constraint->conname)));
            else if (const auto* column = LK_AS(ColumnDef, command->def); command->subtype == AT_AddColumn && column)
                create(Kind::Column, memberOf(table, view(column->colname)));
        });
    } else if (const auto* rename = LK_AS(RenameStmt, statement)) {
        const std::optional<Kind> kind = kindOf(rename->renameType);
        if (kind != Kind::Relation && kind != Kind::Type)
            return;
        const Written old = rename->relation ? written(rename->relation) : written(rename->object);
        drop(*kind, nameOf(old));
        create(*kind, nameOf({old.schema, view(rename->newname)}));
        m_events.back().renamedFrom = old.name;
    } else if (const auto* table = LK_AS(CreateStmt, statement)) {
        create(Kind::Relation, nameOf(written(table->relation)));
    } else if (const auto* view = LK_AS(ViewStmt, statement)) {
        create(Kind::Relation, nameOf(written(view->view)));
    } else if (const auto* filled = LK_AS(CreateTableAsStmt, statement)) {
        create(Kind::Relation, nameOf(written(filled->into->rel)));
    } else if (const auto* index = LK_AS(IndexStmt, statement); index && index->idxname) {
        create(Kind::Relation, nameOf({written(index->relation).schema, sql::view(index->idxname)}));
    } else if (const auto* type = LK_AS(CreateEnumStmt, statement)) {
        create(Kind::Type, nameOf(written(type->typeName)));
    } else if (const auto* function = LK_AS(CreateFunctionStmt, statement)) {
        create(Kind::Function, nameOf(written(function->funcname)));
    } else if (const auto* trigger = LK_AS(CreateTrigStmt, statement)) {
        create(Kind::Trigger, memberOf(written(trigger->relation), sql::view(trigger->trigname)));
    } else if (const auto* policy = LK_AS(CreatePolicyStmt, statement)) {
        create(Kind::Policy, memberOf(written(policy->table), sql::view(policy->policy_name)));
    } else if (const auto* schema = LK_AS(CreateSchemaStmt, statement); schema && schema->schemaname) {
        create(Kind::Schema, {schema->schemaname});
    }
}

bool Removals::gone(Kind kind, std::span<const std::string> name, Until until) const
{
    bool dropped = false;
    for (std::size_t i = 0; i < std::min(until.with, m_events.size()); ++i) {
        const Event& event = m_events[i];
        const bool itself = event.kind == kind && means(event.name, name);
        // What stands on a relation goes with it, and everything goes with its schema.
        const bool holder = event.dropped && i < until.before
            && ((event.kind == Kind::Relation && name.size() == 3 && means(event.name, name.first(2)))
                || (event.kind == Kind::Schema && name.size() > 1 && event.name.back() == name.front()));
        if (itself || holder)
            dropped = event.dropped;
    }
    return dropped;
}

schema::Name Removals::nameBefore(Kind kind, schema::Name name) const
{
    for (auto event = m_events.rbegin(); event != m_events.rend(); ++event) {
        if (event->kind != kind || event->renamedFrom.empty() || event->name.back() != name.name)
            continue;
        if (event->name.size() < 2 || name.schema.empty() || event->name.front() == name.schema)
            name.name = event->renamedFrom;
    }
    return name;
}

} // namespace lockkeeper::sql
