#include "sql/copies.h"

#include "sql/expression.h"

#include <ranges>

namespace lockkeeper::sql {
namespace {

/// The last two names of a reference; "*" for a star.
ReadColumn readOf(State& state, const ColumnRef& reference)
{
    const int count = lengthOf(reference.fields);
    const Node* last = lastOf(reference.fields);
    return {
        .qualifier = count > 1 ? state.keptCommon(stringOf(itemOf(reference.fields, count - 2))) : std::string_view(),
        .name = last && last->type == T_A_Star ? "*" : state.keptCommon(stringOf(last))};
}

ReadTable readOf(State& state, const RangeVar& table)
{
    const std::string_view name = state.keptCommon(view(table.relname));
    return {name, table.alias ? state.keptCommon(view(table.alias->aliasname)) : name};
}

/// Columns go to `columns`, tables to the event's.
void read(State& state, const Node* root, std::vector<ReadColumn>& columns, CopyEvent& event)
{
    everyNode(root, [&](const Node* node) {
        if (const auto* reference = LK_AS(ColumnRef, node))
            columns.push_back(readOf(state, *reference));
        else if (const auto* table = LK_AS(RangeVar, node))
            event.tables.push_back(readOf(state, *table));
        // Whether there is a value says nothing of what it is.
        const auto* test = LK_AS(NullTest, node);
        return !test || reinterpret_cast<const Node*>(test->arg)->type != T_ColumnRef;
    });
}

const Node* asNode(const void* tree) { return static_cast<const Node*>(tree); }

CopyEvent eventInto(Walk& walk, const RangeVar* relation)
{
    State& state = walk.state;
    const Written table = written(relation);
    CopyEvent event;
    event.order = ++walk.here.order;
    event.schema = state.keptCommon(state.homeOf(table.schema, table.name));
    event.table = state.keptCommon(table.name);
    event.tables.push_back(readOf(state, *relation));
    return event;
}

/// `SET a = …` of UPDATE or MERGE.
void readTargets(State& state, const List* targets, CopyEvent& event)
{
    eachOf(targets, [&](const Node* node) {
        const auto* target = LK_AS(ResTarget, node);
        if (!target)
            return;
        const std::string_view name = state.keptCommon(view(target->name));
        event.targets.push_back(name);
        const std::size_t before = event.sources.size();
        read(state, target->val, event.sources, event);
        // What a column makes of its own values goes nowhere.
        const bool alone = event.tables.size() == 1;
        const auto own = [&](const ReadColumn& column) { return alone && column.name == name; };
        event.sources.erase(
            std::remove_if(event.sources.begin() + static_cast<std::ptrdiff_t>(before), event.sources.end(), own),
            event.sources.end());
        if (event.sources.size() > before)
            event.derived.push_back(name);
    });
}

void readQuery(State& state, const Node* query, CopyEvent& event)
{
    event.addsRows = true;
    const auto* select = LK_AS(SelectStmt, query);
    if (!select || select->op != SETOP_NONE)
        return read(state, query, event.sources, event);
    read(state, asNode(select->withClause), event.sources, event);
    read(state, asNode(select->fromClause), event.sources, event);
    read(state, asNode(select->valuesLists), event.sources, event);
    // With one table the condition only chooses rows; with several it is what joins them.
    const bool joins = event.tables.size() > 2;
    read(state, asNode(select->targetList), event.sources, event);
    read(state, select->whereClause, joins ? event.sources : event.tests, event);
}

void rememberUpdate(Walk& walk, const UpdateStmt& update)
{
    CopyEvent event = eventInto(walk, update.relation);
    read(walk.state, asNode(update.withClause), event.sources, event);
    read(walk.state, asNode(update.fromClause), event.sources, event);
    readTargets(walk.state, update.targetList, event);
    const bool joins = event.tables.size() > 1;
    read(walk.state, update.whereClause, joins ? event.sources : event.tests, event);
    walk.here.copies.push_back(std::move(event));
}

void rememberMerge(Walk& walk, const MergeStmt& merge)
{
    CopyEvent event = eventInto(walk, merge.relation);
    read(walk.state, asNode(merge.withClause), event.sources, event);
    read(walk.state, merge.sourceRelation, event.sources, event);
    read(walk.state, merge.joinCondition, event.sources, event);
    eachOf(merge.mergeWhenClauses, [&](const Node* node) {
        const auto* when = LK_AS(MergeWhenClause, node);
        if (!when || (when->commandType != CMD_UPDATE && when->commandType != CMD_INSERT))
            return;
        if (when->commandType == CMD_UPDATE)
            readTargets(walk.state, when->targetList, event);
        else
            read(walk.state, asNode(when->values), event.sources, event);
    });
    walk.here.copies.push_back(std::move(event));
}

/// Whether one of the last events already says the same of rows that are added.
bool isAmongLast(const std::vector<CopyEvent>& copies, const CopyEvent& event)
{
    constexpr std::size_t few = 16;
    const std::size_t from = copies.size() - std::min(copies.size(), few);
    return std::ranges::any_of(copies | std::views::drop(from), [&](const CopyEvent& one) {
        return one.addsRows && one.sources.empty() && one.table == event.table && one.schema == event.schema
            && one.targets == event.targets;
    });
}

void rememberInsert(Walk& walk, const InsertStmt& insert)
{
    const auto* select = LK_AS(SelectStmt, insert.selectStmt);
    if (!select)
        return; // DEFAULT VALUES
    CopyEvent event = eventInto(walk, insert.relation);
    const auto take = [&](const Node* node) {
        if (const auto* target = LK_AS(ResTarget, node))
            event.targets.push_back(walk.state.keptCommon(view(target->name)));
    };
    eachOf(insert.cols, take);
    if (insert.onConflictClause && !event.targets.empty())
        eachOf(insert.onConflictClause->targetList, take);
    if (select->valuesLists && !insert.withClause) {
        // Rows of constants are many, and hardly ever read a table: one event stands for all that are alike.
        event.addsRows = true;
        if (!isAmongLast(walk.here.copies, event))
            walk.here.copies.push_back(std::move(event));
        return;
    }
    read(walk.state, asNode(insert.withClause), event.sources, event);
    readQuery(walk.state, insert.selectStmt, event);
    walk.here.copies.push_back(std::move(event));
}

void rememberMade(Walk& walk, const IntoClause& into, const Node* query)
{
    CopyEvent event = eventInto(walk, into.rel);
    readQuery(walk.state, query, event);
    walk.here.copies.push_back(std::move(event));
}

/// Whether a name in front of a column may mean `table`.
bool mayMean(const CopyEvent& copy, std::string_view qualifier, std::string_view table)
{
    bool known = false;
    for (const ReadTable& read : copy.tables) {
        if (read.name == table && (qualifier.empty() || read.alias == qualifier))
            return true;
        known = known || read.alias == qualifier;
    }
    return !known && !qualifier.empty(); // a WITH, a subquery or a row variable: its columns are some table's
}

bool reads(const CopyEvent& copy, const std::vector<ReadColumn>& columns, const ColumnEvent& dropped)
{
    return std::ranges::any_of(columns, [&](const ReadColumn& read) {
        return (read.name == dropped.column.name || read.name == "*")
            && mayMean(copy, read.qualifier, dropped.tableName);
    });
}

bool carries(const Here& here, const CopyEvent& copy, const ColumnEvent& dropped)
{
    const bool elsewhere = copy.table != dropped.tableName || copy.schema != dropped.tableSchema;
    const auto another = [&](std::string_view target) { return target != dropped.column.name; };
    if (!elsewhere && std::ranges::none_of(copy.targets, another))
        return false;
    if (reads(copy, copy.sources, dropped))
        return true;
    // WHERE old = 'a' with SET new = 'A': each value has become another. An existing column tells nothing.
    return !copy.addsRows && reads(copy, copy.tests, dropped)
        && std::ranges::any_of(here.addedColumns, [&](const ColumnEvent& added) {
               return sameTable(added, dropped)
                   && std::ranges::find(copy.targets, added.column.name) != copy.targets.end();
           });
}

/// Whether a statement that changes rows has the column in that list.
bool isAmong(const Here& here, const ColumnEvent& added, std::vector<std::string_view> CopyEvent::* list)
{
    return std::ranges::any_of(here.copies, [&](const CopyEvent& copy) {
        return !copy.addsRows && copy.table == added.tableName && copy.schema == added.tableSchema
            && std::ranges::any_of(copy.*list,
                [&](std::string_view target) { return target == added.column.name || target == added.renamed; });
    });
}

/// What is marked under `from`, itself or a part of it, is so under `to`, and nothing else is.
void moveMarks(std::unordered_set<std::string>& marks, const std::string& from, const std::string& to)
{
    if (marks.empty())
        return;
    const auto isOf = [](const std::string& mark, const std::string& path) {
        return mark.starts_with(path) && (mark.size() == path.size() || mark[path.size()] == '.');
    };
    std::vector<std::string> moved;
    std::erase_if(marks, [&](const std::string& mark) {
        if (isOf(mark, from))
            moved.push_back(to + mark.substr(from.size()));
        return isOf(mark, from) || isOf(mark, to);
    });
    marks.insert(moved.begin(), moved.end());
}

} // namespace

void rememberCopy(Walk& walk, const Node* statement)
{
    if (const auto* update = LK_AS(UpdateStmt, statement))
        return rememberUpdate(walk, *update);
    if (const auto* insert = LK_AS(InsertStmt, statement))
        return rememberInsert(walk, *insert);
    if (const auto* merge = LK_AS(MergeStmt, statement))
        return rememberMerge(walk, *merge);
    if (const auto* create = LK_AS(CreateTableAsStmt, statement))
        return rememberMade(walk, *create->into, create->query);
    if (const auto* select = LK_AS(SelectStmt, statement); select && select->intoClause)
        return rememberMade(walk, *select->intoClause, statement);
}

void followRename(Walk& walk, const RenameStmt& rename)
{
    Here& here = walk.here;
    const bool column = rename.renameType == OBJECT_COLUMN;
    if (!column && rename.renameType != OBJECT_TABLE)
        return;
    const Written table = written(rename.relation);
    const std::string_view schema = walk.state.homeOf(table.schema, table.name);
    const std::string_view from = view(rename.subname);
    const std::string_view to = walk.state.keptCommon(view(rename.newname));
    moveMarks(here.backfilled, column ? pathOf({schema, table.name, from}) : pathOf({schema, table.name}),
        column ? pathOf({schema, table.name, to}) : pathOf({schema, to}));
    if (!column) {
        for (TableEvent& created : here.createdTables)
            if (created.name == table.name && created.schema == schema)
                created.name = to;
        // What was read from it under its old name was read from it.
        for (CopyEvent& copy : here.copies)
            if (std::ranges::find(copy.tables, table.name, &ReadTable::name) != copy.tables.end())
                copy.tables.push_back({to, to});
        return;
    }
    for (ColumnEvent& added : here.addedColumns)
        if (added.tableName == table.name && added.tableSchema == schema
            && (added.renamed.empty() ? added.column.name : added.renamed) == from)
            added.renamed = to;
    for (CopyEvent& copy : here.copies)
        if (std::ranges::find(copy.tables, table.name, &ReadTable::name) != copy.tables.end())
            for (std::vector<ReadColumn>* columns : {&copy.sources, &copy.tests})
                std::ranges::replace(*columns | std::views::transform(&ReadColumn::name), from, to);
}

bool wasCarried(const Here& here, const ColumnEvent& dropped)
{
    return std::ranges::any_of(
        here.copies, [&](const CopyEvent& copy) { return copy.order < dropped.order && carries(here, copy, dropped); });
}

bool wasDerived(const Here& here, const ColumnEvent& added) { return isAmong(here, added, &CopyEvent::derived); }

bool wasWritten(const Here& here, const ColumnEvent& added) { return isAmong(here, added, &CopyEvent::targets); }

bool wasCarried(const Here& here, const TableEvent& dropped)
{
    return std::ranges::any_of(here.copies, [&](const CopyEvent& copy) {
        return copy.addsRows && copy.order < dropped.order && !copy.sources.empty()
            && (copy.table != dropped.name || copy.schema != dropped.schema)
            && std::ranges::find(copy.tables, dropped.name, &ReadTable::name) != copy.tables.end();
    });
}

} // namespace lockkeeper::sql
