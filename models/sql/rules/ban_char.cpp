#include "sql/columns.h"
#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site) { reportColumns(site, {"bpchar"}); }

} // namespace

LK_RULE(ban_char){
    .id = "ban-char",
    .hazard = Hazard::Style,
    .severity = Severity::Style,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "%1 is a char(n), filled up with blanks."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Use text."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "Blanks at the end come and go in comparisons, and every change of its length rewrites the table."),
    .bad = "CREATE TABLE t (id bigint PRIMARY KEY, code char(3));",
    .good = "CREATE TABLE t (id bigint PRIMARY KEY, code text);",
    .statements = {T_CreateStmt},
    .commands = {AT_AddColumn, AT_AlterColumnType},
    .check = check,
};

} // namespace lockkeeper::sql
