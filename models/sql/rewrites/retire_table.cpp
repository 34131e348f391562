#include "sql/rewriting.h"

#include <algorithm>

namespace lockkeeper::sql::rewrites {
namespace {

/// Whether the script makes a table of that name again, whose index names would clash.
bool comesBack(const Script& script, Written name)
{
    return std::ranges::any_of(script.statements(), [&](const Script::Statement& statement) {
        const auto* create = LK_AS(CreateStmt, statement.node);
        return create && written(create->relation).name == name.name;
    });
}

std::optional<Rewrite> make(const Draft& draft)
{
    const auto* drop = LK_AS(DropStmt, draft.node());
    if (!drop || drop->removeType != OBJECT_TABLE)
        return std::nullopt;
    std::string renames;
    std::string drops;
    std::string slug;
    for (int i = 0; i < lengthOf(drop->objects); ++i) {
        const Written name = written(itemOf(drop->objects, i));
        const std::string old = named(name.name, "_old");
        if (comesBack(draft.script, name) || draft.before.relation(name.schema, old))
            return std::nullopt;
        renames += std::string(renames.empty() ? "" : "\n") + "ALTER TABLE " + (drop->missing_ok ? "IF EXISTS " : "")
            + inQuotes(name) + " RENAME TO " + inQuotes(old) + ";";
        drops += (drops.empty() ? "" : ", ") + inQuotes(Written{name.schema, old});
        slug += (slug.empty() ? "" : "_") + slugOf({name.name});
    }
    Edition edition(draft.script);
    const Script::Statement& statement = draft.script.statements()[draft.at];
    const bool lineEnds = draft.script.text().substr(0, statement.whole.end).ends_with('\n');
    edition.replace({statement.range.begin, statement.whole.end}, renames + (lineEnds ? "\n" : ""));
    return Rewrite{.words = nullptr,
        .steps = {{"retire_" + slug, edition.text()}},
        .later = {{"drop_" + slug + "_old",
            std::string("DROP TABLE ") + (drop->missing_ok ? "IF EXISTS " : "") + drops
                + (drop->behavior == DROP_CASCADE ? " CASCADE" : "") + ";\n"}}};
}

} // namespace

LK_REWRITING(retire_table){
    .rules = {"drop-table", "drop-cascade", "suspected-rename-table"},
    .words = QT_TRANSLATE_NOOP("Lockkeeper",
        "Deploy programs that no longer use the table first. Its new name shows at once who still does, and giving it "
        "back is one RENAME; drop it in a later release, when nobody has missed it."),
    .order = 2,
    .make = make,
};

} // namespace lockkeeper::sql::rewrites
