#include "sql/columns.h"
#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site) { reportColumns(site, {"json"}); }

} // namespace

LK_RULE(prefer_jsonb){
    .id = "prefer-jsonb",
    .hazard = Hazard::Style,
    .severity = Severity::Style,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "%1 is json."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Use jsonb."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper", "json is kept as text: it has no equality and no useful index."),
    .bad = "CREATE TABLE t (id bigint PRIMARY KEY, data json);",
    .good = "CREATE TABLE t (id bigint PRIMARY KEY, data jsonb);",
    .statements = {T_CreateStmt},
    .commands = {AT_AddColumn, AT_AlterColumnType},
    .check = check,
};

} // namespace lockkeeper::sql
