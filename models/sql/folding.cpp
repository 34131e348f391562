#include "sql/folding.h"

#include "sql/names.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace lockkeeper::sql {
namespace {

constexpr int deepest = 200;

using Text = std::optional<std::string>;

Text fold(const Node* node, const Variables& variables, int depth);

struct Keyword {
    std::string_view name;
    bool unreserved = false;
};

// The server's own list, by name; it stands there as macros.
#undef UNRESERVED_KEYWORD
#undef COL_NAME_KEYWORD
#undef TYPE_FUNC_NAME_KEYWORD
#undef RESERVED_KEYWORD
#define UNRESERVED_KEYWORD true
#define COL_NAME_KEYWORD false
#define TYPE_FUNC_NAME_KEYWORD false
#define RESERVED_KEYWORD false
#define PG_KEYWORD(name, token, category, label) Keyword{name, category},
constexpr Keyword keywords[] = {
#include "parser/kwlist.h"
};
#undef PG_KEYWORD
static_assert(std::ranges::is_sorted(keywords, {}, &Keyword::name));

/// Whether quote_ident quotes it though its letters are plain: "user", "order".
bool isReserved(std::string_view name)
{
    const Keyword* found = std::ranges::lower_bound(keywords, name, {}, &Keyword::name);
    return found != std::end(keywords) && found->name == name && !found->unreserved;
}

std::string quotedName(const std::string& name)
{
    const bool plain = !name.empty() && !isReserved(name)
        && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos
        && (name[0] < '0' || name[0] > '9');
    if (plain)
        return name;
    std::string out = "\"";
    for (const char c : name)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

std::string quotedLiteral(const std::string& value)
{
    std::string out = "'";
    for (const char c : value)
        out += c == '\'' ? std::string("''") : std::string(1, c);
    return out + '\'';
}

/// format(): %s, %I, %L with or without a position (%1$I) and %%.
Text formatted(const std::vector<std::string>& arguments)
{
    const std::string& pattern = arguments.front();
    std::string out;
    std::size_t next = 1;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '%') {
            out += pattern[i];
            continue;
        }
        std::size_t at = i + 1;
        std::size_t number = 0;
        while (at < pattern.size() && pattern[at] >= '0' && pattern[at] <= '9' && number < 1000)
            number = number * 10 + static_cast<std::size_t>(pattern[at++] - '0');
        if (number > 0 && at < pattern.size() && pattern[at] == '$')
            ++at;
        if (at >= pattern.size())
            return std::nullopt;
        i = at;
        if (pattern[at] == '%') {
            out += '%';
            continue;
        }
        const std::size_t index = number > 0 ? number : next++;
        if (index >= arguments.size())
            return std::nullopt;
        if (pattern[at] == 's')
            out += arguments[index];
        else if (pattern[at] == 'I')
            out += quotedName(arguments[index]);
        else if (pattern[at] == 'L')
            out += quotedLiteral(arguments[index]);
        else
            return std::nullopt;
    }
    return out;
}

