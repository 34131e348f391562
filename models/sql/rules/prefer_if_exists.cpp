#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto* drop = LK_AS(DropStmt, site.node);
    const auto* create = LK_AS(CreateStmt, site.node);
    const auto* index = LK_AS(IndexStmt, site.node);
    if ((drop && !drop->missing_ok) || (create && !create->if_not_exists) || (index && !index->if_not_exists))
        site.report({.kind = "statement"});
}

} // namespace

LK_RULE(prefer_if_exists){
    .id = "prefer-if-exists",
    .hazard = Hazard::Style,
    .severity = Severity::Style,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Fails when run a second time."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Add IF EXISTS or IF NOT EXISTS."),
    .explanation = QT_TRANSLATE_NOOP(
        "Lockkeeper", "A migration that stopped half-way can be run again if each step may have been done."),
    .bad = "DROP TABLE invoice;",
    .good = "DROP TABLE IF EXISTS invoice;",
    .once = true,
    .statements = {T_DropStmt, T_CreateStmt, T_IndexStmt},
    .check = check,
};

} // namespace lockkeeper::sql
