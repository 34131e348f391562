#include "sql/expression.h"
#include "sql/reach.h"

namespace lockkeeper::sql {
namespace {

/// Whether only columns that this migration added get values: then nothing old is overwritten.
bool fillsOnlyNew(const Site& site, const UpdateStmt& statement, Written table)
{
    if (site.isNew(table))
        return false; // a new view or partitioned table: the columns behind it are old
    for (int i = 0; i < lengthOf(statement.targetList); ++i) {
        const auto* target = LK_AS(ResTarget, itemOf(statement.targetList, i));
        if (!target || !site.isNewColumn(table, view(target->name)))
            return false;
    }
    return true;
}

/// SET a = a: every row is written, and no value changes.
bool changesNothing(const UpdateStmt& statement)
{
    for (int i = 0; i < lengthOf(statement.targetList); ++i) {
        const auto* target = LK_AS(ResTarget, itemOf(statement.targetList, i));
        const auto* value = target ? LK_AS(ColumnRef, target->val) : nullptr;
        if (!value || lengthOf(value->fields) != 1 || stringOf(itemOf(value->fields, 0)) != view(target->name))
            return false;
    }
    return true;
}

void check(Site& site)
{
    const auto& statement = site.as<UpdateStmt>();
    const Written name = written(statement.relation);
    if (!takesAll(statement.whereClause) || holdsNothingOld(site, OBJECT_TABLE, name))
        return;
    // With FROM, the join decides which rows; it is no less a change of all that match.
    Finding& finding
        = site.report(objectOf("table", name), site.verbRange(statement.relation), {std::string(name.name)});
    finding.lock = locks::rowExclusive;
    const bool same = changesNothing(statement);
    if (!same && !fillsOnlyNew(site, statement, name))
        return;
    finding.hazard = Hazard::Lock;
    finding.severity = Severity::Medium;
    if (same) {
        finding.sentence = QT_TRANSLATE_NOOP(
            "Lockkeeper", "Writes every row of %1 as it was: they stay locked until the end, and the table doubles.");
        return;
    }
    finding.sentence = QT_TRANSLATE_NOOP("Lockkeeper",
        "Fills every row of %1 in one go: they stay locked until the end, and the table doubles for a while.");
    finding.advice = QT_TRANSLATE_NOOP("Lockkeeper", "Fill in batches, outside of the migration's transaction.");
}

} // namespace

LK_RULE(update_without_where){
    .id = "update-without-where",
    .hazard = Hazard::DataLoss,
    .severity = Severity::Critical,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Overwrites values in every row of %1."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Say which rows with WHERE, and save the old values first."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "There is no WHERE, or one that always holds: the old values of all rows are lost. Every row is written anew, "
        "so the table grows to twice its size until it is vacuumed."),
    .bad = "UPDATE invoice SET note = '';",
    .good = "UPDATE invoice SET note = '' WHERE note IS NULL;",
    .statements = {T_UpdateStmt},
    .check = check,
};

} // namespace lockkeeper::sql
