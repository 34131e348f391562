#include "sql/events.h"

#include "sql/copies.h"
#include "sql/expression.h"
#include "sql/fit.h"
#include "sql/fold.h"
#include "sql/made.h"
#include "sql/nullness.h"
#include "sql/proof.h"
#include "sql/types.h"

namespace lockkeeper::sql {
namespace {

/// Where a written table is, for as long as the state.
schema::Name homeOf(State& state, Written table)
{
    return state.kept(schema::Name{state.homeOf(table.schema, table.name), table.name});
}

ColumnEvent eventOf(Walk& walk, Site& site)
{
    const Written table = site.table();
    ColumnEvent event;
    event.statement = walk.here.current;
    event.order = ++walk.here.order;
    event.writtenSchema = walk.state.kept(table.schema);
    const schema::Name home = homeOf(walk.state, table);
    event.tableSchema = home.schema;
    event.tableName = home.name;
    event.range = site.commandRange();
    return event;
}

void rememberKeys(Walk& walk, Site& site, Written table)
{
    for (const AddedConstraint& added : site.constraints()) {
        if (added.node->contype != CONSTR_FOREIGN)
            continue;
        schema::NameList columns = keptNames(walk.state, added.node->fk_attrs);
        if (const std::string_view own = added.column ? view(added.column->colname) : std::string_view();
            columns.empty() && !own.empty())
            columns = walk.state.kept(schema::NameList(&own, 1));
        const schema::Name home = homeOf(walk.state, table);
        walk.here.foreignKeys.push_back({.statement = walk.here.current,
            .range = site.command ? site.commandRange() : site.statementRange(),
            .writtenSchema = walk.state.kept(table.schema),
            .schema = home.schema,
            .table = home.name,
            .columns = columns});
    }
}

/// What a new type makes of the values is written as by an UPDATE, unless each keeps its own.
void rememberRetyped(Walk& walk, const Site& site, Written table)
{
    const auto* definition = LK_AS(ColumnDef, site.command->def);
    const schema::Relation* known = site.relation(table);
    const schema::Column* column = known ? known->column(site.name()) : nullptr;
    if (definition && column) {
        const schema::Type to = typeOf(definition->typeName);
        const Using use = usingOf(definition->raw_default, site.name());
        const Lossy loss = lossy(site.state, *column->type, to, use.casts);
        const bool sameText = to.name != "citext" && use.chain.size() < 2;
        if (use.plain && sameText && (loss == Lossy::No || loss == Lossy::Fails))
            return;
    }
    const schema::Name home = homeOf(walk.state, table);
    walk.here.copies.push_back({.order = ++walk.here.order,
        .schema = home.schema,
        .table = home.name,
        .targets = {walk.state.kept(site.name())}});
}

void rememberCommand(Walk& walk, Site& site)
{
    const Written table = site.table();
    switch (static_cast<int>(site.command->subtype)) {
    case AT_DropColumn: {
        forgetKeys(walk.here, homeOf(walk.state, table), site.name());
        if (!walk.here.backfilled.empty())
            walk.here.backfilled.erase(pathOf({walk.state.homeOf(table.schema, table.name), table.name, site.name()}));
        if (site.isNewColumn(table, site.name()))
            return;
        ColumnEvent event = eventOf(walk, site);
        const schema::Relation* known = site.relation(table);
        if (const schema::Column* column = known ? known->column(site.name()) : nullptr) {
            event.column = *column;
            event.typeKnown = true;
            // Prisma drops the type as well, before the end.
            if (const schema::UserType* type = walk.state.type(column->type->schema, column->type->name);
                type && type->kind == schema::UserType::Kind::Enum)
                event.values = type->values;
        }
        event.column.name = walk.state.kept(site.name());
        walk.here.droppedColumns.push_back(std::move(event));
        return;
    }
    case AT_AddConstraint: {
        const auto* constraint = LK_AS(Constraint, site.command->def);
        if (constraint && constraint->skip_validation && constraint->conname)
            walk.here
                .notValid[pathOf({walk.state.homeOf(table.schema, table.name), table.name, view(constraint->conname)})]
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
        event.column = keptColumn(walk.state, *definition, 0);
        event.typeKnown = true;
        walk.here.addedColumns.push_back(std::move(event));
        rememberRowless(site, *definition);
        return;
    }
    case AT_AlterColumnType:
        return rememberRetyped(walk, site, table);
    default:
        return;
    }
}

/// Whether a column of the one table that a query reads may be NULL.
bool mayLackIn(const State& state, const SelectStmt* query, std::string_view column)
{
    const auto* from
        = query && lengthOf(query->fromClause) == 1 ? LK_AS(RangeVar, itemOf(query->fromClause, 0)) : nullptr;
    const schema::Relation* source = from ? state.relation(view(from->schemaname), view(from->relname)) : nullptr;
    const schema::Column* read = source ? source->column(column) : nullptr;
    return read && !read->required;
}

/// Whether every row that lacks a value in `column` is met.
bool fillsGaps(const Node* where, std::string_view column)
{
    const std::vector<std::string_view> met = nullsMet(where);
    return takesAll(where) || std::ranges::find(met, column) != met.end();
}

void rememberFilled(Walk& walk, const Site& site, const UpdateStmt& update)
{
    const Written table = written(update.relation);
    const schema::Relation* known = site.relation(table);
    const auto mayLack = [&](std::string_view name) {
        const schema::Column* column = known ? known->column(name) : nullptr;
        return update.fromClause || (column && !column->required && !site.isFilled(table, name));
    };
    // Of what a join finds no partner for, nothing is filled.
    const bool all = !update.fromClause && !site.unit.conditional;
    eachOf(update.targetList, [&](const Node* node) {
        const auto* target = LK_AS(ResTarget, node);
        if (!target)
            return;
        const std::string path = pathOf({walk.state.homeOf(table.schema, table.name), table.name, view(target->name)});
        const schema::Column* own = known ? known->column(view(target->name)) : nullptr;
        const bool isDefault = target->val && target->val->type == T_SetToDefault;
        if (isDefault ? !own || !own->hasDefault : mayBeNull(target->val, mayLack))
            walk.here.backfilled.erase(path);
        else if (all && fillsGaps(update.whereClause, view(target->name)))
            walk.here.backfilled.insert(path);
    });
}

/// A row without a value in a column that had none is a gap again.
void rememberGaps(Walk& walk, const Site& site, const InsertStmt& insert)
{
    if (walk.here.backfilled.empty())
        return;
    const Written table = written(insert.relation);
    const schema::Relation* known = site.relation(table);
    const auto* select = LK_AS(SelectStmt, insert.selectStmt);
    const std::string home = pathOf({walk.state.homeOf(table.schema, table.name), table.name});
    const bool named = insert.cols;
    /// What a row of `values` has for the `index`-th column that is written.
    const auto lacks = [&](const List* values, int index) {
        const Node* value = index < lengthOf(values) ? itemOf(values, index) : nullptr;
        if (const auto* target = LK_AS(ResTarget, value))
            value = target->val;
        return !value
            || mayBeNull(value, [&](std::string_view column) { return mayLackIn(walk.state, select, column); });
    };
    const auto gap = [&](std::string_view column) {
        int index = -1;
        for (int i = 0; i < lengthOf(insert.cols); ++i)
            if (const auto* target = LK_AS(ResTarget, itemOf(insert.cols, i)); target && view(target->name) == column)
                index = i;
        if (!named && known)
            for (std::size_t i = 0; i < known->columns.size(); ++i)
                if (known->columns[i].name == column)
                    index = static_cast<int>(i);
        const schema::Column* as = known ? known->column(column) : nullptr;
        if (index < 0 || !select)
            return named && !(as && as->hasDefault);
        bool any = false;
        eachOf(select->valuesLists, [&](const Node* row) { any = any || lacks(LK_AS(List, row), index); });
        return any || (select->targetList && lengthOf(select->targetList) > index && lacks(select->targetList, index));
    };
    std::erase_if(walk.here.backfilled, [&](const std::string& path) {
        return path.starts_with(home) && known
            && std::ranges::any_of(known->columns, [&](const schema::Column& column) {
                   return path == pathOf({walk.state.homeOf(table.schema, table.name), table.name, column.name})
                       && gap(column.name);
               });
    });
}

void rememberCreate(Walk& walk, const RangeVar* relation, bool known, TextRange range)
{
    const Written name = written(relation);
    walk.here.createdTables.push_back({.statement = walk.here.current,
        .order = ++walk.here.order,
        .range = range,
        .writtenSchema = walk.state.kept(name.schema),
        .schema = walk.state.keptCommon(walk.state.schemaOf(name.schema)),
        .name = walk.state.keptCommon(name.name),
        .columnsKnown = known});
}

} // namespace

void remember(Walk& walk, Site& site)
{
    if (site.command)
        return rememberCommand(walk, site);
    switch (static_cast<int>(site.node->type)) {
    case T_UpdateStmt:
        rememberFilled(walk, site, site.as<UpdateStmt>());
        return rememberCopy(walk, site.node);
    case T_DeleteStmt:
    case T_TruncateStmt:
        return rememberEmptied(site);
    case T_InsertStmt:
        rememberGaps(walk, site, site.as<InsertStmt>());
        return rememberCopy(walk, site.node);
    case T_MergeStmt:
    case T_SelectStmt:
        return rememberCopy(walk, site.node);
    case T_ReassignOwnedStmt:
        if (!site.unit.conditional)
            eachOf(site.as<ReassignOwnedStmt>().roles,
                [&](const Node* role) { walk.here.reassigned.emplace(view(LK_AS(RoleSpec, role)->rolename)); });
        return;
    case T_CreateStmt: {
        const auto& create = site.as<CreateStmt>();
        rememberKeys(walk, site, written(create.relation));
        if (create.relation->relpersistence != RELPERSISTENCE_TEMP) {
            rememberCreate(walk, create.relation, true, site.nameRange(create.relation->location));
            bool like = false;
            eachOf(create.tableElts, [&](const Node* element) { like = like || element->type == T_TableLikeClause; });
            walk.here.createdTables.back().inherits = create.inhRelations || like || lengthOf(create.tableElts) == 0;
            walk.here.createdTables.back().filled = create.inhRelations;
        }
        return;
    }
    case T_CreateTableAsStmt: {
        const auto& create = site.as<CreateTableAsStmt>();
        rememberCreate(walk, create.into->rel, false, site.statementRange());
        walk.here.createdTables.back().filled = true;
        rememberMade(walk, site);
        return rememberCopy(walk, site.node);
    }
    case T_AlterEnumStmt: {
        const auto& alter = site.as<AlterEnumStmt>();
        // Since 17 a value can be used at once where its type is made in the same transaction.
        constexpr int lenient = 17;
        const Written name = written(alter.typeName);
        if (alter.oldVal || (site.settings.pgVersion >= lenient && site.isNewObject(OBJECT_TYPE, name)))
            return;
        // IF NOT EXISTS of a value that is there already adds nothing.
        const schema::UserType* known = walk.state.type(name.schema, name.name);
        if (known && std::ranges::find(known->values, view(alter.newVal)) != known->values.end())
            return;
        Here::NewValue& added = walk.here.enumValues[std::string(view(alter.newVal))];
        if (added.transaction != walk.here.transaction)
            added = {std::string(name.name), walk.here.transaction};
        else if (added.type != name.name) // the same value for several enums
            added.type.append(", ").append(name.name);
        return;
    }
    case T_RenameStmt: {
        const auto& rename = site.as<RenameStmt>();
        followRename(walk, rename);
        followKeys(walk, site, rename);
        if (rename.renameType == OBJECT_TYPE) {
            const std::string from(written(rename.object).name);
            walk.here.typeNames[std::string(view(rename.newname))] = walk.here.renamedFrom(from);
        }
        return;
    }
    case T_DropStmt: {
        const auto& drop = site.as<DropStmt>();
        if (drop.removeType == OBJECT_INDEX)
            eachOf(drop.objects, [&](const Node* index) { rememberDroppedIndex(site, written(index)); });
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
                .writtenSchema = walk.state.kept(name.schema),
                .schema = walk.state.kept(walk.state.schemaOf(name.schema)),
                .name = walk.state.kept(name.name),
                .columns = known ? std::vector<schema::Column>(known->columns.begin(), known->columns.end())
                                 : std::vector<schema::Column>(),
                .columnsKnown = known && known->columnsKnown});
            for (const schema::Column& column : walk.here.droppedTables.back().columns)
                if (isEnum(walk.state, *column.type))
                    walk.here.droppedTables.back().enums.push_back(column.name);
        }
        return;
    }
    default:
        return rememberMade(walk, site);
    }
}

} // namespace lockkeeper::sql
