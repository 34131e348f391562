#include "sql/events.h"

#include "sql/expression.h"
#include "sql/fold.h"
#include "sql/made.h"

namespace lockkeeper::sql {
namespace {

ColumnEvent eventOf(Walk& walk, Site& site)
{
    const Written table = site.table();
    ColumnEvent event;
    event.statement = walk.here.current;
    event.order = ++walk.here.order;
    event.writtenSchema = table.schema;
    event.tableSchema = walk.state.homeOf(table.schema, table.name);
    event.tableName = table.name;
    event.range = site.commandRange();
    return event;
}

void rememberKeys(Walk& walk, Site& site, Written table)
{
    for (const AddedConstraint& added : site.constraints()) {
        if (added.node->contype != CONSTR_FOREIGN)
            continue;
        std::vector<std::string> columns = namesIn(added.node->fk_attrs);
        if (columns.empty() && added.column)
            columns.emplace_back(view(added.column->colname));
        walk.here.foreignKeys.push_back({.statement = walk.here.current,
            .range = site.command ? site.commandRange() : site.statementRange(),
            .writtenSchema = std::string(table.schema),
            .schema = std::string(walk.state.homeOf(table.schema, table.name)),
            .table = std::string(table.name),
            .columns = std::move(columns)});
    }
}

void rememberCommand(Walk& walk, Site& site)
{
    const Written table = site.table();
    switch (static_cast<int>(site.command->subtype)) {
    case AT_DropColumn: {
        if (site.isNewColumn(table, site.name()))
            return;
        ColumnEvent event = eventOf(walk, site);
        const schema::Relation* known = site.relation(table);
        if (const schema::Column* column = known ? known->column(site.name()) : nullptr) {
            event.column = *column;
            event.typeKnown = true;
        }
        event.column.name = site.name();
        walk.here.droppedColumns.push_back(std::move(event));
        return;
    }
    case AT_AddConstraint: {
        const auto* constraint = LK_AS(Constraint, site.command->def);
        if (constraint && constraint->skip_validation && constraint->conname)
            walk.here.notValid[std::string(walk.state.homeOf(table.schema, table.name)) + "." + std::string(table.name)
                + "." + constraint->conname]
                = walk.here.transaction;
        rememberKeys(walk, site, table);
        return;
    }
    case AT_AddColumn: {
        rememberKeys(walk, site, table);
        const auto* definition = LK_AS(ColumnDef, site.command->def);
        if (!definition || site.isNew(table))
            return;
        ColumnEvent event = eventOf(walk, site);
        event.column = columnFrom(*definition, 0);
        event.typeKnown = true;
        walk.here.addedColumns.push_back(std::move(event));
        return;
    }
    default:
        return;
    }
}

std::vector<std::string> tablesIn(const Node* root)
{
    std::vector<std::string> tables;
    everyNode(root, [&](const Node* node) {
        if (const auto* table = LK_AS(RangeVar, node))
            tables.emplace_back(view(table->relname));
        return true;
    });
    return tables;
}

/// Whether every row that lacks a value in `column` is met.
bool fillsGaps(const Node* where, std::string_view column)
{
    if (takesAll(where))
        return true;
    const auto* test = LK_AS(NullTest, where);
    const auto* reference = test && test->nulltesttype == IS_NULL ? LK_AS(ColumnRef, test->arg) : nullptr;
    return reference && stringOf(lastOf(reference->fields)) == column;
}

void rememberUpdate(Walk& walk, const UpdateStmt& update)
{
    const Written table = written(update.relation);
    CopyEvent event;
    event.order = ++walk.here.order;
    event.schema = walk.state.homeOf(table.schema, table.name);
    event.table = table.name;
    for (int i = 0; i < lengthOf(update.targetList); ++i)
        if (const auto* target = LK_AS(ResTarget, itemOf(update.targetList, i))) {
            event.targets.emplace_back(view(target->name));
            const std::vector<std::string> read = columnsRead(target->val);
            event.sources.insert(event.sources.end(), read.begin(), read.end());
            if (fillsGaps(update.whereClause, view(target->name)) && !isNullConstant(target->val))
                walk.here.backfilled.insert(event.schema + "." + event.table + "." + std::string(view(target->name)));
        }
    for (int i = 0; i < lengthOf(update.fromClause); ++i) {
        const std::vector<std::string> more = tablesIn(itemOf(update.fromClause, i));
        event.sourceTables.insert(event.sourceTables.end(), more.begin(), more.end());
    }
    walk.here.copies.push_back(std::move(event));
}

void rememberInsert(Walk& walk, const InsertStmt& insert)
{
    const auto* select = LK_AS(SelectStmt, insert.selectStmt);
    if (!select || (select->valuesLists && !insert.withClause))
        return;
    const Written table = written(insert.relation);
    CopyEvent event;
    event.order = ++walk.here.order;
    event.schema = walk.state.homeOf(table.schema, table.name);
    event.table = table.name;
    for (int i = 0; i < lengthOf(insert.cols); ++i)
        if (const auto* target = LK_AS(ResTarget, itemOf(insert.cols, i)))
            event.targets.emplace_back(view(target->name));
    event.sources = columnsRead(insert.selectStmt);
    event.sourceTables = tablesIn(insert.selectStmt);
    walk.here.copies.push_back(std::move(event));
}

void rememberCreate(
    Walk& walk, const RangeVar* relation, std::vector<schema::Column> columns, bool known, TextRange range)
{
    const Written name = written(relation);
    walk.here.createdTables.push_back({.statement = walk.here.current,
        .order = ++walk.here.order,
        .range = range,
        .writtenSchema = std::string(name.schema),
        .schema = std::string(walk.state.schemaOf(name.schema)),
        .name = std::string(name.name),
        .columns = std::move(columns),
        .columnsKnown = known});
}

} // namespace

void remember(Walk& walk, Site& site)
{
    if (site.command)
        return rememberCommand(walk, site);
    switch (static_cast<int>(site.node->type)) {
    case T_UpdateStmt:
        return rememberUpdate(walk, site.as<UpdateStmt>());
    case T_InsertStmt:
        return rememberInsert(walk, site.as<InsertStmt>());
    case T_CreateStmt: {
        const auto& create = site.as<CreateStmt>();
        std::vector<schema::Column> columns;
        for (int i = 0; i < lengthOf(create.tableElts); ++i)
            if (const auto* definition = LK_AS(ColumnDef, itemOf(create.tableElts, i)))
                columns.push_back(columnFrom(*definition, 0));
        rememberKeys(walk, site, written(create.relation));
        if (create.relation->relpersistence != RELPERSISTENCE_TEMP) {
            rememberCreate(walk, create.relation, std::move(columns), true, site.nameRange(create.relation->location));
            bool like = false;
            eachOf(create.tableElts, [&](const Node* element) { like = like || element->type == T_TableLikeClause; });
            walk.here.createdTables.back().inherits = create.inhRelations || like || lengthOf(create.tableElts) == 0;
        }
        return;
    }
    case T_CreateTableAsStmt: {
        const auto& create = site.as<CreateTableAsStmt>();
        rememberCreate(walk, create.into->rel, {}, false, site.statementRange());
        CopyEvent event;
        event.order = ++walk.here.order;
        event.schema = walk.state.schemaOf(view(create.into->rel->schemaname));
        event.table = view(create.into->rel->relname);
        event.targets = {"*"};
        event.sources = columnsRead(create.query);
        event.sourceTables = tablesIn(create.query);
        walk.here.copies.push_back(std::move(event));
        return;
    }
    case T_AlterEnumStmt: {
        const auto& alter = site.as<AlterEnumStmt>();
        // Since 17 a value can be used at once where its type is made in the same transaction.
        constexpr int lenient = 17;
        if (!alter.oldVal
            && (site.settings.pgVersion < lenient || !site.isNewObject(OBJECT_TYPE, written(alter.typeName))))
            walk.here.enumValues[std::string(view(alter.newVal))]
                = {std::string(written(alter.typeName).name), walk.here.transaction};
        return;
    }
    case T_RenameStmt: {
        const auto& rename = site.as<RenameStmt>();
        if (rename.renameType == OBJECT_TYPE) {
            const std::string from(written(rename.object).name);
            walk.here.typeNames[std::string(view(rename.newname))] = walk.here.renamedFrom(from);
        }
        return;
    }
    case T_DropStmt: {
        const auto& drop = site.as<DropStmt>();
        if (drop.removeType != OBJECT_TABLE)
            return;
        const int count = lengthOf(drop.objects);
        for (int i = 0; i < count; ++i) {
            const Written name = written(itemOf(drop.objects, i));
            const schema::Relation* known = site.relation(name);
            if (site.isNew(name))
                continue;
            walk.here.droppedTables.push_back({.statement = walk.here.current,
                .order = ++walk.here.order,
                .range = site.itemRange(i, count),
                .writtenSchema = std::string(name.schema),
                .schema = std::string(walk.state.schemaOf(name.schema)),
                .name = std::string(name.name),
                .columns = known ? known->columns : std::vector<schema::Column>(),
                .columnsKnown = known && known->columnsKnown});
        }
        return;
    }
    default:
        return rememberMade(walk, site);
    }
}

} // namespace lockkeeper::sql
