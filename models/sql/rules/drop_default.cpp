#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const Written table = site.table();
    if (site.isNewColumn(table, site.name()))
        return;
    if (site.command->def) {
        // It went for a moment only, as around a change of type.
        site.withdraw([&](const Finding& finding) {
            return finding.object.table == table.name && finding.object.name == site.name();
        });
        return;
    }
    site.report(columnOf(table, site.name()), {std::string(site.name()), std::string(table.name)}).lock
        = locks::accessExclusive;
}

} // namespace

LK_RULE(drop_default){
    .id = "drop-default",
    .hazard = Hazard::BreaksClients,
    .severity = Severity::Medium,
    .sentence
    = QT_TRANSLATE_NOOP("Lockkeeper", "%1 of %2 loses its default: programs that leave it out write NULL, or fail."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Teach the programs to write it first."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper", "An INSERT that does not name the column no longer gets a value."),
    .bad = "ALTER TABLE invoice ALTER COLUMN note DROP DEFAULT;",
    .good = "ALTER TABLE invoice ALTER COLUMN note SET DEFAULT '';",
    .commands = {AT_ColumnDefault},
    .check = check,
};

} // namespace lockkeeper::sql
