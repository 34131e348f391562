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
    const schema::Relation* known = site.relation(table);
    const bool already = known && known->columnsKnown && !known->unlogged;
    finding.rewrites = already ? "no" : known ? "yes" : "depends: whether it is unlogged now";
    if (!already)
        return;
    finding.hazard = Hazard::Lock;
    finding.severity = Severity::Low;
    finding.sentence
        = QT_TRANSLATE_NOOP("Lockkeeper", "Makes %1 logged, which it is already: only locks it for a moment.");
}

} // namespace

LK_RULE(set_logged){
    .id = "set-logged",
    .hazard = Hazard::Rewrite,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Makes %1 logged: the whole table is written anew, and into the log."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Do it when little is going on."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "The table and its indexes are written while nobody can use them, and all of it goes to the replicas."),
    .bad = "ALTER TABLE import SET LOGGED;",
    .good = "SELECT relpersistence FROM pg_class;",
    .commands = {AT_SetLogged},
    .check = check,
};

} // namespace lockkeeper::sql
