#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& alter = site.as<AlterSystemStmt>();
    site.report({.kind = "setting", .name = alter.setstmt ? std::string(view(alter.setstmt->name)) : std::string()});
}

} // namespace

LK_RULE(alter_system){
    .id = "alter-system",
    .hazard = Hazard::Security,
    .severity = Severity::Medium,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Changes the settings of the whole server."),
    .advice
    = QT_TRANSLATE_NOOP("Lockkeeper", "Set it for a role or a database, or leave it to whoever runs the server."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "Every database of the server is meant, the setting outlives the migration, and a rollback does not undo it."),
    .bad = "ALTER SYSTEM SET work_mem = '1GB';",
    .good = "SET work_mem = '64MB';",
    .statements = {T_AlterSystemStmt},
    .check = check,
};

} // namespace lockkeeper::sql
