#include "sql/body.h"

#include "sql/constant_rows.h"
#include "sql/expression.h"
#include "sql/lexer.h"
#include "sql/plpgsql.h"

namespace lockkeeper::sql {
namespace {

bool changesData(const Node* node)
{
    switch (static_cast<int>(node->type)) {
    case T_DeleteStmt:
    case T_UpdateStmt:
    case T_InsertStmt:
    case T_MergeStmt:
        return true;
    default:
        return false;
    }
}

/// Data-changing queries of WITH; only the outermost query may have them.
void walkWith(Walk& walk, const WithClause* with, const Unit& unit, TextRange range)
{
    if (!with)
        return;
    Unit inner = unit;
    ++inner.depth;
    eachOf(with->ctes, [&](const Node* node) {
        const auto* cte = LK_AS(CommonTableExpr, node);
        if (cte && cte->ctequery && changesData(cte->ctequery))
            walk.statement(cte->ctequery, inner, range);
    });
}

/// Bodies call bodies; deeper than this nobody nests them but by recursion.
constexpr int deepest = 12;

void walkBody(Walk& walk, std::string_view language, const Unit& body, const Variables& given = {})
{
    if (body.depth > deepest)
        return;
    const bool shared = walk.here.sharesTransaction;
    walk.here.sharesTransaction = true; // a function runs inside its caller's transaction
    if (language == "plpgsql" || language.empty()) {
        walkPlpgsql(walk, body, given);
    } else if (language == "sql") {
        walk.sql(body.text, body);
    } else if (walk.reporting && language != "c" && language != "internal") {
        static const Rule& rule = *ruleNamed("dynamic-sql");
        walk.add(rule, walk.here.current, body.inFile({0, body.text.size()}), {.kind = "statement"},
            {"a body in " + std::string(language)});
    }
    walk.here.sharesTransaction = shared;
}

/// DO: its body stands in the text, so findings point into it.
void walkDo(Walk& walk, const DoStmt& statement, const Unit& unit, TextRange range)
{
    const DefElem* body = option(statement.args, "as");
    const DefElem* language = option(statement.args, "language");
    if (!body)
        return;
    const std::string content(stringOf(body->arg));
    Unit inner = unit;
    ++inner.depth;
    inner.text = content;
    inner.variables = nullptr;
    inner.whole = unit.inFile(range);
    const std::string_view text = range.of(unit.text);
    for (const Token& token : tokens(text)) {
        std::size_t offset = std::string_view::npos;
        if ((token.kind != Token::Kind::Dollar && token.kind != Token::Kind::String)
            || contentOf(text, token, &offset) != content)
            continue;
        if (offset != std::string_view::npos && !unit.whole) {
            inner.whole.reset();
            inner.offset = unit.offset + range.begin + offset;
        }
        break;
    }
    walkBody(walk, language ? stringOf(language->arg) : std::string_view(), inner);
}

/// BEGIN ATOMIC: the tree has its statements, but a later call needs their text.
void keepAtomicBody(Walk& walk, const CreateFunctionStmt& create, const Unit& unit, TextRange range)
{
    const Written name = written(create.funcname);
    const auto found = walk.state.functions.find(schema::Name{walk.state.schemaOf(name.schema), name.name});
    if (!create.sql_body || found == walk.state.functions.end())
        return;
    const std::string_view text = range.of(unit.text);
    const std::vector<Token> all = tokens(text);
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        if (isWord(text, all[i], "begin") && isWord(text, all[i + 1], "atomic")) {
            const std::size_t begin = all[i + 1].range.end;
            found->second.body = walk.state.kept(text.substr(begin, all.back().range.begin - begin));
            found->second.language = "sql";
            return;
        }
    }
}

/// What a call passes to each parameter, by name and by number.
Variables passed(const FuncCall& call, const std::vector<schema::Function::Parameter>& parameters, const Variables& row)
{
    Variables given;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        std::optional<std::string> value;
        if (parameters[i].byDefault)
            value = *parameters[i].byDefault;
        for (int argument = 0; argument < lengthOf(call.args); ++argument) {
            const Node* node = itemOf(call.args, argument);
            const auto* named = LK_AS(NamedArgExpr, node);
            if (named ? view(named->name) == parameters[i].name : static_cast<std::size_t>(argument) == i)
                value = foldedText(named ? reinterpret_cast<const Node*>(named->arg) : node, row);
        }
        given.insert_or_assign("$" + std::to_string(i + 1), value);
        if (!parameters[i].name.empty())
            given.insert_or_assign(std::string(parameters[i].name), value);
    }
    return given;
}

/// The rows a query runs over, where they stand in it; else one of which nothing more is known.
std::vector<Variables> rowsOf(const Node* query, const Variables& known)
{
    constexpr std::size_t most = 64;
    const auto* select = LK_AS(SelectStmt, query);
    std::vector<Variables> rows;
    if (select && !select->whereClause)
        rows = constantSource(select->fromClause, known);
    if (rows.empty() || rows.size() > most)
        rows = {select && select->fromClause ? Variables() : known}; // a column hides a variable of its name
    return rows;
}

