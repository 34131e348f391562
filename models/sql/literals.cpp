#include "sql/literals.h"

#include "sql/expression.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <unordered_set>

namespace lockkeeper::sql {
namespace {

using schema::Relation;
using schema::Snapshot;

constexpr std::string_view plainText = "text";

/// Operators that take text, or a key of JSON, and never an enum.
bool takesText(const A_Expr& expression)
{
    switch (expression.kind) {
    case AEXPR_LIKE:
    case AEXPR_ILIKE:
    case AEXPR_SIMILAR:
        return true;
    case AEXPR_OP: {
        constexpr std::array<std::string_view, 15> operators{
            "||", "->", "->>", "#>", "#>>", "#-", "?", "?|", "?&", "@>", "<@", "~", "~*", "!~", "!~*"};
        return std::ranges::find(operators, stringOf(lastOf(expression.name))) != operators.end();
    }
    default:
        return false;
    }
}

/// PostgreSQL's functions that take text.
bool takesText(const FuncCall& call)
{
    constexpr std::array<std::string_view, 28> functions{"btrim", "concat", "concat_ws", "current_setting",
        "date_trunc", "decode", "encode", "format", "left", "length", "lower", "md5", "nextval", "quote_ident",
        "quote_literal", "regexp_match", "regexp_matches", "regexp_replace", "replace", "right", "set_config", "setval",
        "split_part", "strpos", "substr", "substring", "to_char", "upper"};
    const Written name = written(call.funcname);
    return name.name.starts_with("json") || std::ranges::find(functions, name.name) != functions.end();
}

/// Reads with a list of its own, so that no chain of operators is deeper than memory.
class Reader {
public:
    Reader(const Snapshot& state, const VisitLiteral& visit)
        : m_state(state)
        , m_visit(visit)
    {
    }

    void add(const RangeVar& table)
    {
        Source source{.name = table.alias ? view(table.alias->aliasname) : view(table.relname)};
        const std::string_view schema = view(table.schemaname);
        source.ofServer = schema == "pg_catalog" || schema == "information_schema"
            || (schema.empty() && view(table.relname).starts_with("pg_"));
        if (!source.ofServer)
            source.relation = m_state.relation(schema, view(table.relname));
        m_sources.push_back(source);
    }

    void read(const Node* root, std::string_view type)
    {
        push(root, type);
        while (!m_stack.empty()) {
            const Todo next = m_stack.back();
            m_stack.pop_back();
            one(next.node, next.type);
        }
    }

    void add(Written table)
    {
        m_sources.push_back({.name = table.name, .relation = m_state.relation(table.schema, table.name)});
    }

private:
    struct Source {
        std::string_view name;
        const Relation* relation = nullptr;
        bool ofServer = false; ///< a catalog of PostgreSQL's
    };
    struct Todo {
        const Node* node = nullptr;
        std::string_view type;
    };

    void push(const Node* node, std::string_view type = {})
    {
        if (node)
            m_stack.push_back({node, type});
    }
    void push(const List* list, std::string_view type = {})
    {
        eachOf(list, [&](const Node* item) { push(item, type); });
    }

    [[nodiscard]] std::string_view typeOfColumn(const ColumnRef& reference) const
    {
        const int count = lengthOf(reference.fields);
        const std::string_view column = stringOf(lastOf(reference.fields));
        const std::string_view source = count > 1 ? stringOf(itemOf(reference.fields, count - 2)) : std::string_view();
        std::string_view type;
        for (const Source& each : m_sources) {
            if (!source.empty() && each.name != source)
                continue;
            std::string_view here;
            if (each.ofServer) {
                here = "name";
            } else if (each.relation) {
                const schema::Column* found = each.relation->column(column);
                if (!found && each.relation->columnsKnown)
                    continue;
                here = found ? found->type->name : std::string_view();
            }
            if (here.empty() || (!type.empty() && type != here))
                return {};
            type = here;
        }
        return type;
    }

