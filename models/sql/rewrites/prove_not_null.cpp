#include "sql/required.h"

namespace lockkeeper::sql::rewrites {
namespace {

std::optional<Rewrite> make(const Draft& draft)
{
    const AlterTableCmd* command = draft.commandNode();
    if (!command || command->subtype != AT_SetNotNull || draft.settings.pgVersion < 12)
        return std::nullopt;
    const std::string_view column = view(command->name);
    const std::string_view table = view(draft.alter()->relation->relname);
    if (draft.goesAway(table) || draft.goesAway(column))
        return std::nullopt;
    Edition edition(draft.script);
    edition.replace(draft.finding.range, addStandIn(table, column));
    Rewrite rewrite{.words = nullptr, .steps = {{slugOf({"check", table, column}), edition.text()}}};
    for (RewriteStep& step : proveRequired(table, draft.script.name(draft.alter()->relation), column))
        rewrite.steps.push_back(std::move(step));
    return rewrite;
}

} // namespace

LK_REWRITING(prove_not_null){
    .rules = {"set-not-null"},
    .words = QT_TRANSLATE_NOOP("Lockkeeper",
        "A check asks new rows for the value at once; validating it reads the old rows while everybody goes on, and "
        "then proves NOT NULL without another look. Give the old rows a value before the second migration."),
    .leaves = "drop-constraint",
    .make = make,
};

} // namespace lockkeeper::sql::rewrites
