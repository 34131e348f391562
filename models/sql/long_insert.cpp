#include "sql/long_insert.h"

#include "sql/lexer.h"

#include <algorithm>

namespace lockkeeper::sql {
namespace {

/// The end of the parentheses that `lexer` is just inside of; nothing where they do not end.
std::optional<std::size_t> closingEnd(Lexer& lexer)
{
    for (int depth = 1; depth > 0;) {
        const Token token = lexer.next();
        if (token.kind == Token::Kind::End)
            return std::nullopt;
        depth += isSymbol(lexer.text(), token, '(') ? 1 : isSymbol(lexer.text(), token, ')') ? -1 : 0;
    }
    return lexer.position();
}

/// Goes on behind VALUES; false where there is none outside of parentheses.
bool skipToRows(Lexer& lexer)
{
    for (Token token = lexer.next(); token.kind != Token::Kind::End; token = lexer.next()) {
        if (isWord(lexer.text(), token, "values"))
            return true;
        if (isSymbol(lexer.text(), token, '(') && !closingEnd(lexer))
            return false;
    }
    return false;
}

} // namespace

std::optional<LongInsert> cutRows(std::string_view statement, std::size_t bytes)
{
    Lexer lexer(statement);
    if (statement.size() <= bytes || !isWord(statement, lexer.next(), "insert") || !skipToRows(lexer))
        return std::nullopt;
    LongInsert cut{.first = {}, .head = statement.substr(0, lexer.position()), .rows = {}};
    bool full = true;
    for (bool more = true; more;) {
        const Token open = lexer.next();
        const auto end = isSymbol(statement, open, '(') ? closingEnd(lexer) : std::nullopt;
        if (!end)
            return std::nullopt;
        if (full)
            cut.rows.push_back(open.range);
        cut.rows.back().end = *end;
        full = *end - cut.rows.back().begin >= bytes;
        const Token comma = lexer.next();
        more = isSymbol(statement, comma, ',');
    }
    if (cut.rows.size() < 2)
        return std::nullopt;
    cut.first = statement;
    std::fill(cut.first.begin() + static_cast<std::ptrdiff_t>(cut.rows.front().end),
        cut.first.begin() + static_cast<std::ptrdiff_t>(cut.rows.back().end), ' ');
    cut.rows.erase(cut.rows.begin());
    return cut;
}

} // namespace lockkeeper::sql
