#include "sql/statement_kind.h"

#include "sql/lexer.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace lockkeeper::sql {
namespace {

// The words that stand between a statement's verb and its name.
constexpr std::array<std::string_view, 50> kWords{"access", "aggregate", "authorization", "by", "cast", "class",
    "collation", "concurrently", "configuration", "constraint", "conversion", "database", "default", "domain", "event",
    "extension", "family", "foreign", "from", "function", "group", "index", "into", "language", "local", "mapping",
    "materialized", "method", "operator", "or", "owned", "policy", "privileges", "procedure", "publication", "replace",
    "role", "rule", "schema", "sequence", "server", "statistics", "subscription", "system", "table", "tablespace",
    "temporary", "trigger", "type", "view"};
constexpr std::array<std::string_view, 6> kMore{"unique", "unlogged", "user", "temp", "transaction", "recursive"};
constexpr std::size_t kMostWords = 5;

bool stands(std::string_view text, const Token& token)
{
    const auto is = [&](std::string_view word) { return isWord(text, token, word); };
    return std::ranges::any_of(kWords, is) || std::ranges::any_of(kMore, is);
}

} // namespace

std::string statementKind(std::string_view statement)
{
    Lexer lexer(statement);
    std::string kind;
    for (std::size_t words = 0; words < kMostWords; ++words) {
        const Token token = lexer.next();
        if (token.kind != Token::Kind::Word || (words > 0 && !stands(statement, token)))
            break;
        if (words > 0)
            kind += ' ';
        for (const char letter : token.range.of(statement))
            kind += static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    }
    return kind;
}

} // namespace lockkeeper::sql
