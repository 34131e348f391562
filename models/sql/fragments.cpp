#include "sql/fragments.h"

#include "sql/expression.h"
#include "sql/lexer.h"
#include "sql/names.h"
#include "sql/parser.h"
#include "sql/volatility.h"

namespace lockkeeper::sql {
namespace {

/// A statement's tokens, and how deep in parentheses each stands.
struct Tokens {
    std::string_view text;
    std::vector<Token> all;
    std::vector<int> depth;

    explicit Tokens(std::string_view of)
        : text(of)
        , all(tokens(of))
    {
        int now = 0;
        for (const Token& token : all) {
            if (sql::isSymbol(of, token, ')') || sql::isSymbol(of, token, ']'))
                --now;
            depth.push_back(now);
            if (sql::isSymbol(of, token, '(') || sql::isSymbol(of, token, '['))
                ++now;
        }
    }
    [[nodiscard]] bool isWord(std::size_t i, std::string_view wanted) const
    {
        return i < all.size() && sql::isWord(text, all[i], wanted);
    }
    [[nodiscard]] bool isSymbol(std::size_t i, char symbol) const
    {
        return i < all.size() && sql::isSymbol(text, all[i], symbol);
    }
    /// The first such word outside parentheses from `i` on, or the end.
    [[nodiscard]] std::size_t word(std::string_view wanted, std::size_t i = 0) const
    {
        while (i < all.size() && (depth[i] != 0 || !isWord(i, wanted)))
            ++i;
        return i;
    }
    /// The parenthesis that closes the one at `i`, or the end.
    [[nodiscard]] std::size_t closing(std::size_t i) const
    {
        for (std::size_t end = i + 1; end < all.size(); ++end)
            if (depth[end] == depth[i])
                return end;
        return all.size();
    }
    /// The text of the tokens in [from, to).
    [[nodiscard]] std::string slice(std::size_t from, std::size_t to) const
    {
        if (from >= to || to > all.size())
            return {};
        return std::string(TextRange{all[from].range.begin, all[to - 1].range.end}.of(text));
    }
};

} // namespace

std::string afterKeywordInParentheses(std::string_view statement, std::string_view keyword)
{
    const Tokens in(statement);
    const std::size_t open = in.word(keyword) + 1;
    return in.isSymbol(open, '(') ? in.slice(open + 1, in.closing(open)) : std::string();
}

std::string afterKeyword(std::string_view statement, std::string_view keyword)
{
    const Tokens in(statement);
    std::size_t end = in.all.size();
    while (end > 0 && in.isSymbol(end - 1, ';'))
        --end;
    return in.slice(in.word(keyword) + 1, end);
}

std::string typeAfterType(std::string_view command)
{
    const Tokens in(command);
    // The column itself may be called "type": its name is passed over first.
    const std::size_t type = in.word("type", in.isWord(1, "column") ? 3 : 2);
    const std::size_t end = std::min(in.word("using", type), in.word("collate", type));
    return in.slice(type + 1, end);
}

std::vector<std::string> keysOfIndex(std::string_view statement)
{
    const Tokens in(statement);
    std::vector<std::string> keys;
    std::size_t open = in.word("on");
    while (open < in.all.size() && !in.isSymbol(open, '('))
        ++open;
    const std::size_t end = in.closing(open);
    for (std::size_t from = open + 1, i = from; i <= end && end < in.all.size(); ++i)
        if (i == end || (in.isSymbol(i, ',') && in.depth[i] == 1)) {
            keys.push_back(in.slice(from, i));
            from = i + 1;
        }
    return keys;
}

std::string expressionOfKey(std::string_view key)
{
    const Tokens in(key);
    std::size_t open = 0;
    while (open < in.all.size() && !in.isSymbol(open, '('))
        ++open;
    return open < in.all.size() ? in.slice(0, in.closing(open) + 1) : std::string();
}

bool onlyLooks(const std::string& expression, Subqueries subqueries, Question& question)
{
    // The line end keeps a comment at the expression's end from swallowing the parenthesis.
    const std::string text = "SELECT (" + expression + "\n)";
    const Parse parse(text);
    if (parse.error() || lengthOf(parse.statements()) != 1)
        return false;
    const auto* raw = LK_AS(RawStmt, itemOf(parse.statements(), 0));
    const auto* select = raw ? LK_AS(SelectStmt, raw->stmt) : nullptr;
    if (!select || lengthOf(select->targetList) != 1 || select->fromClause || select->whereClause || select->groupClause
        || select->havingClause || select->sortClause || select->limitCount || select->lockingClause || select->larg
        || select->intoClause || select->withClause)
        return false;
    const auto* target = LK_AS(ResTarget, itemOf(select->targetList, 0));
    if (!target)
        return false;
    bool fine = true;
    schema::Snapshot known;
    everyNode(target->val, [&](const Node* node) {
        if (LK_AS(SubLink, node))
            fine = fine && subqueries == Subqueries::Allowed;
        if (LK_AS(ParamRef, node))
            fine = false;
        if (const auto* inner = LK_AS(SelectStmt, node))
            fine = fine && !inner->lockingClause && !inner->withClause;
        if (const auto* call = LK_AS(FuncCall, node)) {
            const Written name = written(call->funcname);
            question.calls.push_back({std::string(name.schema), std::string(name.name)});
            // Of functions that are not PostgreSQL's own the database is asked later on.
            known.functions.insert_or_assign({name.schema, name.name}, schema::Function{.isVolatile = false});
        }
        return fine;
    });
    return fine && !isVolatile(known, target->val);
}

} // namespace lockkeeper::sql
