#include "sql/made.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& drop = site.as<DropStmt>();
    if (drop.removeType != OBJECT_FUNCTION && drop.removeType != OBJECT_PROCEDURE && drop.removeType != OBJECT_ROUTINE
        && drop.removeType != OBJECT_AGGREGATE)
        return;
    const int count = lengthOf(drop.objects);
    for (int i = 0; i < count; ++i) {
        const Written name = written(itemOf(drop.objects, i));
        if (site.isNewObject(drop.removeType, name) || isMade(site, drop.removeType, name))
            continue;
        Finding& finding = site.report(
            objectOf(kindWord(drop.removeType), name), site.itemRange(i, count), {std::string(name.name)});
        finding.lock = {};
    }
}

} // namespace

LK_RULE(drop_function){
    .id = "drop-function",
    .hazard = Hazard::BreaksClients,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Drops function %1: programs that call it fail."),
    .advice = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Use CREATE OR REPLACE where its arguments stay; else drop it when nobody calls it any more."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "Callers fail at once. Triggers, defaults and policies that use it must go first, or go with CASCADE."),
    .bad = "DROP FUNCTION touch();",
    .good = "CREATE OR REPLACE FUNCTION touch() RETURNS int LANGUAGE sql AS 'SELECT 1';",
    .statements = {T_DropStmt},
    .check = check,
};

} // namespace lockkeeper::sql
