#include "sql/columns.h"
#include "sql/expression.h"
#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void look(Site& site, const Node* root)
{
    const char* used = nullptr;
    everyNode(root, [&](const Node* node) {
        const char* word = nullptr;
        if (const auto* constant = LK_AS(A_Const, node);
            constant && !constant->isnull && constant->val.node.type == T_String)
            word = constant->val.sval.sval;
        if (!word || used)
            return !used;
        const auto added = site.here.enumValues.find(word);
        if (added != site.here.enumValues.end() && added->second.transaction == site.here.transaction)
            used = word;
        return true;
    });
    if (used)
        site.report(
            {.kind = "type", .name = site.here.enumValues.at(used).type}, {used, site.here.enumValues.at(used).type});
}

void check(Site& site)
{
    if (site.here.enumValues.empty() || !site.here.sharesTransaction)
        return;
    if (site.command) {
        if (const auto* definition = LK_AS(ColumnDef, site.command->def))
            look(site, defaultOf(*definition));
        else if (site.command->subtype == AT_ColumnDefault)
            look(site, site.command->def);
        else if (const auto* constraint = LK_AS(Constraint, site.command->def))
            look(site, constraint->raw_expr);
        return;
    }
    if (const auto* create = LK_AS(CreateStmt, site.node)) {
        for (int i = 0; i < lengthOf(create->tableElts); ++i)
            if (const auto* definition = LK_AS(ColumnDef, itemOf(create->tableElts, i)))
                look(site, defaultOf(*definition));
    } else if (const auto* index = LK_AS(IndexStmt, site.node)) {
        look(site, index->whereClause);
    } else if (const auto* view = LK_AS(ViewStmt, site.node)) {
        look(site, view->query);
    } else {
        look(site, site.node);
    }
}

} // namespace

LK_RULE(enum_value_used_in_same_transaction){
    .id = "enum-value-used-in-same-transaction",
    .hazard = Hazard::Transaction,
    .severity = Severity::High,
    .sentence
    = QT_TRANSLATE_NOOP("Lockkeeper", "Uses %1 in the transaction that adds it to %2: PostgreSQL refuses (55P04)."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Put the ALTER TYPE into a migration of its own, before this one."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "A new value of an enum cannot be used before its transaction is committed. Since PostgreSQL 17 it can where "
        "the type is made in the same transaction."),
    .bad = "BEGIN; ALTER TYPE mood ADD VALUE 'angry'; UPDATE person SET feeling = 'angry' WHERE id = 1; COMMIT;",
    .good = "ALTER TYPE mood ADD VALUE 'angry';",
    .statements
    = {T_SelectStmt, T_InsertStmt, T_UpdateStmt, T_DeleteStmt, T_MergeStmt, T_CreateStmt, T_IndexStmt, T_ViewStmt},
    .commands = {AT_ColumnDefault, AT_AddColumn, AT_AddConstraint},
    .check = check,
};

} // namespace lockkeeper::sql
