#include "sql/lexer.h"

#include <array>

namespace lockkeeper::sql {
namespace {

constexpr unsigned char Space = 1;
constexpr unsigned char NameStart = 2;
constexpr unsigned char Digit = 4;
constexpr unsigned char NameEnd = 8; ///< stands in no name, or is rare in a quoted one

constexpr std::array<unsigned char, 256> classes = [] {
    std::array<unsigned char, 256> table{};
    for (const char c : {' ', '\t', '\n', '\r', '\f', '\v'})
        table[static_cast<unsigned char>(c)] = Space;
    for (unsigned c = 'a'; c <= 'z'; ++c)
        table[c] = table[c - 'a' + 'A'] = NameStart;
    table['_'] = NameStart;
    for (unsigned c = 0x80; c < 256; ++c)
        table[c] = NameStart;
    for (unsigned c = '0'; c <= '9'; ++c)
        table[c] = Digit;
    for (const char c : {'"', '(', ')', ',', '.', '\n'})
        table[static_cast<unsigned char>(c)] |= NameEnd;
    return table;
}();

constexpr bool is(char c, unsigned char kind) { return (classes[static_cast<unsigned char>(c)] & kind) != 0; }
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::size_t endOfLine(std::string_view text, std::size_t at)
{
    while (at < text.size() && text[at] != '\n' && text[at] != '\r')
        ++at;
    return std::min(at, text.size());
}

} // namespace

void Lexer::skipSpace()
{
    while (m_at < m_text.size()) {
        if (is(m_text[m_at], Space)) {
            ++m_at;
        } else if (m_text[m_at] == '-' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '-') {
            m_at = endOfLine(m_text, m_at);
        } else if (m_text[m_at] == '/' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '*') {
            // They nest, other than in C.
            int depth = 1;
            for (m_at += 2; m_at < m_text.size() && depth > 0;) {
                const std::size_t found = m_text.find_first_of("*/", m_at);
                m_at = std::min(found, m_text.size());
                if (m_text.substr(m_at, 2) == "/*") {
                    ++depth;
                    m_at += 2;
                } else if (m_text.substr(m_at, 2) == "*/") {
                    --depth;
                    m_at += 2;
                } else if (m_at < m_text.size()) {
                    ++m_at;
                }
            }
            m_openComment = m_openComment || depth > 0;
        } else {
            return;
        }
    }
}

Token Lexer::quoted(std::size_t begin, std::size_t open, bool escapes, Token::Kind kind)
{
    const char quote = m_text[open];
    std::size_t at = open + 1;
    while (at < m_text.size()) {
        if (escapes && m_text[at] == '\\') {
            at += 2;
        } else if (m_text[at] != quote) {
            ++at;
        } else if (at + 1 < m_text.size() && m_text[at + 1] == quote) {
            at += 2;
        } else {
            m_at = at + 1;
            return {kind, {begin, m_at}, false};
        }
    }
    m_at = m_text.size();
    return {kind, {begin, m_at}, true};
}

Token Lexer::dollar(std::size_t begin)
{
    std::size_t at = begin + 1;
    if (at < m_text.size() && is(m_text[at], Digit)) {
        while (at < m_text.size() && is(m_text[at], Digit))
            ++at;
        m_at = at;
        return {Token::Kind::Parameter, {begin, at}};
    }
    if (at < m_text.size() && is(m_text[at], NameStart))
        while (at < m_text.size() && is(m_text[at], NameStart | Digit))
            ++at;
    if (at >= m_text.size() || m_text[at] != '$') {
        m_at = begin + 1;
        return {Token::Kind::Symbol, {begin, m_at}};
    }
    const std::string_view tag = m_text.substr(begin, at + 1 - begin);
    const std::size_t close = m_text.find(tag, at + 1);
    const bool open = close == std::string_view::npos;
    m_at = open ? m_text.size() : close + tag.size();
    return {Token::Kind::Dollar, {begin, m_at}, open};
}

Token Lexer::next()
{
    skipSpace();
    const std::size_t begin = m_at;
    if (begin >= m_text.size())
        return {Token::Kind::End, {m_text.size(), m_text.size()}};
    const char c = m_text[begin];
    const auto peek = [&](std::size_t ahead) { return begin + ahead < m_text.size() ? m_text[begin + ahead] : '\0'; };
    if (is(c, NameStart)) {
        const char prefix = lower(c);
        if (peek(1) == '\'' && (prefix == 'e' || prefix == 'b' || prefix == 'x' || prefix == 'n'))
            return quoted(begin, begin + 1, prefix == 'e', Token::Kind::String);
        if (prefix == 'u' && peek(1) == '&' && (peek(2) == '\'' || peek(2) == '"'))
            return quoted(begin, begin + 2, false, peek(2) == '"' ? Token::Kind::Quoted : Token::Kind::String);
        std::size_t at = begin + 1;
        while (at < m_text.size() && (is(m_text[at], NameStart | Digit) || m_text[at] == '$'))
            ++at;
        m_at = at;
        return {Token::Kind::Word, {begin, at}};
    }
    if (c == '\'')
        return quoted(begin, begin, false, Token::Kind::String);
    if (c == '"')
        return quoted(begin, begin, false, Token::Kind::Quoted);
    if (c == '$')
        return dollar(begin);
    if (is(c, Digit) || (c == '.' && is(peek(1), Digit))) {
        std::size_t at = begin + 1;
        const auto part = [&](char d) {
            return is(d, Digit | NameStart) || d == '.' || ((d == '+' || d == '-') && lower(m_text[at - 1]) == 'e');
        };
        // `1..2` is a range in PL/pgSQL, not a number.
        while (at < m_text.size() && part(m_text[at]) && m_text.substr(at, 2) != "..")
            ++at;
        m_at = at;
        return {Token::Kind::Number, {begin, at}};
    }
    m_at = begin + 1;
    return {c == '\\' ? Token::Kind::Backslash : Token::Kind::Symbol, {begin, m_at}};
}

std::vector<Token> tokens(std::string_view text)
{
    std::vector<Token> all;
    all.reserve(text.size() / 8 + 8);
    Lexer lexer(text);
    for (Token token = lexer.next(); token.kind != Token::Kind::End; token = lexer.next())
        all.push_back(token);
    return all;
}

std::vector<Token> longTokens(std::string_view text, std::size_t longest)
{
    std::vector<Token> found;
    // No run of name characters is that long in most statements. Looking back from every 64th character finds that out
    // without touching most of them; quotes may hide blanks, so a blank ends no run.
    bool possible = false;
    for (std::size_t begin = 0; begin + longest < text.size() && !possible;) {
        std::size_t at = begin + longest;
        while (at > begin && !is(text[at], NameEnd))
            --at;
        possible = at == begin && !is(text[at], NameEnd);
        begin = at + 1;
    }
    if (!possible)
        return found;
    for (const Token& token : tokens(text))
        if ((token.kind == Token::Kind::Word || token.kind == Token::Kind::Quoted)
            && token.range.end - token.range.begin > longest)
            found.push_back(token);
    return found;
}

bool isWord(std::string_view text, const Token& token, std::string_view lowerCase)
{
    if (token.kind != Token::Kind::Word || token.range.end - token.range.begin != lowerCase.size())
        return false;
    for (std::size_t i = 0; i < lowerCase.size(); ++i)
        if (lower(text[token.range.begin + i]) != lowerCase[i])
            return false;
    return true;
}

std::string nameOf(std::string_view text, const Token& token)
{
    std::string name;
    const std::string_view written = token.range.of(text);
    if (token.kind == Token::Kind::Word) {
        name = written;
        for (char& c : name)
            c = lower(c);
    } else if (token.kind == Token::Kind::Quoted) {
        const std::size_t open = written.find('"');
        for (std::size_t at = open + 1; at + 1 < written.size() + (token.open ? 1 : 0); ++at) {
            name.push_back(written[at]);
            if (written[at] == '"')
                ++at;
        }
    }
    return name;
}

std::string contentOf(std::string_view text, const Token& token, std::size_t* offset)
{
    const std::string_view written = token.range.of(text);
    if (offset)
        *offset = std::string_view::npos;
    if (token.kind == Token::Kind::Dollar) {
        const std::size_t tag = written.find('$', 1) + 1;
        if (offset)
            *offset = token.range.begin + tag;
        return std::string(written.substr(tag, written.size() - tag - (token.open ? 0 : tag)));
    }
    if (token.kind != Token::Kind::String)
        return std::string(written);
    const std::size_t open = written.find('\'');
    const bool escapes = lower(written.front()) == 'e';
    std::string content;
    bool verbatim = true;
    const std::size_t end = written.size() - (token.open ? 0 : 1);
    for (std::size_t at = open + 1; at < end; ++at) {
        if (written[at] == '\'') {
            verbatim = false;
            ++at;
            content.push_back('\'');
        } else if (escapes && written[at] == '\\' && at + 1 < end) {
            verbatim = false;
            ++at;
            content.push_back(written[at] == 'n' ? '\n'
                    : written[at] == 't'         ? '\t'
                    : written[at] == 'r'         ? '\r'
                                                 : written[at]);
        } else {
            content.push_back(written[at]);
        }
    }
    if (offset && verbatim)
        *offset = token.range.begin + open + 1;
    return content;
}

namespace {

/// Cuts one text; kept apart from `split` because an unbalanced parenthesis makes it start over without counting them.
class Cutter {
public:
    explicit Cutter(std::string_view text)
        : m_text(text)
        , m_lexer(text)
    {
    }

