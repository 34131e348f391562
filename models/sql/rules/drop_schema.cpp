#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& drop = site.as<DropStmt>();
    if (drop.removeType != OBJECT_SCHEMA)
        return;
    const int count = lengthOf(drop.objects);
    for (int i = 0; i < count; ++i) {
        const std::string_view name = written(itemOf(drop.objects, i)).name;
        const auto known = site.state.schemas.find(std::string(name));
        if (known != site.state.schemas.end() && known->second != 0 && known->second == site.state.epoch)
            continue;
        Finding& finding
            = site.report({.kind = "schema", .name = std::string(name)}, site.itemRange(i, count), {std::string(name)});
        finding.lock = locks::accessExclusive;
        // Without CASCADE PostgreSQL refuses to drop one that holds anything.
        if (drop.behavior != DROP_CASCADE)
            finding.sentence
                = QT_TRANSLATE_NOOP("Lockkeeper", "Drops schema %1; refused as long as anything is in it.");
    }
}

} // namespace

LK_RULE(drop_schema){
    .id = "drop-schema",
    .hazard = Hazard::DataLoss,
    .severity = Severity::Critical,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Drops schema %1 and what is in it."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper",
        "Move its tables out, then drop it empty: DROP SCHEMA %1 RESTRICT refuses while anything is left."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "A schema takes every table, type and function in it along. Each of its tables is locked until the end of the "
        "transaction."),
    .bad = "DROP SCHEMA audit CASCADE;",
    .good = "ALTER SCHEMA audit RENAME TO audit_old;",
    .statements = {T_DropStmt},
    .check = check,
};

} // namespace lockkeeper::sql
