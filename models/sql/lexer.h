#pragma once

#include "base/text_range.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lockkeeper::sql {

/// One word of SQL. Comments and white space are between tokens and are none.
struct Token {
    enum class Kind {
        End,
        Word, ///< an unquoted name or keyword
        Quoted, ///< "…" and U&"…"
        String, ///< '…' with all its prefixes
        Dollar, ///< $tag$…$tag$
        Number,
        Parameter, ///< $1
        Backslash, ///< where a psql meta-command begins
        Symbol, ///< one character of an operator or punctuation
    };
    Kind kind = Kind::End;
    TextRange range;
    bool open = false; ///< its closing quote is missing
};

/// Reads PostgreSQL's tokens from a text, whatever its state; it never fails and never leaves the text.
///
/// Threads: one at a time. Ownership: keeps a view of the text. Source: PostgreSQL 15's scan.l, with
/// standard_conforming_strings on.
class Lexer {
public:
    explicit Lexer(std::string_view text, std::size_t from = 0)
        : m_text(text)
        , m_at(from)
    {
    }

    [[nodiscard]] Token next();
    /// Where the next token begins.
    [[nodiscard]] std::size_t nextBegin()
    {
        skipSpace();
        return m_at;
    }
    /// Whether a comment that never ends swallowed the rest.
    [[nodiscard]] bool openComment() const { return m_openComment; }
    /// Where the next token is looked for; set it to jump over what is not SQL.
    [[nodiscard]] std::size_t position() const { return m_at; }
    void jump(std::size_t to) { m_at = to; }
    [[nodiscard]] std::string_view text() const { return m_text; }

private:
    void skipSpace();
    [[nodiscard]] Token quoted(std::size_t begin, std::size_t open, bool escapes, Token::Kind kind);
    [[nodiscard]] Token dollar(std::size_t begin);

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_openComment = false;
};

/// All tokens of a piece of text; ranges count from the piece's own begin.
[[nodiscard]] std::vector<Token> tokens(std::string_view text);

/// The names that may be longer than `longest` bytes; quick where there is none.
[[nodiscard]] std::vector<Token> longTokens(std::string_view text, std::size_t longest);

/// Whether the token is this keyword (given in lower case).
[[nodiscard]] bool isWord(std::string_view text, const Token& token, std::string_view lowerCase);
[[nodiscard]] inline bool isSymbol(std::string_view text, const Token& token, char symbol)
{
    return token.kind == Token::Kind::Symbol && text[token.range.begin] == symbol;
}

/// The name a Word or Quoted token means: folded to lower case, or its quotes taken off.
[[nodiscard]] std::string nameOf(std::string_view text, const Token& token);

/// What a String or Dollar token says, its quotes and escapes taken off. `offset` (if asked for) gets where the content
/// begins in the text when it stands there byte for byte, else npos.
[[nodiscard]] std::string contentOf(std::string_view text, const Token& token, std::size_t* offset = nullptr);

/// A stretch of a file that belongs together.
struct Piece {
    enum class Kind : std::uint8_t {
        Statement, ///< SQL up to its semicolon, without it
        MetaCommand, ///< a backslash command of psql, to the end of its line
        CopyData, ///< lines after COPY … FROM stdin, with the closing \.
    };
    Kind kind = Kind::Statement;
    bool open = false; ///< a quote or comment in it never ends
    TextRange range; ///< from its first token to the end of its last
};

/// Cuts a text into statements without parsing it, so that a broken one cannot hide its neighbours. Knows quotes,
/// comments, parentheses, BEGIN ATOMIC bodies, psql's commands and COPY data.
[[nodiscard]] std::vector<Piece> split(std::string_view text);

} // namespace lockkeeper::sql
