#include "sql/rewriting.h"

#include <algorithm>

namespace lockkeeper::sql::rewrites {
namespace {

std::optional<Rewrite> make(const Draft& draft)
{
    const AlterTableCmd* command = draft.commandNode();
    const auto* partition = command ? LK_AS(PartitionCmd, command->def) : nullptr;
    if (!partition || partition->concurrent || draft.settings.pgVersion < 14
        || draft.settings.delivery == Delivery::InTransaction)
        return std::nullopt;
    const Written parent = written(draft.alter()->relation);
    const std::string_view home = draft.before.schemaOf(parent.schema);
    // PostgreSQL refuses where rows could move to a default partition meanwhile.
    if (std::ranges::any_of(draft.before.relations, [&](const auto& entry) {
            const schema::Relation& relation = entry.second;
            return relation.defaultPartition && relation.partitionOf.name == parent.name
                && relation.partitionOf.schema == home;
        }))
        return std::nullopt;
    const std::string_view child = view(partition->name->relname);
    Edition edition(draft.script);
    edition.remove(draft.at);
    const TextRange whole = draft.script.statements()[draft.at].whole;
    const TextRange range = draft.script.statements()[draft.at].range;
    std::string sql(draft.script.text().substr(whole.begin, range.end - whole.begin));
    return Rewrite{.words = nullptr,
        .steps = isolated(draft, edition, {slugOf({"detach", child, "concurrently"}), sql + " CONCURRENTLY;\n"},
            {std::string(parent.name), std::string(child)})};
}

} // namespace

LK_REWRITING(detach_concurrently){
    .rules = {"detach-partition-non-concurrent"},
    .words = QT_TRANSLATE_NOOP("Lockkeeper",
        "Detaches the partition while everybody goes on reading and writing. It cannot run inside a transaction, so it "
        "is a migration of its own. The detached table keeps its bounds as a CHECK, which you may drop."),
    .make = make,
};

} // namespace lockkeeper::sql::rewrites
