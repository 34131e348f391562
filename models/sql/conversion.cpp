#include "sql/conversion.h"

#include "sql/expression.h"
#include "sql/names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace lockkeeper::sql {
namespace {

/// Functions that keep a part of their argument, or only a measure of it.
constexpr std::array<std::string_view, 24> cutting{"abs", "array_length", "array_position", "ceil", "ceiling",
    "char_length", "cardinality", "date_part", "date_trunc", "extract", "floor", "jsonb_array_length",
    "json_array_length", "left", "length", "mod", "right", "round", "sign", "split_part", "starts_with", "substr",
    "substring", "trunc"};
constexpr std::array<std::string_view, 20> tests{"=", "<>", "!=", "<", ">", "<=", ">=", "~~", "!~~", "~~*", "!~~*", "~",
    "!~", "~*", "!~*", "@>", "<@", "?", "?|", "?&"};
constexpr std::array<std::string_view, 2> parts{"->", "->>"};
constexpr std::array<std::string_view, 2> deepParts{"#>", "#>>"};

/// Deeper expressions are not decided, so that the stack stays small.
constexpr int deepest = 16;

template <std::size_t N>
bool isOne(const std::array<std::string_view, N>& names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

class Conversion {
public:
    Conversion(const State& state, std::string_view column, const schema::Type* type)
        : m_column(column)
        , m_isDate(type && type->name == "date" && !type->array)
        , m_isMoment(type && (type->name == "timestamp" || type->name == "timestamptz") && !type->array)
        , m_isBoolean(type && type->name == "bool" && !type->array)
    {
        const schema::UserType* known = type && !type->array ? state.type(type->schema, type->name) : nullptr;
        if (known && known->kind == schema::UserType::Kind::Enum)
            m_values = &known->values;
    }

    [[nodiscard]] bool merges(const Node* node, int depth = 0) const
    {
        node = withoutCasts(node);
        if (!node || depth > deepest || !reads(node))
            return false;
        ++depth;
        switch (static_cast<int>(node->type)) {
        case T_FuncCall:
            return mergesCall(*reinterpret_cast<const FuncCall*>(node), depth);
        case T_A_Expr:
            return mergesOperator(*reinterpret_cast<const A_Expr*>(node), depth);
        case T_CaseExpr:
            return mergesCase(*reinterpret_cast<const CaseExpr*>(node), depth);
        case T_NullTest:
            return true;
        case T_BoolExpr:
            return !m_isBoolean;
        case T_A_Indirection: {
            const auto& part = *reinterpret_cast<const A_Indirection*>(node);
            return lengthOf(part.indirection) > 0 || merges(part.arg, depth);
        }
        case T_CoalesceExpr:
            return anyMerges(reinterpret_cast<const CoalesceExpr*>(node)->args, depth);
        case T_A_ArrayExpr:
            return anyMerges(reinterpret_cast<const A_ArrayExpr*>(node)->elements, depth);
        case T_RowExpr:
            return anyMerges(reinterpret_cast<const RowExpr*>(node)->args, depth);
        default:
            return false;
        }
    }

private:
    [[nodiscard]] bool reads(const Node* node) const
    {
        const std::vector<std::string_view> columns = columnsRead(node);
        return std::ranges::find(columns, m_column) != columns.end();
    }

    [[nodiscard]] bool anyMerges(const List* list, int depth) const
    {
        bool any = false;
        eachOf(list, [&](const Node* item) { any = any || merges(item, depth); });
        return any;
    }

    [[nodiscard]] bool mergesCall(const FuncCall& call, int depth) const
    {
        const std::string_view name = written(call.funcname).name;
        // The seconds since 1970 are the whole of a time.
        const bool isEpoch = (name == "extract" || name == "date_part") && lengthOf(call.args) > 0
            && constantText(itemOf(call.args, 0)) && view(constantText(itemOf(call.args, 0))) == "epoch";
        return (isOne(cutting, name) && !isEpoch) || (name == "to_char" && writesPart(call))
            || anyMerges(call.args, depth);
    }

    /// Whether to_char leaves the year, the day or the time of day out.
    [[nodiscard]] bool writesPart(const FuncCall& call) const
    {
        const char* pattern = lengthOf(call.args) == 2 ? constantText(itemOf(call.args, 1)) : nullptr;
        if (!pattern || (!m_isDate && !m_isMoment))
            return false;
        std::string form(pattern);
        std::ranges::transform(form, form.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
        const auto has = [&](std::initializer_list<std::string_view> some) {
            return std::ranges::any_of(some, [&](std::string_view part) { return form.contains(part); });
        };
        const bool day = has({"J"}) || (has({"YYY"}) && (has({"DDD"}) || (has({"MM", "MON"}) && has({"DD"}))));
        const bool time = has({"SSSS"}) || (has({"HH"}) && has({"MI"}) && has({"SS"}));
        return !day || (m_isMoment && !time);
    }

    [[nodiscard]] bool mergesOperator(const A_Expr& expression, int depth) const
    {
        if (expression.kind == AEXPR_NULLIF)
            return merges(expression.lexpr, depth);
        const std::string_view name = stringOf(lastOf(expression.name));
        if (expression.kind != AEXPR_OP || isOne(tests, name))
            return !hasTwoValues();
        if (isOne(parts, name) || name == "%")
            return true;
        if (isOne(deepParts, name)) {
            const char* path = constantText(expression.rexpr);
            return !path || view(path) != "{}"; // the whole of it, as text
        }
        return merges(expression.lexpr, depth) || merges(expression.rexpr, depth);
    }

    /// Of them a test tells both apart.
    [[nodiscard]] bool hasTwoValues() const { return m_isBoolean || (m_values && m_values->size() <= 2); }

    [[nodiscard]] bool mergesCase(const CaseExpr& mapping, int depth) const
    {
        std::set<std::string_view> met; // by branches with a constant
        std::set<std::string_view> results;
        bool merged = false;
        const auto take = [&](const Node* result, const std::vector<std::string_view>& values) {
            const char* constant = constantText(result);
            merged = merged || values.size() > 1 || (constant && !results.insert(view(constant)).second);
        };
        eachOf(mapping.args, [&](const Node* node) {
            const auto* when = LK_AS(CaseWhen, node);
            const auto* test = reinterpret_cast<const Node*>(when->expr);
            const auto* result = reinterpret_cast<const Node*>(when->result);
            std::vector<std::string_view> values;
            if (!mapping.arg)
                values = textsMet(test, m_column);
            else if (const char* value = constantText(test))
                values.push_back(view(value));
            if (reads(result)) {
                merged = merged || merges(result, depth);
                return;
            }
            const auto* null = mapping.arg ? nullptr : LK_AS(NullTest, test);
            const bool ofNull = null && null->nulltesttype == IS_NULL;
            merged = merged || (!m_isBoolean && !ofNull && values.empty());
            met.insert(values.begin(), values.end());
            take(result, values);
        });
        const auto* rest = reinterpret_cast<const Node*>(mapping.defresult);
        if (rest && reads(rest))
            return merged || merges(rest, depth);
        if (m_isBoolean)
            return merged;
        const std::size_t left = m_values ? m_values->size() - std::min(m_values->size(), met.size()) : deepest;
        if (left > 0)
            take(rest, {});
        return merged || left > 1;
    }

    std::string_view m_column;
    bool m_isDate = false;
    bool m_isMoment = false;
    bool m_isBoolean = false;
    const std::vector<std::string_view>* m_values = nullptr; ///< of an enum
};

} // namespace

bool mergesValues(const State& state, const Node* expression, std::string_view column, const schema::Type* type)
{
    return Conversion(state, column, type).merges(expression);
}

} // namespace lockkeeper::sql
