#include "sql/drops.h"

namespace lockkeeper::sql {
namespace {

void unlocked(const Site&, const DropStmt&, Written, Finding& finding) { finding.lock = {}; }

void check(Site& site) { reportDrops(site, {OBJECT_PUBLICATION, OBJECT_SUBSCRIPTION}, unlocked); }

} // namespace

LK_RULE(drop_publication){
    .id = "drop-publication",
    .hazard = Hazard::BreaksClients,
    .severity = Severity::Medium,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Drops %1: replication through it stops."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Stop the subscribers first, and make sure nothing else listens."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper", "Subscribers of a dropped publication fail and fall behind."),
    .bad = "DROP PUBLICATION orders_pub;",
    .good = "ALTER PUBLICATION orders_pub RENAME TO orders_pub_old;",
    .statements = {T_DropStmt},
    .check = check,
};

} // namespace lockkeeper::sql
