#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& drop = site.as<DropStmt>();
    if (drop.removeType != OBJECT_VIEW)
        return;
    const int count = lengthOf(drop.objects);
    for (int i = 0; i < count; ++i) {
        const Written name = written(itemOf(drop.objects, i));
        if (!site.isNew(name))
            site.report(objectOf("view", name), site.itemRange(i, count), {std::string(name.name)}).lock
                = locks::accessExclusive;
    }
}

} // namespace

LK_RULE(drop_view){
    .id = "drop-view",
    .hazard = Hazard::BreaksClients,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Drops view %1: programs that read it fail."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Use CREATE OR REPLACE VIEW where only its query changes."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "A view holds no data of its own, but whoever selects from it fails at once; its grants are lost too, even "
        "when it is created again."),
    .bad = "DROP VIEW active_users;",
    .good = "CREATE OR REPLACE VIEW active_users AS SELECT 1 AS id;",
    .statements = {T_DropStmt},
    .check = check,
};

} // namespace lockkeeper::sql
