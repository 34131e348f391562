#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto* partition = LK_AS(PartitionCmd, site.command->def);
    const Written table = site.table();
    if (!partition || site.alter->objtype == OBJECT_INDEX || site.isNew(table))
        return;
    const Written child = written(partition->name);
    site.report(objectOf("table", child), {std::string(child.name), std::string(table.name)}).lock
        = locks::accessExclusive;
}

} // namespace

LK_RULE(attach_partition){
    .id = "attach-partition",
    .hazard = Hazard::MayFail,
    .severity = Severity::Low,
    .sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Attaches %1 to %2: it is read whole while nobody can use it, and so is the default partition."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Add a CHECK that proves its bounds first: then nothing is read."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "PostgreSQL proves that every row lies in the bounds, and that none of the default partition does."),
    .bad
    = "ALTER TABLE measurements ATTACH PARTITION measurements_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
    .good
    = "ALTER TABLE measurements_2026 ADD CONSTRAINT bounds CHECK (ts >= '2026-01-01' AND ts < '2027-01-01') NOT VALID;",
    .commands = {AT_AttachPartition},
    .check = check,
};

} // namespace lockkeeper::sql
