#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& drop = site.as<DropStmt>();
    if (drop.removeType != OBJECT_FOREIGN_TABLE)
        return;
    const int count = lengthOf(drop.objects);
    for (int i = 0; i < count; ++i) {
        const Written name = written(itemOf(drop.objects, i));
        if (site.isNewObject(drop.removeType, name))
            continue;
        Finding& finding = site.report(
            objectOf(kindWord(drop.removeType), name), site.itemRange(i, count), {std::string(name.name)});
        finding.lock = locks::accessExclusive;
    }
}

} // namespace

LK_RULE(drop_foreign_table){
    .id = "drop-foreign-table",
    .hazard = Hazard::BreaksClients,
    .severity = Severity::Medium,
    .sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Drops foreign table %1: programs that read it fail; the rows stay where they are."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Make sure that nobody reads it any more."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "A foreign table is a window to another server: its rows stay there, but queries that name it fail."),
    .bad = "DROP FOREIGN TABLE remote_orders;",
    .good = "ALTER FOREIGN TABLE remote_orders RENAME TO remote_orders_old;",
    .statements = {T_DropStmt},
    .check = check,
};

} // namespace lockkeeper::sql
