#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto* partition = LK_AS(PartitionCmd, site.command->def);
    const Written table = site.table();
    if (!partition || partition->concurrent || site.isNew(table))
        return;
    const Written child = written(partition->name);
    if (!site.isNew(child))
        site.report(objectOf("table", child), {std::string(child.name), std::string(table.name)}).lock
            = locks::accessExclusive;
}

} // namespace

LK_RULE(detach_partition_non_concurrent){
    .id = "detach-partition-non-concurrent",
    .hazard = Hazard::Lock,
    .severity = Severity::Medium,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Detaches %1 while nobody can read or write %2."),
    .advice = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Use DETACH PARTITION … CONCURRENTLY (14 and later, not with a default partition)."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "The parent, the partition and the default partition are locked; and queries that expect its rows no longer "
        "find them."),
    .bad = "ALTER TABLE measurements DETACH PARTITION measurements_2024;",
    .good = "ALTER TABLE measurements DETACH PARTITION measurements_2024 CONCURRENTLY;",
    .commands = {AT_DetachPartition},
    .check = check,
};

} // namespace lockkeeper::sql
