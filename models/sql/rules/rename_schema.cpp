#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& rename = site.as<RenameStmt>();
    if (rename.renameType != OBJECT_SCHEMA)
        return;
    const Written name{{}, view(rename.subname)};
    if (!site.isNewObject(OBJECT_SCHEMA, name))
        site.report({.kind = "schema", .name = std::string(name.name)},
            {std::string(name.name), std::string(view(rename.newname))});
}

} // namespace

LK_RULE(rename_schema){
    .id = "rename-schema",
    .hazard = Hazard::BreaksClients,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Renames schema %1 to %2: programs that name it fail."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Create the new schema and leave views in the old one."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper", "Every name in it changes at once, also in search paths."),
    .bad = "ALTER SCHEMA audit RENAME TO log;",
    .good = "CREATE SCHEMA log;",
    .statements = {T_RenameStmt},
    .check = check,
};

} // namespace lockkeeper::sql
