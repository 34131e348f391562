#include "sql/expression.h"
#include "sql/rewriting.h"

#include <algorithm>

namespace lockkeeper::sql::rewrites {
namespace {

/// The name PostgreSQL gives one that has none; empty where it might choose another to keep names apart.
std::string chosenName(const Draft& draft, const Constraint& constraint)
{
    std::string name(view(draft.alter()->relation->relname));
    if (constraint.contype == CONSTR_FOREIGN) {
        for (int i = 0; i < lengthOf(constraint.fk_attrs); ++i)
            name += "_" + std::string(stringOf(itemOf(constraint.fk_attrs, i)));
        name += "_fkey";
    } else {
        const std::vector<std::string_view> columns = columnsRead(constraint.raw_expr);
        const std::set<std::string_view> once(columns.begin(), columns.end());
        name += once.size() == 1 ? "_" + std::string(*once.begin()) + "_check" : std::string("_check");
    }
    constexpr std::size_t longest = 63;
    const schema::Relation* known = draft.relation();
    return name.size() > longest || !known || known->constraint(name) ? std::string() : name;
}

std::optional<Rewrite> make(const Draft& draft)
{
    const AlterTableCmd* command = draft.commandNode();
    const auto* constraint
        = command && command->subtype == AT_AddConstraint ? LK_AS(Constraint, command->def) : nullptr;
    if (!constraint || constraint->skip_validation)
        return std::nullopt;
    const Written table = written(draft.alter()->relation);
    const schema::Relation* known = draft.relation();
    if (constraint->contype == CONSTR_FOREIGN && draft.settings.pgVersion < 18 && known
        && known->kind == schema::Relation::Kind::Partitioned)
        return std::nullopt;
    const bool unnamed = view(constraint->conname).empty();
    const std::string name = unnamed ? chosenName(draft, *constraint) : std::string(view(constraint->conname));
    if (name.empty() || draft.goesAway(table.name) || draft.goesAway(name))
        return std::nullopt;
    Edition edition(draft.script);
    if (unnamed)
        edition.insert(draft.script.place(constraint->location), "CONSTRAINT " + inQuotes(name) + " ");
    edition.insert(draft.finding.range.end, " NOT VALID");
    return Rewrite{.words = nullptr,
        .steps = {{slugOf({"add", name, "not valid"}), edition.text()},
            {slugOf({"validate", name}), draft.alterTable("VALIDATE CONSTRAINT " + inQuotes(name)) + "\n"}}};
}

} // namespace

LK_REWRITING(validate_later){
    .rules = {"add-foreign-key", "add-check-constraint"},
    .words = QT_TRANSLATE_NOOP("Lockkeeper",
        "The first migration holds new rows to it at once and reads nothing; the second looks at the old rows while "
        "everybody goes on. Mend the rows that break it in between."),
    .make = make,
};

} // namespace lockkeeper::sql::rewrites
