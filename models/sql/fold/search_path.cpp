#include "sql/expression.h"
#include "sql/fold/family.h"
#include "sql/lexer.h"

namespace lockkeeper::sql {
namespace {

/// search_path becomes these schemas; "$user" is nobody's here.
void setPath(schema::Snapshot& state, const std::vector<std::string>& schemas)
{
    std::vector<std::string_view> path;
    for (const std::string& name : schemas)
        if (!name.empty() && name != "$user")
            path.push_back(state.kept(name));
    // pg_dump empties it and qualifies every name.
    if (path.empty())
        path.emplace_back("public");
    state.defaultSchema = path.front();
    state.furtherSchemas.assign(path.begin() + 1, path.end());
}

} // namespace

void setVariable(schema::Snapshot& state, const VariableSetStmt& set)
{
    if (set.kind != VAR_RESET_ALL && view(set.name) != "search_path")
        return;
    std::vector<std::string> schemas;
    for (int i = 0; set.kind == VAR_SET_VALUE && i < lengthOf(set.args); ++i)
        if (const char* name = constantText(itemOf(set.args, i)))
            schemas.emplace_back(name);
    setPath(state, schemas);
}

void setConfig(schema::Snapshot& state, const SelectStmt& select)
{
    for (int i = 0; i < lengthOf(select.targetList); ++i) {
        const auto* target = LK_AS(ResTarget, itemOf(select.targetList, i));
        const auto* call = target ? LK_AS(FuncCall, target->val) : nullptr;
        if (!call || written(call->funcname).name != "set_config" || lengthOf(call->args) < 2
            || view(constantText(itemOf(call->args, 0))) != "search_path")
            continue;
        const char* value = constantText(itemOf(call->args, 1));
        std::vector<std::string> schemas;
        Lexer lexer(view(value));
        for (Token token = lexer.next(); token.kind != Token::Kind::End; token = lexer.next())
            if (token.kind == Token::Kind::Word || token.kind == Token::Kind::Quoted)
                schemas.push_back(nameOf(view(value), token));
        setPath(state, schemas);
    }
}

} // namespace lockkeeper::sql
