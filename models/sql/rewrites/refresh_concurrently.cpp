#include "sql/rewriting.h"

#include <algorithm>

namespace lockkeeper::sql::rewrites {
namespace {

std::optional<Rewrite> make(const Draft& draft)
{
    const auto* refresh = LK_AS(RefreshMatViewStmt, draft.node());
    if (!refresh || refresh->concurrent || refresh->skipData)
        return std::nullopt;
    const Written name = written(refresh->relation);
    // PostgreSQL wants a unique index on plain columns and without WHERE, to find the rows that changed.
    const schema::Relation* known = draft.before.relation(name.schema, name.name);
    if (!known || std::ranges::none_of(known->indexes, [](const schema::Index& index) {
            return index.unique && !index.partial && std::ranges::find(index.columns, "") == index.columns.end();
        }))
        return std::nullopt;
    Edition edition(draft.script);
    const TextRange whole = draft.script.statements()[draft.at].whole;
    edition.replace(whole, concurrently(draft, "view"));
    return Rewrite{.words = nullptr, .steps = {{slugOf({"refresh", name.name, "concurrently"}), edition.text()}}};
}

} // namespace

LK_REWRITING(refresh_concurrently){
    .rules = {"refresh-matview-blocking"},
    .words = QT_TRANSLATE_NOOP("Lockkeeper", "Readers keep the old rows until the new ones are there."),
    .make = make,
};

} // namespace lockkeeper::sql::rewrites
