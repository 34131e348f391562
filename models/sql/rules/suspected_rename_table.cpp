#include "sql/similar.h"
#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

bool wasCopied(const Here& here, const TableEvent& from, const TableEvent& into)
{
    return std::ranges::any_of(here.copies, [&](const CopyEvent& copy) {
        return copy.table == into.name && copy.schema == into.schema
            && std::ranges::find(copy.sourceTables, from.name) != copy.sourceTables.end();
    });
}

/// How much of both tables is the same, by names of columns; 1: all.
double sameness(const TableEvent& dropped, const TableEvent& created)
{
    if (!dropped.columnsKnown || !created.columnsKnown || dropped.columns.empty() || created.columns.empty())
        return similarity(dropped.name, created.name) >= 0.75 ? 0.75 : 0;
    const auto shared = std::ranges::count_if(dropped.columns, [&](const schema::Column& column) {
        return std::ranges::find(created.columns, column.name, &schema::Column::name) != created.columns.end();
    });
    return static_cast<double>(shared) / static_cast<double>(std::max(dropped.columns.size(), created.columns.size()));
}

void finish(Ending& ending)
{
    for (const TableEvent& dropped : ending.here.droppedTables) {
        std::vector<std::pair<double, const TableEvent*>> near;
        bool copied = false;
        for (const TableEvent& created : ending.here.createdTables) {
            if (created.name == dropped.name && created.schema == dropped.schema)
                continue;
            copied = copied || wasCopied(ending.here, dropped, created);
            if (const double same = sameness(dropped, created); same >= 0.6)
                near.emplace_back(same + similarity(dropped.name, created.name) / 10, &created);
        }
        if (near.empty() || copied)
            continue;
        std::ranges::stable_sort(near, std::ranges::greater{}, [](const auto& entry) { return entry.first; });
        Finding& finding = ending.report(dropped.statement, dropped.range,
            objectOf("table", {dropped.writtenSchema, dropped.name}), {dropped.name, near.front().second->name});
        finding.lock = locks::accessExclusive;
        for (const auto& [same, created] : near)
            finding.candidates.emplace_back(created->name);
    }
}

} // namespace

LK_RULE(suspected_rename_table){
    .id = "suspected-rename-table",
    .hazard = Hazard::DataLoss,
    .severity = Severity::Critical,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper",
        "%1 is dropped while %2 is created with the same columns: perhaps meant as a rename, but its rows will not "
        "move."),
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
