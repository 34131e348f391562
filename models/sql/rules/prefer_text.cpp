#include "sql/columns.h"
#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site) { reportColumns(site, {"varchar"}); }

} // namespace

LK_RULE(prefer_text){
    .id = "prefer-text",
    .hazard = Hazard::Style,
    .severity = Severity::Style,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "%1 is a varchar."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Use text, with a CHECK where a limit is meant."),
    .explanation = QT_TRANSLATE_NOOP(
        "Lockkeeper", "A shorter limit later fails or cuts; text with a check can be changed without a rewrite."),
    .bad = "CREATE TABLE t (id bigint PRIMARY KEY, name varchar(50));",
    .good = "CREATE TABLE t (id bigint PRIMARY KEY, name text);",
    .statements = {T_CreateStmt},
    .commands = {AT_AddColumn, AT_AlterColumnType},
    .check = check,
};

} // namespace lockkeeper::sql
