#include "sql/fold/family.h"
#include "sql/folding.h"

namespace lockkeeper::sql {
namespace {

std::string_view lowered(schema::Snapshot& state, std::string_view name)
{
    std::string lower(name);
    for (char& c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return state.kept(lower);
}

/// None where they cannot be told one by one.
std::vector<schema::Function::Parameter> parametersOf(schema::Snapshot& state, const CreateFunctionStmt& create)
{
    std::vector<schema::Function::Parameter> parameters;
    for (int i = 0; i < lengthOf(create.parameters); ++i) {
        const auto* each = LK_AS(FunctionParameter, itemOf(create.parameters, i));
        if (!each || each->mode == FUNC_PARAM_VARIADIC)
            return {};
        if (each->mode == FUNC_PARAM_OUT || each->mode == FUNC_PARAM_TABLE)
            continue;
        schema::Function::Parameter& parameter = parameters.emplace_back();
        parameter.name = state.kept(view(each->name));
        if (const auto text = foldedText(each->defexpr, {}))
            parameter.byDefault = state.kept(*text);
    }
    return parameters;
}

} // namespace

void createFunction(schema::Snapshot& state, const CreateFunctionStmt& create, Certain certain)
{
    schema::Function function;
    function.born = create.replace ? 0 : bornOf(state, certain);
    if (const DefElem* language = option(create.options, "language"))
        function.language = lowered(state, stringOf(language->arg));
    if (const DefElem* kind = option(create.options, "volatility"))
        function.isVolatile = stringOf(kind->arg) == "volatile";
    if (const DefElem* body = option(create.options, "as"))
        if (const auto* parts = LK_AS(List, body->arg); parts && lengthOf(parts) > 0)
            function.body = state.kept(stringOf(itemOf(parts, 0)));
    function.parameters = parametersOf(state, create);
    // Where it replaces none, it takes other arguments: whichever of the name is called, both are read.
    const schema::Name name = qualified(state, written(create.funcname));
    if (const auto same = state.functions.find(name); !create.replace && same != state.functions.end()
        && same->second.language == function.language && !same->second.body.empty()) {
        function.body = state.kept(std::string(same->second.body) + ";\n" + std::string(function.body));
        function.parameters.clear();
    }
    put(state, state.functions, name, function);
}

} // namespace lockkeeper::sql
