#include "sql/drops.h"
#include "sql/proof.h"

namespace lockkeeper::sql {
namespace {

/// Whether PostgreSQL may have made up the name, or cut it: such names are not all known.
bool isMadeUp(std::string_view name)
{
    constexpr std::size_t longest = 63;
    return name.size() >= longest || name.find_last_of("0123456789") == name.size() - 1 || name.ends_with("_check")
        || name.ends_with("_excl") || name.ends_with("_not_null");
}

bool meetsNothing(const Site& site, Written table)
{
    if (!site.command->missing_ok && !site.alter->missing_ok)
        return false;
    const schema::Relation* known = site.relation(table);
    if (!known)
        return site.isAbsent(table);
    // A partition has its parent's constraints.
    return site.state.epoch > 1 && known->columnsKnown && known->partitionOf.name.empty()
        && !known->constraint(site.name()) && !isMadeUp(site.name());
}

void check(Site& site)
{
    const Written table = site.table();
    if (site.isNew(table))
        return;
    const schema::Relation* known = site.relation(table);
    if (const schema::Constraint* constraint = known ? known->constraint(site.name()) : nullptr) {
        rememberDroppedKey(site, table, *constraint);
        if (constraint->born == site.state.epoch)
            return;
    }
    Object object{.kind = "constraint",
        .schema = std::string(table.schema),
        .table = std::string(table.name),
        .name = std::string(site.name())};
    Finding& finding = site.report(std::move(object), {std::string(site.name()), std::string(table.name)});
    finding.lock = locks::accessExclusive;
    if (meetsNothing(site, table)) {
        finding.severity = Severity::Low;
        finding.sentence = absentSentence();
    }
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
