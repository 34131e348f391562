#include "sql/columns.h"
#include "sql/expression.h"
#include "sql/literals.h"
#include "sql/walk.h"

#include <algorithm>
#include <ranges>

namespace lockkeeper::sql {
namespace {

/// The enums that this transaction gave the value to; none: nobody did.
std::vector<std::string_view> widened(const Here& here, const char* word)
{
    const auto added = here.enumValues.find(word);
    if (added == here.enumValues.end() || added->second.transaction != here.transaction)
        return {};
    std::vector<std::string_view> types;
    for (const auto type : std::views::split(std::string_view(added->second.type), std::string_view(", ")))
        types.emplace_back(type.begin(), type.end());
    return types;
}

/// Whether a literal that is read as `type` may become a value of the enum. Where the type is not known it may.
bool reaches(const Site& site, std::string_view type, std::string_view added)
{
    if (type.empty() || type == added
        || site.here.renamedFrom(std::string(type)) == site.here.renamedFrom(std::string(added)))
        return true;
    return std::ranges::any_of(site.state.types, [&](const auto& entry) {
        return entry.first.name == type && entry.second.kind == schema::UserType::Kind::Domain
            && entry.second.base.name == added;
    });
}

/// Whether one of the new values stands there at all: most statements say none.
bool mentions(const Site& site, const Node* root)
{
    bool found = false;
    everyNode(root, [&](const Node* node) {
        const auto* constant = found ? nullptr : LK_AS(A_Const, node);
        found = found
            || (constant && !constant->isnull && constant->val.node.type == T_String
                && !widened(site.here, constant->val.sval.sval).empty());
        return !found;
    });
    return found;
}

struct Use {
    const char* word = nullptr;
    std::string_view type;
};

void report(Site& site, const Use& use)
{
    if (use.word)
        site.report({.kind = "type", .name = std::string(use.type)}, {use.word, use.type});
}

/// Keeps the first use.
VisitLiteral noting(const Site& site, Use& use)
{
    return [&](const char* word, std::string_view type) {
        if (use.word)
            return;
        for (const std::string_view added : widened(site.here, word))
            if (reaches(site, type, added)) {
                use = {word, added};
                return;
            }
    };
}

void lookAt(Site& site, const Node* expression, Written table, std::string_view type)
{
    if (!mentions(site, expression))
        return;
    Use use;
    everyLiteral(site.state, expression, table, type, noting(site, use));
    report(site, use);
}

void lookAt(Site& site, const Node* statement)
{
    if (!mentions(site, statement))
        return;
    Use use;
    everyLiteral(site.state, statement, noting(site, use));
    report(site, use);
}

void checkCommand(Site& site)
{
    const Written table = site.table();
    if (const auto* definition = LK_AS(ColumnDef, site.command->def)) {
        lookAt(site, defaultOf(*definition), table, typeOf(definition->typeName).name);
    } else if (site.command->subtype == AT_ColumnDefault) {
        const schema::Relation* relation = site.relation(table);
        const schema::Column* column = relation ? relation->column(site.name()) : nullptr;
        lookAt(site, site.command->def, table, column ? column->type->name : std::string_view());
    } else if (const auto* constraint = LK_AS(Constraint, site.command->def)) {
        lookAt(site, constraint->raw_expr, table, {});
    }
}

void check(Site& site)
{
    if (site.here.enumValues.empty() || !site.here.sharesTransaction)
        return;
    if (site.command)
        return checkCommand(site);
    if (const auto* create = LK_AS(CreateStmt, site.node)) {
        for (int i = 0; i < lengthOf(create->tableElts); ++i)
            if (const auto* definition = LK_AS(ColumnDef, itemOf(create->tableElts, i)))
                lookAt(site, defaultOf(*definition), {}, typeOf(definition->typeName).name);
    } else if (const auto* index = LK_AS(IndexStmt, site.node)) {
        lookAt(site, index->whereClause, written(index->relation), {});
    } else if (const auto* view = LK_AS(ViewStmt, site.node)) {
        lookAt(site, view->query);
    } else {
        lookAt(site, site.node);
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
