#include "sql/drops.h"
#include "sql/expression.h"
#include "sql/lexer.h"
#include "sql/made.h"
#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

/// Ranges between the commas that stand outside parentheses, up to the end of the lexer's text.
std::vector<TextRange> commaParts(Lexer lexer, Token token)
{
    std::vector<TextRange> parts;
    int depth = 0;
    bool between = true;
    for (; token.kind != Token::Kind::End; token = lexer.next()) {
        if (token.kind == Token::Kind::Symbol) {
            const char c = lexer.text()[token.range.begin];
            if (c == '(' || c == '[')
                ++depth;
            else if (c == ')' || c == ']')
                --depth;
            else if (c == ',' && depth == 0) {
                between = true;
                continue;
            }
        }
        if (std::exchange(between, false))
            parts.push_back(token.range);
        parts.back().end = token.range.end;
    }
    return parts;
}

/// The token behind a qualified name whose first part has just been read.
Token afterName(Lexer& lexer)
{
    Token token = lexer.next();
    while (isSymbol(lexer.text(), token, '.')) {
        (void)lexer.next();
        token = lexer.next();
    }
    return token;
}

/// The table that a statement is about and its rules ask for, one after the other.
const RangeVar* subjectOf(const Node* statement)
{
    switch (static_cast<int>(statement->type)) {
    case T_AlterTableStmt:
        return reinterpret_cast<const AlterTableStmt*>(statement)->relation;
    case T_IndexStmt:
        return reinterpret_cast<const IndexStmt*>(statement)->relation;
    case T_CreateStmt:
        return reinterpret_cast<const CreateStmt*>(statement)->relation;
    default:
        return nullptr;
    }
}

} // namespace

Site::Site(Walk& walk, const Node* statement, const Unit& in, TextRange inUnit)
    : node(statement)
    , state(walk.state)
    , here(walk.here)
    , settings(walk.settings)
    , unit(in)
    , m_walk(walk)
    , m_range(inUnit)
    , m_subject(subjectOf(statement))
{
}

const schema::Relation* Site::relation(Written name) const
{
    if (!m_subject || name.name.data() != m_subject->relname)
        return state.relation(name.schema, name.name);
    if (!m_known)
        m_known = state.relation(name.schema, name.name);
    return *m_known;
}

Finding& Site::report(Object object, TextRange range, Words words)
{
    return m_walk.add(*rule, here.current, range, std::move(object), std::move(words));
}

Finding& Site::report(Object object, Words words)
{
    return report(std::move(object), command ? commandRange() : statementRange(), std::move(words));
}

TextRange Site::statementRange() const { return unit.inFile(m_range); }

TextRange Site::commandRange()
{
    const auto at = static_cast<std::size_t>(alter->relation->location);
    if (m_commands.empty() && at >= m_range.begin && at < m_range.end) {
        Lexer lexer(unit.text.substr(0, m_range.end), at);
        (void)lexer.next();
        Token token = afterName(lexer);
        if (isSymbol(unit.text, token, '*'))
            token = lexer.next();
        if (isSymbol(unit.text, token, ')')) // ONLY (name)
            token = lexer.next();
        m_commands = commaParts(lexer, token);
    }
    const auto index = static_cast<std::size_t>(commandIndex);
    return unit.inFile(index < m_commands.size() ? m_commands[index] : m_range);
}

TextRange Site::itemRange(int index, int count)
{
    if (count < 2)
        return statementRange();
    if (m_items.empty()) {
        const std::string_view text = m_range.of(unit.text);
        std::vector<Token> all = tokens(text);
        if (!all.empty() && (isWord(text, all.back(), "cascade") || isWord(text, all.back(), "restrict")))
            all.pop_back();
        // DROP FOREIGN TABLE IF EXISTS a, b: names begin where the last keyword before the first comma ends.
        std::size_t first = 0;
        while (first < all.size() && !isSymbol(text, all[first], ','))
            ++first;
        while (first > 0 && !(all[first - 1].kind == Token::Kind::Symbol && isSymbol(text, all[first - 1], ')'))
            && (all[first - 1].kind == Token::Kind::Quoted || isSymbol(text, all[first - 1], '.')
                || isSymbol(text, all[first], '.')))
            --first;
        if (first > 0 && first < all.size() && isSymbol(text, all[first], ','))
            --first;
        if (first < all.size()) {
            Lexer lexer(
                unit.text.substr(0, m_range.begin + all.back().range.end), m_range.begin + all[first].range.begin);
            const Token token = lexer.next();
            m_items = commaParts(lexer, token);
        }
    }
    const auto i = static_cast<std::size_t>(index);
    return m_items.size() == static_cast<std::size_t>(count) ? unit.inFile(m_items[i]) : statementRange();
}

