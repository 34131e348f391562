#include "sql/new_column.h"

#include <algorithm>

namespace lockkeeper::sql::rewrites {
namespace {

/// Indexes and constraints on the old column: the drop would have taken them along.
void dropWhatHangsOnIt(const Draft& draft, std::string_view column, std::size_t place, Edition& edition)
{
    const schema::Relation* known = draft.relation();
    if (!known)
        return;
    const std::string_view schema = view(draft.alter()->relation->schemaname);
    for (const schema::Constraint& constraint : known->constraints)
        if (constraint.kind != schema::Constraint::Kind::NotNull
            && std::ranges::find(constraint.columns, column) != constraint.columns.end())
            edition.before(place, draft.alterTable("DROP CONSTRAINT " + inQuotes(constraint.name)));
    for (const schema::Index& index : known->indexes)
        if (std::ranges::find(index.columns, column) != index.columns.end() && !known->constraint(index.name))
            edition.before(place, "DROP INDEX " + inQuotes(Written{schema, index.name}) + ";");
}

std::optional<Rewrite> make(const Draft& draft)
{
    const AlterTableCmd* command = draft.commandNode();
    if (!command || command->subtype != AT_DropColumn)
        return std::nullopt;
    const std::optional<NewColumn> added = likeliest(draft);
    if (!added || !isPlainRename(draft, *added))
        return std::nullopt;
    const std::string_view from = view(command->name);
    const std::string_view to = added->facts.name;
    const schema::Column* old = draft.column(from);
    Edition edition(draft.script);
    edition.remove(draft.at, *draft.command());
    edition.remove(added->statement, added->command);
    // What stands between the two may use the new name already.
    const std::size_t place = std::min(draft.at, added->statement);
    dropWhatHangsOnIt(draft, from, place, edition);
    // RENAME stands alone: it cannot be one of several sub-commands.
    edition.before(place, draft.alterTable("RENAME COLUMN " + inQuotes(from) + " TO " + inQuotes(to)));
    const std::string alter = "ALTER COLUMN " + inQuotes(to);
    if (added->byDefault)
        edition.before(
            place, draft.alterTable(alter + " SET " + std::string(clause(draft, *added, added->byDefault->location))));
    else if (!old || old->hasDefault)
        edition.before(place, draft.alterTable(alter + " DROP DEFAULT"));
    if (added->facts.required && (!old || !old->required))
        edition.before(place, draft.alterTable(alter + " SET NOT NULL"));
    else if (!added->facts.required && (!old || old->required))
        edition.before(place, draft.alterTable(alter + " DROP NOT NULL"));
    return Rewrite{.words = nullptr, .steps = {{slugOf({"rename", from, "to", to}), edition.text()}}};
}

} // namespace

LK_REWRITING(rename_column){
    .rules = {"suspected-rename-column"},
    .words = QT_TRANSLATE_NOOP("Lockkeeper",
        "If it is the new name of the old column: the rename keeps every value. Deploy the programs that use the new "
        "name together with it."),
    .order = 0,
    .make = make,
};

} // namespace lockkeeper::sql::rewrites
