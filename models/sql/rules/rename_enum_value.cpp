#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& alter = site.as<AlterEnumStmt>();
    const Written name = written(alter.typeName);
    if (!alter.oldVal || site.isNewObject(OBJECT_TYPE, name))
        return;
    site.report(objectOf("type", name), {std::string(view(alter.oldVal)), std::string(name.name)});
}

} // namespace

LK_RULE(rename_enum_value){
    .id = "rename-enum-value",
    .hazard = Hazard::BreaksClients,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Renames value %1 of %2: programs that still write the old one fail."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Add the new value, switch the programs, then update the rows."),
    .explanation = QT_TRANSLATE_NOOP(
        "Lockkeeper", "The change holds for all rows at once, and so for programs that still know the old name only."),
    .bad = "ALTER TYPE mood RENAME VALUE 'ok' TO 'fine';",
    .good = "ALTER TYPE mood ADD VALUE 'fine';",
    .statements = {T_AlterEnumStmt},
    .check = check,
};

} // namespace lockkeeper::sql
