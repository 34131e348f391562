#pragma once
// A migration's text beside its parse tree, for what changes it. For this folder only.

#include "sql/names.h"
#include "sql/parser.h"

#include <map>
#include <set>

namespace lockkeeper::sql {

/// A text cut into its statements, each with its node. Everything is a byte range of the text.
class Script {
public:
    struct Statement {
        const Node* node = nullptr;
        TextRange range; ///< from its first word to the end of its last
        TextRange whole; ///< with the comment lines right above it, its semicolon and the rest of that line
    };
    explicit Script(std::string_view text);

    [[nodiscard]] std::string_view text() const { return m_text; }
    /// Empty where PostgreSQL's grammar refuses any of them.
    [[nodiscard]] const std::vector<Statement>& statements() const { return m_statements; }
    /// The sub-commands of an ALTER TABLE.
    [[nodiscard]] std::vector<TextRange> commands(std::size_t statement) const;
    /// A name as it is written at a location of the tree, with its schema.
    [[nodiscard]] std::string_view name(int location) const;
    [[nodiscard]] std::string_view name(const RangeVar* relation) const { return name(relation->location); }
    [[nodiscard]] std::string_view of(std::size_t statement) const { return m_statements[statement].range.of(m_text); }
    /// A location of the tree as a place in the text.
    [[nodiscard]] std::size_t place(int location) const { return static_cast<std::size_t>(location) + m_offset; }
    /// Whether a statement from `first` on names one of these (an index beside it does not count as naming a table).
    [[nodiscard]] bool names(std::size_t first, const std::set<std::string>& any, bool indexesToo = true) const;

private:
    std::string_view m_text;
    std::size_t m_offset = 0; ///< of the parsed text: behind a byte order mark
    std::string m_parsed;
    Parse m_parse;
    std::vector<Statement> m_statements;
};

/// Changes to a script, made all at once.
class Edition {
public:
    explicit Edition(const Script& script)
        : m_script(script)
    {
    }
    void replace(TextRange range, std::string by) { m_edits.push_back({range, std::move(by)}); }
    void insert(std::size_t at, std::string text) { replace({at, at}, std::move(text)); }
    /// Puts lines of SQL right behind a statement, or between it and its comments.
    void after(std::size_t statement, std::string sql);
    void before(std::size_t statement, std::string sql);
    void remove(std::size_t statement) { m_gone.insert(statement); }
    /// A sub-command of an ALTER TABLE; with the last of them the statement goes.
    void remove(std::size_t statement, std::size_t command) { m_commands[statement].insert(command); }
    /// What becomes of the statements from `first` to before `last`; empty where none is left.
    [[nodiscard]] std::string text(std::size_t first = 0, std::size_t last = std::string::npos) const;

private:
    struct Edit {
        TextRange range;
        std::string by;
    };
    [[nodiscard]] std::vector<Edit> edits() const;

    const Script& m_script;
    std::vector<Edit> m_edits;
    std::set<std::size_t> m_gone;
    std::map<std::size_t, std::set<std::size_t>> m_commands;
};

/// `"name"`, as the catalog has it.
[[nodiscard]] std::string inQuotes(std::string_view name);
/// `"schema"."name"`, the schema only where there is one.
[[nodiscard]] std::string inQuotes(Written name);
/// "add_company_name_en": words of names and of English for a folder's name.
[[nodiscard]] std::string slugOf(std::initializer_list<std::string_view> words);
/// `name` with an ending, cut so that PostgreSQL keeps all of it.
[[nodiscard]] std::string named(std::string_view name, std::string_view ending);

} // namespace lockkeeper::sql
