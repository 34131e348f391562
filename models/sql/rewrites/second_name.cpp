#include "sql/rewriting.h"

namespace lockkeeper::sql::rewrites {
namespace {

/// Keeps two columns the same, whichever of them a program writes.
std::string mirror(const std::string& table, std::string_view schema, const std::string& function,
    const std::string& from, const std::string& to)
{
    const std::string name = inQuotes(Written{schema, function});
    return "CREATE FUNCTION " + name
        + "() RETURNS trigger LANGUAGE plpgsql AS $$\n"
          "BEGIN\n"
          "    IF TG_OP = 'INSERT' THEN\n"
          "        IF NEW."
        + to + " IS NOT NULL THEN NEW." + from + " := NEW." + to + "; END IF;\n    ELSIF NEW." + to
        + " IS DISTINCT FROM OLD." + to + " THEN NEW." + from + " := NEW." + to + ";\n    END IF;\n    NEW." + to
        + " := NEW." + from + ";\n    RETURN NEW;\nEND $$;\nCREATE TRIGGER " + inQuotes(function)
        + " BEFORE INSERT OR UPDATE ON " + table + " FOR EACH ROW EXECUTE FUNCTION " + name + "();\n";
}

std::optional<Rewrite> ofColumn(const Draft& draft, const RenameStmt& rename)
{
    const Written table = written(rename.relation);
    const schema::Relation* known = draft.before.relation(table.schema, table.name);
    const schema::Column* column = known ? known->column(view(rename.subname)) : nullptr;
    if (!column || known->kind != schema::Relation::Kind::Table || column->generated || column->identity)
        return std::nullopt;
    const schema::UserType* made = draft.before.type(column->type->schema, column->type->name);
    const std::string from = inQuotes(view(rename.subname));
    const std::string to = inQuotes(view(rename.newname));
    const std::string typeName = inQuotes(Written{column->type->schema, column->type->name});
    schema::Type shownType = *column->type;
    if (made) {
        shownType.name = typeName;
        shownType.schema = {};
    }
    const std::string type = spelled(shownType);
    const std::string shownTable(draft.script.name(rename.relation));
    const std::string function = named(std::string(table.name) + "_" + std::string(view(rename.newname)), "_same");
    Edition edition(draft.script);
    edition.remove(draft.at);
    if (draft.script.names(draft.at + 1, {std::string(view(rename.newname)), std::string(table.name)}))
        return std::nullopt; // a second column may not bear what comes behind it
    std::string rest = edition.text();
    Rewrite rewrite;
    if (!rest.empty())
        rewrite.steps.push_back({slugOf({"before", view(rename.newname)}), std::move(rest)});
    rewrite.steps.push_back({slugOf({"add", view(rename.newname), "beside", view(rename.subname)}),
        "ALTER TABLE " + shownTable + " ADD COLUMN " + to + " " + type + ";\n"
            + mirror(shownTable, table.schema, function, from, to)});
    rewrite.steps.push_back({slugOf({"fill", view(rename.newname)}),
        "UPDATE " + shownTable + " SET " + to + " = " + from + " WHERE " + to + " IS DISTINCT FROM " + from + ";\n"});
    // The old column takes the name over in the end: it has every default, index and constraint.
    rewrite.later = {{slugOf({"rename", view(rename.subname), "to", view(rename.newname)}),
        "DROP TRIGGER " + inQuotes(function) + " ON " + shownTable + ";\nDROP FUNCTION "
            + inQuotes(Written{table.schema, function}) + "();\nALTER TABLE " + shownTable + " DROP COLUMN " + to
            + ";\nALTER TABLE " + shownTable + " RENAME COLUMN " + from + " TO " + to + ";\n"}};
    return rewrite;
}

std::optional<Rewrite> ofTable(const Draft& draft, const RenameStmt& rename)
{
    const Written table = written(rename.relation);
    const Written renamed{table.schema, view(rename.newname)};
    if (draft.at + 1 < draft.script.statements().size()
        && draft.script.names(draft.at + 1, {std::string(renamed.name)}))
        return std::nullopt; // a view cannot be altered as the table could
    const std::string shownTable(draft.script.name(rename.relation));
    Edition edition(draft.script);
    edition.replace(draft.script.statements()[draft.at].range,
        "CREATE VIEW " + inQuotes(renamed) + " AS SELECT * FROM " + shownTable);
    return Rewrite{.words = nullptr,
        .steps = {{slugOf({"view", renamed.name, "of", table.name}), edition.text()}},
        .later = {{slugOf({"rename", table.name, "to", renamed.name}),
            "DROP VIEW " + inQuotes(renamed) + ";\n" + std::string(draft.script.of(draft.at)) + ";\n"}}};
}

std::optional<Rewrite> make(const Draft& draft)
{
    const auto* rename = LK_AS(RenameStmt, draft.node());
    if (!rename || !rename->relation || rename->missing_ok)
        return std::nullopt;
    if (rename->renameType == OBJECT_COLUMN)
        return ofColumn(draft, *rename);
    return rename->renameType == OBJECT_TABLE ? ofTable(draft, *rename) : std::nullopt;
}

} // namespace

LK_REWRITING(second_name){
    .rules = {"rename-column", "rename-table"},
    .words = QT_TRANSLATE_NOOP("Lockkeeper",
        "Both names work for a while, and what is written under one is read under the other. Deploy programs that use "
        "the new name; take the old one away in a later release."),
    .make = make,
};

} // namespace lockkeeper::sql::rewrites
