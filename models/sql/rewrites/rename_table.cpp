#include "sql/fold.h"
#include "sql/new_table.h"

#include <algorithm>

namespace lockkeeper::sql::rewrites {
namespace {

/// Whether both have the same columns of the same types, and values of their own for the same ones.
bool same(const NewTable& table)
{
    if (!table.plain || table.columns.size() != table.old->columns.size())
        return false;
    return std::ranges::all_of(table.columns, [&](const ColumnDef* definition) {
        const DefinedColumn made = columnFrom(*definition);
        const schema::Column* old = table.old->column(made.name);
        // A default that is there may be another one: only sequences and none at all are known to be the same.
        return old && *old->type == made.type && old->required == made.required && old->identity == made.identity
            && (made.identity || (!old->hasDefault && !made.hasDefault));
    });
}

std::optional<Rewrite> make(const Draft& draft)
{
    const std::optional<NewTable> table = likeliestTable(draft);
    if (!table || !same(*table))
        return std::nullopt;
    const Written dropped = written(itemOf(LK_AS(DropStmt, draft.node())->objects, 0));
    const std::string to = inQuotes(table->name);
    const std::string alter = "ALTER TABLE " + to + " ";
    std::string sql = "ALTER TABLE " + inQuotes(dropped) + " RENAME TO " + inQuotes(table->name.name) + ";\n";
    bool keyed = false;
    for (const schema::Constraint& constraint : table->old->constraints) {
        if (constraint.kind == schema::Constraint::Kind::NotNull)
            continue;
        if (constraint.kind != schema::Constraint::Kind::PrimaryKey || !table->primaryKey) {
            sql += alter + "DROP CONSTRAINT " + inQuotes(constraint.name) + ";\n";
            continue;
        }
        keyed = true;
        const std::string key = view(table->primaryKey->conname).empty()
            ? std::string(table->name.name) + "_pkey"
            : std::string(view(table->primaryKey->conname));
        if (!std::ranges::equal(constraint.columns, namesIn(table->primaryKey->keys)))
            return std::nullopt;
        if (constraint.name != key)
            sql += alter + "RENAME CONSTRAINT " + inQuotes(constraint.name) + " TO " + inQuotes(key) + ";\n";
    }
    if (keyed != (table->primaryKey != nullptr))
        return std::nullopt;
    // The drop would have taken the indexes along; those of the new table are made behind it.
    for (const schema::Index& index : table->old->indexes)
        if (!table->old->constraint(index.name))
            sql += "DROP INDEX " + inQuotes(Written{dropped.schema, index.name}) + ";\n";
    for (const schema::Column& column : table->old->columns)
        if (column.identity)
            sql += "ALTER SEQUENCE "
                + inQuotes(
                    Written{dropped.schema, named(std::string(dropped.name) + "_" + std::string(column.name), "_seq")})
                + " RENAME TO "
                + inQuotes(named(std::string(table->name.name) + "_" + std::string(column.name), "_seq")) + ";\n";
    sql.pop_back();
    Edition edition(draft.script);
    edition.remove(draft.at);
    edition.remove(table->statement);
    edition.before(std::min(draft.at, table->statement), sql);
    return Rewrite{
        .words = nullptr, .steps = {{slugOf({"rename", dropped.name, "to", table->name.name}), edition.text()}}};
}

} // namespace

LK_REWRITING(rename_table){
    .rules = {"suspected-rename-table"},
    .words = QT_TRANSLATE_NOOP("Lockkeeper",
        "If it is the new name of the old table: the rename keeps every row. Deploy the programs that use the new name "
        "together with it."),
    .order = 0,
    .make = make,
};

} // namespace lockkeeper::sql::rewrites
