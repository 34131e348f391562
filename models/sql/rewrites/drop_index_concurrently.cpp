#include "sql/drops.h"
#include "sql/rewriting.h"

namespace lockkeeper::sql::rewrites {
namespace {

std::optional<Rewrite> make(const Draft& draft)
{
    const auto* drop = LK_AS(DropStmt, draft.node());
    if (!drop || drop->removeType != OBJECT_INDEX || drop->concurrent || drop->behavior == DROP_CASCADE
        || lengthOf(drop->objects) != 1 || draft.settings.delivery == Delivery::InTransaction)
        return std::nullopt;
    const Written name = written(itemOf(drop->objects, 0));
    const auto owner = ownerOf(draft.before, name);
    std::set<std::string> names{std::string(name.name)};
    if (owner) {
        names.emplace(owner->name);
        const schema::Relation* table = draft.before.relation(owner->schema, owner->name);
        if (table && table->kind == schema::Relation::Kind::Partitioned)
            return std::nullopt;
    } else {
        // Of an unknown table: nothing may change places with it.
        for (const Script::Statement& statement : draft.script.statements())
            if (const auto* alter = LK_AS(AlterTableStmt, statement.node))
                names.insert(std::string(view(alter->relation->relname)));
    }
    Edition edition(draft.script);
    edition.remove(draft.at);
    return Rewrite{.words = nullptr,
        .steps
        = isolated(draft, edition, {slugOf({"drop", name.name, "concurrently"}), concurrently(draft, "index")}, names)};
}

} // namespace

LK_REWRITING(drop_index_concurrently){
    .rules = {"drop-index-non-concurrent"},
    .words = QT_TRANSLATE_NOOP("Lockkeeper",
        "Drops the index while everybody goes on reading and writing. It cannot run inside a transaction, so it is a "
        "migration of its own."),
    .make = make,
};

} // namespace lockkeeper::sql::rewrites
