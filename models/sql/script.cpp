#include "sql/script.h"

#include "base/byte_order_mark.h"
#include "sql/lexer.h"
#include "sql/similar.h"

#include <algorithm>

namespace lockkeeper::sql {
namespace {

constexpr std::size_t longestName = 63; // bytes: NAMEDATALEN - 1

/// From the first of the comment lines right above `begin`.
std::size_t withComments(std::string_view text, std::size_t begin)
{
    std::size_t start = text.rfind('\n', begin == 0 ? 0 : begin - 1);
    start = begin == 0 || start == std::string_view::npos ? 0 : start + 1;
    if (text.substr(start, begin - start).find_first_not_of(" \t") != std::string_view::npos)
        return begin; // something stands before it on its line
    while (start > 0) {
        std::size_t above = text.rfind('\n', start - 1 == 0 ? 0 : start - 2);
        above = start < 2 || above == std::string_view::npos ? 0 : above + 1;
        const std::string_view line = text.substr(above, start - above);
        const std::size_t first = line.find_first_not_of(" \t");
        if (first == std::string_view::npos || !line.substr(first).starts_with("--"))
            break;
        start = above;
    }
    return start;
}

/// Behind the semicolon, and the rest of its line where that is empty or a comment.
std::size_t withSemicolon(std::string_view text, std::size_t end)
{
    Lexer lexer(text, end);
    if (const Token token = lexer.next(); isSymbol(text, token, ';'))
        end = token.range.end;
    const std::size_t lineEnd = std::min(text.find('\n', end), text.size());
    const std::string_view rest = text.substr(end, lineEnd - end);
    const std::size_t first = rest.find_first_not_of(" \t\r");
    if (first == std::string_view::npos || rest.substr(first).starts_with("--"))
        return std::min(lineEnd + 1, text.size());
    return end;
}

} // namespace

Script::Script(std::string_view text)
    : m_text(text)
    , m_offset(text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0)
    , m_parsed(text.find('\0') == std::string_view::npos ? text.substr(m_offset) : std::string_view())
    , m_parse(m_parsed)
{
    if (m_parse.error())
        return;
    for (int i = 0; i < lengthOf(m_parse.statements()); ++i) {
        const auto* raw = reinterpret_cast<const RawStmt*>(itemOf(m_parse.statements(), i));
        const std::size_t from = place(raw->stmt_location);
        std::size_t end = raw->stmt_len > 0 ? from + static_cast<std::size_t>(raw->stmt_len) : text.size();
        // What stands between the last word and the semicolon, a comment at the file's end say, is no part of it.
        Lexer lexer(text.substr(0, end), from);
        const Token first = lexer.next();
        Token last = first;
        for (Token token = last; token.kind != Token::Kind::End; token = lexer.next())
            last = token;
        end = last.range.end;
        const std::size_t begin = first.range.begin;
        const std::size_t floor = m_statements.empty() ? m_offset : m_statements.back().whole.end;
        m_statements.push_back({.node = raw->stmt,
            .range = {begin, end},
            .whole = {std::max(floor, withComments(text, begin)), withSemicolon(text, end)}});
    }
}

std::vector<TextRange> Script::commands(std::size_t statement) const
{
    const auto* alter = LK_AS(AlterTableStmt, m_statements[statement].node);
    if (!alter)
        return {};
    const TextRange range = m_statements[statement].range;
    const std::string_view name = this->name(alter->relation);
    Lexer lexer(m_text.substr(0, range.end), static_cast<std::size_t>(name.data() - m_text.data()) + name.size());
    std::vector<TextRange> parts;
    std::optional<TextRange> part;
    int depth = 0;
    bool begun = false;
    for (Token token = lexer.next(); token.kind != Token::Kind::End; token = lexer.next()) {
        if (!begun && (isSymbol(m_text, token, '*') || isSymbol(m_text, token, ')')))
            continue; // "name *" and "ONLY (name)"
        begun = true;
        if (isSymbol(m_text, token, '(') || isSymbol(m_text, token, '['))
            ++depth;
        else if (isSymbol(m_text, token, ')') || isSymbol(m_text, token, ']'))
            --depth;
        if (depth == 0 && isSymbol(m_text, token, ',')) {
            if (part)
                parts.push_back(*part);
            part.reset();
            continue;
        }
        if (!part)
            part = token.range;
        part->end = token.range.end;
    }
    if (part)
        parts.push_back(*part);
    if (static_cast<int>(parts.size()) != lengthOf(alter->cmds))
        parts.clear();
    return parts;
}

std::string_view Script::name(int location) const
{
    Lexer lexer(m_text, place(location));
    TextRange range = lexer.next().range;
    while (isSymbol(m_text, lexer.next(), '.'))
        range.end = lexer.next().range.end;
    return range.of(m_text);
}

bool Script::names(std::size_t first, const std::set<std::string>& any, bool indexesToo) const
{
    for (std::size_t i = first; i < m_statements.size(); ++i) {
        if (!indexesToo && LK_AS(IndexStmt, m_statements[i].node))
            continue;
        for (const Token& token : tokens(of(i)))
            if ((token.kind == Token::Kind::Word || token.kind == Token::Kind::Quoted)
                && any.contains(nameOf(of(i), token)))
                return true;
    }
    return false;
}

void Edition::after(std::size_t statement, std::string sql)
{
    const std::size_t at = m_script.statements()[statement].whole.end;
    const bool lineEnds = at > 0 && m_script.text()[at - 1] == '\n';
    insert(at, (lineEnds ? "" : "\n") + std::move(sql) + "\n");
}

void Edition::before(std::size_t statement, std::string sql)
{
    insert(m_script.statements()[statement].range.begin, std::move(sql) + "\n");
}

std::vector<Edition::Edit> Edition::edits() const
{
    std::vector<Edit> all;
    std::set<std::size_t> gone = m_gone;
    for (const auto& [statement, removed] : m_commands) {
        const std::vector<TextRange> parts = m_script.commands(statement);
        std::optional<std::size_t> lastKept;
        std::size_t firstKept = 0;
        while (removed.contains(firstKept))
            ++firstKept;
        if (firstKept >= parts.size()) {
            gone.insert(statement);
            continue;
        }
        if (firstKept > 0)
            all.push_back({{parts.front().begin, parts[firstKept].begin}, {}});
        for (std::size_t i = firstKept; i < parts.size(); ++i)
            if (removed.contains(i))
                all.push_back({{parts[i - 1].end, parts[i].end}, {}});
    }
    for (const std::size_t statement : gone) {
        // The comment above it stays where something takes its place.
        const Script::Statement& one = m_script.statements()[statement];
        const bool replaced = std::ranges::any_of(
            m_edits, [&](const Edit& edit) { return edit.range == TextRange{one.range.begin, one.range.begin}; });
        all.push_back({{replaced ? one.range.begin : one.whole.begin, one.whole.end}, {}});
    }
    for (const Edit& edit : m_edits)
        all.push_back(edit);
    std::ranges::stable_sort(all, {}, [](const Edit& edit) { return edit.range.begin; });
    return all;
}

std::string Edition::text(std::size_t first, std::size_t last) const
{
    const auto& statements = m_script.statements();
    const std::size_t begin = first == 0 ? 0 : statements[first].whole.begin;
    const std::size_t end = last < statements.size() ? statements[last].whole.begin : m_script.text().size();
    std::string out;
    std::size_t at = begin;
    for (const Edit& edit : edits()) {
        if (edit.range.begin < begin || edit.range.end > end || (edit.range.begin == end && last < statements.size()))
            continue;
        if (edit.range.begin > at)
            out += m_script.text().substr(at, edit.range.begin - at);
        out += edit.by;
        at = std::max(at, edit.range.end);
    }
    out += m_script.text().substr(at, end - at);
    while (!out.empty() && (out.back() == '\n' || out.back() == ' ' || out.back() == '\r'))
        out.pop_back();
    if (tokens(out).empty())
        return {};
    return out + "\n";
}

std::string inQuotes(std::string_view name)
{
    std::string out = "\"";
    for (const char c : name)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

std::string inQuotes(Written name)
{
    return name.schema.empty() ? inQuotes(name.name) : inQuotes(name.schema) + "." + inQuotes(name.name);
}

std::string slugOf(std::initializer_list<std::string_view> words)
{
    std::string slug;
    for (const std::string_view word : words)
        for (const std::string& part : wordsOf(word)) {
            std::string plain;
            for (const char c : part)
                if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
                    plain += c;
            if (!plain.empty())
                slug += (slug.empty() ? "" : "_") + plain;
        }
    return slug;
}

std::string named(std::string_view name, std::string_view ending)
{
    std::size_t size = std::min(name.size(), longestName - ending.size());
    while (size > 0 && size < name.size() && (static_cast<unsigned char>(name[size]) & 0xC0U) == 0x80U)
        --size; // never half a character
    return std::string(name.substr(0, size)) + std::string(ending);
}

} // namespace lockkeeper::sql
