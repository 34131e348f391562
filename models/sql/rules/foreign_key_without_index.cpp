#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void finish(Ending& ending)
{
    for (const ForeignKeyEvent& key : ending.here.foreignKeys) {
        const schema::Relation* table = ending.state.relation(key.schema, key.table);
        if (!table || !table->columnsKnown || key.columns.empty())
            continue;
        const bool led = std::ranges::any_of(table->indexes, [&](const schema::Index& index) {
            if (index.partial || index.columns.size() < key.columns.size())
                return false;
            // The order of the key's own columns does not matter, as long as they come first.
            return std::ranges::all_of(std::span(index.columns).first(key.columns.size()),
                [&](std::string_view column) { return std::ranges::find(key.columns, column) != key.columns.end(); });
        });
        if (!led)
            ending.report(key.statement, key.range, columnOf({key.writtenSchema, key.table}, key.columns.front()),
                {key.columns.front(), key.table});
    }
}

} // namespace

LK_RULE(foreign_key_without_index){
    .id = "foreign-key-without-index",
    .hazard = Hazard::Style,
    .severity = Severity::Low,
    .sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "No index begins with %1 of %2: deleting a row it refers to reads the whole table."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "CREATE INDEX CONCURRENTLY on it, in a migration of its own."),
    .explanation
    = QT_TRANSLATE_NOOP("Lockkeeper", "PostgreSQL makes no index for the referring side of a foreign key."),
    .bad = "CREATE TABLE item (id int PRIMARY KEY, invoice_id int REFERENCES invoice (id));",
    .good = "CREATE TABLE item (id int PRIMARY KEY, invoice_id int); CREATE INDEX ON item (invoice_id);",
    .finish = finish,
};

} // namespace lockkeeper::sql