void walkCall(
    Walk& walk, schema::Name name, const FuncCall& call, const Unit& unit, TextRange range, const Variables& row)
{
    const std::string key = pathOf({name.schema, name.name});
    if (!walk.here.inlined.insert(key).second)
        return; // it calls itself
    const auto found = walk.state.functions.find(name);
    const schema::Function function = found == walk.state.functions.end() ? schema::Function() : found->second;
    if (!function.body.empty()) {
        Unit inner = unit;
        ++inner.depth;
        inner.text = function.body;
        inner.variables = nullptr;
        inner.whole = unit.inFile(range);
        Variables given = passed(call, function.parameters, row);
        for (const schema::Function::Parameter& parameter : function.parameters)
            if (const auto value = given.find(parameter.name); value != given.end() && !parameter.name.empty())
                given.insert_or_assign(pathOf({name.name, parameter.name}), value->second);
        walkBody(walk, function.language, inner, given);
    }
    walk.here.inlined.erase(key);
}

/// Functions and procedures of the project that a statement calls: what they do happens here.
void walkCalls(Walk& walk, const Node* statement, const Unit& unit, TextRange range)
{
    if (walk.state.functions.empty() || range.of(unit.text).find('(') == std::string_view::npos)
        return;
    std::vector<std::pair<schema::Name, const FuncCall*>> called;
    const Node* root = statement;
    if (const auto* call = LK_AS(CallStmt, statement))
        root = reinterpret_cast<const Node*>(call->funccall);
    else if (const auto* create = LK_AS(CreateTableAsStmt, statement))
        root = create->query;
    everyNode(root, [&](const Node* node) {
        if (const auto* call = LK_AS(FuncCall, node)) {
            const Written name = written(call->funcname);
            const auto found = walk.state.functions.find(schema::Name{walk.state.schemaOf(name.schema), name.name});
            if (found != walk.state.functions.end())
                called.emplace_back(found->first, call);
        }
        return true;
    });
    if (called.empty())
        return;
    const std::size_t first = walk.findings.size();
    for (const Variables& row : rowsOf(root, unit.variables ? *unit.variables : Variables()))
        for (const auto& [name, call] : called)
            walkCall(walk, name, *call, unit, range, row);
    keepFirstOfEach(walk.findings, first);
}

} // namespace

void descend(Walk& walk, const Node* statement, const Unit& unit, TextRange range)
{
    Unit inner = unit;
    ++inner.depth;
    const auto into = [&](const Node* query) {
        if (query)
            walk.statement(query, inner, range);
    };
    switch (static_cast<int>(statement->type)) {
    case T_SelectStmt:
    case T_InsertStmt:
    case T_UpdateStmt:
    case T_DeleteStmt:
    case T_MergeStmt:
    case T_CallStmt:
    case T_CreateTableAsStmt:
        walkCalls(walk, statement, unit, range);
        break;
    default:
        break;
    }
    switch (static_cast<int>(statement->type)) {
    case T_DoStmt:
        return walkDo(walk, *reinterpret_cast<const DoStmt*>(statement), unit, range);
    case T_CreateFunctionStmt:
        return keepAtomicBody(walk, *reinterpret_cast<const CreateFunctionStmt*>(statement), unit, range);
    case T_SelectStmt:
        return walkWith(walk, reinterpret_cast<const SelectStmt*>(statement)->withClause, unit, range);
    case T_InsertStmt: {
        const auto& insert = *reinterpret_cast<const InsertStmt*>(statement);
        walkWith(walk, insert.withClause, unit, range);
        if (const auto* select = LK_AS(SelectStmt, insert.selectStmt))
            walkWith(walk, select->withClause, unit, range);
        return;
    }
    case T_UpdateStmt:
        return walkWith(walk, reinterpret_cast<const UpdateStmt*>(statement)->withClause, unit, range);
    case T_DeleteStmt:
        return walkWith(walk, reinterpret_cast<const DeleteStmt*>(statement)->withClause, unit, range);
    case T_MergeStmt:
        return walkWith(walk, reinterpret_cast<const MergeStmt*>(statement)->withClause, unit, range);
    case T_ExplainStmt: {
        const auto& explain = *reinterpret_cast<const ExplainStmt*>(statement);
        if (isOn(option(explain.options, "analyze")))
            into(explain.query);
        return;
    }
    case T_CopyStmt:
        return into(reinterpret_cast<const CopyStmt*>(statement)->query);
    case T_PrepareStmt:
        inner.conditional = true; // it runs when it is executed
        return into(reinterpret_cast<const PrepareStmt*>(statement)->query);
    case T_DeclareCursorStmt:
        return into(reinterpret_cast<const DeclareCursorStmt*>(statement)->query);
    case T_CreateTableAsStmt: {
        const auto& create = *reinterpret_cast<const CreateTableAsStmt*>(statement);
        return create.query && create.query->type == T_SelectStmt
            ? walkWith(walk, reinterpret_cast<const SelectStmt*>(create.query)->withClause, unit, range)
            : void();
    }
    case T_CreateSchemaStmt: {
        // What stands inside is made in that schema.
        const auto& create = *reinterpret_cast<const CreateSchemaStmt*>(statement);
        const std::string_view before
            = std::exchange(walk.state.defaultSchema, walk.state.kept(view(create.schemaname)));
        eachOf(create.schemaElts, into);
        walk.state.defaultSchema = before;
        return;
    }
    default:
        return;
    }
}

} // namespace lockkeeper::sql
