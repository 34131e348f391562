#include "sql/rewriting.h"

namespace lockkeeper::sql::rewrites {
namespace {

std::optional<Rewrite> make(const Draft& draft)
{
    const auto* reindex = LK_AS(ReindexStmt, draft.node());
    if (!reindex || draft.settings.pgVersion < 12 || draft.settings.delivery == Delivery::InTransaction)
        return std::nullopt;
    std::string_view word;
    switch (reindex->kind) {
    case REINDEX_OBJECT_INDEX:
        word = "index";
        break;
    case REINDEX_OBJECT_TABLE:
        word = "table";
        break;
    case REINDEX_OBJECT_SCHEMA:
        word = "schema";
        break;
    case REINDEX_OBJECT_DATABASE:
        word = "database";
        break;
    case REINDEX_OBJECT_SYSTEM:
        return std::nullopt; // catalogs cannot be rebuilt concurrently
    }
    const std::string_view name = reindex->relation ? view(reindex->relation->relname) : view(reindex->name);
    Edition edition(draft.script);
    edition.remove(draft.at);
    return Rewrite{.words = nullptr,
        .steps = isolated(draft, edition, {slugOf({"reindex", name, "concurrently"}), concurrently(draft, word)},
            {std::string(name)})};
}

} // namespace

LK_REWRITING(reindex_concurrently){
    .rules = {"reindex-non-concurrent"},
    .words = QT_TRANSLATE_NOOP("Lockkeeper",
        "Rebuilds beside the old index while everybody goes on. It cannot run inside a transaction, so it is a "
        "migration of its own."),
    .make = make,
};

} // namespace lockkeeper::sql::rewrites
