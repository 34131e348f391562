#include "sql/made.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& drop = site.as<DropStmt>();
    if (drop.removeType != OBJECT_PUBLICATION && drop.removeType != OBJECT_SUBSCRIPTION)
        return;
    const int count = lengthOf(drop.objects);
    for (int i = 0; i < count; ++i) {
        const Written name = written(itemOf(drop.objects, i));
        if (isMade(site, drop.removeType, {{}, name.name}))
            continue;
        Finding& finding = site.report(
            objectOf(kindWord(drop.removeType), name), site.itemRange(i, count), {std::string(name.name)});
        finding.lock = {};
    }
}

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
