#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& vacuum = site.as<VacuumStmt>();
    if (!vacuum.is_vacuumcmd || !isOn(option(vacuum.options, "full")))
        return;
    const auto report = [&](Written name, TextRange range) {
        Finding& finding = site.report(objectOf("table", name), range, {std::string(name.name)});
        finding.lock = locks::accessExclusive;
        finding.rewrites = "yes";
    };
    const int count = lengthOf(vacuum.rels);
    if (count == 0)
        return report({}, site.statementRange()); // the whole database
    for (int i = 0; i < count; ++i) {
        const auto* each = LK_AS(VacuumRelation, itemOf(vacuum.rels, i));
        const Written name = written(each->relation);
        if (!site.isNew(name))
            report(name, count > 1 ? site.nameRange(each->relation->location) : site.statementRange());
    }
}

} // namespace

LK_RULE(vacuum_full){
    .id = "vacuum-full",
    .hazard = Hazard::Rewrite,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Vacuums %1 fully: the whole table is written anew while nobody can read or write it."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Plain VACUUM blocks nobody; to shrink a table use pg_repack."),
    .explanation = QT_TRANSLATE_NOOP(
        "Lockkeeper", "VACUUM FULL copies the table under an ACCESS EXCLUSIVE lock and needs as much space again."),
    .bad = "VACUUM FULL invoice;",
    .good = "VACUUM invoice;",
    .statements = {T_VacuumStmt},
    .check = check,
};

} // namespace lockkeeper::sql
