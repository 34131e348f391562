#include "sql/rewriting.h"

namespace lockkeeper::sql::rewrites {
namespace {

std::optional<Rewrite> make(const Draft& draft)
{
    const auto& statements = draft.script.statements();
    if (statements.size() < 2 || draft.settings.delivery == Delivery::InTransaction)
        return std::nullopt;
    for (const Script::Statement& statement : statements)
        if (tagOf(statement.node) == T_TransactionStmt)
            return std::nullopt; // its author drew the transaction, and knows what belongs together
    const Edition edition(draft.script);
    Rewrite rewrite;
    const auto add = [&](std::string_view word, std::size_t first, std::size_t last) {
        if (std::string sql = first < last ? edition.text(first, last) : std::string(); !sql.empty())
            rewrite.steps.push_back({slugOf({word, "statement", std::to_string(draft.finding.statement)}), sql});
    };
    add("before", 0, draft.at);
    if (draft.finding.id() == "cannot-run-in-transaction") {
        add("alone", draft.at, draft.at + 1);
        add("after", draft.at + 1, statements.size());
    } else {
        add("from", draft.at, statements.size());
    }
    return rewrite.steps.size() > 1 ? std::optional(std::move(rewrite)) : std::nullopt;
}

} // namespace

LK_REWRITING(split_off){
    .rules = {"cannot-run-in-transaction", "enum-value-used-in-same-transaction", "validate-in-same-transaction",
        "long-lock-window"},
    .words = QT_TRANSLATE_NOOP("Lockkeeper",
        "The same statements in several migrations: each is a transaction of its own, so what one does is committed, "
        "and its locks are gone, when the next begins."),
    .make = make,
};

} // namespace lockkeeper::sql::rewrites
