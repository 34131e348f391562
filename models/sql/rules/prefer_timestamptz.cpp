#include "sql/columns.h"
#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site) { reportColumns(site, {"timestamp"}); }

} // namespace

LK_RULE(prefer_timestamptz){
    .id = "prefer-timestamptz",
    .hazard = Hazard::Style,
    .severity = Severity::Style,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "%1 is a timestamp without a time zone."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Use timestamptz."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper", "Without a zone, what moment is meant depends on who reads it."),
    .bad = "CREATE TABLE t (id bigint PRIMARY KEY, made timestamp);",
    .good = "CREATE TABLE t (id bigint PRIMARY KEY, made timestamptz);",
    .statements = {T_CreateStmt},
    .commands = {AT_AddColumn, AT_AlterColumnType},
    .check = check,
};

} // namespace lockkeeper::sql