    /// What the other side of a comparison is read as.
    [[nodiscard]] std::string_view typeOfExpression(const Node* node) const
    {
        if (!node)
            return {};
        switch (static_cast<int>(node->type)) {
        case T_ColumnRef:
            return typeOfColumn(*reinterpret_cast<const ColumnRef*>(node));
        case T_TypeCast:
            return typeOf(reinterpret_cast<const TypeCast*>(node)->typeName).name;
        case T_A_Expr: {
            const auto& expression = *reinterpret_cast<const A_Expr*>(node);
            const std::string_view op = stringOf(lastOf(expression.name));
            return expression.kind == AEXPR_OP && (op == "||" || op == "->>" || op == "#>>") ? plainText
                                                                                             : std::string_view();
        }
        case T_FuncCall: {
            const auto& call = *reinterpret_cast<const FuncCall*>(node);
            const std::string_view name = written(call.funcname).name;
            return name == "lower" || name == "upper" || name == "btrim" || name == "replace" ? plainText
                                                                                              : std::string_view();
        }
        case T_CoalesceExpr: {
            const auto* arguments = reinterpret_cast<const CoalesceExpr*>(node)->args;
            const auto* first = lengthOf(arguments) > 0 ? LK_AS(ColumnRef, itemOf(arguments, 0)) : nullptr;
            return first ? typeOfColumn(*first) : std::string_view();
        }
        default:
            return {};
        }
    }

    [[nodiscard]] static std::string_view typeIn(const Relation* relation, std::string_view column)
    {
        const schema::Column* found = relation ? relation->column(column) : nullptr;
        return found ? found->type->name : std::string_view();
    }

    /// The types of the columns an INSERT fills, in order.
    [[nodiscard]] static std::vector<std::string_view> filled(const Relation* relation, const List* columns)
    {
        std::vector<std::string_view> types;
        if (!relation)
            return types;
        if (columns)
            eachOf(columns, [&](const Node* node) {
                const auto* target = LK_AS(ResTarget, node);
                types.push_back(target ? typeIn(relation, view(target->name)) : std::string_view());
            });
        else if (relation->columnsKnown)
            for (const schema::Column& column : relation->columns)
                types.push_back(column.type->name);
        return types;
    }

    void expressions(const List* list, const std::vector<std::string_view>& types)
    {
        for (int i = 0; i < lengthOf(list); ++i) {
            const Node* item = itemOf(list, i);
            if (const auto* target = LK_AS(ResTarget, item)) {
                m_done.insert(item);
                item = target->val;
            }
            const auto at = static_cast<std::size_t>(i);
            push(item, at < types.size() ? types[at] : std::string_view());
        }
    }

    /// SET a = …
    void assignments(const List* targets, const Relation* relation)
    {
        eachOf(targets, [&](const Node* node) {
            const auto* target = LK_AS(ResTarget, node);
            if (target && !target->indirection) {
                m_done.insert(node);
                push(target->val, typeIn(relation, view(target->name)));
            }
        });
    }

    /// The query of an INSERT: its rows, or what it selects for each column.
    void rows(const Node* query, const std::vector<std::string_view>& types)
    {
        std::vector<const SelectStmt*> parts;
        if (const auto* select = LK_AS(SelectStmt, query))
            parts.push_back(select);
        while (!parts.empty()) {
            const SelectStmt* select = parts.back();
            parts.pop_back();
            if (select->larg) { // UNION
                parts.push_back(select->larg);
                parts.push_back(select->rarg);
            }
            eachOf(select->valuesLists, [&](const Node* row) {
                m_done.insert(row);
                expressions(LK_AS(List, row), types);
            });
            const bool star = std::ranges::any_of(std::views::iota(0, lengthOf(select->targetList)), [&](int i) {
                const auto* target = LK_AS(ResTarget, itemOf(select->targetList, i));
                const auto* column = target ? LK_AS(ColumnRef, target->val) : nullptr;
                return column && lastOf(column->fields) && lastOf(column->fields)->type == T_A_Star;
            });
            if (!star)
                expressions(select->targetList, types);
        }
    }

    [[nodiscard]] const Relation* target(const RangeVar* relation) const
    {
        return relation ? m_state.relation(view(relation->schemaname), view(relation->relname)) : nullptr;
    }

    void compared(const A_Expr& expression)
    {
        if (takesText(expression)) {
            push(expression.lexpr, plainText);
            push(expression.rexpr, plainText);
            return;
        }
        const std::string_view right = typeOfExpression(expression.rexpr);
        push(expression.lexpr, right);
        const std::string_view left = typeOfExpression(expression.lexpr);
        if (const auto* list = LK_AS(List, expression.rexpr))
            push(list, left);
        else
            push(expression.rexpr, left);
    }

