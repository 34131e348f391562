#include "sql/safer.h"

#include "sql/lexer.h"
#include "sql/rule.h"

namespace lockkeeper::sql {
namespace {

std::string nameInQuotes(std::string_view name)
{
    std::string out = "\"";
    for (const char c : name)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

std::string tableOf(const Object& object)
{
    return (object.schema.empty() ? std::string() : nameInQuotes(object.schema) + ".")
        + nameInQuotes(object.table.empty() ? object.name : object.table);
}

/// The statement with CONCURRENTLY after the first of `word`; empty where it cannot be placed.
std::string concurrently(std::string_view statement, std::string_view word)
{
    for (const Token& token : tokens(statement))
        if (isWord(statement, token, word))
            return std::string(statement.substr(0, token.range.end)) + " CONCURRENTLY"
                + std::string(statement.substr(token.range.end)) + ";";
    return {};
}

/// Named, because VALIDATE must name it: an unnamed constraint has no safe form here.
std::string validatedLater(const Finding& finding, std::string_view command)
{
    if (finding.object.name.empty() || tokens(command).empty() || !isWord(command, tokens(command).front(), "add"))
        return {};
    const std::string table = tableOf(finding.object);
    return "ALTER TABLE " + table + " " + std::string(command)
        + " NOT VALID;\n-- In a later migration:\n-- ALTER TABLE " + table + " VALIDATE CONSTRAINT "
        + nameInQuotes(finding.object.name) + ";";
}

std::string uniqueThroughIndex(const Finding& finding, std::string_view command)
{
    const std::size_t open = command.find('(');
    if (finding.object.name.empty() || open == std::string_view::npos || command.substr(0, 3).size() < 3)
        return {};
    const std::string name = nameInQuotes(finding.object.name);
    return "CREATE UNIQUE INDEX CONCURRENTLY " + name + " ON " + tableOf(finding.object) + " "
        + std::string(command.substr(open, command.rfind(')') + 1 - open))
        + ";\n-- In a later migration:\n-- ALTER TABLE " + tableOf(finding.object) + " ADD CONSTRAINT " + name
        + " UNIQUE USING INDEX " + name + ";";
}

std::string optionalColumn(const Finding& finding, std::string_view command)
{
    std::string out(command);
    const std::vector<Token> all = tokens(command);
    for (std::size_t i = 0; i + 1 < all.size(); ++i)
        if (isWord(command, all[i], "not") && isWord(command, all[i + 1], "null")) {
            out.erase(all[i].range.begin, all[i + 1].range.end - all[i].range.begin);
            while (!out.empty() && out.back() == ' ')
                out.pop_back();
            return "ALTER TABLE " + tableOf(finding.object) + " " + out
                + ";\n-- Fill it in batches; when no row lacks a value, make it required in a later migration.";
        }
    return {};
}

} // namespace

std::string saferSql(std::string_view text, const Finding& finding)
{
    const std::string_view rule = finding.id();
    const Object& object = finding.object;
    const std::string_view written = finding.range.of(text);
    if (rule == "suspected-rename-column" && !finding.candidates.empty())
        return "ALTER TABLE " + tableOf(object) + " RENAME COLUMN " + nameInQuotes(object.name) + " TO "
            + nameInQuotes(finding.candidates.front()) + ";";
    if (rule == "suspected-rename-table" && !finding.candidates.empty())
        return "ALTER TABLE " + tableOf(object) + " RENAME TO " + nameInQuotes(finding.candidates.front()) + ";";
    if (rule == "drop-column")
        return "ALTER TABLE " + tableOf(object) + " RENAME COLUMN " + nameInQuotes(object.name) + " TO "
            + nameInQuotes(object.name + "_old") + ";\n-- Drop it in a later release, when nobody has missed it.";
    if (rule == "drop-table" || rule == "truncate-table" || rule == "delete-without-where") {
        const std::string renamed
            = "ALTER TABLE " + tableOf(object) + " RENAME TO " + nameInQuotes(object.name + "_old") + ";";
        if (rule == "drop-table")
            return renamed + "\n-- Drop it in a later release, when nobody has missed it.";
        const std::string old = (object.schema.empty() ? std::string() : nameInQuotes(object.schema) + ".")
            + nameInQuotes(object.name + "_old");
        return renamed + "\nCREATE TABLE " + tableOf(object) + " (LIKE " + old + " INCLUDING ALL);";
    }
    if (rule == "drop-schema")
        return "ALTER SCHEMA " + nameInQuotes(object.name) + " RENAME TO " + nameInQuotes(object.name + "_old") + ";";
    if (rule == "drop-database")
        return "ALTER DATABASE " + nameInQuotes(object.name) + " RENAME TO " + nameInQuotes(object.name + "_old") + ";";
    if (rule == "create-index-non-concurrent")
        return concurrently(written, "index");
    if (rule == "drop-index-non-concurrent")
        return concurrently(written, "index");
    if (rule == "reindex-non-concurrent")
        return concurrently(written, object.kind == "index" ? "index" : "table");
    if (rule == "refresh-matview-blocking")
        return concurrently(written, "view");
    if (rule == "detach-partition-non-concurrent" && finding.words.size() > 1)
        return "ALTER TABLE " + nameInQuotes(finding.words[1]) + " " + std::string(written) + " CONCURRENTLY;";
    if (rule == "add-foreign-key" || rule == "add-check-constraint")
        return validatedLater(finding, written);
    if (rule == "add-unique-constraint")
        return uniqueThroughIndex(finding, written);
    if (rule == "add-required-column")
        return optionalColumn(finding, written);
    if (rule == "set-not-null") {
        const std::string table = tableOf(object);
        const std::string name = nameInQuotes(object.table + "_" + object.name + "_not_null");
        return "ALTER TABLE " + table + " ADD CONSTRAINT " + name + " CHECK (" + nameInQuotes(object.name)
            + " IS NOT NULL) NOT VALID;\n-- In a later migration:\n-- ALTER TABLE " + table + " VALIDATE CONSTRAINT "
            + name + ";\n-- ALTER TABLE " + table + " ALTER COLUMN " + nameInQuotes(object.name)
            + " SET NOT NULL;\n-- ALTER TABLE " + table + " DROP CONSTRAINT " + name + ";";
    }
    if (rule == "alter-column-type" && finding.words.size() > 3)
        return "ALTER TABLE " + tableOf(object) + " ADD COLUMN " + nameInQuotes(object.name + "_new") + " "
            + finding.words[3]
            + ";\n-- Write both, fill the new one in batches, then swap their names in a later migration.";
    return {};
}

} // namespace lockkeeper::sql
