#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const Written name = written(site.as<ClusterStmt>().relation);
    if (site.isNew(name))
        return;
    Finding& finding = site.report(objectOf("table", name), {std::string(name.name)});
    finding.lock = locks::accessExclusive;
    finding.rewrites = "yes";
}

} // namespace

LK_RULE(cluster_table){
    .id = "cluster-table",
    .hazard = Hazard::Rewrite,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Clusters %1: the whole table is written anew while nobody can read or write it."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Use pg_repack."),
    .explanation
    = QT_TRANSLATE_NOOP("Lockkeeper", "Every row is written in the order of an index, under an ACCESS EXCLUSIVE lock."),
    .bad = "CLUSTER invoice USING invoice_pkey;",
    .good = "SELECT 1;",
    .statements = {T_ClusterStmt},
    .check = check,
};

} // namespace lockkeeper::sql
