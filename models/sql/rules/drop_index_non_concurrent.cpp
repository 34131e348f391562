#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& drop = site.as<DropStmt>();
    if (drop.removeType != OBJECT_INDEX)
        return;
    const int count = lengthOf(drop.objects);
    for (int i = 0; i < count; ++i) {
        const Written name = written(itemOf(drop.objects, i));
        if (drop.concurrent || site.isNewIndex(name))
            continue;
        Finding& finding = site.report(
            objectOf(kindWord(drop.removeType), name), site.itemRange(i, count), {std::string(name.name)});
        finding.lock = locks::accessExclusive;
    }
}

} // namespace

LK_RULE(drop_index_non_concurrent){
    .id = "drop-index-non-concurrent",
    .hazard = Hazard::Lock,
    .severity = Severity::Medium,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Drops index %1 while nobody can read or write its table."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Use DROP INDEX CONCURRENTLY in a migration of its own."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "DROP INDEX waits for every query on the table, and everything new queues behind it. If the index was unique, "
        "duplicates become possible."),
    .bad = "DROP INDEX invoice_number_idx;",
    .good = "DROP INDEX CONCURRENTLY invoice_number_idx;",
    .statements = {T_DropStmt},
    .check = check,
};

} // namespace lockkeeper::sql
