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
    finding.rewrites = "yes";
}

} // namespace

LK_RULE(set_tablespace){
    .id = "set-tablespace",
    .hazard = Hazard::Rewrite,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Moves %1 to another tablespace: the whole of it is copied while nobody can use it."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Use pg_repack, or plan a window."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper", "Every byte is copied under an ACCESS EXCLUSIVE lock."),
    .bad = "ALTER TABLE invoice SET TABLESPACE fast;",
    .good = "SELECT spcname FROM pg_tablespace;",
    .commands = {AT_SetTableSpace},
    .check = check,
};

} // namespace lockkeeper::sql
