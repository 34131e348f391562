#include "sql/rewriting.h"

#include <algorithm>

namespace lockkeeper::sql::rewrites {
namespace {

bool ofPrimaryKey(const schema::Relation& relation, std::string_view column)
{
    return std::ranges::any_of(relation.constraints, [&](const schema::Constraint& constraint) {
        return constraint.kind == schema::Constraint::Kind::PrimaryKey
            && std::ranges::find(constraint.columns, column) != constraint.columns.end();
    });
}

std::optional<Rewrite> make(const Draft& draft)
{
    const AlterTableCmd* command = draft.commandNode();
    if (!command || command->subtype != AT_DropColumn || draft.alter()->objtype != OBJECT_TABLE)
        return std::nullopt;
    const std::string_view column = view(command->name);
    const std::string_view table = view(draft.alter()->relation->relname);
    const schema::Relation* known = draft.relation();
    if ((known && ofPrimaryKey(*known, column)) || draft.goesAway(table))
        return std::nullopt;
    const schema::Column* facts = draft.column(column);
    const std::string drop = std::string(command->missing_ok ? "DROP COLUMN IF EXISTS " : "DROP COLUMN ");
    const std::string cascade = command->behavior == DROP_CASCADE ? " CASCADE" : "";
    Edition edition(draft.script);
    // A column that asks for a value would refuse the rows of programs that no longer know it.
    if (!facts || (facts->required && !facts->hasDefault && !facts->generated)) {
        if (command->missing_ok)
            return std::nullopt;
        edition.replace(draft.finding.range, "ALTER COLUMN " + inQuotes(column) + " DROP NOT NULL");
        return Rewrite{.words = QT_TRANSLATE_NOOP("Lockkeeper",
                           "Keeps the column and lets new rows do without it, so that the programs of today and of "
                           "tomorrow both work. Drop it in a later release, when nothing reads it any more."),
            .steps = {{slugOf({"stop using", table, column}), edition.text()}},
            .later = {{slugOf({"drop", table, column}), draft.alterTable(drop + inQuotes(column) + cascade) + "\n"}}};
    }
    const std::string old = named(column, "_old");
    if (known->column(old))
        return std::nullopt;
    // RENAME stands alone: it cannot be one of several sub-commands.
    edition.remove(draft.at, *draft.command());
    edition.before(draft.at, draft.alterTable("RENAME COLUMN " + inQuotes(column) + " TO " + inQuotes(old)));
    return Rewrite{.words = nullptr,
        .steps = {{slugOf({"retire", table, column}), edition.text()}},
        .later = {{slugOf({"drop", table, old}), draft.alterTable(drop + inQuotes(old) + cascade) + "\n"}}};
}

} // namespace

LK_REWRITING(retire_column){
    .rules = {"drop-column", "drop-cascade", "suspected-rename-column"},
    .words = QT_TRANSLATE_NOOP("Lockkeeper",
        "Deploy programs that no longer use the column first. Its new name shows at once who still does, and giving it "
        "back is one RENAME; drop it in a later release, when nobody has missed it."),
    .order = 2,
    .make = make,
};

} // namespace lockkeeper::sql::rewrites
