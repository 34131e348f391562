#include "sql/lexer.h"
#include "sql/required.h"

namespace lockkeeper::sql::rewrites {
namespace {

/// The words NOT NULL of a column's definition, outside its parentheses.
std::optional<TextRange> notNull(std::string_view text, TextRange command)
{
    const std::vector<Token> all = tokens(command.of(text));
    int depth = 0;
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        depth += isSymbol(command.of(text), all[i], '(') ? 1 : isSymbol(command.of(text), all[i], ')') ? -1 : 0;
        if (depth == 0 && i > 0 && isWord(command.of(text), all[i], "not")
            && isWord(command.of(text), all[i + 1], "null"))
            return TextRange{all[i - 1].range.end + command.begin, all[i + 1].range.end + command.begin};
    }
    return std::nullopt;
}

std::optional<Rewrite> make(const Draft& draft)
{
    const AlterTableCmd* command = draft.commandNode();
    const auto* column = command ? LK_AS(ColumnDef, command->def) : nullptr;
    const std::optional<TextRange> words = column ? notNull(draft.script.text(), draft.finding.range) : std::nullopt;
    if (!words || draft.settings.pgVersion < 12)
        return std::nullopt;
    const std::string_view name = view(column->colname);
    const std::string_view table = view(draft.alter()->relation->relname);
    if (draft.goesAway(table) || draft.goesAway(name))
        return std::nullopt;
    const std::string_view shown = draft.script.name(draft.alter()->relation);
    Edition edition(draft.script);
    edition.replace(*words, {});
    Rewrite rewrite{.words = nullptr,
        .steps = {{slugOf({"add", table, name}), edition.text()},
            {slugOf({"check", table, name}),
                batches(shown, name, "…") + "ALTER TABLE " + std::string(shown) + " " + addStandIn(table, name)
                    + ";\n"}}};
    for (RewriteStep& step : proveRequired(table, shown, name))
        rewrite.steps.push_back(std::move(step));
    return rewrite;
}

} // namespace

LK_REWRITING(optional_first){
    .rules = {"add-required-column"},
    .words = QT_TRANSLATE_NOOP("Lockkeeper",
        "The first migration adds the column without asking for a value. Deploy programs that write it and give the "
        "old "
        "rows theirs; the migrations behind it then make it required without blocking anybody."),
    .leaves = "drop-constraint",
    .make = make,
};

} // namespace lockkeeper::sql::rewrites
