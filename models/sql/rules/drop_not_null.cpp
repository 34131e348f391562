#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const Written table = site.table();
    if (site.isNewColumn(table, site.name()))
        return;
    const schema::Relation* known = site.relation(table);
    const schema::Column* column = known ? known->column(site.name()) : nullptr;
    Finding& finding = site.report(columnOf(table, site.name()), {std::string(site.name()), std::string(table.name)});
    finding.lock = locks::accessExclusive;
    if (column && column->born != 0 && !column->required && known->kind == schema::Relation::Kind::Table) {
        finding.severity = Severity::Low;
        finding.sentence = QT_TRANSLATE_NOOP("Lockkeeper", "%1 of %2 may be empty as it is: this changes nothing.");
    }
}

} // namespace

LK_RULE(drop_not_null){
    .id = "drop-not-null",
    .hazard = Hazard::BreaksClients,
    .severity = Severity::Medium,
    .sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "%1 of %2 may be empty from now on: programs that rely on a value fail when one is missing."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Teach the programs first."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper", "Readers that never met NULL there meet it now."),
    .bad = "ALTER TABLE invoice ALTER COLUMN note DROP NOT NULL;",
    .good = "ALTER TABLE invoice ALTER COLUMN note SET DEFAULT '';",
    .commands = {AT_DropNotNull},
    .check = check,
};

} // namespace lockkeeper::sql
