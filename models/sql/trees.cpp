#include "sql/trees.h"

#include "base/byte_order_mark.h"
#include "sql/lexer.h"

#include <algorithm>

namespace lockkeeper::sql {
namespace {

constexpr std::size_t mostBytes = 512 * 1024;
constexpr std::size_t mostStatements = 2000; ///< each tree takes 8 KB at least

/// A statement that ends too early may go on behind its semicolon, but only in a body that BEGIN ATOMIC opens: in
/// PostgreSQL 15's grammar a semicolon stands between statements, there, or in the parentheses of CREATE RULE.
bool mayGoOn(std::string_view statement)
{
    return std::ranges::any_of(
        tokens(statement), [&](const Token& token) { return isWord(statement, token, "atomic"); });
}

} // namespace

const Parse& Trees::parseOf(std::string_view statement)
{
    if (const auto found = m_now.find(statement); found != m_now.end())
        return *found->second;
    if (const auto found = m_before.find(statement); found != m_before.end())
        return *m_now.insert(m_before.extract(found)).position->second;
    const auto entry = m_now.emplace(std::string(statement), nullptr).first;
    entry->second = std::make_unique<const Parse>(entry->first);
    return *entry->second;
}

std::optional<std::vector<Tree>> Trees::of(std::string_view text)
{
    if (text.size() > mostBytes || text.find('\0') != std::string_view::npos)
        return std::nullopt;
    const std::size_t start = text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
    const std::vector<Piece> pieces = split(text.substr(start));
    const auto isStatement = [](const Piece& piece) { return piece.kind == Piece::Kind::Statement; };
    if (pieces.size() > mostStatements || !std::ranges::all_of(pieces, isStatement))
        return std::nullopt;
    m_before = std::exchange(m_now, {});
    std::vector<Tree> trees;
    trees.reserve(pieces.size());
    for (const Piece& piece : pieces) {
        const TextRange range{piece.range.begin + start, piece.range.end + start};
        const Parse& parse = parseOf(range.of(text));
        if (parse.error() && mayGoOn(range.of(text)))
            return std::nullopt;
        trees.push_back({.range = range, .semicolon = Lexer(text, range.end).nextBegin(), .parse = &parse});
    }
    return trees;
}

} // namespace lockkeeper::sql
