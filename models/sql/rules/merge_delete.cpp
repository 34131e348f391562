#include "sql/expression.h"
#include "sql/reach.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& merge = site.as<MergeStmt>();
    const Written name = written(merge.relation);
    if (holdsNothingOld(site, OBJECT_TABLE, name))
        return;
    for (int i = 0; i < lengthOf(merge.mergeWhenClauses); ++i) {
        const auto* when = LK_AS(MergeWhenClause, itemOf(merge.mergeWhenClauses, i));
        if (!when || when->commandType != CMD_DELETE || takesNone(when->condition))
            continue;
        site.report(objectOf("table", name), site.verbRange(merge.relation), {std::string(name.name)}).lock
            = locks::rowExclusive;
        return;
    }
}

} // namespace

LK_RULE(merge_delete){
    .id = "merge-delete",
    .hazard = Hazard::DataLoss,
    .severity = Severity::Critical,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "MERGE deletes rows of %1."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Count first what it would delete, and copy those rows aside."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "WHEN MATCHED THEN DELETE removes rows as DELETE does, without saying so at the beginning of the statement."),
    .bad = "MERGE INTO invoice USING paid ON invoice.id = paid.id WHEN MATCHED THEN DELETE;",
    .good = "SELECT count(*) FROM invoice JOIN paid ON invoice.id = paid.id;",
    .statements = {T_MergeStmt},
    .check = check,
};

} // namespace lockkeeper::sql
