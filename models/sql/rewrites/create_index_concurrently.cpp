#include "sql/rewriting.h"

namespace lockkeeper::sql::rewrites {
namespace {

std::optional<Rewrite> make(const Draft& draft)
{
    const auto* create = LK_AS(IndexStmt, draft.node());
    if (!create || create->concurrent || draft.settings.delivery == Delivery::InTransaction)
        return std::nullopt;
    const Written table = written(create->relation);
    const schema::Relation* known = draft.before.relation(table.schema, table.name);
    if (known && known->kind == schema::Relation::Kind::Partitioned)
        return std::nullopt; // PostgreSQL builds no index of a partitioned table that way
    const std::string_view name = view(create->idxname);
    std::set<std::string> names{std::string(table.name)};
    if (!name.empty())
        names.insert(std::string(name));
    Edition edition(draft.script);
    edition.remove(draft.at);
    return Rewrite{.words = nullptr,
        .steps = isolated(draft, edition,
            {slugOf({"create", name.empty() ? table.name : name, "concurrently"}), concurrently(draft, "index")},
            names)};
}

} // namespace

LK_REWRITING(create_index_concurrently){
    .rules = {"create-index-non-concurrent", "create-unique-index"},
    .words = QT_TRANSLATE_NOOP("Lockkeeper",
        "Builds the index while everybody goes on writing. It cannot run inside a transaction, so it is a migration of "
        "its own; if it fails, drop the invalid index it leaves before you try again."),
    .leaves = "create-unique-index",
    .make = make,
};

} // namespace lockkeeper::sql::rewrites
