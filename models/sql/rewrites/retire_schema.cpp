#include "sql/rewriting.h"

namespace lockkeeper::sql::rewrites {
namespace {

std::optional<Rewrite> make(const Draft& draft)
{
    const auto* drop = LK_AS(DropStmt, draft.node());
    if (!drop || drop->removeType != OBJECT_SCHEMA || drop->missing_ok || lengthOf(drop->objects) != 1)
        return std::nullopt;
    const std::string_view name = written(itemOf(drop->objects, 0)).name;
    const std::string old = named(name, "_old");
    for (const Script::Statement& statement : draft.script.statements())
        if (const auto* create = LK_AS(CreateSchemaStmt, statement.node); create && view(create->schemaname) == name)
            return std::nullopt;
    Edition edition(draft.script);
    const Script::Statement& statement = draft.script.statements()[draft.at];
    edition.replace(statement.range, "ALTER SCHEMA " + inQuotes(name) + " RENAME TO " + inQuotes(old));
    return Rewrite{.words = nullptr,
        .steps = {{slugOf({"retire schema", name}), edition.text()}},
        .later = {{slugOf({"drop schema", old}),
            "DROP SCHEMA " + inQuotes(old) + (drop->behavior == DROP_CASCADE ? " CASCADE" : "") + ";\n"}}};
}

} // namespace

LK_REWRITING(retire_schema){
    .rules = {"drop-schema", "drop-cascade"},
    .words = QT_TRANSLATE_NOOP("Lockkeeper",
        "Deploy programs that no longer use the schema first. Its new name shows at once who still does, and giving it "
        "back is one RENAME; drop it in a later release, when nobody has missed it."),
    .order = 2,
    .make = make,
};

} // namespace lockkeeper::sql::rewrites
