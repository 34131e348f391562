#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& vacuum = site.as<VacuumStmt>();
    if (!vacuum.is_vacuumcmd || !isOn(option(vacuum.options, "full")))
        return;
    const auto* first = lengthOf(vacuum.rels) > 0 ? LK_AS(VacuumRelation, itemOf(vacuum.rels, 0)) : nullptr;
    const Written name = first ? written(first->relation) : Written{};
    if (site.isNew(name))
        return;
    Finding& finding = site.report(objectOf("table", name), {std::string(name.name)});
    finding.lock = locks::accessExclusive;
    finding.rewrites = "yes";
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
