#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& rename = site.as<RenameStmt>();
    if (rename.renameType != OBJECT_TYPE && rename.renameType != OBJECT_DOMAIN)
        return;
    const Written name = written(rename.object);
    if (!site.isNewObject(rename.renameType, name))
        site.report(objectOf(kindWord(rename.renameType), name), {std::string(name.name)});
}

} // namespace

LK_RULE(rename_type){
    .id = "rename-type",
    .hazard = Hazard::BreaksClients,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Renames type %1: programs that name it fail."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Add the new type, switch the programs, then remove the old one."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper", "Casts and parameters that name the type fail at once."),
    .bad = "ALTER TYPE mood RENAME TO feeling;",
    .good = "CREATE TYPE feeling AS ENUM ('sad', 'happy');",
    .statements = {T_RenameStmt},
    .check = check,
};

} // namespace lockkeeper::sql
