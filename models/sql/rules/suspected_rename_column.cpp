#include "sql/similar.h"
#include "sql/types.h"
#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

bool sameTable(const ColumnEvent& left, const ColumnEvent& right)
{
    return left.tableName == right.tableName && left.tableSchema == right.tableSchema;
}

/// Whether the new column got the old one's values before that went.
bool wasCopied(const Here& here, const ColumnEvent& dropped, std::string_view into)
{
    return std::ranges::any_of(here.copies, [&](const CopyEvent& copy) {
        return copy.schema == dropped.tableSchema && copy.table == dropped.tableName && copy.order < dropped.order
            && (into.empty() || std::ranges::find(copy.targets, into) != copy.targets.end())
            && std::ranges::find(copy.sources, dropped.column.name) != copy.sources.end();
    });
}

bool couldHold(const State& state, const ColumnEvent& dropped, const schema::Column& added)
{
    if (!dropped.typeKnown)
        return true;
    if (added.generated || added.identity)
        return false;
    const schema::Type& from = dropped.column.type;
    const schema::Type& to = added.type;
    if (from.name == to.name && from.array == to.array)
        return true;
    return retype(state, from, to, true) != Retype::Rewrite;
}

void finish(Ending& ending)
{
    for (const ColumnEvent& dropped : ending.here.droppedColumns) {
        if (wasCopied(ending.here, dropped, {}))
            continue;
        struct Candidate {
            double score = 0;
            const ColumnEvent* added = nullptr;
        };
        std::vector<Candidate> near;
        std::vector<Candidate> fitting;
        std::size_t addedHere = 0;
        bool recreated = false;
        for (const ColumnEvent& added : ending.here.addedColumns) {
            if (!sameTable(dropped, added))
                continue;
            ++addedHere;
            recreated = recreated
                || (added.column.name == dropped.column.name
                    && (added.order > dropped.order || added.statement == dropped.statement));
            const double score = similarity(dropped.column.name, added.column.name);
            if (couldHold(ending.state, dropped, added.column))
                fitting.push_back({score, &added});
            else if (score >= 0.75)
                near.push_back({score, &added}); // renamed and retyped at once
            if (score >= 0.5 && !fitting.empty() && fitting.back().added == &added)
                near.push_back({score, &added});
        }
        if (recreated || addedHere == 0)
            continue;
        const auto droppedHere = static_cast<std::size_t>(std::ranges::count_if(
            ending.here.droppedColumns, [&](const ColumnEvent& other) { return sameTable(dropped, other); }));
        if (near.empty()) {
            // Names that share nothing: only where it is the one that went, or as many came as went, in the same order.
            if (droppedHere == 1) {
                near = fitting;
            } else if (droppedHere == addedHere) {
                std::size_t index = 0;
                for (const ColumnEvent& other : ending.here.droppedColumns) {
                    if (&other == &dropped)
                        break;
                    index += sameTable(dropped, other) ? 1U : 0U;
                }
                std::size_t at = 0;
                for (const ColumnEvent& added : ending.here.addedColumns)
                    if (sameTable(dropped, added) && at++ == index && couldHold(ending.state, dropped, added.column))
                        near.push_back({0, &added});
            }
        }
        if (near.empty())
            continue;
        // Of translations that fit equally the English one first: a name that said no language most often meant it.
        for (Candidate& candidate : near) {
            if (const auto words = wordsOf(candidate.added->column.name); !words.empty() && words.back() == "en")
                candidate.score += 0.01;
        }
        std::ranges::stable_sort(near, std::ranges::greater{}, &Candidate::score);
        Finding& finding = ending.report(dropped.statement, dropped.range,
            columnOf({dropped.writtenSchema, dropped.tableName}, dropped.column.name),
            {dropped.column.name, dropped.tableName, near.front().added->column.name});
        finding.lock = locks::accessExclusive;
        for (const Candidate& candidate : near)
            finding.candidates.emplace_back(candidate.added->column.name);
    }
}

} // namespace

LK_RULE(suspected_rename_column){
    .id = "suspected-rename-column",
    .hazard = Hazard::DataLoss,
    .severity = Severity::Critical,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper",
        "%1 of %2 is dropped while %3 is added: perhaps meant as a rename, but its values will not move."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper",
        "If %3 is its new name: ALTER TABLE … RENAME COLUMN keeps every value. If not, copy what you need before the "
        "drop."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "Tools that compare two states of a schema see a renamed column as one that went and one that came, and write "
        "DROP and ADD. The new column is empty."),
    .bad = "ALTER TABLE invoice DROP COLUMN note, ADD COLUMN notes text;",
    .good = "ALTER TABLE invoice RENAME COLUMN note TO notes;",
    .finish = finish,
};

} // namespace lockkeeper::sql
