#include "commands/sql_effect.h"

#include "sql/lexer.h"

#include <array>
#include <span>

namespace lockkeeper::commands {
namespace {

using sql::Token;

std::string upper(std::string_view word)
{
    std::string out(word);
    for (char& c : out)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return out;
}

/// A statement as capitals: unquoted words as they are, everything else by its kind.
struct Statement {
    std::vector<std::string> words; ///< keywords and symbols; "'" for a string, "\"" for a quoted name
    std::vector<std::string> texts; ///< contents of strings and dollar quotes

    [[nodiscard]] std::string at(std::size_t i) const { return i < words.size() ? words[i] : std::string(); }
    [[nodiscard]] bool has(std::string_view word, std::size_t from = 0) const
    {
        return from < words.size()
            && std::ranges::find(words.begin() + static_cast<std::ptrdiff_t>(from), words.end(), word) != words.end();
    }
    [[nodiscard]] std::size_t find(std::string_view word, std::size_t from = 0) const
    {
        while (from < words.size() && words[from] != word)
            ++from;
        return from;
    }
};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, const std::string& word)
{
    return std::ranges::find(words, word) != words.end();
}

Class dropEffect(const Statement& statement, std::size_t at)
{
    constexpr std::array<std::string_view, 3> everything{"SCHEMA", "DATABASE", "OWNED"};
    constexpr std::array<std::string_view, 9> harmless{
        "INDEX", "TRIGGER", "POLICY", "RULE", "STATISTICS", "PUBLICATION", "SUBSCRIPTION", "CAST", "EVENT"};
    const std::string what = statement.at(at + 1);
    if (among(everything, what))
        return Class::Reset;
    return among(harmless, what) ? Class::Additive : Class::Destructive;
}

/// Whether the rows are picked: WHERE TRUE and WHERE 1 = 1 pick none out.
bool picksRows(const Statement& statement, std::size_t from)
{
    const std::size_t where = statement.find("WHERE", from);
    if (where >= statement.words.size())
        return false;
    const std::string next = statement.at(where + 1);
    return next != "TRUE" && !(next == "1" && statement.at(where + 2) == "=" && statement.at(where + 3) == "1");
}

Class alterEffect(const Statement& statement)
{
    constexpr std::array<std::string_view, 7> kept{
        "CONSTRAINT", "DEFAULT", "NOT", "IDENTITY", "EXPRESSION", "TABLE", "VALUE"};
    if (statement.at(1) != "TABLE" && statement.at(1) != "TYPE" && statement.at(1) != "FOREIGN")
        return Class::Additive;
    for (std::size_t at = statement.find("DROP"); at < statement.words.size(); at = statement.find("DROP", at + 1)) {
        if (!among(kept, statement.at(at + 1)))
            return Class::Destructive;
    }
    return Class::Additive;
}

/// Text that is run by the server: a DO block, or what it builds.
Class bodyEffect(const Statement& statement)
{
    Class worst = Class::Additive;
    for (const std::string& text : statement.texts) {
        for (const Token& token : sql::tokens(text)) {
            const std::string word
                = upper(std::string_view(text).substr(token.range.begin, token.range.end - token.range.begin));
            if (token.kind == Token::Kind::Word && (word == "DROP" || word == "TRUNCATE" || word == "DELETE"))
                return Class::Destructive;
            if (token.kind == Token::Kind::Word
                && (word == "EXECUTE" || word == "UPDATE" || word == "CALL" || word == "PERFORM"))
                worst = Class::Execute;
            if (token.kind == Token::Kind::String || token.kind == Token::Kind::Dollar) {
                const bool drops = word.find("DROP ") != std::string::npos || word.find("TRUNCATE") != std::string::npos
                    || word.find("DELETE FROM") != std::string::npos;
                if (drops)
                    return Class::Destructive;
            }
        }
    }
    return worst;
}

Class copyEffect(const Statement& statement)
{
    return statement.has("PROGRAM") ? Class::Execute : statement.has("FROM") ? Class::Additive : Class::Read;
}

/// Changes inside WITH, EXPLAIN ANALYZE, PREPARE and the like.
Class innerEffect(const Statement& statement, Class otherwise)
{
    for (std::size_t at = 0; at < statement.words.size(); ++at) {
        const std::string& word = statement.words[at];
        const bool deletes = word == "DELETE" && statement.at(at + 1) == "FROM";
        const bool updates = word == "UPDATE" && statement.find("SET", at) < statement.words.size();
        constexpr std::array<std::string_view, 4> clauses{"FOR", "ON", "KEY", "DO"}; // FOR UPDATE, ON DELETE …
        if ((deletes || updates) && !among(clauses, statement.at(at - 1)))
            return picksRows(statement, at) ? std::max(otherwise, Class::Additive) : Class::Destructive;
        if (word == "MERGE" && statement.at(at + 1) == "INTO")
            return statement.has("DELETE", at) ? Class::Destructive : Class::Additive;
        if (word == "INSERT" && statement.at(at + 1) == "INTO")
            otherwise = std::max(otherwise, Class::Additive);
    }
    return otherwise;
}

Class statementEffect(const Statement& statement)
{
    constexpr std::array<std::string_view, 26> reads{"SELECT", "VALUES", "TABLE", "SHOW", "SET", "RESET", "BEGIN",
        "START", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE", "DECLARE", "FETCH", "MOVE", "CLOSE",
        "LISTEN", "UNLISTEN", "NOTIFY", "CHECKPOINT", "DISCARD", "LOAD", "DEALLOCATE", "("};
    constexpr std::array<std::string_view, 14> adds{"CREATE", "COMMENT", "GRANT", "REVOKE", "ANALYZE", "VACUUM",
        "REINDEX", "CLUSTER", "REFRESH", "LOCK", "INSERT", "SECURITY", "IMPORT", "REASSIGN"};
    const std::string first = statement.at(0);
    if (first.empty())
        return Class::Read;
    if (first == "DROP")
        return dropEffect(statement, 0);
    if (first == "TRUNCATE")
        return Class::Destructive;
    if (first == "ALTER")
        return alterEffect(statement);
    if (first == "DO")
        return bodyEffect(statement);
    if (first == "COPY")
        return copyEffect(statement);
    if (first == "DELETE" || first == "UPDATE" || first == "MERGE")
        return innerEffect(statement, Class::Additive);
    if (first == "CREATE" && statement.at(1) == "SCHEMA" && statement.has("DROP"))
        return Class::Destructive;
    if (among(reads, first) || first == "WITH" || first == "EXPLAIN" || first == "PREPARE")
        return innerEffect(statement, Class::Read);
    if (among(adds, first))
        return innerEffect(statement, Class::Additive);
    return Class::Execute; // CALL, EXECUTE, and what nobody knows
}

/// A psql line that begins with a backslash; returns where SQL goes on.
class MetaCommand {
public:
    MetaCommand(std::string_view sql, std::size_t at)
    {
        m_end = std::min(sql.find('\n', at), sql.size());
        const std::string_view line = sql.substr(at + 1, m_end - at - 1);
        const std::size_t nameEnd = std::min(line.find_first_of(" \t\r\\;"), line.size());
        m_name = line.substr(0, nameEnd);
        std::string_view rest = line.substr(nameEnd);
        const std::size_t first = std::min(rest.find_first_not_of(" \t"), rest.size());
        rest.remove_prefix(first);
        m_rest = rest.substr(0, rest.find_last_not_of(" \t\r") + 1);
        // \gx and \watch end a statement; another command may follow on the line.
        if (m_name.empty())
            m_end = at + 2;
    }
    [[nodiscard]] std::size_t end() const { return m_end; }
    [[nodiscard]] bool endsStatement() const
    {
        return m_name.starts_with("g") || m_name == "watch" || m_name == "crosstabview";
    }

