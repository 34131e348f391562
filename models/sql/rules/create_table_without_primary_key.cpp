#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void finish(Ending& ending)
{
    for (const TableEvent& created : ending.here.createdTables) {
        const schema::Relation* table = ending.state.relation(created.schema, created.name);
        if (!created.columnsKnown || !table || !table->columnsKnown || !table->partitionOf.name.empty()
            || table->kind != schema::Relation::Kind::Table)
            continue;
        const bool keyed = std::ranges::any_of(table->constraints, [](const schema::Constraint& constraint) {
            return constraint.kind == schema::Constraint::Kind::PrimaryKey;
        });
        if (!keyed && !created.inherits)
            ending.report(created.statement, created.range, objectOf("table", {created.writtenSchema, created.name}),
                {created.name});
    }
}

} // namespace

LK_RULE(create_table_without_primary_key){
    .id = "create-table-without-primary-key",
    .hazard = Hazard::Style,
    .severity = Severity::Style,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Table %1 has no primary key."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Give it one: replication and tools that update rows need it."),
    .explanation = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Logical replication cannot update or delete its rows, and twins cannot be told apart."),
    .bad = "CREATE TABLE t (name text);",
    .good = "CREATE TABLE t (id bigint PRIMARY KEY, name text);",
    .finish = finish,
};

} // namespace lockkeeper::sql