    std::vector<Piece> run()
    {
        for (Token token = m_lexer.next();; token = m_lexer.next()) {
            if (token.kind == Token::Kind::End) {
                if (m_depth > 0 && m_started && m_countParentheses) {
                    restartWithoutParentheses();
                    continue;
                }
                // A comment that never ends belongs to what stands before it; alone it is a piece of its own.
                if (m_lexer.openComment() && !m_started)
                    m_piece = {.range = {m_lastEnd, m_text.size()}}, m_started = true;
                m_piece.open = m_piece.open || m_lexer.openComment();
                close(m_lexer.openComment() ? m_text.size() : m_end);
                return std::move(m_pieces);
            }
            take(token);
        }
    }

private:
    void take(const Token& token)
    {
        if (token.kind == Token::Kind::Backslash) {
            close(m_end);
            const std::size_t end = endOfLine(m_text, token.range.begin);
            m_pieces.push_back({.kind = Piece::Kind::MetaCommand, .range = {token.range.begin, end}});
            m_lexer.jump(end);
            m_lastEnd = end;
            return;
        }
        if (isSymbol(m_text, token, ';') && m_depth <= 0 && m_atomic == 0) {
            const bool copy = m_copy == Copy::FromStdin;
            close(m_end);
            m_lastEnd = token.range.end;
            m_countParentheses = true;
            if (copy)
                takeCopyData();
            return;
        }
        if (!m_started) {
            m_started = true;
            m_piece = {.range = {token.range.begin, token.range.end}};
            m_copy = isWord(m_text, token, "copy") ? Copy::Copy : Copy::No;
            m_words = 0;
        }
        m_end = token.range.end;
        m_piece.open = m_piece.open || token.open;
        if (token.kind == Token::Kind::Symbol) {
            const char c = m_text[token.range.begin];
            if (m_countParentheses && c == '(')
                ++m_depth;
            else if (m_countParentheses && c == ')' && m_depth > 0)
                --m_depth;
            m_beginSeen = false;
        } else if (token.kind == Token::Kind::Word) {
            takeWord(token);
        }
    }

