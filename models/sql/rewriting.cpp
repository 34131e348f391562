#include "sql/rewriting.h"

#include "sql/lexer.h"
#include "sql/rewriting_list.h"

#include <algorithm>

namespace lockkeeper::sql {

std::vector<const Rewriting*> rewritingsOf(std::string_view rule)
{
    std::vector<const Rewriting*> found;
    for (const Rewriting* rewriting : rewrites::list)
        if (std::ranges::find(rewriting->rules, rule) != rewriting->rules.end())
            found.push_back(rewriting);
    std::ranges::stable_sort(found, {}, &Rewriting::order);
    return found;
}

std::optional<std::size_t> Draft::command() const
{
    const std::vector<TextRange> all = script.commands(at);
    const auto found = std::ranges::find(all, finding.range);
    if (found == all.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - all.begin());
}

const AlterTableCmd* Draft::commandNode() const
{
    const std::optional<std::size_t> index = command();
    return index ? LK_AS(AlterTableCmd, itemOf(alter()->cmds, static_cast<int>(*index))) : nullptr;
}

const schema::Relation* Draft::relation() const
{
    return alter() ? before.relation(view(alter()->relation->schemaname), view(alter()->relation->relname)) : nullptr;
}

const schema::Column* Draft::column(std::string_view name) const
{
    const schema::Relation* known = relation();
    return known ? known->column(name) : nullptr;
}

std::string Draft::alterTable(std::string_view command) const
{
    return "ALTER TABLE " + std::string(script.name(alter()->relation)) + " " + std::string(command) + ";";
}

bool Draft::goesAway(std::string_view relation) const
{
    const std::set<std::string> name{std::string(relation)};
    for (std::size_t i = at + 1; i < script.statements().size(); ++i) {
        const NodeTag tag = tagOf(script.statements()[i].node);
        if (tag != T_RenameStmt && tag != T_DropStmt && tag != T_AlterObjectSchemaStmt)
            continue;
        for (const Token& token : tokens(script.of(i)))
            if (name.contains(nameOf(script.of(i), token)))
                return true;
    }
    return false;
}

std::vector<RewriteStep> isolated(
    const Draft& draft, const Edition& edition, RewriteStep alone, const std::set<std::string>& names)
{
    std::vector<RewriteStep> steps;
    const auto& statements = draft.script.statements();
    const bool last = !draft.script.names(draft.at + 1, names, false);
    std::string before = last ? edition.text() : edition.text(0, draft.at);
    if (before.empty()) // what stands above the first statement goes along with it
        alone.sql = std::string(draft.script.text().substr(0, statements.front().whole.begin)) + alone.sql;
    else
        steps.push_back({"before_" + alone.slug, std::move(before)});
    steps.push_back(alone);
    if (last)
        return steps;
    if (std::string after = edition.text(draft.at + 1); !after.empty())
        steps.push_back({"after_" + alone.slug, std::move(after)});
    return steps;
}

std::string concurrently(const Draft& draft, std::string_view word)
{
    const Script::Statement& statement = draft.script.statements()[draft.at];
    const std::string_view text = draft.script.text();
    const std::string_view comments = text.substr(statement.whole.begin, statement.range.begin - statement.whole.begin);
    for (const Token& token : tokens(draft.script.of(draft.at)))
        if (isWord(draft.script.of(draft.at), token, word)) {
            const std::size_t end = statement.range.begin + token.range.end;
            return std::string(comments) + std::string(text.substr(statement.range.begin, end - statement.range.begin))
                + " CONCURRENTLY" + std::string(text.substr(end, statement.range.end - end)) + ";\n";
        }
    return {};
}

} // namespace lockkeeper::sql
