#include "sql/columns.h"
#include "sql/expression.h"

namespace lockkeeper::sql {
namespace {

/// NULL is neither true nor false, and so breaks no check but one that asks for it.
bool asksForValue(const Node* expression)
{
    bool asks = false;
    everyNode(expression, [&](const Node* node) {
        const auto* test = LK_AS(NullTest, node);
        asks = asks || (test && test->nulltesttype == IS_NOT_NULL);
        return !asks;
    });
    return asks;
}

void check(Site& site)
{
    const Written table = site.table();
    if (site.isNew(table))
        return;
    for (const AddedConstraint& added : site.constraints()) {
        if (added.node->contype != CONSTR_CHECK || added.node->skip_validation)
            continue;
        Finding& finding = site.report(constraintObject(table, *added.node), {std::string(table.name)});
        finding.lock = locks::accessExclusive;
        if (added.column && !hasValues(*added.column) && !asksForValue(added.node->raw_expr)) {
            finding.hazard = Hazard::Lock;
            finding.severity = Severity::Medium;
        }
    }
}

} // namespace

LK_RULE(add_check_constraint){
    .id = "add-check-constraint",
    .hazard = Hazard::MayFail,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Adds a check to %1: fails if one row breaks it, and reads the whole table under a full lock."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Add it NOT VALID, and VALIDATE CONSTRAINT in a later migration."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "Every row is checked while nobody can read or write the table. With NOT VALID only new rows are checked; "
        "validating later blocks nobody."),
    .bad = "ALTER TABLE invoice ADD CONSTRAINT positive CHECK (total > 0);",
    .good = "ALTER TABLE invoice ADD CONSTRAINT positive CHECK (total > 0) NOT VALID;",
    .commands = {AT_AddConstraint, AT_AddColumn},
    .check = check,
};

} // namespace lockkeeper::sql