    void takeWord(const Token& token)
    {
        ++m_words;
        if (m_words == 1)
            m_create = isWord(m_text, token, "create");
        if (m_copy != Copy::No) {
            if (isWord(m_text, token, "from"))
                m_copy = Copy::From;
            else if (m_copy == Copy::From && isWord(m_text, token, "stdin"))
                m_copy = Copy::FromStdin;
        }
        if (!m_create)
            return;
        // BEGIN ATOMIC holds statements with semicolons; CASE ends with an END of its own.
        if (m_atomic > 0) {
            if (isWord(m_text, token, "case"))
                ++m_atomic;
            else if (isWord(m_text, token, "end"))
                --m_atomic;
        } else if (m_beginSeen && isWord(m_text, token, "atomic")) {
            m_atomic = 1;
        }
        m_beginSeen = isWord(m_text, token, "begin");
    }

    void takeCopyData()
    {
        std::size_t line = endOfLine(m_text, m_lexer.position());
        line = m_text.find('\n', line);
        if (line == std::string_view::npos)
            return;
        const std::size_t begin = ++line;
        while (line < m_text.size()) {
            const std::size_t end = endOfLine(m_text, line);
            const bool last = m_text.substr(line, end - line) == "\\.";
            const std::size_t newline = m_text.find('\n', end);
            line = newline == std::string_view::npos ? m_text.size() : newline + 1;
            if (last)
                break;
        }
        if (line > begin)
            m_pieces.push_back({.kind = Piece::Kind::CopyData, .range = {begin, line}});
        m_lexer.jump(line);
        m_lastEnd = line;
    }

    void restartWithoutParentheses()
    {
        m_countParentheses = false;
        m_depth = 0;
        m_started = false;
        m_atomic = 0;
        m_lexer.jump(m_piece.range.begin);
    }

    void close(std::size_t end)
    {
        if (m_started) {
            m_piece.range.end = end;
            m_pieces.push_back(m_piece);
        }
        m_started = false;
        m_depth = 0;
        m_atomic = 0;
        m_create = false;
        m_beginSeen = false;
        m_copy = Copy::No;
    }

    enum class Copy { No, Copy, From, FromStdin };

    std::string_view m_text;
    Lexer m_lexer;
    std::vector<Piece> m_pieces;
    Piece m_piece;
    std::size_t m_end = 0;
    std::size_t m_lastEnd = 0;
    int m_depth = 0;
    int m_atomic = 0;
    int m_words = 0;
    Copy m_copy = Copy::No;
    bool m_started = false;
    bool m_create = false;
    bool m_beginSeen = false;
    bool m_countParentheses = true;
};

} // namespace

std::vector<Piece> split(std::string_view text) { return Cutter(text).run(); }

} // namespace lockkeeper::sql
