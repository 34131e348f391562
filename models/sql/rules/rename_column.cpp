#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& rename = site.as<RenameStmt>();
    if (rename.renameType != OBJECT_COLUMN)
        return;
    const Written name = written(rename.relation);
    const std::string_view column = view(rename.subname);
    if (!site.isNewColumn(name, column))
        site.report(columnOf(name, column),
                {std::string(column), std::string(name.name), std::string(view(rename.newname))})
            .lock
            = locks::accessExclusive;
}

} // namespace

LK_RULE(rename_column){
    .id = "rename-column",
    .hazard = Hazard::BreaksClients,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Renames %1 of %2 to %3: programs that name it fail."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper",
        "Add the new column, write both, switch the readers, then drop the old one; or leave a view of the old shape."),
    .explanation
    = QT_TRANSLATE_NOOP("Lockkeeper", "Everybody who still knows the old name fails at once. The values stay."),
    .bad = "ALTER TABLE post RENAME COLUMN title TO headline;",
    .good = "ALTER TABLE post ADD COLUMN headline text;",
    .statements = {T_RenameStmt},
    .check = check,
};

} // namespace lockkeeper::sql
