#include "sql/lexer.h"
#include "sql/rewriting.h"

#include <algorithm>

namespace lockkeeper::sql::rewrites {
namespace {

/// Whether a primary key can take the index over without reading the table for NULLs.
bool allRequired(const Draft& draft, const List* keys)
{
    for (int i = 0; i < lengthOf(keys); ++i) {
        const schema::Column* column = draft.column(stringOf(itemOf(keys, i)));
        if (!column || !column->required)
            return false;
    }
    return true;
}

std::string list(const List* names)
{
    std::string out;
    for (int i = 0; i < lengthOf(names); ++i)
        out += (out.empty() ? "" : ", ") + inQuotes(stringOf(itemOf(names, i)));
    return "(" + out + ")";
}

std::string chosenName(const Draft& draft, const Constraint& constraint)
{
    std::string name(view(draft.alter()->relation->relname));
    if (constraint.contype == CONSTR_PRIMARY)
        return name + "_pkey";
    for (int i = 0; i < lengthOf(constraint.keys); ++i)
        name += "_" + std::string(stringOf(itemOf(constraint.keys, i)));
    return name + "_key";
}

std::optional<Rewrite> make(const Draft& draft)
{
    const AlterTableCmd* command = draft.commandNode();
    const auto* constraint
        = command && command->subtype == AT_AddConstraint ? LK_AS(Constraint, command->def) : nullptr;
    if (!constraint || constraint->indexname || constraint->options || constraint->indexspace
        || draft.settings.delivery == Delivery::InTransaction)
        return std::nullopt;
    const bool primary = constraint->contype == CONSTR_PRIMARY;
    if (primary && !allRequired(draft, constraint->keys))
        return std::nullopt;
    const schema::Relation* known = draft.relation();
    if (known && known->kind == schema::Relation::Kind::Partitioned)
        return std::nullopt;
    const std::string name
        = view(constraint->conname).empty() ? chosenName(draft, *constraint) : std::string(view(constraint->conname));
    constexpr std::size_t longest = 63;
    if (name.size() > longest
        || draft.before.indexOwners.contains(
            schema::Name{draft.before.schemaOf(view(draft.alter()->relation->schemaname)), name}))
        return std::nullopt;
    std::string index = "CREATE UNIQUE INDEX CONCURRENTLY " + inQuotes(name) + " ON "
        + std::string(draft.script.name(draft.alter()->relation)) + " " + list(constraint->keys);
    if (constraint->including)
        index += " INCLUDE " + list(constraint->including);
    if (constraint->nulls_not_distinct)
        index += " NULLS NOT DISTINCT";
    std::string takeOver = "ADD CONSTRAINT " + inQuotes(name) + (primary ? " PRIMARY KEY" : " UNIQUE") + " USING INDEX "
        + inQuotes(name);
    if (constraint->deferrable)
        takeOver += constraint->initdeferred ? " DEFERRABLE INITIALLY DEFERRED" : " DEFERRABLE";
    Edition edition(draft.script);
    edition.replace(draft.finding.range, std::move(takeOver));
    Rewrite rewrite;
    // What stands before may make the table or its columns; what stands behind may lean on the constraint.
    std::string head(draft.script.text().substr(0, draft.script.statements().front().whole.begin));
    if (std::string before = edition.text(0, draft.at); !before.empty()) {
        rewrite.steps.push_back({slugOf({"before", name}), std::move(before)});
        head.clear();
    }
    rewrite.steps.push_back({slugOf({"create", name, "concurrently"}), head + index + ";\n"});
    std::string rest = edition.text(draft.at);
    rest.erase(0, draft.at == 0 ? head.size() : 0);
    rewrite.steps.push_back({slugOf({"add", name}), std::move(rest)});
    return rewrite;
}

} // namespace

LK_REWRITING(unique_through_index){
    .rules = {"add-unique-constraint", "add-primary-key"},
    .words = QT_TRANSLATE_NOOP("Lockkeeper",
        "Builds the unique index while everybody goes on, then the constraint takes it over in a moment. Look for "
        "duplicates first; if the build fails, drop the invalid index it leaves before you try again."),
    .leaves = "create-unique-index",
    .make = make,
};

} // namespace lockkeeper::sql::rewrites
