#include "sql/columns.h"

#include "sql/expression.h"

namespace lockkeeper::sql {

const Node* defaultOf(const ColumnDef& definition)
{
    for (int i = 0; i < lengthOf(definition.constraints); ++i)
        if (const auto* constraint = LK_AS(Constraint, itemOf(definition.constraints, i));
            constraint && constraint->contype == CONSTR_DEFAULT)
            return constraint->raw_expr;
    return nullptr;
}

bool hasValues(const ColumnDef& definition)
{
    const Node* byDefault = defaultOf(definition);
    if (byDefault)
        return !isNullConstant(byDefault);
    for (int i = 0; i < lengthOf(definition.constraints); ++i)
        if (const auto* constraint = LK_AS(Constraint, itemOf(definition.constraints, i));
            constraint && (constraint->contype == CONSTR_GENERATED || constraint->contype == CONSTR_IDENTITY))
            return true;
    return false;
}

void reportColumns(Site& site, std::initializer_list<std::string_view> types)
{
    const auto fits
        = [&](Written type) { return type.schema.empty() && std::ranges::find(types, type.name) != types.end(); };
    if (site.command) {
        const auto* definition = LK_AS(ColumnDef, site.command->def);
        if (!definition || !definition->typeName || !fits(typeWords(*definition->typeName)))
            return;
        const std::string_view name = definition->colname ? view(definition->colname) : site.name();
        site.report(columnOf(site.table(), name), {name});
        return;
    }
    std::uint64_t wanted = 0;
    for (const std::string_view type : types)
        wanted |= markOf(type);
    const std::vector<WrittenColumn>& columns = site.columns();
    if ((wanted & site.marks()) == 0)
        return;
    const ColumnDef* first = nullptr;
    std::string names;
    for (const WrittenColumn& column : columns) {
        if ((wanted & column.mark) == 0 || !fits(column.type))
            continue;
        if (!first)
            first = column.node;
        names.append(names.empty() ? "" : ", ").append(view(column.node->colname));
    }
    if (first)
        site.report(columnOf(written(site.as<CreateStmt>().relation), view(first->colname)),
            site.nameRange(first->location), {names});
}

} // namespace lockkeeper::sql
