#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const Written table = site.table();
    if (site.isNew(table))
        return;
    Finding& finding = site.report(objectOf("table", table), {std::string(table.name)});
    finding.lock = locks::shareRowExclusive;
}

} // namespace

LK_RULE(disable_trigger){
    .id = "disable-trigger",
    .hazard = Hazard::BreaksClients,
    .severity = Severity::Medium,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Turns triggers of %1 off: what they kept in order no longer is."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Turn them on again in the same transaction."),
    .explanation
    = QT_TRANSLATE_NOOP("Lockkeeper", "Foreign keys are triggers too: with ALL, references are no longer checked."),
    .bad = "ALTER TABLE members DISABLE TRIGGER ALL;",
    .good = "ALTER TABLE members ENABLE TRIGGER ALL;",
    .commands = {AT_DisableTrig, AT_DisableTrigAll, AT_DisableTrigUser},
    .check = check,
};

} // namespace lockkeeper::sql
