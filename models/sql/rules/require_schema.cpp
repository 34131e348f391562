#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const RangeVar* relation = nullptr;
    if (const auto* create = LK_AS(CreateStmt, site.node))
        relation = create->relation;
    else if (const auto* alter = LK_AS(AlterTableStmt, site.node))
        relation = alter->relation;
    if (relation && !relation->schemaname && relation->relpersistence != RELPERSISTENCE_TEMP)
        site.report(objectOf("table", written(relation)), site.nameRange(relation->location),
            {std::string(view(relation->relname))});
}

} // namespace

LK_RULE(require_schema){
    .id = "require-schema",
    .hazard = Hazard::Style,
    .severity = Severity::Style,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "%1 is named without its schema."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Write it with its schema."),
    .explanation
    = QT_TRANSLATE_NOOP("Lockkeeper", "Which table is meant depends on the search_path of whoever runs it."),
    .bad = "CREATE TABLE invoice (id bigint PRIMARY KEY);",
    .good = "CREATE TABLE public.invoice (id bigint PRIMARY KEY);",
    .once = true,
    .statements = {T_CreateStmt, T_AlterTableStmt},
    .check = check,
};

} // namespace lockkeeper::sql
