#include "sql/new_table.h"

#include <algorithm>

namespace lockkeeper::sql {
namespace {

void read(NewTable& table)
{
    table.plain = !table.create->inhRelations && !table.create->partspec && !table.create->partbound
        && !table.create->options && !table.create->if_not_exists;
    eachOf(table.create->tableElts, [&](const Node* element) {
        if (const auto* column = LK_AS(ColumnDef, element)) {
            table.columns.push_back(column);
            eachOf(column->constraints, [&](const Node* node) {
                const auto* constraint = LK_AS(Constraint, node);
                table.plain = table.plain && constraint
                    && (constraint->contype == CONSTR_NOTNULL || constraint->contype == CONSTR_NULL
                        || constraint->contype == CONSTR_DEFAULT);
            });
            table.plain = table.plain && !column->collClause;
        } else if (const auto* constraint = LK_AS(Constraint, element);
            constraint && constraint->contype == CONSTR_PRIMARY && !table.primaryKey) {
            table.primaryKey = constraint;
        } else {
            table.plain = false;
        }
    });
}

} // namespace

std::optional<NewTable> likeliestTable(const Draft& draft)
{
    const auto* drop = LK_AS(DropStmt, draft.node());
    if (!drop || drop->removeType != OBJECT_TABLE || lengthOf(drop->objects) != 1 || drop->missing_ok
        || draft.finding.candidates.empty())
        return std::nullopt;
    const Written dropped = written(itemOf(drop->objects, 0));
    const auto& statements = draft.script.statements();
    for (std::size_t i = 0; i < statements.size(); ++i) {
        const auto* create = LK_AS(CreateStmt, statements[i].node);
        if (!create || written(create->relation).name != draft.finding.candidates.front()
            || draft.before.schemaOf(written(create->relation).schema) != draft.before.schemaOf(dropped.schema))
            continue;
        NewTable table{.statement = i, .create = create, .name = written(create->relation)};
        table.old = draft.before.relation(dropped.schema, dropped.name);
        if (!table.old || !table.old->columnsKnown || table.old->kind != schema::Relation::Kind::Table)
            return std::nullopt;
        read(table);
        return table;
    }
    return std::nullopt;
}

std::vector<std::string> sharedColumns(const NewTable& table)
{
    std::vector<std::string> shared;
    for (const ColumnDef* column : table.columns)
        if (const schema::Column* old = table.old->column(view(column->colname)); old && !old->generated)
            shared.push_back(inQuotes(view(column->colname)));
    return shared;
}

} // namespace lockkeeper::sql
