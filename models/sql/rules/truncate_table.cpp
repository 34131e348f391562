#include "sql/reach.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& truncate = site.as<TruncateStmt>();
    const int count = lengthOf(truncate.relations);
    for (int i = 0; i < count; ++i) {
        const auto* relation = LK_AS(RangeVar, itemOf(truncate.relations, i));
        const Written name = written(relation);
        if (holdsNothingOld(site, OBJECT_TABLE, name))
            continue;
        const TextRange range = count > 1 ? site.nameRange(relation->location) : site.statementRange();
        site.report(objectOf("table", name), range, {std::string(name.name)}).lock = locks::accessExclusive;
    }
}

} // namespace

LK_RULE(truncate_table){
    .id = "truncate-table",
    .hazard = Hazard::DataLoss,
    .severity = Severity::Critical,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Empties table %1: all its rows are lost."),
    .advice = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Delete in batches with a condition, or rename the table and create an empty one."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "TRUNCATE takes all rows at once, whatever they are, and fires no row triggers. Nobody can read or write the "
        "table until the transaction ends."),
    .bad = "TRUNCATE invoice;",
    .good = "ALTER TABLE invoice RENAME TO invoice_old;",
    .statements = {T_TruncateStmt},
    .check = check,
};

} // namespace lockkeeper::sql
