#include "sql/fold/family.h"

namespace lockkeeper::sql {
namespace {

std::string_view lowered(schema::Snapshot& state, std::string_view name)
{
    std::string lower(name);
    for (char& c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return state.kept(lower);
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
    // Where it replaces none, it takes other arguments: whichever of the name is called, both are read.
    const schema::Name name = qualified(state, written(create.funcname));
    if (const auto same = state.functions.find(name); !create.replace && same != state.functions.end()
        && same->second.language == function.language && !same->second.body.empty())
        function.body = state.kept(std::string(same->second.body) + ";\n" + std::string(function.body));
    put(state, state.functions, name, function);
}

} // namespace lockkeeper::sql
