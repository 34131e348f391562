#include "sql/expression.h"

#include <charconv>
#include <optional>
#include <variant>

extern "C" {
// Declared in the server's headers without its argument types.
bool raw_expression_tree_walker(Node* node, bool (*walker)(Node*, void*), void* context);
}

namespace lockkeeper::sql {
namespace {

/// Deeper conditions are not decided: nobody hides `true` under a hundred parentheses, and the stack stays small.
constexpr int deepest = 64;

using Value = std::variant<std::monostate, bool, double, std::string_view>; // monostate: not a constant

Value valueOf(const Node* node, int depth);

Truth truth(const Node* node, int depth)
{
    const Value value = valueOf(node, depth);
    if (const bool* known = std::get_if<bool>(&value))
        return *known ? Truth::True : Truth::False;
    if (const auto* word = std::get_if<std::string_view>(&value)) {
        if (*word == "t" || *word == "true" || *word == "1" || *word == "yes" || *word == "on")
            return Truth::True;
        if (*word == "f" || *word == "false" || *word == "0" || *word == "no" || *word == "off")
            return Truth::False;
    }
    return Truth::Unknown;
}

std::optional<bool> compared(std::string_view op, const Value& left, const Value& right)
{
    const auto apply = [&](const auto& a, const auto& b) -> std::optional<bool> {
        if (op == "=")
            return a == b;
        if (op == "<>" || op == "!=")
            return a != b;
        if (op == "<")
            return a < b;
        if (op == ">")
            return a > b;
        if (op == "<=")
            return a <= b;
        if (op == ">=")
            return a >= b;
        return std::nullopt;
    };
    if (left.index() != right.index())
        return std::nullopt;
    if (const auto* a = std::get_if<double>(&left))
        return apply(*a, std::get<double>(right));
    if (const auto* a = std::get_if<std::string_view>(&left))
        return apply(*a, std::get<std::string_view>(right));
    if (const auto* a = std::get_if<bool>(&left))
        return apply(*a, std::get<bool>(right));
    return std::nullopt;
}

Value asValue(std::optional<bool> known) { return known ? Value(*known) : Value(); }

Value valueOfConstant(const A_Const& constant)
{
    if (constant.isnull)
        return {};
    switch (static_cast<int>(constant.val.node.type)) {
    case T_Integer:
        return static_cast<double>(constant.val.ival.ival);
    case T_Float: {
        const std::string_view digits = view(constant.val.fval.fval);
        double number = 0;
        if (std::from_chars(digits.data(), digits.data() + digits.size(), number).ec == std::errc())
            return number;
        return {};
    }
    case T_Boolean:
        return constant.val.boolval.boolval;
    case T_String:
        return view(constant.val.sval.sval);
    default:
        return {};
    }
}

Value valueOfOperator(const A_Expr& expression, int depth)
{
    const std::string_view op = stringOf(lastOf(expression.name));
    if (expression.kind == AEXPR_IN) {
        const Value left = valueOf(expression.lexpr, depth);
        const auto* list = LK_AS(List, expression.rexpr);
        for (int i = 0; list && i < lengthOf(list); ++i)
            if (const auto same = compared("=", left, valueOf(itemOf(list, i), depth)); same == true)
                return op == "=";
        return {};
    }
    if (expression.kind != AEXPR_OP)
        return {};
    const Value right = valueOf(expression.rexpr, depth);
    if (!expression.lexpr) {
        const double* number = std::get_if<double>(&right);
        return number && op == "-" ? Value(-*number) : Value();
    }
    const Value left = valueOf(expression.lexpr, depth);
    if (const double* a = std::get_if<double>(&left))
        if (const double* b = std::get_if<double>(&right)) {
            if (op == "+")
                return *a + *b;
            if (op == "-")
                return *a - *b;
            if (op == "*")
                return *a * *b;
        }
    return asValue(compared(op, left, right));
}

Value valueOfJunction(const BoolExpr& expression, int depth)
{
    if (expression.boolop == NOT_EXPR) {
        const Truth inner = truth(itemOf(expression.args, 0), depth);
        return inner == Truth::Unknown ? Value() : Value(inner == Truth::False);
    }
    // OR: one true decides; AND: one false decides.
    const bool isOr = expression.boolop == OR_EXPR;
    bool allKnown = true;
    for (int i = 0; i < lengthOf(expression.args); ++i) {
        const Truth one = truth(itemOf(expression.args, i), depth);
        if (one == (isOr ? Truth::True : Truth::False))
            return isOr;
        allKnown = allKnown && one != Truth::Unknown;
    }
    return allKnown ? Value(!isOr) : Value();
}

Value valueOf(const Node* node, int depth)
{
    if (!node || depth > deepest)
        return {};
    ++depth;
    switch (static_cast<int>(node->type)) {
    case T_A_Const:
        return valueOfConstant(*reinterpret_cast<const A_Const*>(node));
    case T_TypeCast: {
        const auto& cast = *reinterpret_cast<const TypeCast*>(node);
        const std::string_view type = stringOf(lastOf(cast.typeName->names));
        if (type == "bool" || type == "boolean") {
            const Value inner = valueOf(cast.arg, depth);
            if (const double* number = std::get_if<double>(&inner))
                return *number != 0;
            const Truth known = truth(cast.arg, depth);
            return known == Truth::Unknown ? Value() : Value(known == Truth::True);
        }
        return valueOf(cast.arg, depth);
    }
    case T_A_Expr:
        return valueOfOperator(*reinterpret_cast<const A_Expr*>(node), depth);
    case T_BoolExpr:
        return valueOfJunction(*reinterpret_cast<const BoolExpr*>(node), depth);
    case T_NullTest: {
        const auto& test = *reinterpret_cast<const NullTest*>(node);
        const Node* argument = reinterpret_cast<const Node*>(test.arg);
        if (isNullConstant(argument))
            return test.nulltesttype == IS_NULL;
        const Value inner = valueOf(argument, depth);
        if (!std::holds_alternative<std::monostate>(inner))
            return test.nulltesttype == IS_NOT_NULL;
        return {};
    }
    case T_BooleanTest: {
        const auto& test = *reinterpret_cast<const BooleanTest*>(node);
        const Truth inner = truth(reinterpret_cast<const Node*>(test.arg), depth);
        if (inner == Truth::Unknown)
            return {};
        const bool value = inner == Truth::True;
        switch (test.booltesttype) {
        case IS_TRUE:
        case IS_NOT_FALSE:
            return value;
        case IS_FALSE:
        case IS_NOT_TRUE:
            return !value;
        case IS_UNKNOWN:
            return false;
        case IS_NOT_UNKNOWN:
            return true;
        }
        return {};
    }
    case T_SubLink: {
        const auto& link = *reinterpret_cast<const SubLink*>(node);
        const auto* select = LK_AS(SelectStmt, link.subselect);
        if (link.subLinkType == EXISTS_SUBLINK && select && !select->fromClause && !select->whereClause
            && !select->havingClause && !select->limitCount && !select->larg && lengthOf(select->targetList) > 0)
            return true;
        if (link.subLinkType == EXPR_SUBLINK && select && !select->fromClause && !select->whereClause
            && lengthOf(select->targetList) == 1)
            if (const auto* target = LK_AS(ResTarget, itemOf(select->targetList, 0)))
                return valueOf(target->val, depth);
        return {};
    }
    default:
        return {};
    }
}

/// Statements and expressions that PostgreSQL's walker knows; anything else would be an error inside it.
bool walkable(const Node* node)
{
    switch (static_cast<int>(node->type)) {
    case T_List:
    case T_SubLink:
    case T_CaseExpr:
    case T_CaseWhen:
    case T_RowExpr:
    case T_CoalesceExpr:
    case T_MinMaxExpr:
    case T_XmlExpr:
    case T_NullTest:
    case T_BooleanTest:
    case T_JoinExpr:
    case T_InsertStmt:
    case T_DeleteStmt:
    case T_UpdateStmt:
    case T_MergeStmt:
    case T_MergeWhenClause:
    case T_SelectStmt:
    case T_A_Expr:
    case T_BoolExpr:
    case T_FuncCall:
    case T_NamedArgExpr:
    case T_A_Indices:
    case T_A_Indirection:
    case T_A_ArrayExpr:
    case T_ResTarget:
    case T_MultiAssignRef:
    case T_TypeCast:
    case T_CollateClause:
    case T_SortBy:
    case T_WindowDef:
    case T_RangeSubselect:
    case T_RangeFunction:
    case T_RangeTableSample:
    case T_GroupingSet:
    case T_WithClause:
    case T_OnConflictClause:
    case T_CommonTableExpr:
        return true;
    default:
        return false;
    }
}

} // namespace

Truth truthOf(const Node* condition) { return truth(condition, 0); }

void everyNode(const Node* root, const std::function<bool(const Node*)>& visit)
{
    // PostgreSQL's walker shows a node's children; they go on a list of ours, so that no chain of operators is deeper
    // than memory.
    std::vector<const Node*> stack;
    if (root)
        stack.push_back(root);
    const auto push = +[](Node* child, void* context) -> bool {
        if (child)
            static_cast<std::vector<const Node*>*>(context)->push_back(child);
        return false;
    };
    while (!stack.empty()) {
        const Node* node = stack.back();
        stack.pop_back();
        if (!visit(node) || !walkable(node))
            continue;
        if (const auto* list = LK_AS(List, node))
            eachOf(list, [&](const Node* item) { stack.push_back(item); });
        else
            raw_expression_tree_walker(const_cast<Node*>(node), push, &stack);
    }
}

std::vector<std::string_view> columnsRead(const Node* expression)
{
    std::vector<std::string_view> columns;
    everyNode(expression, [&](const Node* node) {
        if (const auto* column = LK_AS(ColumnRef, node)) {
            const Node* last = lastOf(column->fields);
            columns.push_back(last && last->type == T_A_Star ? std::string_view("*") : stringOf(last));
        }
        return true;
    });
    return columns;
}

const Node* withoutCasts(const Node* node)
{
    for (;;) {
        if (const auto* cast = LK_AS(TypeCast, node))
            node = cast->arg;
        else if (const auto* collate = LK_AS(CollateClause, node))
            node = collate->arg;
        else
            return node;
    }
}

const char* constantText(const Node* node)
{
    const auto* constant = LK_AS(A_Const, withoutCasts(node));
    if (!constant || constant->isnull || constant->val.node.type != T_String)
        return nullptr;
    return constant->val.sval.sval;
}

bool isNullConstant(const Node* node)
{
    const auto* constant = LK_AS(A_Const, withoutCasts(node));
    return constant && constant->isnull;
}

bool isColumn(const Node* node, std::string_view name)
{
    const auto* reference = LK_AS(ColumnRef, withoutCasts(node));
    return reference && stringOf(lastOf(reference->fields)) == name;
}

std::vector<std::string_view> nullsMet(const Node* where)
{
    std::vector<std::string_view> columns;
    // Chains come flat from the grammar, so one level is enough.
    const auto* any = LK_AS(BoolExpr, where);
    const auto take = [&](const Node* node) {
        const auto* test = LK_AS(NullTest, node);
        const auto* reference = test && test->nulltesttype == IS_NULL ? LK_AS(ColumnRef, test->arg) : nullptr;
        if (reference)
            columns.push_back(stringOf(lastOf(reference->fields)));
    };
    if (any && any->boolop == OR_EXPR)
        eachOf(any->args, take);
    else
        take(where);
    return columns;
}

std::vector<std::string_view> textsMet(const Node* where, std::string_view column)
{
    const auto* test = LK_AS(A_Expr, where);
    if (!test || stringOf(lastOf(test->name)) != "=" || !isColumn(test->lexpr, column))
        return {};
    std::vector<std::string_view> values;
    const auto take = [&](const Node* node) {
        if (const char* text = constantText(node))
            values.push_back(view(text));
    };
    if (test->kind == AEXPR_OP)
        take(test->rexpr);
    else if (test->kind == AEXPR_IN)
        eachOf(LK_AS(List, test->rexpr), take);
    return values;
}

} // namespace lockkeeper::sql