TextRange Site::nameRange(int location) const
{
    const auto at = static_cast<std::size_t>(location);
    if (location < 0 || at < m_range.begin || at >= m_range.end)
        return statementRange();
    Lexer lexer(unit.text.substr(0, m_range.end), at);
    Token token = lexer.next();
    TextRange range = token.range;
    for (;;) {
        token = lexer.next();
        if (!isSymbol(unit.text, token, '.'))
            return unit.inFile(range);
        range.end = lexer.next().range.end;
    }
}

TextRange Site::verbRange(const RangeVar* relation) const
{
    if (!relation || relation->location < 0)
        return statementRange();
    const auto at = static_cast<std::size_t>(relation->location);
    const std::string_view text = m_range.of(unit.text);
    const std::vector<Token> all = tokens(text);
    std::size_t table = 0;
    while (table < all.size() && all[table].range.begin + m_range.begin < at)
        ++table;
    std::size_t first = table;
    while (first > 0 && !isSymbol(text, all[first - 1], '('))
        --first;
    if (first == 0)
        return statementRange();
    // Inside parentheses: WITH x AS (DELETE …), COPY (DELETE …).
    while (first < table && !isWord(text, all[first], "delete") && !isWord(text, all[first], "update")
        && !isWord(text, all[first], "merge") && !isWord(text, all[first], "insert"))
        ++first;
    std::size_t last = table;
    for (int depth = 0; last < all.size(); ++last) {
        if (isSymbol(text, all[last], '('))
            ++depth;
        else if (isSymbol(text, all[last], ')') && depth-- == 0)
            break;
    }
    if (first >= all.size() || last == 0)
        return statementRange();
    return unit.inFile({all[first].range.begin + m_range.begin, all[last - 1].range.end + m_range.begin});
}

bool Site::isNew(Written name) const
{
    const schema::Relation* known = relation(name);
    return known && known->born != 0 && known->born == state.epoch;
}

bool Site::isNewColumn(Written name, std::string_view column) const
{
    const schema::Relation* known = relation(name);
    if (!known)
        return false;
    if (known->born != 0 && known->born == state.epoch)
        return true;
    const schema::Column* found = known->column(column);
    return found && found->born != 0 && found->born == state.epoch;
}

bool Site::isNewObject(int type, Written name) const
{
    const auto isNewEpoch = [&](schema::Epoch born) { return born != 0 && born == state.epoch; };
    const schema::Name key{state.schemaOf(name.schema), name.name};
    switch (type) {
    case OBJECT_TABLE:
    case OBJECT_VIEW:
    case OBJECT_MATVIEW:
    case OBJECT_FOREIGN_TABLE:
        return isNew(name);
    case OBJECT_INDEX:
        return isNewIndex(name);
    case OBJECT_TYPE:
    case OBJECT_DOMAIN: {
        const schema::UserType* known = state.type(name.schema, name.name);
        return known && isNewEpoch(known->born);
    }
    case OBJECT_SCHEMA: {
        const auto known = state.schemas.find(name.name);
        return known != state.schemas.end() && isNewEpoch(known->second);
    }
    case OBJECT_SEQUENCE: {
        const auto known = state.sequences.find(key);
        return known != state.sequences.end() && isNewEpoch(known->second);
    }
    case OBJECT_EXTENSION: {
        const auto known = state.extensions.find(name.name);
        return known != state.extensions.end() && isNewEpoch(known->second);
    }
    case OBJECT_FUNCTION:
    case OBJECT_PROCEDURE:
    case OBJECT_ROUTINE: {
        const auto known = state.functions.find(key);
        return known != state.functions.end() && isNewEpoch(known->second.born);
    }
    default:
        return isMade(*this, static_cast<ObjectType>(type), name);
    }
}

bool Site::isNewMember(int type, Written table, std::string_view name) const
{
    return isNew(table) || isMade(*this, static_cast<ObjectType>(type), {{}, name}, table);
}

