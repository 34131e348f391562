#include "sql/new_column.h"

#include "sql/fold.h"
#include "sql/similar.h"

#include <algorithm>

namespace lockkeeper::sql {
namespace {

NewColumn read(const AlterTableCmd& command)
{
    NewColumn added{.definition = LK_AS(ColumnDef, command.def), .facts = {}};
    added.facts = columnFrom(*added.definition);
    added.plain = !command.missing_ok && !added.definition->collClause;
    eachOf(added.definition->constraints, [&](const Node* node) {
        const auto* constraint = LK_AS(Constraint, node);
        if (constraint && constraint->contype == CONSTR_DEFAULT)
            added.byDefault = constraint;
        else
            added.plain = added.plain && constraint
                && (constraint->contype == CONSTR_NOTNULL || constraint->contype == CONSTR_NULL);
    });
    added.plain = added.plain && !added.facts.identity && !added.facts.generated;
    return added;
}

} // namespace

std::optional<NewColumn> likeliest(const Draft& draft)
{
    if (draft.finding.candidates.empty() || !draft.alter())
        return std::nullopt;
    const Written table = written(draft.alter()->relation);
    const auto& statements = draft.script.statements();
    for (std::size_t i = 0; i < statements.size(); ++i) {
        const auto* alter = LK_AS(AlterTableStmt, statements[i].node);
        if (!alter || written(alter->relation).name != table.name
            || draft.before.schemaOf(written(alter->relation).schema) != draft.before.schemaOf(table.schema))
            continue;
        const std::vector<TextRange> ranges = draft.script.commands(i);
        for (std::size_t c = 0; c < ranges.size(); ++c) {
            const auto* command = LK_AS(AlterTableCmd, itemOf(alter->cmds, static_cast<int>(c)));
            const auto* definition
                = command && command->subtype == AT_AddColumn ? LK_AS(ColumnDef, command->def) : nullptr;
            if (!definition || view(definition->colname) != draft.finding.candidates.front())
                continue;
            NewColumn added = read(*command);
            added.statement = i;
            added.command = c;
            added.range = ranges[c];
            return added;
        }
    }
    return std::nullopt;
}

bool isPlainRename(const Draft& draft, const NewColumn& added)
{
    const schema::Column* old = draft.column(view(draft.commandNode()->name));
    return added.plain && draft.finding.candidates.size() == 1 && (!old || *old->type == added.facts.type)
        && !areOpposed(view(draft.commandNode()->name), added.facts.name);
}

std::string_view clause(const Draft& draft, const NewColumn& added, int location)
{
    const std::size_t begin = draft.script.place(location);
    std::size_t end = added.range.end;
    const auto stopAt = [&](int other) {
        if (other >= 0 && draft.script.place(other) > begin)
            end = std::min(end, draft.script.place(other));
    };
    if (added.definition->collClause)
        stopAt(added.definition->collClause->location);
    eachOf(added.definition->constraints, [&](const Node* node) {
        if (const auto* constraint = LK_AS(Constraint, node))
            stopAt(constraint->location);
    });
    std::string_view text = draft.script.text().substr(begin, end - begin);
    while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ')
        text.remove_suffix(1);
    return text;
}

} // namespace lockkeeper::sql