    void one(const Node* node, std::string_view type)
    {
        if (m_done.contains(node))
            return;
        switch (static_cast<int>(node->type)) {
        case T_A_Const: {
            const auto& constant = *reinterpret_cast<const A_Const*>(node);
            if (!constant.isnull && constant.val.node.type == T_String)
                m_visit(constant.val.sval.sval, type);
            return;
        }
        case T_TypeCast: {
            const auto& cast = *reinterpret_cast<const TypeCast*>(node);
            const bool direct = cast.arg && (cast.arg->type == T_A_Const || cast.arg->type == T_A_ArrayExpr);
            return push(cast.arg, direct ? typeOf(cast.typeName).name : std::string_view());
        }
        case T_A_ArrayExpr:
            return push(reinterpret_cast<const A_ArrayExpr*>(node)->elements, type);
        case T_CoalesceExpr: {
            const std::string_view own = typeOfExpression(node);
            return push(reinterpret_cast<const CoalesceExpr*>(node)->args, own.empty() ? type : own);
        }
        case T_CaseExpr: {
            const auto& choice = *reinterpret_cast<const CaseExpr*>(node);
            const auto* argument = reinterpret_cast<const Node*>(choice.arg);
            push(argument);
            eachOf(choice.args, [&](const Node* branch) {
                if (const auto* when = LK_AS(CaseWhen, branch)) {
                    push(reinterpret_cast<const Node*>(when->expr), typeOfExpression(argument));
                    push(reinterpret_cast<const Node*>(when->result), type);
                }
            });
            return push(reinterpret_cast<const Node*>(choice.defresult), type);
        }
        case T_A_Expr:
            return compared(*reinterpret_cast<const A_Expr*>(node));
        case T_FuncCall: {
            const auto& call = *reinterpret_cast<const FuncCall*>(node);
            if (!takesText(call))
                break;
            push(call.args, plainText);
            push(call.agg_order);
            return push(call.agg_filter);
        }
        case T_InsertStmt: {
            const auto& insert = *reinterpret_cast<const InsertStmt*>(node);
            const Relation* relation = target(insert.relation);
            rows(insert.selectStmt, filled(relation, insert.cols));
            if (insert.onConflictClause)
                assignments(insert.onConflictClause->targetList, relation);
            break;
        }
        case T_UpdateStmt: {
            const auto& update = *reinterpret_cast<const UpdateStmt*>(node);
            assignments(update.targetList, target(update.relation));
            break;
        }
        case T_MergeStmt: {
            const auto& merge = *reinterpret_cast<const MergeStmt*>(node);
            const Relation* relation = target(merge.relation);
            eachOf(merge.mergeWhenClauses, [&](const Node* item) {
                const auto* when = LK_AS(MergeWhenClause, item);
                if (when && when->commandType == CMD_INSERT) {
                    expressions(when->values, filled(relation, when->targetList));
                    m_done.insert(item);
                } else if (when) {
                    assignments(when->targetList, relation);
                }
            });
            break;
        }
        default:
            break;
        }
        // Of anything else the children, read as nobody knows what.
        bool below = false;
        everyNode(node, [&](const Node* child) {
            if (std::exchange(below, true))
                push(child);
            else
                return true;
            return false;
        });
    }

    const Snapshot& m_state;
    const VisitLiteral& m_visit;
    std::vector<Source> m_sources;
    std::vector<Todo> m_stack;
    std::unordered_set<const Node*> m_done; ///< read already, with its type
};

} // namespace

void everyLiteral(const Snapshot& state, const Node* statement, const VisitLiteral& visit)
{
    Reader reader(state, visit);
    everyNode(statement, [&](const Node* node) {
        if (const auto* table = LK_AS(RangeVar, node))
            reader.add(*table);
        return true;
    });
    reader.read(statement, {});
}

void everyLiteral(
    const Snapshot& state, const Node* expression, Written table, std::string_view type, const VisitLiteral& visit)
{
    Reader reader(state, visit);
    reader.add(table);
    reader.read(expression, type);
}

} // namespace lockkeeper::sql
