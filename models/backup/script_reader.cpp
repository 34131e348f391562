#include "backup/script_reader.h"

#include <cctype>
#include <cstring>
#include <optional>

namespace lockkeeper::backup {
namespace {

constexpr std::size_t kHead = 64; // enough to tell statements apart
constexpr std::string_view kClosing = " PostgreSQL database dump complete";

/// An identifier as pg_dump writes it: bare, or quoted with its quotes doubled. Takes it off the front.
std::optional<std::string> takeName(std::string_view& text)
{
    std::string name;
    if (!text.starts_with('"')) {
        while (!text.empty() && text.front() != '.' && text.front() != ' ' && text.front() != '(') {
            name += text.front();
            text.remove_prefix(1);
        }
        return name.empty() ? std::nullopt : std::optional(name);
    }
    text.remove_prefix(1);
    while (!text.empty()) {
        const char c = text.front();
        text.remove_prefix(1);
        if (c != '"') {
            name += c;
        } else if (text.starts_with('"')) {
            name += '"';
            text.remove_prefix(1);
        } else {
            return name;
        }
    }
    return std::nullopt;
}

/// The table of `COPY "a"."b" (…) FROM stdin`.
std::optional<postgres::TableName> copyTarget(std::string_view statement)
{
    constexpr std::string_view verb = "COPY ";
    constexpr std::string_view source = " FROM stdin";
    if (!statement.starts_with(verb) || !statement.ends_with(source))
        return std::nullopt;
    statement.remove_prefix(verb.size());
    const auto schema = takeName(statement);
    if (!schema || !statement.starts_with('.'))
        return std::nullopt;
    statement.remove_prefix(1);
    const auto name = takeName(statement);
    if (!name || !statement.starts_with(' '))
        return std::nullopt;
    return postgres::TableName{*schema, *name};
}

bool isNameByte(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || (c & 0x80) != 0; }

} // namespace

void ScriptReader::feed(std::string_view bytes)
{
    while (!bytes.empty()) {
        if (m_at == At::Data)
            data(bytes);
        else
            sql(bytes);
    }
}

void ScriptReader::keep(char c)
{
    if (m_statement.size() < kHead || m_isCopy)
        m_statement += c;
    if (m_statement.size() == 5 && m_statement == "COPY ")
        m_isCopy = true;
}

void ScriptReader::sql(std::string_view& bytes)
{
    const char c = bytes.front();
    bytes.remove_prefix(1);
    const char before = std::exchange(m_previous, c);
    switch (m_at) {
    case At::Statement:
        if ((c == '-' && before == '-') || (c == '*' && before == '/')) {
            if (!m_statement.empty())
                m_statement.pop_back();
            m_blank = m_statement.empty();
            m_at = c == '-' ? At::Comment : At::BlockComment;
            m_nested = 1;
            m_comment.clear();
            m_previous = '\0';
        } else if (c == ';') {
            endStatement();
        } else if (m_blank && (c == '\\')) {
            m_at = At::Comment; // psql's \restrict and \unrestrict: to the end of the line
            m_comment.clear();
        } else if (!m_blank || std::isspace(static_cast<unsigned char>(c)) == 0) {
            m_blank = false;
            keep(c);
            if (c == '"') {
                m_at = At::Name;
            } else if (c == '\'') {
                const bool escapes = before == 'E' || before == 'e' || !m_standardStrings;
                m_at = escapes ? At::EscapeString : At::String;
                m_backslash = false;
            } else if (c == '$' && !isNameByte(before)) {
                m_at = At::DollarTag;
                m_tag = '$';
            }
        }
        return;
    case At::Comment:
        if (c == '\n')
            endComment();
        else if (m_comment.size() < kHead)
            m_comment += c;
        return;
    case At::BlockComment:
        if ((c == '*' && before == '/') || (c == '/' && before == '*')) {
            m_nested += c == '*' ? 1 : -1;
            m_previous = '\0';
            if (m_nested == 0)
                m_at = At::Statement;
        }
        return;
    case At::Name:
        keep(c);
        if (c == '"') // a doubled one opens again with the next byte
            m_at = At::Statement;
        return;
    case At::String:
        keep(c);
        if (c == '\'')
            m_at = At::Statement;
        else
            skipUntil(bytes, '\'');
        return;
    case At::EscapeString:
        keep(c);
        if (m_backslash)
            m_backslash = false;
        else if (c == '\\')
            m_backslash = true;
        else if (c == '\'') {
            m_at = At::Statement;
            // 'a''b' opens again with the next byte, and must be an escape string again.
            m_previous = 'E';
        }
        return;
    case At::DollarTag:
        if (c == '$') {
            m_tag += c;
            m_at = At::Dollar;
            m_tail.clear();
        } else if (!isNameByte(c) || (m_tag.size() == 1 && std::isdigit(static_cast<unsigned char>(c)) != 0)) {
            // A parameter, $1: this byte is an ordinary one.
            m_at = At::Statement;
            m_previous = before;
            bytes = std::string_view(bytes.data() - 1, bytes.size() + 1);
        } else {
            m_tag += c;
        }
        return;
    case At::Dollar:
        m_tail += c;
        if (m_tail.size() > m_tag.size())
            m_tail.erase(0, 1);
        if (c == '$' && m_tail == m_tag)
            m_at = At::Statement;
        return;
    case At::Data:
        return;
    }
}

/// Large objects come as strings of megabytes.
void ScriptReader::skipUntil(std::string_view& bytes, char end)
{
    if (m_isCopy || m_statement.size() < kHead)
        return;
    const std::size_t at = bytes.find(end);
    if (at == 0)
        return;
    const std::size_t skipped = at == std::string_view::npos ? bytes.size() : at;
    m_previous = bytes[skipped - 1];
    bytes.remove_prefix(skipped);
}

void ScriptReader::endComment()
{
    m_at = At::Statement;
    if (m_comment == kClosing)
        m_content.complete = true;
    m_comment.clear();
}

void ScriptReader::endStatement()
{
    if (const auto target = m_isCopy ? copyTarget(m_statement) : std::nullopt) {
        m_rows = &m_content.tables[*target];
        ++m_rows->blocks;
        m_table = target->text();
        m_line.clear();
        m_at = At::Data;
        m_content.complete = false;
    } else if (m_statement.starts_with("SELECT pg_catalog.lo_open(")) {
        ++m_content.largeObjects;
    } else if (m_statement.starts_with("SET standard_conforming_strings = ")) {
        m_standardStrings = !m_statement.ends_with("off");
    }
    m_statement.clear();
    m_isCopy = false;
    m_blank = true;
    m_previous = '\0';
}

void ScriptReader::data(std::string_view& bytes)
{
    // The statement's own line end comes first; m_table still tells that it is awaited.
    while (!bytes.empty() && m_at == At::Data) {
        const void* end = std::memchr(bytes.data(), '\n', bytes.size());
        if (!end) {
            // Only `\.` must be seen whole: a row's own bytes need not be kept.
            if (m_line.size() < 4)
                m_line.append(bytes.substr(0, 4 - m_line.size()));
            bytes = {};
            return;
        }
        const auto length = static_cast<std::size_t>(static_cast<const char*>(end) - bytes.data());
        if (m_line.empty()) {
            dataLine(bytes.substr(0, length));
        } else {
            m_line.append(bytes.substr(0, std::min<std::size_t>(length, 4)));
            dataLine(m_line);
            m_line.clear();
        }
        bytes.remove_prefix(length + 1);
    }
}

void ScriptReader::dataLine(std::string_view line)
{
    if (!m_table.empty()) { // the rest of the COPY statement's line
        m_content.unfinished = std::exchange(m_table, {});
        return;
    }
    if (line == "\\.") {
        m_at = At::Statement;
        m_content.unfinished.clear();
        m_rows = nullptr;
        return;
    }
    ++m_rows->rows;
}

ScriptContent ScriptReader::finish()
{
    if (m_at == At::Data) {
        if (!m_table.empty())
            m_content.unfinished = m_table;
        m_content.complete = false;
    }
    return std::move(m_content);
}

} // namespace lockkeeper::backup
