#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const Written table = site.table();
    if (site.isNew(table))
        return;
    Finding& finding = site.report(objectOf("table", table), {std::string(table.name)});
    finding.lock = locks::accessExclusive;
    finding.rewrites = "depends: the access method it has now";
}

} // namespace

LK_RULE(set_access_method){
    .id = "set-access-method",
    .hazard = Hazard::Rewrite,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Gives %1 another access method: the whole table is written anew."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Plan a window; to the method it has already, it costs nothing."),
    .explanation
    = QT_TRANSLATE_NOOP("Lockkeeper", "Every row is written while nobody can use the table (PostgreSQL 15 and later)."),
    .bad = "ALTER TABLE invoice SET ACCESS METHOD heap2;",
    .good = "SELECT amname FROM pg_am;",
    .commands = {AT_SetAccessMethod},
    .check = check,
};

} // namespace lockkeeper::sql
