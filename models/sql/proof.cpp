#include "sql/proof.h"

#include "base/byte_order_mark.h"
#include "sql/columns.h"
#include "sql/drops.h"
#include "sql/expression.h"
#include "sql/fold.h"
#include "sql/lexer.h"

#include <algorithm>

namespace lockkeeper::sql {
namespace {

/// What a proof must know of the statements since.
enum class Rows : std::uint8_t {
    Written, ///< none wrote into rows unseen
    Gone, ///< and none took rows away
};

/// Statements that leave no event behind, or of which nobody knows what they do.
constexpr std::array<std::string_view, 3> hiddenWrites{"copy", "execute", "merge"};

bool isHiddenWrite(std::string_view text, const Token& token)
{
    return std::ranges::any_of(hiddenWrites, [&](std::string_view word) { return isWord(text, token, word); });
}

/// `body`: inside a DO block, where an INSERT leaves no event either.
bool hasHiddenWrite(std::string_view text, Rows rows, bool body)
{
    bool afterDelete = false;
    bool begins = true; // the event of an INSERT is its statement's: in a WITH it has none
    for (const Token& token : tokens(text)) {
        const bool isBody = token.kind == Token::Kind::Dollar || token.kind == Token::Kind::String;
        if (isBody && token.range.end - token.range.begin > 4) {
            // A DO block's words; the quotes around it are symbols to the lexer.
            std::string_view inner = token.range.of(text);
            const std::size_t quote = token.kind == Token::Kind::Dollar ? inner.find('$', 1) + 1 : 1;
            inner = inner.substr(quote, inner.size() - 2 * quote);
            if (!inner.empty() && hasHiddenWrite(inner, rows, true))
                return true;
        }
        if (isHiddenWrite(text, token) || (isWord(text, token, "insert") && (body || !begins)))
            return true;
        if (rows == Rows::Gone && (isWord(text, token, "truncate") || (afterDelete && isWord(text, token, "from"))))
            return true;
        afterDelete = isWord(text, token, "delete");
        begins = isSymbol(text, token, ';');
    }
    return false;
}

/// Whether every statement from `since`, a byte of the file, to this one is known to have written only what the events
/// say.
bool isSeenThrough(const Site& site, Rows rows, std::size_t since = 0)
{
    const std::size_t begin = site.statementRange().begin;
    // Inside a body, or behind a piece that was parsed alone, the text before is not at hand.
    const std::string_view before = site.unit.before;
    if (site.unit.depth != 0 || (site.unit.offset > byteOrderMark.size() && before.empty()) || begin < since)
        return false;
    const auto isClear = [&](std::string_view text, std::size_t at) {
        const std::size_t skipped = since > at ? std::min(since - at, text.size()) : 0;
        return !hasHiddenWrite(text.substr(skipped), rows, false);
    };
    const std::string_view sofar = site.unit.text.substr(0, begin - site.unit.offset);
    return isClear(before, site.unit.offset - before.size()) && isClear(sofar, site.unit.offset);
}

bool wasWritten(const Site& site, schema::Name table, std::string_view column, std::uint32_t since = 0)
{
    return std::ranges::any_of(site.here.copies, [&](const CopyEvent& copy) {
        if (copy.order <= since)
            return false;
        if (!copy.targets.empty() && std::ranges::find(copy.targets, column) == copy.targets.end())
            return false;
        // Through a view, or a name that nobody knows, any table may be meant.
        const schema::Relation* known = site.state.relation(copy.schema, copy.table);
        return (copy.schema == table.schema && copy.table == table.name) || !known
            || known->kind == schema::Relation::Kind::View;
    });
}

schema::Name homeOf(const Site& site, Written table)
{
    return {site.state.homeOf(table.schema, table.name), table.name};
}

/// Whether a statement added rows, whatever they have in a column that it does not name.
bool gotRows(const Site& site, schema::Name table, std::uint32_t since = 0)
{
    return std::ranges::any_of(site.here.copies, [&](const CopyEvent& copy) {
        return copy.order > since && copy.addsRows && copy.schema == table.schema && copy.table == table.name;
    });
}

bool hasColumn(const schema::NameList& columns, std::string_view name)
{
    return std::ranges::find(columns, name) != columns.end();
}

/// The list with one of its names replaced.
schema::NameList renamed(State& state, const schema::NameList& columns, std::string_view from, std::string_view to)
{
    std::vector<std::string_view> names(columns.begin(), columns.end());
    std::ranges::replace(names, from, to);
    return state.kept(schema::NameList(names));
}

/// Whether this very ALTER TABLE adds the column with a value that is drawn anew for each row.
bool isDrawn(const Site& site, std::string_view column)
{
    static constexpr std::array<std::string_view, 6> drawing{
        "gen_random_uuid", "nextval", "uuid_generate_v1", "uuid_generate_v1mc", "uuid_generate_v4", "uuidv7"};
    bool drawn = false;
    eachOf(site.alter ? site.alter->cmds : nullptr, [&](const Node* node) {
        const auto* command = LK_AS(AlterTableCmd, node);
        const auto* definition = command && command->subtype == AT_AddColumn ? LK_AS(ColumnDef, command->def) : nullptr;
        if (!definition || view(definition->colname) != column)
            return;
        const auto* call = LK_AS(FuncCall, withoutCasts(defaultOf(*definition)));
        drawn = drawn || (call && std::ranges::find(drawing, written(call->funcname).name) != drawing.end());
    });
    return drawn;
}

} // namespace

bool isStillEmpty(const Site& site, Written table, std::string_view column)
{
    const schema::Relation* known = site.relation(table);
    if (site.isNew(table) || !site.isNewColumn(table, column) || known->kind != schema::Relation::Kind::Table
        || !known->partitionOf.name.empty())
        return false;
    const schema::Name home = homeOf(site, table);
    const auto added = std::ranges::find_if(site.here.addedColumns, [&](const ColumnEvent& event) {
        return event.column.name == column && event.tableName == home.name && event.tableSchema == home.schema;
    });
    if (added == site.here.addedColumns.end())
        return false;
    const schema::Column& as = added->column;
    return !as.required && !as.hasDefault && !as.generated && !as.identity && !wasWritten(site, home, column)
        && isSeenThrough(site, Rows::Written);
}

bool hasNoRow(const Site& site, Written table)
{
    const schema::Name home = homeOf(site, table);
    const auto found = site.here.emptied.find(pathOf({home.schema, home.name}));
    if (found == site.here.emptied.end())
        return false;
    const schema::Relation* known = site.relation(table);
    return known && known->kind == schema::Relation::Kind::Table && !gotRows(site, home)
        && isSeenThrough(site, Rows::Written, found->second);
}

void rememberEmptied(const Site& site)
{
    if (site.unit.conditional)
        return;
    const auto empty = [&](const RangeVar& relation) {
        const schema::Name home = homeOf(site, written(&relation));
        if (relation.inh && site.unit.depth == 0)
            site.here.emptied.insert_or_assign(pathOf({home.schema, home.name}), site.statementRange().end);
    };
    if (const auto* truncate = LK_AS(TruncateStmt, site.node))
        return eachOf(truncate->relations, [&](const Node* node) { empty(*LK_AS(RangeVar, node)); });
    const auto& all = site.as<DeleteStmt>();
    if (all.usingClause || all.withClause)
        return;
    if (takesAll(all.whereClause))
        return empty(*all.relation);
    const schema::Name home = homeOf(site, written(all.relation));
    for (const std::string_view column : nullsMet(all.whereClause))
        if (all.relation->inh)
            site.here.backfilled.insert(pathOf({home.schema, home.name, column}));
}

bool areApart(const Site& site, Written table, std::span<const std::string_view> columns)
{
    const auto among = [&](const schema::NameList& some) {
        return !some.empty() && std::ranges::all_of(some, [&](std::string_view name) {
            return !name.empty() && std::ranges::find(columns, name) != columns.end();
        });
    };
    const schema::Relation* known = site.relation(table);
    if (!known || known->born == 0 || known->kind != schema::Relation::Kind::Table || !known->partitionOf.name.empty())
        return false;
    const auto keeps = [&](const schema::Index& index) {
        return index.unique && !index.partial && index.born != 0 && among(index.columns);
    };
    if (std::ranges::any_of(known->indexes, keeps))
        return true;
    const schema::Name home = homeOf(site, table);
    // A counter numbers the rows that are there.
    const auto counts = [&](std::string_view name) {
        if (isDrawn(site, name))
            return true;
        const schema::Column* column = known->column(name);
        return column && column->identity && site.isNewColumn(table, name) && !wasWritten(site, home, name);
    };
    if (std::ranges::any_of(columns, counts) && isSeenThrough(site, Rows::Written))
        return true;
    return std::ranges::any_of(site.here.droppedUniques, [&](const UniqueKey& key) {
        return key.table == home && key.transaction == site.here.transaction && among(key.columns)
            && !gotRows(site, home, key.order) && std::ranges::none_of(key.columns, [&](std::string_view name) {
                   return wasWritten(site, home, name, key.order);
               });
    }) && isSeenThrough(site, Rows::Written);
}

bool isKeyAlready(const Site& site, Written table, const List* columns)
{
    const schema::Relation* known = site.relation(table);
    const std::vector<std::string_view> names = namesOf(columns);
    const bool required = known && std::ranges::all_of(names, [&](std::string_view name) {
        const schema::Column* column = known->column(name);
        return column && column->required && column->born != 0;
    });
    return required && areApart(site, table, names);
}

void rememberDroppedIndex(const Site& site, Written index)
{
    const auto owner = ownerOf(site.state, index);
    const schema::Relation* table = owner ? site.state.relation(owner->schema, owner->name) : nullptr;
    if (!table || site.unit.conditional)
        return;
    for (const schema::Index& known : table->indexes)
        if (known.name == index.name && known.unique && !known.partial && known.born != 0)
            site.here.droppedUniques.push_back({*owner, known.columns, site.here.transaction, site.here.order});
}

void rememberDroppedKey(const Site& site, Written table, const schema::Constraint& key)
{
    if (site.unit.conditional)
        return;
    const auto kept = site.state.relations.find(homeOf(site, table));
    if (key.kind == schema::Constraint::Kind::ForeignKey && key.validated && kept != site.state.relations.end())
        site.here.droppedKeys.push_back({.table = kept->first,
            .columns = key.columns,
            .target = key.references,
            .transaction = site.here.transaction,
            .order = site.here.order});
    if (key.kind == schema::Constraint::Kind::PrimaryKey || key.kind == schema::Constraint::Kind::Unique)
        if (const schema::Relation* known = site.relation(table))
            for (const schema::Index& index : known->indexes)
                if (index.name == key.name)
                    rememberDroppedIndex(site, {site.state.homeOf(table.schema, table.name), index.name});
}

void forgetKeys(Here& here, schema::Name table, std::string_view column)
{
    const auto isOf = [&](const auto& key) { return key.table == table && hasColumn(key.columns, column); };
    std::erase_if(here.droppedUniques, isOf);
    std::erase_if(here.droppedKeys, isOf);
}

void followKeys(Walk& walk, const Site& site, const RenameStmt& rename)
{
    const bool column = rename.renameType == OBJECT_COLUMN;
    if (!column && rename.renameType != OBJECT_TABLE)
        return;
    Here& here = walk.here;
    const schema::Name table = walk.state.kept(homeOf(site, written(rename.relation)));
    const std::string_view from = view(rename.subname);
    const std::string_view to = walk.state.keptCommon(view(rename.newname));
    const schema::Name after{table.schema, column ? table.name : to};
    // What was written under the old name is not found under the new one: nothing is known of it then.
    const auto isDoubtful = [&](const auto& key) {
        if (column ? key.table == table && hasColumn(key.columns, to) : key.table == after)
            return true; // left by another that had the name
        return key.table == table && (!column || hasColumn(key.columns, from))
            && (gotRows(site, table, key.order) || std::ranges::any_of(key.columns, [&](std::string_view name) {
                   return wasWritten(site, table, name, key.order);
               }));
    };
    const auto follow = [&](auto& key) {
        if (key.table != table)
            return;
        key.table = after;
        if (!column)
            key.order = here.order;
        else if (hasColumn(key.columns, from))
            key.columns = renamed(walk.state, key.columns, from, to);
    };
    std::erase_if(here.droppedUniques, isDoubtful);
    std::erase_if(here.droppedKeys, isDoubtful);
    std::ranges::for_each(here.droppedUniques, follow);
    std::ranges::for_each(here.droppedKeys, follow);
    if (column)
        return;
    for (ForeignKeyGone& key : here.droppedKeys)
        if (key.target == table)
            key.target = after;
    here.emptied.erase(pathOf({after.schema, after.name}));
    if (auto known = here.emptied.extract(pathOf({table.schema, table.name})); known && !gotRows(site, table)) {
        known.key() = pathOf({after.schema, after.name});
        here.emptied.insert(std::move(known));
    }
}

bool isGiven(const State& state, const DefinedColumn& column)
{
    if (column.hasDefault || column.identity || column.generated)
        return true;
    const schema::UserType* type = column.type.array ? nullptr : state.type(column.type.schema, column.type.name);
    return type && type->hasDefault;
}

void rememberRowless(const Site& site, const ColumnDef& added)
{
    const DefinedColumn column = columnFrom(added);
    if (site.unit.conditional || site.unit.depth != 0 || !site.alter->relation->inh || !column.required
        || isGiven(site.state, column))
        return;
    const schema::Name home = homeOf(site, site.table());
    site.here.emptied.insert_or_assign(pathOf({home.schema, home.name}), site.statementRange().end);
}

bool isDroppedKey(const Site& site, Written table, const Constraint& key)
{
    const Written target = written(key.pktable);
    const std::vector<std::string_view> columns = namesOf(key.fk_attrs);
    const schema::Name home = homeOf(site, table);
    // The fold has a foreign key's target as it was written.
    const schema::Name wanted{site.state.schemaOf(target.schema), target.name};
    const auto gone = std::ranges::find_if(site.here.droppedKeys, [&](const ForeignKeyGone& dropped) {
        return dropped.transaction == site.here.transaction && dropped.table == home && dropped.target == wanted
            && std::ranges::equal(dropped.columns, columns);
    });
    // MATCH FULL refuses what the usual match lets pass: some columns without a value, and some with one.
    if (gone == site.here.droppedKeys.end() || (key.fk_matchtype == FKCONSTR_MATCH_FULL && columns.size() > 1))
        return false;
    const schema::Relation* known = site.state.relation(target.schema, target.name);
    if (!known)
        return false;
    // Which columns it referred to is not kept; all but always it is the primary key.
    const std::vector<std::string_view> referred = namesOf(key.pk_attrs);
    const schema::Name targetHome = homeOf(site, target);
    const auto wasKey = [&](const schema::Constraint& primary) {
        return primary.born != site.state.epoch
            || std::ranges::any_of(site.here.droppedUniques, [&](const UniqueKey& dropped) {
                   return dropped.table == targetHome && std::ranges::equal(dropped.columns, primary.columns);
               });
    };
    const bool toKey = std::ranges::any_of(known->constraints, [&](const schema::Constraint& constraint) {
        return constraint.kind == schema::Constraint::Kind::PrimaryKey && wasKey(constraint)
            && (referred.empty() || std::ranges::equal(referred, constraint.columns))
            && std::ranges::none_of(constraint.columns, [&](std::string_view column) {
                   return site.isNewColumn(target, column) || wasWritten(site, targetHome, column, gone->order);
               });
    });
    const auto changed = [&](std::string_view column) {
        return site.isNewColumn(table, column) || wasWritten(site, home, column, gone->order);
    };
    return toKey && !gotRows(site, home, gone->order) && std::ranges::none_of(columns, changed)
        && isSeenThrough(site, Rows::Gone);
}

std::vector<std::string_view> namesOf(const List* names)
{
    std::vector<std::string_view> found;
    eachOf(names, [&](const Node* name) { found.push_back(stringOf(name)); });
    return found;
}

} // namespace lockkeeper::sql
