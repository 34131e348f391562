#include "sql/constant_rows.h"

#include "sql/expression.h"
#include "sql/names.h"

#include <algorithm>

namespace lockkeeper::sql {
namespace {

using Text = std::optional<std::string>;

std::optional<ConstantRows> ofValues(const List* lists, const Variables& variables)
{
    ConstantRows all;
    eachOf(lists, [&](const Node* node) {
        std::vector<Text>& row = all.rows.emplace_back();
        eachOf(LK_AS(List, node), [&](const Node* value) { row.push_back(foldedText(value, variables)); });
        while (all.columns.size() < row.size())
            all.columns.push_back("column" + std::to_string(all.columns.size() + 1));
    });
    for (std::vector<Text>& row : all.rows)
        row.resize(all.columns.size());
    return all;
}

std::optional<ConstantRows> unnested(const Node* node, const Variables& variables)
{
    const auto* call = LK_AS(FuncCall, node);
    if (!call || written(call->funcname).name != "unnest" || lengthOf(call->args) != 1)
        return std::nullopt;
    const auto elements = constantArray(itemOf(call->args, 0), variables);
    if (!elements)
        return std::nullopt;
    ConstantRows all{.columns = {"unnest"}, .rows = {}};
    for (const Text& element : *elements)
        all.rows.push_back({element});
    return all;
}

void rename(ConstantRows& all, const Alias* alias, bool isFunction)
{
    if (!alias)
        return;
    if (isFunction && all.columns.size() == 1)
        all.columns[0] = view(alias->aliasname);
    for (int i = 0; i < lengthOf(alias->colnames) && static_cast<std::size_t>(i) < all.columns.size(); ++i)
        all.columns[static_cast<std::size_t>(i)] = stringOf(itemOf(alias->colnames, i));
}

std::optional<ConstantRows> source(const Node* from, const Variables& variables)
{
    std::optional<ConstantRows> all;
    if (const auto* inner = LK_AS(RangeSubselect, from)) {
        if (const auto* select = LK_AS(SelectStmt, inner->subquery); select && select->valuesLists)
            all = ofValues(select->valuesLists, variables);
        if (all)
            rename(*all, inner->alias, false);
    } else if (const auto* function = LK_AS(RangeFunction, from)) {
        const auto* first = lengthOf(function->functions) == 1 ? LK_AS(List, itemOf(function->functions, 0)) : nullptr;
        if (first && lengthOf(first) > 0 && !function->ordinality)
            all = unnested(itemOf(first, 0), variables);
        if (all)
            rename(*all, function->alias, true);
    }
    return all;
}

/// What the target list makes of the rows.
std::optional<ConstantRows> selected(const SelectStmt& select, const ConstantRows& from, const Variables& variables)
{
    ConstantRows all;
    all.rows.resize(from.rows.size());
    const auto take = [&](std::string name, std::size_t column) {
        all.columns.push_back(std::move(name));
        for (std::size_t row = 0; row < from.rows.size(); ++row)
            all.rows[row].push_back(from.rows[row][column]);
    };
    for (int i = 0; i < lengthOf(select.targetList); ++i) {
        const auto* target = LK_AS(ResTarget, itemOf(select.targetList, i));
        if (!target)
            return std::nullopt;
        const auto* reference = LK_AS(ColumnRef, target->val);
        const Node* last = reference ? lastOf(reference->fields) : nullptr;
        if (last && last->type == T_A_Star) {
            for (std::size_t column = 0; column < from.columns.size(); ++column)
                take(from.columns[column], column);
            continue;
        }
        const auto found = std::ranges::find(from.columns, stringOf(last));
        if (reference && found != from.columns.end()) {
            take(std::string(target->name ? view(target->name) : stringOf(last)),
                static_cast<std::size_t>(found - from.columns.begin()));
            continue;
        }
        all.columns.emplace_back(view(target->name));
        const Text value = foldedText(target->val, variables);
        for (std::vector<Text>& row : all.rows)
            row.push_back(value);
    }
    return all;
}

} // namespace

std::optional<std::vector<Text>> constantArray(const Node* expression, const Variables& variables)
{
    const Node* node = withoutCasts(expression);
    std::vector<Text> elements;
    if (const auto* array = LK_AS(A_ArrayExpr, node)) {
        eachOf(array->elements, [&](const Node* element) { elements.push_back(foldedText(element, variables)); });
        return elements;
    }
    const char* literal = constantText(node);
    const std::string_view all = view(literal);
    // With quotes in it, it is not worth reading.
    if (all.size() < 2 || all.front() != '{' || all.back() != '}'
        || all.substr(1, all.size() - 2).find_first_of("{}\"\\ ") != std::string_view::npos)
        return std::nullopt;
    for (std::string_view rest = all.substr(1, all.size() - 2); !rest.empty();) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        elements.emplace_back(std::string(rest.substr(0, comma)));
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return elements;
}

std::optional<ConstantRows> constantRows(const Node* query, const Variables& variables)
{
    const auto* select = LK_AS(SelectStmt, query);
    if (!select || select->larg || select->whereClause || select->havingClause || select->groupClause
        || select->distinctClause || select->limitCount || select->limitOffset || select->withClause)
        return std::nullopt;
    if (select->valuesLists)
        return ofValues(select->valuesLists, variables);
    if (lengthOf(select->fromClause) > 1)
        return std::nullopt;
    if (select->fromClause) {
        const auto from = source(itemOf(select->fromClause, 0), variables);
        return from ? selected(*select, *from, variables) : std::nullopt;
    }
    if (lengthOf(select->targetList) == 1)
        if (const auto* target = LK_AS(ResTarget, itemOf(select->targetList, 0)))
            if (auto all = unnested(target->val, variables)) {
                if (target->name)
                    all->columns[0] = view(target->name);
                return all;
            }
    // A row of constants; functions may make any number of rows.
    const ConstantRows one{.columns = {}, .rows = {{}}};
    auto all = selected(*select, one, variables);
    if (all && !std::ranges::all_of(all->rows.front(), &Text::has_value))
        all.reset();
    return all;
}

std::vector<Variables> constantSource(const List* from, const Variables& variables)
{
    const Node* only = lengthOf(from) == 1 ? itemOf(from, 0) : nullptr;
    const auto all = only ? source(only, variables) : std::nullopt;
    std::vector<Variables> rows;
    if (!all)
        return rows;
    const auto* function = LK_AS(RangeFunction, only);
    const Alias* alias = function ? function->alias : reinterpret_cast<const RangeSubselect*>(only)->alias;
    for (const std::vector<Text>& values : all->rows) {
        Variables& row = rows.emplace_back(variables);
        for (std::size_t i = 0; i < values.size(); ++i) {
            row.insert_or_assign(all->columns[i], values[i]);
            if (alias)
                row.insert_or_assign(pathOf({view(alias->aliasname), all->columns[i]}), values[i]);
        }
    }
    return rows;
}

} // namespace lockkeeper::sql
