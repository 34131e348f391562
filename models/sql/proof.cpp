#include "sql/proof.h"

#include "sql/lexer.h"

#include <algorithm>

namespace lockkeeper::sql {
namespace {

/// Statements that write rows and leave no event behind, or of which nobody knows what they do.
constexpr std::array<std::string_view, 5> hiddenWrites{"copy", "execute", "insert", "merge", "truncate"};

bool isHiddenWrite(std::string_view text, const Token& token)
{
    return std::ranges::any_of(hiddenWrites, [&](std::string_view word) { return isWord(text, token, word); });
}

bool hasHiddenWrite(std::string_view text)
{
    bool afterDelete = false;
    for (const Token& token : tokens(text)) {
        const bool body = token.kind == Token::Kind::Dollar || token.kind == Token::Kind::String;
        if (body && token.range.end - token.range.begin > 4) {
            // A DO block's words; the quotes around it are symbols to the lexer.
            std::string_view inner = token.range.of(text);
            const std::size_t quote = token.kind == Token::Kind::Dollar ? inner.find('$', 1) + 1 : 1;
            inner = inner.substr(quote, inner.size() - 2 * quote);
            if (!inner.empty() && hasHiddenWrite(inner))
                return true;
        }
        if (isHiddenWrite(text, token) || (afterDelete && isWord(text, token, "from")))
            return true;
        afterDelete = isWord(text, token, "delete");
    }
    return false;
}

/// Whether every statement before this one is known to have written only what the events say.
bool isSeenThrough(const Site& site)
{
    constexpr std::size_t bom = 3;
    const std::size_t begin = site.statementRange().begin;
    // Inside a body, or behind a piece that was parsed alone, the text before is not at hand.
    return site.unit.depth == 0 && (site.unit.offset <= bom || !site.unit.before.empty())
        && !hasHiddenWrite(site.unit.before) && !hasHiddenWrite(site.unit.text.substr(0, begin - site.unit.offset));
}

bool wasWritten(const Site& site, schema::Name table, std::string_view column)
{
    return std::ranges::any_of(site.here.copies, [&](const CopyEvent& copy) {
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

std::vector<std::string_view> namesOf(const List* names)
{
    std::vector<std::string_view> found;
    eachOf(names, [&](const Node* name) { found.push_back(stringOf(name)); });
    return found;
}

/// Names hold no control characters, so these keep them apart.
std::string keyOf(schema::Name table, std::span<const std::string_view> columns, schema::Name target)
{
    std::string key;
    for (const std::string_view part : {table.schema, table.name, target.schema, target.name})
        key.append(1, '\1').append(part);
    for (const std::string_view column : columns)
        key.append(1, '\2').append(column);
    return key;
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
        && isSeenThrough(site);
}

bool isKeyAlready(const Site& site, Written table, const List* columns)
{
    const schema::Relation* known = site.relation(table);
    if (!known || known->born == 0 || lengthOf(columns) == 0)
        return false;
    std::vector<std::string_view> names = namesOf(columns);
    std::ranges::sort(names);
    const bool required = std::ranges::all_of(names, [&](std::string_view name) {
        const schema::Column* column = known->column(name);
        return column && column->required && column->born != 0;
    });
    return required && std::ranges::any_of(known->indexes, [&](const schema::Index& index) {
        std::vector<std::string_view> indexed(index.columns.begin(), index.columns.end());
        std::ranges::sort(indexed);
        return index.unique && !index.partial && index.born != 0 && indexed == names;
    });
}

void rememberDroppedKey(const Site& site, Written table, const schema::Constraint& key)
{
    if (key.kind == schema::Constraint::Kind::ForeignKey && key.validated && !site.unit.conditional)
        site.here.droppedKeys.insert(keyOf(homeOf(site, table), key.columns, key.references));
}

bool isDroppedKey(const Site& site, Written table, const Constraint& key)
{
    const Written target = written(key.pktable);
    const std::vector<std::string_view> columns = namesOf(key.fk_attrs);
    const schema::Name home = homeOf(site, table);
    // The fold has a foreign key's target as it was written.
    if (!site.here.droppedKeys.contains(keyOf(home, columns, {site.state.schemaOf(target.schema), target.name})))
        return false;
    const schema::Relation* known = site.state.relation(target.schema, target.name);
    if (!known)
        return false;
    // Which columns it referred to is not kept; all but always it is the primary key.
    const std::vector<std::string_view> referred = namesOf(key.pk_attrs);
    const bool toKey = std::ranges::any_of(known->constraints, [&](const schema::Constraint& constraint) {
        return constraint.kind == schema::Constraint::Kind::PrimaryKey && constraint.born != site.state.epoch
            && (referred.empty() || std::ranges::equal(referred, constraint.columns));
    });
    return toKey
        && std::ranges::none_of(columns, [&](std::string_view column) { return wasWritten(site, home, column); })
        && isSeenThrough(site);
}

} // namespace lockkeeper::sql
