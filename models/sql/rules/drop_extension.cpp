#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& drop = site.as<DropStmt>();
    if (drop.removeType != OBJECT_EXTENSION)
        return;
    const int count = lengthOf(drop.objects);
    for (int i = 0; i < count; ++i) {
        const Written name = written(itemOf(drop.objects, i));
        if (site.isNewObject(drop.removeType, name))
            continue;
        Finding& finding = site.report(
            objectOf(kindWord(drop.removeType), name), site.itemRange(i, count), {std::string(name.name)});
        finding.lock = locks::accessExclusive;
        if (drop.behavior == DROP_CASCADE) {
            finding.hazard = Hazard::DataLoss;
            finding.severity = Severity::Critical;
            finding.sentence = QT_TRANSLATE_NOOP(
                "Lockkeeper", "Drops extension %1, its types, and every column that has one of them.");
        }
    }
}

} // namespace

LK_RULE(drop_extension){
    .id = "drop-extension",
    .hazard = Hazard::BreaksClients,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Drops extension %1 with its types, functions and operators."),
    .advice
    = QT_TRANSLATE_NOOP("Lockkeeper", "Convert the columns that have its types first, then drop it without CASCADE."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "An extension takes its types and functions along. With CASCADE the columns that have one of its types go too, "
        "with all their values."),
    .bad = "DROP EXTENSION hstore;",
    .good = "SELECT extname FROM pg_extension;",
    .statements = {T_DropStmt},
    .check = check,
};

} // namespace lockkeeper::sql
