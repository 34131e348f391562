#include "sql/expression.h"
#include "sql/reach.h"

namespace lockkeeper::sql {
namespace {

/// What a SET does to the values that are there.
enum class Change : std::uint8_t {
    None, ///< a = a
    OnlyGaps, ///< a = COALESCE(a, …), or a column that this migration added
    Values,
};

/// Whether an expression is the target itself.
bool isItself(const Node* node, std::string_view target, const RangeVar& table)
{
    const auto* reference = LK_AS(ColumnRef, node);
    const int parts = reference ? lengthOf(reference->fields) : 0;
    if (parts < 1 || parts > 2 || stringOf(lastOf(reference->fields)) != target)
        return false;
    const std::string_view prefix = stringOf(itemOf(reference->fields, 0));
    return parts == 1 || prefix == (table.alias ? view(table.alias->aliasname) : view(table.relname));
}

Change changeOf(const Site& site, const UpdateStmt& update, const ResTarget& target)
{
    const Written table = written(update.relation);
    const std::string_view name = view(target.name);
    if (!target.indirection && isItself(target.val, name, *update.relation))
        return Change::None;
    const auto* coalesce = LK_AS(CoalesceExpr, target.val);
    if (coalesce && !target.indirection && isItself(itemOf(coalesce->args, 0), name, *update.relation))
        return Change::OnlyGaps;
    // Behind a new view or partitioned table the columns are old.
    return !site.isNew(table) && site.isNewColumn(table, name) ? Change::OnlyGaps : Change::Values;
}

Change changeOf(const Site& site, const UpdateStmt& update)
{
    Change gravest = Change::None;
    eachOf(update.targetList, [&](const Node* node) {
        const auto* target = LK_AS(ResTarget, node);
        gravest = std::max(gravest, target ? changeOf(site, update, *target) : Change::Values);
    });
    return gravest;
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
    const Change change = changeOf(site, statement);
    if (change == Change::Values)
        return;
    finding.hazard = Hazard::Lock;
    finding.severity = Severity::Medium;
    if (change == Change::None) {
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
