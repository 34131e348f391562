#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& alter = site.as<AlterTableStmt>();
    const Written table = written(alter.relation);
    if (alter.objtype != OBJECT_TABLE)
        return;
    const std::string_view home = site.state.homeOf(table.schema, table.name);
    const bool again = site.here.lastAlteredTable == table.name && site.here.lastAlteredSchema == home
        && site.here.lastAlteredStatement + 1 == site.here.current;
    site.here.lastAlteredSchema = home;
    site.here.lastAlteredTable = table.name;
    site.here.lastAlteredStatement = site.here.current;
    if (again && !site.isNew(table))
        site.report(objectOf("table", table), {table.name});
}

} // namespace

LK_RULE(multiple_alter_table){
    .id = "multiple-alter-table",
    .hazard = Hazard::Style,
    .severity = Severity::Low,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper",
        "Another ALTER TABLE of %1 right after the last: one with both sub-commands locks and checks once."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Put the sub-commands together."),
    .explanation
    = QT_TRANSLATE_NOOP("Lockkeeper", "Each ALTER TABLE takes the lock anew and may read or write the table anew."),
    .bad = "ALTER TABLE invoice ADD COLUMN a text; ALTER TABLE invoice ADD COLUMN b text;",
    .good = "ALTER TABLE invoice ADD COLUMN a text, ADD COLUMN b text;",
    .statements = {T_AlterTableStmt},
    .check = check,
};

} // namespace lockkeeper::sql
