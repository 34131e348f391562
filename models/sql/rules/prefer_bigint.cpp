#include "sql/columns.h"
#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    reportColumns(site, {"int4", "int2", "serial", "serial4", "smallserial", "serial2", "smallint", "integer", "int"});
}

} // namespace

LK_RULE(prefer_bigint){
    .id = "prefer-bigint",
    .hazard = Hazard::Style,
    .severity = Severity::Style,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "%1 is an integer of 32 bits or less: keys run out at 2,147,483,647."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Use bigint."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper", "Widening a column later rewrites the table."),
    .bad = "CREATE TABLE t (id integer PRIMARY KEY);",
    .good = "CREATE TABLE t (id bigint PRIMARY KEY);",
    .statements = {T_CreateStmt},
    .commands = {AT_AddColumn, AT_AlterColumnType},
    .check = check,
};

} // namespace lockkeeper::sql
