#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const Written table = site.table();
    if (site.isNew(table))
        return;
    const schema::Relation* known = site.relation(table);
    if (const schema::Constraint* constraint = known ? known->constraint(site.name()) : nullptr;
        constraint && constraint->born == site.state.epoch)
        return;
    Object object{.kind = "constraint",
        .schema = std::string(table.schema),
        .table = std::string(table.name),
        .name = std::string(site.name())};
    site.report(std::move(object), {std::string(site.name()), std::string(table.name)}).lock = locks::accessExclusive;
}

} // namespace

LK_RULE(drop_constraint){
    .id = "drop-constraint",
    .hazard = Hazard::BreaksClients,
    .severity = Severity::Medium,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Drops constraint %1 of %2: what it kept out can come in."),
    .advice
    = QT_TRANSLATE_NOOP("Lockkeeper", "Make sure that nothing relies on it, or add its successor NOT VALID first."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "Wrong rows are no longer refused, and nobody notices when they come. For a foreign key both tables are "
        "locked."),
    .bad = "ALTER TABLE invoice DROP CONSTRAINT positive;",
    .good = "ALTER TABLE invoice RENAME CONSTRAINT positive TO positive_total;",
    .commands = {AT_DropConstraint},
    .check = check,
};

} // namespace lockkeeper::sql
