#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const Written table = site.table();
    if (site.isNew(table) || (site.relation(table) && site.relation(table)->unlogged))
        return;
    Finding& finding = site.report(objectOf("table", table), {std::string(table.name)});
    finding.lock = locks::accessExclusive;
    finding.rewrites = "yes";
}

} // namespace

LK_RULE(set_unlogged){
    .id = "set-unlogged",
    .hazard = Hazard::Rewrite,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Makes %1 unlogged: a crash empties it, replicas lose it at once, and it is written anew."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Keep it logged; unlogged is for what can be made again."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "An unlogged table is emptied when the server restarts after a crash, and replicas and backups from the log do "
        "not have it."),
    .bad = "ALTER TABLE invoice SET UNLOGGED;",
    .good = "ALTER TABLE invoice SET LOGGED;",
    .commands = {AT_SetUnLogged},
    .check = check,
};

} // namespace lockkeeper::sql
