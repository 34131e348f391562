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

void reportColumns(Site& site, bool (*fits)(const ColumnDef& definition, const schema::Type& type))
{
    if (site.command) {
        const auto* definition = LK_AS(ColumnDef, site.command->def);
        if (!definition || !definition->typeName || !fits(*definition, typeOf(definition->typeName)))
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
        if (!definition || !definition->typeName || !fits(*definition, typeOf(definition->typeName)))
            continue;
        if (!first)
            first = definition;
        names += (names.empty() ? "" : ", ") + std::string(view(definition->colname));
    }
    if (first)
        site.report(columnOf(written(create.relation), view(first->colname)), site.nameRange(first->location), {names});
}

} // namespace lockkeeper::sql
