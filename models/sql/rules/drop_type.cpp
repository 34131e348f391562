#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& drop = site.as<DropStmt>();
    if (drop.removeType != OBJECT_TYPE)
        return;
    const int count = lengthOf(drop.objects);
    for (int i = 0; i < count; ++i) {
        const Written name = written(itemOf(drop.objects, i));
        const schema::UserType* known = site.state.type(name.schema, name.name);
        if (known && known->born != 0 && known->born == site.state.epoch)
            continue;
        Finding& finding = site.report(objectOf("type", name), site.itemRange(i, count), {std::string(name.name)});
        finding.lock = locks::accessExclusive;
        if (drop.behavior != DROP_CASCADE)
            continue;
        finding.hazard = Hazard::DataLoss;
        finding.severity = Severity::Critical;
        finding.sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Drops type %1 and every column that has it.");
    }
}

} // namespace

LK_RULE(drop_type){
    .id = "drop-type",
    .hazard = Hazard::BreaksClients,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Drops type %1: programs that name it fail, and so does this while a column has it."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Give the columns another type first, then drop %1 without CASCADE."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "Without CASCADE PostgreSQL refuses while a column has the type. With CASCADE those columns and all their "
        "values go too."),
    .bad = "DROP TYPE mood;",
    .good = "ALTER TYPE mood RENAME TO mood_old;",
    .statements = {T_DropStmt},
    .check = check,
};

} // namespace lockkeeper::sql
