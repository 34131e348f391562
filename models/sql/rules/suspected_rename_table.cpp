#include "sql/copies.h"
#include "sql/fit.h"
#include "sql/similar.h"

namespace lockkeeper::sql {
namespace {

constexpr double alike = 0.5; ///< names that share half of their words
constexpr double mostly = 0.6; ///< of the columns

/// Columns that nearly every table has: alone they make no two tables the same.
bool isCommon(std::string_view column)
{
    const std::vector<std::string> words = wordsOf(column);
    if (words.size() == 1 && words.front() == "id")
        return true;
    return words.size() == 2 && (words.back() == "at" || words.back() == "on")
        && (words.front() == "created" || words.front() == "updated" || words.front() == "deleted");
}

using Columns = std::span<const schema::Column>;

/// A table that went, or one that came, as it is at the end.
struct Table {
    std::string_view name;
    Columns columns;
    bool columnsKnown = false;
};

/// Prisma's table between two models: what it means stands in its name only.
bool isBetween(Columns columns) { return columns.size() == 2 && columns[0].name == "A" && columns[1].name == "B"; }

/// "_PostToTag" without its "to", which all of them share.
double likenessOf(const Table& left, const Table& right)
{
    if (!isBetween(left.columns) || !isBetween(right.columns))
        return likeness(left.name, right.name);
    const auto models = [](std::string_view name) {
        std::string joined;
        for (const std::string& word : wordsOf(name))
            if (word != "to")
                joined += word + '_';
        return joined;
    };
    return likeness(models(left.name), models(right.name));
}

/// The same name in another style: "createdAt" and "created_at".
bool isSameName(std::string_view left, std::string_view right)
{
    return left == right || wordsOf(left) == wordsOf(right);
}

/// How much of both tables is the same, by names and types of columns; 1: all.
double sameness(const State& state, const TableEvent& went, const Table& created)
{
    const Table dropped{.name = went.name, .columns = went.columns, .columnsKnown = went.columnsKnown};
    if (!dropped.columnsKnown || !created.columnsKnown || dropped.columns.empty() || created.columns.empty())
        return similarity(dropped.name, created.name) >= 0.75 ? 0.75 : 0;
    // A table that keeps half of its name may have got keys of another type at once.
    const bool alikeNames = likenessOf(dropped, created) >= alike;
    const bool anyType = alikeNames && !isBetween(dropped.columns) && !isBetween(created.columns);
    const auto isSame = [&](const schema::Column& column) {
        const auto same = std::ranges::find_if(
            created.columns, [&](const schema::Column& other) { return isSameName(other.name, column.name); });
        if (same == created.columns.end())
            return false;
        if (anyType)
            return true;
        // An enum of the old table often has a new name as well.
        const bool wasEnum = std::ranges::find(went.enums, column.name) != went.enums.end();
        return fitOf(state, *column.type, *same->type) >= Fit::Kin || (wasEnum && isEnum(state, *same->type));
    };
    const auto share = [&](const auto& counts) {
        const auto countOf = [&](Columns columns) {
            return std::ranges::count_if(columns, [&](const schema::Column& column) { return counts(column.name); });
        };
        const auto shared = std::ranges::count_if(
            dropped.columns, [&](const schema::Column& column) { return counts(column.name) && isSame(column); });
        const auto of = std::max(countOf(dropped.columns), countOf(created.columns));
        return of > 0 ? static_cast<double>(shared) / static_cast<double>(of) : 1.0;
    };
    const double all = share([](std::string_view) { return true; });
    if (all < mostly || alikeNames)
        return all;
    if (isBetween(dropped.columns) || isBetween(created.columns))
        return 0;
    return share([](std::string_view column) { return !isCommon(column); }) >= alike ? all : 0;
}

void finish(Ending& ending)
{
    for (const TableEvent& dropped : ending.here.droppedTables) {
        if (wasCarried(ending.here, dropped))
            continue;
        std::vector<std::pair<double, const TableEvent*>> near;
        for (const TableEvent& created : ending.here.createdTables) {
            if (created.filled || (created.name == dropped.name && created.schema == dropped.schema))
                continue;
            const schema::Relation* now = ending.state.relation(created.schema, created.name);
            if (!now)
                continue; // it went again
            const Table table{.name = created.name, .columns = now->columns, .columnsKnown = now->columnsKnown};
            if (const double same = sameness(ending.state, dropped, table); same >= mostly)
                near.emplace_back(same + similarity(dropped.name, created.name) / 10, &created);
        }
        if (near.empty())
            continue;
        std::ranges::stable_sort(near, std::ranges::greater{}, [](const auto& entry) { return entry.first; });
        const auto nameOf = [&](const TableEvent& created) {
            return created.schema == dropped.schema ? std::string(created.name)
                                                    : pathOf({created.schema, created.name});
        };
        Finding& finding = ending.report(dropped.statement, dropped.range,
            objectOf("table", {dropped.writtenSchema, dropped.name}), {dropped.name, nameOf(*near.front().second)});
        finding.lock = locks::accessExclusive;
        for (const auto& [same, created] : near)
            finding.candidates.push_back(nameOf(*created));
    }
}

} // namespace

LK_RULE(suspected_rename_table){
    .id = "suspected-rename-table",
    .hazard = Hazard::DataLoss,
    .severity = Severity::Critical,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper",
        "%1 is dropped while %2 is created with mostly the same columns: perhaps meant as a rename, but its "
        "rows will not move."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper",
        "If %2 is its new name: ALTER TABLE … RENAME TO keeps every row. If not, copy what you need before the drop."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "Tools that compare two states of a schema see a renamed table as one that went and one that came. The new "
        "table is empty."),
    .bad = "DROP TABLE user_tags; CREATE TABLE user_tag (id int, name text);",
    .good = "ALTER TABLE tag RENAME TO label;",
    .finish = finish,
};

} // namespace lockkeeper::sql
