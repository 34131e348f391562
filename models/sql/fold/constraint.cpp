#include "sql/expression.h"
#include "sql/fold/family.h"
#include "sql/newer_syntax.h"

namespace lockkeeper::sql {
namespace {

using schema::Column;
using schema::Name;
using schema::Relation;
using schema::Snapshot;
using Kind = schema::Constraint::Kind;

std::string_view suffixOf(Kind kind)
{
    switch (kind) {
    case Kind::PrimaryKey:
        return "_pkey";
    case Kind::Unique:
        return "_key";
    case Kind::ForeignKey:
        return "_fkey";
    case Kind::Check:
        return "_check";
    case Kind::Exclusion:
        return "_excl";
    case Kind::NotNull:
        return "_not_null";
    }
    return {};
}

/// The name PostgreSQL gives a constraint that was written without one.
std::string defaultName(Name table, const schema::Constraint& constraint)
{
    std::string name(table.name);
    if (constraint.kind != Kind::PrimaryKey)
        for (const std::string_view column : constraint.columns)
            name.append("_").append(column);
    return name.append(suffixOf(constraint.kind));
}

schema::NameList keyColumns(Snapshot& state, const List* keys, std::string_view column)
{
    if (lengthOf(keys) > 0)
        return keptNames(state, keys);
    return column.empty() ? schema::NameList() : state.kept(schema::NameList(&column, 1));
}

/// An index made with its constraint, or the index a constraint is made with.
void addIndex(Snapshot& state, Name table, Relation& relation, schema::Constraint& made, std::string_view written)
{
    if (written.empty()) {
        relation.indexes.push_back({.name = made.name, .columns = made.columns, .unique = true, .born = made.born});
        state.indexOwners.insert_or_assign(Name{table.schema, made.name}, table);
    } else if (made.kind == Kind::PrimaryKey) {
        for (const schema::Index& existing : relation.indexes)
            if (existing.name == written)
                made.columns = existing.columns;
    }
}

} // namespace

schema::NameList keptNames(Snapshot& state, const List* strings)
{
    const int count = lengthOf(strings);
    if (count == 0)
        return {};
    const auto size = static_cast<std::size_t>(count);
    auto* names = static_cast<std::string_view*>(
        state.arena().allocate(size * sizeof(std::string_view), alignof(std::string_view)));
    for (int i = 0; i < count; ++i)
        std::construct_at(names + i, state.keptCommon(stringOf(itemOf(strings, i))));
    return {names, size};
}

void addConstraint(Snapshot& state, Name table, Relation& relation, const Constraint& node, std::string_view column,
    schema::Epoch born)
{
    schema::Constraint made{.validated = !node.skip_validation, .born = born};
    switch (static_cast<int>(node.contype)) {
    case CONSTR_CHECK: {
        const std::vector<std::string_view> proven = provenNotNull(node.raw_expr);
        made.kind = Kind::Check;
        made.columns = state.kept(schema::NameList(proven));
        break;
    }
    case CONSTR_UNIQUE:
        made.kind = Kind::Unique;
        made.columns = keyColumns(state, node.keys, column);
        break;
    case CONSTR_PRIMARY:
        made.kind = Kind::PrimaryKey;
        made.columns = keyColumns(state, node.keys, column);
        break;
    case CONSTR_FOREIGN:
        made.kind = Kind::ForeignKey;
        made.columns = keyColumns(state, node.fk_attrs, column);
        made.references = state.kept(qualified(state, written(node.pktable)));
        break;
    case CONSTR_EXCLUSION:
        made.kind = Kind::Exclusion;
        break;
    default:
        return;
    }
    made.name = state.kept(node.conname ? view(node.conname) : std::string_view(defaultName(table, made)));
    if (made.kind == Kind::Unique || made.kind == Kind::PrimaryKey)
        addIndex(state, table, relation, made, view(node.indexname));
    if (made.kind == Kind::PrimaryKey)
        for (const std::string_view name : made.columns)
            if (Column* keyed = relation.column(name))
                keyed->required = true;
    relation.constraints.push_back(made);
}

void addColumn(Snapshot& state, Name table, Relation& relation, const ColumnDef& definition, schema::Epoch born)
{
    const Column column = keptColumn(state, definition, born);
    if (column.identity) {
        const std::string sequence = std::string(table.name).append("_").append(column.name).append("_seq");
        put(state, state.sequences, Name{table.schema, sequence}, born);
    }
    constexpr std::size_t more = 4; // what grows in an arena leaves its former place behind, so by little
    if (relation.columns.size() == relation.columns.capacity())
        relation.columns.reserve(relation.columns.size() + more);
    relation.columns.push_back(column);
    for (int i = 0; i < lengthOf(definition.constraints); ++i)
        if (const auto* constraint = LK_AS(Constraint, itemOf(definition.constraints, i)))
            addConstraint(state, table, relation, *constraint, column.name, born);
}

std::vector<std::string_view> provenNotNull(const Node* check)
{
    // Only what AND joins: `a IS NOT NULL AND …`. Chains come flat from the grammar, so two levels are enough.
    std::vector<std::string_view> columns;
    std::vector<const Node*> stack{check};
    while (!stack.empty()) {
        const Node* node = stack.back();
        stack.pop_back();
        if (const auto* both = LK_AS(BoolExpr, node); both && both->boolop == AND_EXPR) {
            for (int i = 0; i < lengthOf(both->args); ++i)
                stack.push_back(itemOf(both->args, i));
        } else if (const auto* test = LK_AS(NullTest, node); test && test->nulltesttype == IS_NOT_NULL) {
            if (const auto* column = LK_AS(ColumnRef, test->arg))
                columns.push_back(stringOf(lastOf(column->fields)));
        }
    }
    return columns;
}

DefinedColumn columnFrom(const ColumnDef& definition)
{
    DefinedColumn column{.name = view(definition.colname), .type = typeOf(definition.typeName)};
    const std::string_view type = column.type.name;
    if (column.type.schema.empty() && type.ends_with("serial")) {
        const bool big = type == "bigserial" || type == "serial8";
        const bool small = type == "smallserial" || type == "serial2";
        if (big || small || type == "serial" || type == "serial4") {
            column.type.name = big ? "int8" : small ? "int2" : "int4";
            column.hasDefault = column.identity = column.required = true;
        }
    }
    for (int i = 0; i < lengthOf(definition.constraints); ++i) {
        const auto* constraint = LK_AS(Constraint, itemOf(definition.constraints, i));
        if (!constraint)
            continue;
        switch (static_cast<int>(constraint->contype)) {
        case CONSTR_NOTNULL:
        case CONSTR_PRIMARY:
            column.required = true;
            break;
        case CONSTR_DEFAULT:
            column.hasDefault = !isNullConstant(constraint->raw_expr);
            break;
        case CONSTR_IDENTITY:
            column.hasDefault = column.identity = column.required = true;
            break;
        case CONSTR_GENERATED:
            column.generated = column.hasDefault = true;
            column.isVirtual = isVirtual(*constraint);
            break;
        default:
            break;
        }
    }
    return column;
}

Column keptColumn(Snapshot& state, const ColumnDef& definition, schema::Epoch born)
{
    const DefinedColumn column = columnFrom(definition);
    return {.name = state.keptCommon(column.name),
        .type = state.kept(column.type),
        .required = column.required,
        .hasDefault = column.hasDefault,
        .identity = column.identity,
        .generated = column.generated,
        .born = born};
}

} // namespace lockkeeper::sql