bool Site::isAbsent(Written name) const
{
    if (state.epoch <= 1 || state.relations.empty() || relation(name))
        return false;
    // Prisma keeps its history in a table that no migration makes; others' schemas are not ours to know.
    const std::string_view home = state.schemaOf(name.schema);
    if (name.name == "_prisma_migrations"
        || (!name.name.empty() && home != state.defaultSchema && !state.schemas.contains(home)))
        return false;
    // A history that speaks of a table it never made does not begin at the beginning.
    return std::ranges::none_of(state.relations, [](const auto& entry) {
        const schema::Relation& known = entry.second;
        return known.kind == schema::Relation::Kind::Table && !known.columnsKnown && known.born == 0;
    });
}

bool Site::isFilled(Written name, std::string_view column) const
{
    const schema::Relation* known = relation(name);
    const schema::Column* found = known ? known->column(column) : nullptr;
    if (found && found->born != 0 && found->born == state.epoch && found->hasDefault)
        return true; // it was added with a value for every row
    return !here.backfilled.empty()
        && here.backfilled.contains(pathOf({state.homeOf(name.schema, name.name), name.name, column}));
}

bool Site::isNewIndex(Written name) const
{
    const auto owner = ownerOf(state, name);
    const schema::Relation* table = owner ? state.relation(owner->schema, owner->name) : nullptr;
    if (!table)
        return false;
    const auto index = std::ranges::find(table->indexes, name.name, &schema::Index::name);
    const auto madeHere = [&](schema::Epoch born) { return born != 0 && born == state.epoch; };
    return madeHere(table->born) || (index != table->indexes.end() && madeHere(index->born));
}

const std::vector<Call>& Site::calls()
{
    if (!m_calls) {
        m_calls.emplace();
        // A call needs a parenthesis; most rows of data have none besides the first.
        if (statementText().find('(') != std::string_view::npos)
            everyNode(LK_AS(CallStmt, node) ? reinterpret_cast<const Node*>(as<CallStmt>().funccall) : node,
                [&](const Node* child) {
                    if (const auto* call = LK_AS(FuncCall, child))
                        m_calls->push_back({written(call->funcname), call->location, call});
                    return true;
                });
    }
    return *m_calls;
}

const std::vector<AddedConstraint>& Site::constraints() const
{
    const void* of = command ? static_cast<const void*>(command) : node;
    if (of == m_constraintsOf)
        return m_constraints;
    m_constraintsOf = of;
    m_constraints.clear();
    const auto add = [&](const Node* element) {
        if (const auto* constraint = LK_AS(Constraint, element))
            m_constraints.push_back({constraint, nullptr});
        const auto* definition = LK_AS(ColumnDef, element);
        for (int i = 0; definition && i < lengthOf(definition->constraints); ++i)
            if (const auto* constraint = LK_AS(Constraint, itemOf(definition->constraints, i)))
                m_constraints.push_back({constraint, definition});
    };
    if (command) {
        add(command->def);
    } else if (const auto* create = LK_AS(CreateStmt, node)) {
        m_constraints.reserve(2 * static_cast<std::size_t>(lengthOf(create->tableElts)));
        eachOf(create->tableElts, add);
    }
    return m_constraints;
}

const std::vector<WrittenColumn>& Site::columns()
{
    const auto* create = LK_AS(CreateStmt, node);
    if (!m_columns.empty() || !create)
        return m_columns;
    m_columns.reserve(static_cast<std::size_t>(lengthOf(create->tableElts)));
    for (int i = 0; i < lengthOf(create->tableElts); ++i)
        if (const auto* definition = LK_AS(ColumnDef, itemOf(create->tableElts, i))) {
            const Written type = definition->typeName ? typeWords(*definition->typeName) : Written();
            m_columns.push_back({definition, type, markOf(type.name)});
            m_types |= m_columns.back().mark;
        }
    return m_columns;
}

void Site::withdraw(const std::function<bool(const Finding&)>& which)
{
    std::erase_if(m_walk.findings, [&](const Finding& finding) { return finding.rule == rule && which(finding); });
}

Written tableOfMember(const Node* object)
{
    const auto* names = LK_AS(List, object);
    const int count = lengthOf(names);
    if (count < 2)
        return {};
    return {count > 2 ? stringOf(itemOf(names, count - 3)) : std::string_view(), stringOf(itemOf(names, count - 2))};
}

Object memberOf(std::string_view kind, Written table, std::string_view name)
{
    return {
        .kind = kind, .schema = std::string(table.schema), .table = std::string(table.name), .name = std::string(name)};
}

Object constraintObject(Written table, const Constraint& constraint)
{
    return memberOf("constraint", table, view(constraint.conname));
}

} // namespace lockkeeper::sql