    [[nodiscard]] Class effect(const ScriptHooks& hooks) const
    {
        if (m_name == "i" || m_name == "ir" || m_name == "include" || m_name == "include_relative")
            return hooks.include ? hooks.include(unquoted(m_rest)) : Class::Execute;
        if (m_name.starts_with('!'))
            return hooks.shell ? hooks.shell(m_name.substr(1) + ' ' + m_rest) : Class::Execute;
        if (m_name == "gexec" || m_name == "c" || m_name == "connect" || m_name == "setenv")
            return Class::Execute;
        if (m_name == "copy")
            return m_rest.find(" from ") != std::string::npos || m_rest.find(" FROM ") != std::string::npos
                ? Class::Additive
                : Class::Read;
        return Class::Read;
    }

private:
    static std::string unquoted(const std::string& word)
    {
        if (word.size() >= 2 && word.front() == '\'' && word.back() == '\'')
            return word.substr(1, word.size() - 2);
        return word;
    }
    std::string m_name;
    std::string m_rest;
    std::size_t m_end = 0;
};

std::string contentOf(std::string_view token)
{
    if (token.starts_with('$')) {
        const std::size_t tag = token.find('$', 1);
        return tag == std::string_view::npos || token.size() < 2 * (tag + 1)
            ? std::string(token)
            : std::string(token.substr(tag + 1, token.size() - 2 * (tag + 1)));
    }
    const std::size_t open = token.find('\'');
    return open == std::string_view::npos || token.size() < open + 2
        ? std::string(token)
        : std::string(token.substr(open + 1, token.size() - open - 2));
}

} // namespace

Class effectOf(std::string_view sql, const ScriptHooks& hooks)
{
    Class worst = Class::Read;
    Statement statement;
    const auto finish = [&] {
        worst = std::max(worst, statementEffect(statement));
        statement = {};
    };
    sql::Lexer lexer(sql);
    for (Token token = lexer.next(); token.kind != Token::Kind::End; token = lexer.next()) {
        const std::string_view text = sql.substr(token.range.begin, token.range.end - token.range.begin);
        switch (token.kind) {
        case Token::Kind::Word:
        case Token::Kind::Number:
            statement.words.push_back(upper(text));
            break;
        case Token::Kind::Symbol:
            if (text == ";") {
                // What follows COPY … FROM STDIN up to "\\." is rows, not SQL.
                const bool rows = statement.at(0) == "COPY" && statement.has("STDIN");
                finish();
                if (rows) {
                    const std::size_t end = sql.find("\n\\.", lexer.position());
                    lexer.jump(end == std::string_view::npos ? sql.size() : end + 3);
                }
            } else if (text != "(" || !statement.words.empty())
                statement.words.emplace_back(text);
            break;
        case Token::Kind::String:
        case Token::Kind::Dollar:
            statement.words.emplace_back("'");
            statement.texts.push_back(contentOf(text));
            break;
        case Token::Kind::Quoted:
            statement.words.emplace_back("\"");
            break;
        case Token::Kind::Backslash: {
            const MetaCommand meta(sql, token.range.begin);
            worst = std::max(worst, meta.effect(hooks));
            if (meta.endsStatement())
                finish();
            lexer.jump(meta.end());
            break;
        }
        case Token::Kind::Parameter:
        case Token::Kind::End:
            break;
        }
    }
    finish();
    return worst;
}

} // namespace lockkeeper::commands
