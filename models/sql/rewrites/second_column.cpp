#include "sql/lexer.h"
#include "sql/rewriting.h"

#include <algorithm>

namespace lockkeeper::sql::rewrites {
namespace {

/// Whether a key, an index or a check stands on the column: a new one would come without it.
bool carries(const schema::Relation& relation, std::string_view column)
{
    const auto has = [&](const auto& columns) { return std::ranges::find(columns, column) != columns.end(); };
    return std::ranges::any_of(relation.constraints, [&](const auto& constraint) {
        return constraint.kind == schema::Constraint::Kind::Check || has(constraint.columns);
    }) || std::ranges::any_of(relation.indexes, [&](const auto& index) {
        return has(index.columns) || std::ranges::find(index.columns, "") != index.columns.end();
    });
}

/// The type of ALTER COLUMN … TYPE as it is written, and the expression behind USING or a plain cast.
struct Change {
    std::string type;
    std::string value;
};

Change changeOf(const Draft& draft, const ColumnDef& column, std::string_view name)
{
    const std::string_view text = draft.script.text();
    const std::size_t begin = draft.script.place(column.typeName->location);
    const TextRange command = draft.finding.range;
    std::size_t end = command.end;
    std::string value;
    for (const Token& token : tokens(command.of(text)))
        if (token.range.begin + command.begin > begin && isWord(command.of(text), token, "using")) {
            end = token.range.begin + command.begin;
            value = text.substr(token.range.end + command.begin, command.end - token.range.end - command.begin);
            break;
        }
    std::string type(text.substr(begin, end - begin));
    while (!type.empty() && static_cast<unsigned char>(type.back()) <= ' ')
        type.pop_back();
    return {type,
        value.empty() ? "CAST(" + inQuotes(name) + " AS " + type + ")"
                      : value.substr(value.find_first_not_of(" \n\t"))};
}

std::optional<Rewrite> make(const Draft& draft)
{
    const AlterTableCmd* command = draft.commandNode();
    const auto* column = command && command->subtype == AT_AlterColumnType ? LK_AS(ColumnDef, command->def) : nullptr;
    const schema::Relation* known = draft.relation();
    if (!column || !known || known->kind != schema::Relation::Kind::Table || column->collClause)
        return std::nullopt;
    const std::string_view name = view(command->name);
    const schema::Column* facts = known->column(name);
    const std::string_view table = view(draft.alter()->relation->relname);
    const std::string fresh = named(name, "_new");
    if (!facts || facts->hasDefault || facts->identity || facts->generated || carries(*known, name)
        || known->column(fresh) || draft.script.names(draft.at + 1, {std::string(name)}) || draft.goesAway(table))
        return std::nullopt;
    const Change change = changeOf(draft, *column, name);
    const std::string shownTable(draft.script.name(draft.alter()->relation));
    const std::string_view schema = view(draft.alter()->relation->schemaname);
    const std::string trigger = named(std::string(table) + "_" + std::string(name), "_retype");
    const std::string function = inQuotes(Written{schema, trigger}) + "()";
    Edition edition(draft.script);
    edition.remove(draft.at, *draft.command());
    Rewrite rewrite;
    if (std::string rest = edition.text(); !rest.empty())
        rewrite.steps.push_back({slugOf({"before", fresh}), std::move(rest)});
    rewrite.steps.push_back({slugOf({"add", table, fresh}),
        draft.alterTable("ADD COLUMN " + inQuotes(fresh) + " " + change.type) + "\nCREATE FUNCTION " + function
            + " RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n    NEW." + inQuotes(fresh) + " := (SELECT "
            + change.value + " FROM (SELECT NEW.*) AS " + inQuotes(table)
            + ");\n    RETURN NEW;\nEND $$;\nCREATE TRIGGER " + inQuotes(trigger) + " BEFORE INSERT OR UPDATE ON "
            + shownTable + " FOR EACH ROW EXECUTE FUNCTION " + function + ";\n"});
    rewrite.steps.push_back({slugOf({"fill", table, fresh}),
        "UPDATE " + shownTable + " SET " + inQuotes(fresh) + " = " + change.value + " WHERE " + inQuotes(fresh)
            + " IS NULL AND " + inQuotes(name) + " IS NOT NULL;\n"});
    rewrite.later = {{slugOf({"swap", table, name}),
        "DROP TRIGGER " + inQuotes(trigger) + " ON " + shownTable + ";\nDROP FUNCTION " + function + ";\n"
            + (facts->required ? draft.alterTable("ALTER COLUMN " + inQuotes(fresh) + " SET NOT NULL") + "\n" : "")
            + draft.alterTable("DROP COLUMN " + inQuotes(name)) + "\n"
            + draft.alterTable("RENAME COLUMN " + inQuotes(fresh) + " TO " + inQuotes(name)) + "\n"}};
    return rewrite;
}

} // namespace

LK_REWRITING(second_column){
    .rules = {"alter-column-type", "lossy-column-type"},
    .words = QT_TRANSLATE_NOOP("Lockkeeper",
        "Adds a column of the new type beside the old one; a trigger keeps it up to date and the old rows are filled "
        "without a table lock. Compare the two columns; the swap of their names, and the old values' end, is for a "
        "later release."),
    .make = make,
};

} // namespace lockkeeper::sql::rewrites
