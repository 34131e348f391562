#include "sql/nullness.h"

#include "sql/expression.h"
#include "sql/names.h"

#include <algorithm>
#include <array>

namespace lockkeeper::sql {
namespace {

/// Deeper expressions are not decided, so that the stack stays small.
constexpr int deepest = 64;
/// Functions that have a value whatever they are given.
constexpr std::array<std::string_view, 7> neverNull{
    "concat", "concat_ws", "count", "jsonb_build_array", "jsonb_build_object", "num_nulls", "quote_nullable"};
/// Aggregates that have none where no row is met.
constexpr std::array<std::string_view, 16> nullOfNone{"array_agg", "avg", "bit_and", "bit_or", "bool_and", "bool_or",
    "every", "json_agg", "json_object_agg", "jsonb_agg", "jsonb_object_agg", "max", "min", "string_agg", "sum",
    "xmlagg"};

/// Functions that may have none for arguments that have one.
constexpr std::array<std::string_view, 19> nullOfSome{"array_length", "array_lower", "array_ndims", "array_position",
    "array_upper", "current_setting", "first_value", "json_extract_path", "json_extract_path_text",
    "jsonb_extract_path", "jsonb_extract_path_text", "jsonb_path_query_first", "lag", "last_value", "lead", "nth_value",
    "regexp_match", "regexp_substr", "to_regclass"};
static_assert(std::ranges::is_sorted(nullOfSome));

bool isAggregate(const FuncCall& call)
{
    const std::string_view name = written(call.funcname).name;
    return !call.over && (name == "count" || std::ranges::binary_search(nullOfNone, name));
}

using MayLack = std::function<bool(std::string_view column)>;
bool mayBe(const Node* node, const MayLack& mayLack, int depth);

bool any(const List* list, const MayLack& mayLack, int depth)
{
    bool found = false;
    eachOf(list, [&](const Node* item) { found = found || mayBe(item, mayLack, depth); });
    return found;
}

/// What a query that always finds one row finds in it: an aggregate over all, or no table at all. Null: it may find
/// none.
const Node* foundAlways(const SubLink& link)
{
    const auto* select = LK_AS(SelectStmt, link.subselect);
    if (!select || select->groupClause || select->havingClause || select->limitCount || select->limitOffset
        || lengthOf(select->targetList) != 1)
        return nullptr;
    const auto* target = LK_AS(ResTarget, itemOf(select->targetList, 0));
    if (!target)
        return nullptr;
    bool one = !select->fromClause && !select->whereClause;
    everyNode(target->val, [&](const Node* node) {
        const auto* call = LK_AS(FuncCall, node);
        one = one || (call && isAggregate(*call));
        return node->type != T_SubLink;
    });
    return one ? target->val : nullptr;
}

bool mayBe(const Node* node, const MayLack& mayLack, int depth)
{
    node = withoutCasts(node);
    if (!node || depth > deepest)
        return false;
    ++depth;
    switch (static_cast<int>(node->type)) {
    case T_A_Const:
        return isNullConstant(node);
    case T_ColumnRef: {
        const auto& reference = *reinterpret_cast<const ColumnRef*>(node);
        return mayLack(stringOf(lastOf(reference.fields)));
    }
    case T_CoalesceExpr: {
        const List* values = reinterpret_cast<const CoalesceExpr*>(node)->args;
        bool all = true;
        eachOf(values, [&](const Node* value) { all = all && mayBe(value, mayLack, depth); });
        return all;
    }
    case T_MinMaxExpr: { // they pass over what is NULL
        bool all = true;
        eachOf(reinterpret_cast<const MinMaxExpr*>(node)->args,
            [&](const Node* value) { all = all && mayBe(value, mayLack, depth); });
        return all;
    }
    case T_MultiAssignRef: { // SET (a, b) = …
        const auto& one = *reinterpret_cast<const MultiAssignRef*>(node);
        const auto* row = LK_AS(RowExpr, one.source);
        return !row || lengthOf(row->args) < one.colno || mayBe(itemOf(row->args, one.colno - 1), mayLack, depth);
    }
    case T_CollateClause:
        return mayBe(reinterpret_cast<const CollateClause*>(node)->arg, mayLack, depth);
    case T_BoolExpr:
        return any(reinterpret_cast<const BoolExpr*>(node)->args, mayLack, depth);
    case T_List:
        return any(reinterpret_cast<const List*>(node), mayLack, depth);
    case T_A_Indirection: // an element or field that may not be there
    case T_ParamRef:
        return true;
    case T_CaseExpr: {
        const auto& mapping = *reinterpret_cast<const CaseExpr*>(node);
        bool found = !mapping.defresult || mayBe(reinterpret_cast<const Node*>(mapping.defresult), mayLack, depth);
        eachOf(mapping.args, [&](const Node* item) {
            const auto* when = LK_AS(CaseWhen, item);
            found = found || (when && mayBe(reinterpret_cast<const Node*>(when->result), mayLack, depth));
        });
        return found;
    }
    case T_SubLink: {
        const auto& link = *reinterpret_cast<const SubLink*>(node);
        if (link.subLinkType != EXPR_SUBLINK)
            return false;
        const Node* found = foundAlways(link);
        return !found || mayBe(found, mayLack, depth);
    }
    case T_A_Expr: {
        const auto& expression = *reinterpret_cast<const A_Expr*>(node);
        const std::string_view name = stringOf(lastOf(expression.name));
        if (expression.kind == AEXPR_DISTINCT || expression.kind == AEXPR_NOT_DISTINCT)
            return false;
        return expression.kind == AEXPR_NULLIF || name == "->" || name == "->>" || name == "#>" || name == "#>>"
            || mayBe(expression.lexpr, mayLack, depth) || mayBe(expression.rexpr, mayLack, depth);
    }
    case T_FuncCall: {
        const auto& call = *reinterpret_cast<const FuncCall*>(node);
        const std::string_view name = written(call.funcname).name;
        return std::ranges::find(neverNull, name) == neverNull.end()
            && (isAggregate(call) || std::ranges::binary_search(nullOfSome, name) || any(call.args, mayLack, depth));
    }
    default:
        return false;
    }
}

} // namespace

bool mayBeNull(const Node* expression, const MayLack& mayLack) { return mayBe(expression, mayLack, 0); }

} // namespace lockkeeper::sql
