#include "sql/required.h"

#include <algorithm>

namespace lockkeeper::sql::rewrites {
namespace {

std::optional<Rewrite> make(const Draft& draft)
{
    const AlterTableCmd* command = draft.commandNode();
    const auto* column = command && command->subtype == AT_AddColumn ? LK_AS(ColumnDef, command->def) : nullptr;
    if (!column || command->missing_ok || column->collClause || draft.settings.pgVersion < 12)
        return std::nullopt;
    const Constraint* byDefault = nullptr;
    bool required = false;
    bool plain = true;
    eachOf(column->constraints, [&](const Node* node) {
        const auto* constraint = LK_AS(Constraint, node);
        if (constraint && constraint->contype == CONSTR_DEFAULT)
            byDefault = constraint;
        else if (constraint && constraint->contype == CONSTR_NOTNULL)
            required = true;
        else
            plain = plain && constraint && constraint->contype == CONSTR_NULL;
    });
    const std::string_view name = view(column->colname);
    const std::string_view table = view(draft.alter()->relation->relname);
    if (!plain || !byDefault || draft.goesAway(table) || draft.goesAway(name))
        return std::nullopt;
    // The definition up to its first clause is the name and the type.
    std::size_t typeEnd = draft.finding.range.end;
    std::size_t defaultEnd = typeEnd;
    const std::size_t defaultBegin = draft.script.place(byDefault->location);
    eachOf(column->constraints, [&](const Node* node) {
        const std::size_t begin = draft.script.place(LK_AS(Constraint, node)->location);
        typeEnd = std::min(typeEnd, begin);
        if (begin > defaultBegin)
            defaultEnd = std::min(defaultEnd, begin);
    });
    const auto trimmed = [&](std::size_t begin, std::size_t end) {
        std::string_view text = draft.script.text().substr(begin, end - begin);
        while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ')
            text.remove_suffix(1);
        return std::string(text);
    };
    const std::string clause = trimmed(defaultBegin, defaultEnd);
    const std::string shownTable(draft.script.name(draft.alter()->relation));
    constexpr std::size_t wordDefault = 7;
    const std::string value = clause.substr(wordDefault);
    Edition edition(draft.script);
    edition.replace({draft.finding.range.begin, draft.finding.range.end}, trimmed(draft.finding.range.begin, typeEnd));
    edition.after(draft.at, draft.alterTable("ALTER COLUMN " + inQuotes(name) + " SET " + clause));
    const std::string fill
        = "UPDATE " + shownTable + " SET " + inQuotes(name) + " =" + value + " WHERE " + inQuotes(name) + " IS NULL;\n";
    Rewrite rewrite{.words = nullptr,
        .steps = {{slugOf({"add", table, name}), edition.text()},
            {slugOf({"fill", table, name}),
                batches(shownTable, name, value.substr(value.find_first_not_of(' '))) + fill}}};
    if (required) {
        rewrite.steps.push_back(
            {slugOf({"check", table, name}), "ALTER TABLE " + shownTable + " " + addStandIn(table, name) + ";\n"});
        for (RewriteStep& step : proveRequired(table, shownTable, name))
            rewrite.steps.push_back(std::move(step));
    }
    return rewrite;
}

} // namespace

LK_REWRITING(default_first_for_new_rows){
    .rules = {"add-column-default-rewrite"},
    .words = QT_TRANSLATE_NOOP("Lockkeeper",
        "The column comes empty and gives new rows their value; the old rows get theirs in a migration that locks rows "
        "alone. On a big table fill them in batches before that, as the comment in it shows."),
    .leaves = "drop-constraint",
    .make = make,
};

} // namespace lockkeeper::sql::rewrites