Text called(const FuncCall& call, const Variables& variables, int depth)
{
    std::vector<std::string> arguments;
    for (int i = 0; i < lengthOf(call.args); ++i) {
        Text argument = fold(itemOf(call.args, i), variables, depth);
        if (!argument)
            return std::nullopt;
        arguments.push_back(std::move(*argument));
    }
    const std::string_view name = written(call.funcname).name;
    if (arguments.empty()) {
        const auto known = name == "current_schema" ? variables.find("current_schema()") : variables.end();
        return known == variables.end() ? std::nullopt : known->second;
    }
    if (name == "format")
        return formatted(arguments);
    if (name == "quote_ident")
        return quotedName(arguments[0]);
    if (name == "quote_literal" || name == "quote_nullable")
        return quotedLiteral(arguments[0]);
    if (name == "concat") {
        std::string out;
        for (const std::string& argument : arguments)
            out += argument;
        return out;
    }
    if (name == "concat_ws") {
        std::string out;
        for (std::size_t i = 1; i < arguments.size(); ++i)
            out += (i > 1 ? arguments[0] : "") + arguments[i];
        return out;
    }
    if (name == "chr" && arguments[0].size() <= 3) {
        int code = 0;
        for (const char c : arguments[0])
            code = c >= '0' && c <= '9' ? code * 10 + (c - '0') : 1000;
        return code > 0 && code < 128 ? Text(std::string(1, static_cast<char>(code))) : std::nullopt;
    }
    const auto mapped = [&](char from, char to) {
        std::string out = arguments[0];
        for (char& c : out)
            if (c >= from && c <= to)
                c = static_cast<char>(c ^ 0x20);
        return out;
    };
    if (name == "lower")
        return mapped('A', 'Z');
    if (name == "upper")
        return mapped('a', 'z');
    if ((name == "btrim" || name == "trim") && arguments.size() == 1) {
        const std::size_t first = arguments[0].find_first_not_of(' ');
        return first == std::string::npos ? std::string()
                                          : arguments[0].substr(first, arguments[0].find_last_not_of(' ') - first + 1);
    }
    if (name == "replace" && arguments.size() == 3 && !arguments[1].empty()) {
        std::string out = arguments[0];
        for (std::size_t at = out.find(arguments[1]); at != std::string::npos;
            at = out.find(arguments[1], at + arguments[2].size()))
            out.replace(at, arguments[1].size(), arguments[2]);
        return out;
    }
    if (name == "reverse")
        return std::string(arguments[0].rbegin(), arguments[0].rend());
    return std::nullopt;
}

Text fold(const Node* node, const Variables& variables, int depth)
{
    if (!node || depth > deepest)
        return std::nullopt;
    ++depth;
    switch (static_cast<int>(node->type)) {
    case T_A_Const: {
        const auto& constant = *reinterpret_cast<const A_Const*>(node);
        if (constant.isnull)
            return std::nullopt;
        if (constant.val.node.type == T_String)
            return std::string(view(constant.val.sval.sval));
        if (constant.val.node.type == T_Integer)
            return std::to_string(constant.val.ival.ival);
        if (constant.val.node.type == T_Float)
            return std::string(view(constant.val.fval.fval));
        return std::nullopt;
    }
    case T_TypeCast:
        return fold(reinterpret_cast<const TypeCast*>(node)->arg, variables, depth);
    case T_A_Expr: {
        const auto& expression = *reinterpret_cast<const A_Expr*>(node);
        if (expression.kind != AEXPR_OP || stringOf(lastOf(expression.name)) != "||")
            return std::nullopt;
        Text left = fold(expression.lexpr, variables, depth);
        const Text right = left ? fold(expression.rexpr, variables, depth) : std::nullopt;
        if (!right)
            return std::nullopt;
        return *left + *right;
    }
    case T_ColumnRef: {
        const auto& reference = *reinterpret_cast<const ColumnRef*>(node);
        const int count = lengthOf(reference.fields);
        if (count != 1 && count != 2)
            return std::nullopt;
        const std::string_view name = stringOf(itemOf(reference.fields, 0));
        // r.name: a field of a record.
        const auto found
            = count == 1 ? variables.find(name) : variables.find(pathOf({name, stringOf(itemOf(reference.fields, 1))}));
        return found == variables.end() ? std::nullopt : found->second;
    }
    case T_ParamRef: {
        const auto found = variables.find("$" + std::to_string(reinterpret_cast<const ParamRef*>(node)->number));
        return found == variables.end() ? std::nullopt : found->second;
    }
    case T_CoalesceExpr: {
        const auto& coalesce = *reinterpret_cast<const CoalesceExpr*>(node);
        return lengthOf(coalesce.args) > 0 ? fold(itemOf(coalesce.args, 0), variables, depth) : std::nullopt;
    }
    case T_FuncCall:
        return called(*reinterpret_cast<const FuncCall*>(node), variables, depth);
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<std::string> foldedText(const Node* expression, const Variables& variables)
{
    return fold(expression, variables, 0);
}

} // namespace lockkeeper::sql
