#include "sql/lexer.h"
#include "sql/new_column.h"
#include "sql/similar.h"
#include "sql/types.h"

#include <array>

namespace lockkeeper::sql::rewrites {
namespace {

constexpr std::array<std::string_view, 3> texts{"text", "varchar", "bpchar"};
constexpr std::array<std::string_view, 6> numbers{"int2", "int4", "int8", "numeric", "float4", "float8"};
constexpr std::array<std::string_view, 3> times{"date", "timestamp", "timestamptz"};

template <std::size_t N>
bool isOne(const std::array<std::string_view, N>& of, const schema::Type& type)
{
    return !type.array && std::ranges::find(of, type.name) != of.end();
}

/// Whether PostgreSQL casts one to the other, whatever each value does.
bool castable(const schema::Type& from, const schema::Type& to)
{
    return (from.name == to.name && from.array == to.array) || isOne(texts, from) || isOne(texts, to)
        || (isOne(numbers, from) && isOne(numbers, to)) || (isOne(times, from) && isOne(times, to));
}

std::optional<Rewrite> make(const Draft& draft)
{
    const AlterTableCmd* command = draft.commandNode();
    if (!command || command->subtype != AT_DropColumn || command->missing_ok)
        return std::nullopt;
    const std::optional<NewColumn> added = likeliest(draft);
    const std::string_view from = view(command->name);
    const schema::Column* old = draft.column(from);
    const std::string_view tableName = view(draft.alter()->relation->relname);
    if (!added || added->facts.generated || draft.goesAway(tableName)
        || (old && !castable(*old->type, added->facts.type)))
        return std::nullopt;
    const std::string table(draft.script.name(draft.alter()->relation));
    const std::string_view to = added->facts.name;
    // What was enabled is not disabled; of anything but a boolean nobody knows the contrary.
    const bool opposed = areOpposed(from, to);
    if (opposed && (!old || old->type->name != "bool" || added->facts.type.name != "bool"))
        return std::nullopt;
    Edition edition(draft.script);
    // A column that asks for a value would refuse the rows of programs that no longer know it.
    if (!old || (old->required && !old->hasDefault))
        edition.replace(draft.finding.range, "ALTER COLUMN " + inQuotes(from) + " DROP NOT NULL");
    else
        edition.remove(draft.at, *draft.command());
    std::string required;
    if (added->facts.required && !added->byDefault) {
        // The values come after it, so it cannot ask for one yet.
        const std::string_view text = added->range.of(draft.script.text());
        const std::vector<Token> all = tokens(text);
        for (std::size_t i = 1; i + 1 < all.size(); ++i)
            if (isWord(text, all[i], "not") && isWord(text, all[i + 1], "null"))
                edition.replace(
                    {added->range.begin + all[i - 1].range.end, added->range.begin + all[i + 1].range.end}, {});
        required = "ALTER TABLE " + table + " ALTER COLUMN " + inQuotes(to) + " SET NOT NULL;\n";
    }
    const bool same = old && *old->type == added->facts.type;
    const std::string type(clause(draft, *added, added->definition->typeName->location));
    const std::string value = opposed ? "NOT " + inQuotes(from)
        : same                        ? inQuotes(from)
                                      : "CAST(" + inQuotes(from) + " AS " + type + ")";
    const std::string copy = "UPDATE " + table + " SET " + inQuotes(to) + " = " + value + " WHERE ";
    // A default has filled the new column already, so later it tells nothing of who is still to be copied.
    const std::string first = copy + inQuotes(from) + " IS NOT NULL;\n";
    const std::string again
        = added->byDefault ? std::string() : copy + inQuotes(to) + " IS NULL AND " + inQuotes(from) + " IS NOT NULL;\n";
    return Rewrite{.words = nullptr,
        .steps = {{slugOf({"add", to}), edition.text()}, {slugOf({"copy", from, "to", to}), first}},
        .later
        = {{slugOf({"drop", from}), again + required + draft.alterTable("DROP COLUMN " + inQuotes(from)) + "\n"}}};
}

} // namespace

LK_REWRITING(copy_column){
    .rules = {"suspected-rename-column"},
    .words = QT_TRANSLATE_NOOP("Lockkeeper",
        "Adds the new column, copies the old values into it and keeps the old one. Deploy programs that use the new "
        "column; drop the old one in a later release, when nobody has missed it."),
    .order = 1,
    .make = make,
};

} // namespace lockkeeper::sql::rewrites
