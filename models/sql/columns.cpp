#include "sql/columns.h"

namespace lockkeeper::sql {

const Node* defaultOf(const ColumnDef& definition)
{
    for (int i = 0; i < lengthOf(definition.constraints); ++i)
        if (const auto* constraint = LK_AS(Constraint, itemOf(definition.constraints, i));
            constraint && constraint->contype == CONSTR_DEFAULT)
            return constraint->raw_expr;
    return nullptr;
}

namespace {

bool fitting(const ColumnDef* definition, bool (*fits)(TypeWords type))
{
    if (!definition || !definition->typeName)
        return false;
    const Written name = written(definition->typeName->names);
    return fits({name.schema == "pg_catalog" ? std::string_view() : name.schema, name.name});
}

} // namespace

void reportColumns(Site& site, bool (*fits)(TypeWords type))
{
    if (site.command) {
        const auto* definition = LK_AS(ColumnDef, site.command->def);
        if (!fitting(definition, fits))
            return;
        const std::string_view name = definition->colname ? view(definition->colname) : site.name();
        site.report(columnOf(site.table(), name), {std::string(name)});
        return;
    }
    const auto& create = site.as<CreateStmt>();
    const ColumnDef* first = nullptr;
    std::string names;
    for (int i = 0; i < lengthOf(create.tableElts); ++i) {
        const auto* definition = LK_AS(ColumnDef, itemOf(create.tableElts, i));
        if (!fitting(definition, fits))
            continue;
        if (!first)
            first = definition;
        names += (names.empty() ? "" : ", ") + std::string(view(definition->colname));
    }
    if (first)
        site.report(columnOf(written(create.relation), view(first->colname)), site.nameRange(first->location), {names});
}

} // namespace lockkeeper::sql
