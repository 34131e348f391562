#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    if (site.alter->objtype != OBJECT_TABLE && site.alter->objtype != OBJECT_FOREIGN_TABLE)
        return;
    const Written table = site.table();
    if (site.isNewColumn(table, site.name()))
        return;
    Finding& finding = site.report(columnOf(table, site.name()), {std::string(site.name()), std::string(table.name)});
    finding.lock = locks::accessExclusive;
    const schema::Relation* known = site.relation(table);
    if (const schema::Column* column = known ? known->column(site.name()) : nullptr;
        column && column->generated && column->born != 0) {
        finding.hazard = Hazard::BreaksClients;
        finding.severity = Severity::High;
        finding.sentence = QT_TRANSLATE_NOOP("Lockkeeper",
            "Drops computed column %1 of %2: programs that read it fail; what it is computed from stays.");
        return;
    }
    const bool absent = known ? known->columnsKnown && !known->column(site.name()) : site.isAbsent(table);
    if (!absent || !(site.command->missing_ok || site.alter->missing_ok))
        return;
    finding.hazard = Hazard::BreaksClients;
    finding.severity = Severity::Medium;
    finding.sentence = QT_TRANSLATE_NOOP("Lockkeeper",
        "No migration makes column %1 of %2; where it is there all the same, it goes with all its values.");
}

} // namespace

LK_RULE(drop_column){
    .id = "drop-column",
    .hazard = Hazard::DataLoss,
    .severity = Severity::Critical,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Drops column %1 of %2 with all its values."),
    .advice = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Stop using %1 first and drop it in a later release; if it has a new name, use RENAME COLUMN."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "The values are gone once the migration commits; only a backup brings them back. Programs that still name the "
        "column fail at once. Space is not freed until the table is rewritten."),
    .bad = "ALTER TABLE invoice DROP COLUMN note;",
    .good = "ALTER TABLE invoice RENAME COLUMN note TO note_old;",
    .commands = {AT_DropColumn},
    .check = check,
};

} // namespace lockkeeper::sql
