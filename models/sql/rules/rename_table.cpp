#include "sql/drops.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& rename = site.as<RenameStmt>();
    if (rename.renameType != OBJECT_TABLE && rename.renameType != OBJECT_VIEW && rename.renameType != OBJECT_MATVIEW
        && rename.renameType != OBJECT_FOREIGN_TABLE)
        return;
    const Written name = written(rename.relation);
    // ALTER TABLE renames indexes, too.
    if (ownerOf(site.state, name))
        return;
    if (!site.isNew(name))
        site.report(objectOf(kindWord(rename.renameType), name),
                {std::string(name.name), std::string(view(rename.newname))})
            .lock
            = locks::accessExclusive;
}

} // namespace

LK_RULE(rename_table){
    .id = "rename-table",
    .hazard = Hazard::BreaksClients,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Renames %1 to %2: programs that name it fail."),
    .advice = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Leave a view of the old name until the last program is switched: it can be written through."),
    .explanation = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Everybody who still knows the old name fails at once. The table is locked for a moment."),
    .bad = "ALTER TABLE tag RENAME TO label;",
    .good = "CREATE VIEW label AS SELECT * FROM tag;",
    .statements = {T_RenameStmt},
    .check = check,
};

} // namespace lockkeeper::sql
