#include "sql/fold.h"
#include "sql/new_table.h"

#include <algorithm>

namespace lockkeeper::sql::rewrites {
namespace {

std::optional<Rewrite> make(const Draft& draft)
{
    const std::optional<NewTable> table = likeliestTable(draft);
    if (!table)
        return std::nullopt;
    const std::vector<std::string> columns = sharedColumns(*table);
    std::string list;
    for (const std::string& column : columns)
        list += (list.empty() ? "" : ", ") + column;
    for (const ColumnDef* column : table->columns) {
        const DefinedColumn made = columnFrom(*column);
        const schema::Column* old = table->old->column(view(column->colname));
        if (old ? old->type->name != made.type.name : made.required && !made.hasDefault)
            return std::nullopt; // a row of the old table would not fit
    }
    const auto* drop = LK_AS(DropStmt, draft.node());
    const Written dropped = written(itemOf(drop->objects, 0));
    const std::string from = inQuotes(dropped);
    const std::string to = inQuotes(table->name);
    Edition edition(draft.script);
    edition.remove(draft.at);
    std::string copy
        = "INSERT INTO " + to + " (" + list + ")" + " OVERRIDING SYSTEM VALUE SELECT " + list + " FROM " + from + ";\n";
    for (const ColumnDef* column : table->columns)
        if (columnFrom(*column).identity)
            // Behind the numbers that came along.
            copy += "SELECT setval(pg_get_serial_sequence('" + to + "', '" + std::string(view(column->colname))
                + "'), coalesce(max(" + inQuotes(view(column->colname)) + "), 0) + 1, false) FROM " + to + ";\n";
    return Rewrite{.words = nullptr,
        .steps = {{slugOf({"create", table->name.name}), edition.text()},
            {slugOf({"copy", dropped.name, "to", table->name.name}), copy}},
        .later = {{slugOf({"drop", dropped.name}), std::string(draft.script.of(draft.at)) + ";\n"}}};
}

} // namespace

LK_REWRITING(copy_table){
    .rules = {"suspected-rename-table"},
    .words = QT_TRANSLATE_NOOP("Lockkeeper",
        "Makes the new table, copies the old rows into it and keeps the old one. Stop writing the old one before the "
        "copy; drop it in a later release, when nobody has missed it."),
    .order = 1,
    .make = make,
};

} // namespace lockkeeper::sql::rewrites
