#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const Written table = site.table();
    if (site.isNew(table))
        return;
    for (const AddedConstraint& added : site.constraints()) {
        if (added.node->contype != CONSTR_EXCLUSION)
            continue;
        Finding& finding = site.report(constraintObject(table, *added.node), {std::string(table.name)});
        finding.lock = locks::accessExclusive;
    }
}

} // namespace

LK_RULE(add_exclusion_constraint){
    .id = "add-exclusion-constraint",
    .hazard = Hazard::MayFail,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper",
        "Adds an exclusion constraint to %1: fails if two rows collide, and builds its index under a full lock."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "There is no way online: plan a window, and look for collisions first."),
    .explanation = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Its index cannot be built concurrently, so the table is closed until it is done."),
    .bad = "ALTER TABLE booking ADD CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&);",
    .good = "SELECT count(*) FROM booking;",
    .commands = {AT_AddConstraint},
    .check = check,
};

} // namespace lockkeeper::sql
