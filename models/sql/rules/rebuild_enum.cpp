#include "sql/expression.h"
#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

/// Names hold no control characters, so these keep them apart.
std::string clearedKey(schema::Name table, std::string_view column, std::string_view value)
{
    std::string key;
    for (const std::string_view part : {table.schema, table.name, column, value})
        key.append(1, '\1').append(part);
    return key;
}

const schema::UserType* enumOf(const Site& site, const schema::Column& column)
{
    const schema::UserType* type
        = column.type->array ? nullptr : site.state.type(column.type->schema, column.type->name);
    return type && type->kind == schema::UserType::Kind::Enum ? type : nullptr;
}

/// A new row may have any value.
void rememberNewRow(Site& site, Written table)
{
    if (site.here.cleared.empty())
        return;
    const schema::Name home{site.state.homeOf(table.schema, table.name), table.name};
    const std::string prefix = clearedKey(home, {}, {});
    std::erase_if(site.here.cleared,
        [&](const std::string& key) { return key.starts_with(std::string_view(prefix).substr(0, prefix.size() - 1)); });
}

/// Values of enum columns that UPDATE and DELETE take from every row; what UPDATE sets is there again.
void rememberCleared(Site& site)
{
    if (site.node->type == T_InsertStmt)
        return rememberNewRow(site, written(site.as<InsertStmt>().relation));
    if (site.node->type == T_MergeStmt)
        return rememberNewRow(site, written(site.as<MergeStmt>().relation));
    if (const auto* copy = LK_AS(CopyStmt, site.node))
        return copy->is_from && copy->relation ? rememberNewRow(site, written(copy->relation)) : void();
    const bool updates = site.node->type == T_UpdateStmt;
    const RangeVar* relation = updates ? site.as<UpdateStmt>().relation : site.as<DeleteStmt>().relation;
    const Node* where = updates ? site.as<UpdateStmt>().whereClause : site.as<DeleteStmt>().whereClause;
    const List* others = updates ? site.as<UpdateStmt>().fromClause : site.as<DeleteStmt>().usingClause;
    const Written table = written(relation);
    const schema::Relation* known = site.relation(table);
    if (!known)
        return;
    const schema::Name home{site.state.homeOf(table.schema, table.name), table.name};
    const bool certain = !site.unit.conditional && !others && relation->inh;
    const auto clear = [&](std::string_view column, const char* instead) {
        for (const std::string_view value : certain ? textsMet(where, column) : std::vector<std::string_view>())
            if (!instead || value != instead)
                site.here.cleared.insert(clearedKey(home, column, value));
    };
    if (!updates) {
        for (const schema::Column& column : known->columns)
            if (enumOf(site, column))
                clear(column.name, nullptr);
        return;
    }
    eachOf(site.as<UpdateStmt>().targetList, [&](const Node* node) {
        const auto* target = LK_AS(ResTarget, node);
        const schema::Column* column = target ? known->column(view(target->name)) : nullptr;
        const schema::UserType* type = column ? enumOf(site, *column) : nullptr;
        if (!type)
            return;
        const char* instead = constantText(target->val);
        for (const std::string_view value : type->values)
            if (!instead || value == instead)
                site.here.cleared.erase(clearedKey(home, column->name, value));
        if (instead)
            clear(column->name, instead);
    });
}

/// Whether USING gives another value to rows that have this one: a WHEN of it, or an ELSE for all the rest.
bool isMapped(const Node* expression, std::string_view column, std::string_view value, const schema::UserType& made)
{
    const auto* mapping = LK_AS(CaseExpr, withoutCasts(expression));
    if (!mapping || (mapping->arg && !isColumn(reinterpret_cast<const Node*>(mapping->arg), column)))
        return false;
    const auto fits = [&](const void* result) {
        const char* text = constantText(static_cast<const Node*>(result));
        return text && std::ranges::find(made.values, view(text)) != made.values.end();
    };
    bool found = false;
    bool simple = true;
    bool good = false;
    eachOf(mapping->args, [&](const Node* node) {
        const auto* when = LK_AS(CaseWhen, node);
        const auto* test = reinterpret_cast<const Node*>(when->expr);
        std::vector<std::string_view> met;
        if (!mapping->arg)
            met = textsMet(test, column);
        else if (const char* text = constantText(test))
            met.push_back(view(text));
        simple = simple && !met.empty();
        if (!found && std::ranges::find(met, value) != met.end()) {
            found = true;
            good = fits(when->result);
        }
    });
    return simple && (found ? good : mapping->defresult && fits(mapping->defresult));
}

/// Whether no row of the column is left with a value that goes.
bool leavesNone(
    const Site& site, const EnumRebuild& rebuild, const schema::Column& column, const schema::UserType& made)
{
    const Written table = site.table();
    const schema::Name home{site.state.homeOf(table.schema, table.name), table.name};
    const auto* definition = LK_AS(ColumnDef, site.command->def);
    return !column.type->array && std::ranges::all_of(rebuild.removed, [&](const std::string& value) {
        return site.here.cleared.contains(clearedKey(home, column.name, value))
            || isMapped(definition->raw_default, column.name, value, made);
    });
}

/// What the type is called before and after, whatever it is called meanwhile.
std::string nameOf(const Here& here, const EnumRebuild& rebuild)
{
    return rebuild.from.empty() ? rebuild.to : here.renamedFrom(rebuild.from);
}

/// Another column of the type, of which that cannot be said: the one finding speaks for all.
void takeBack(Site& site, std::string_view name)
{
    std::optional<Finding> earlier;
    site.withdraw([&](const Finding& finding) {
        const bool proven = finding.object.name == name && finding.hazard == Hazard::Rewrite && finding.words.size() > 1
            && !finding.words[1].empty();
        if (proven)
            earlier = finding;
        return proven;
    });
    if (!earlier)
        return;
    Finding& again = site.report(earlier->object, earlier->range);
    again = std::move(*earlier);
    again.hazard = Hazard::MayFail;
    again.sentence = nullptr;
}

void check(Site& site)
{
    if (!site.command)
        return rememberCleared(site);
    const auto* definition = LK_AS(ColumnDef, site.command->def);
    const Written table = site.table();
    if (!definition || site.isNewColumn(table, site.name()))
        return;
    const schema::Type to = typeOf(definition->typeName);
    const schema::UserType* made = site.state.type(to.schema, to.name);
    if (!made || made->kind != schema::UserType::Kind::Enum || made->born != site.state.epoch)
        return;
    const schema::Relation* known = site.relation(table);
    const schema::Column* column = known ? known->column(site.name()) : nullptr;
    const schema::UserType* old = column ? site.state.type(column->type->schema, column->type->name) : nullptr;
    if (column && (!old || old->kind != schema::UserType::Kind::Enum))
        return; // text becomes an enum: no rebuild
    EnumRebuild rebuild{
        .from = std::string(column ? column->type->name : std::string_view()), .to = std::string(to.name)};
    for (const EnumRebuild& earlier : site.here.enumRebuilds)
        if (earlier.to == rebuild.to) {
            // One finding for the type, not for each column.
            if (!column || !leavesNone(site, earlier, *column, *made))
                takeBack(site, nameOf(site.here, earlier));
            return;
        }
    std::string removed;
    if (old)
        for (const std::string_view value : old->values)
            if (std::ranges::find(made->values, value) == made->values.end()) {
                rebuild.removed.emplace_back(value);
                removed.append(removed.empty() ? "'" : ", '").append(value).append("'");
            }
    const std::string name = nameOf(site.here, rebuild);
    Finding& finding = site.report({.kind = "type", .schema = std::string(to.schema), .name = name}, {name, removed});
    finding.lock = locks::accessExclusive;
    finding.rewrites = "yes";
    if (!old) {
        finding.sentence
            = QT_TRANSLATE_NOOP("Lockkeeper", "Rebuilds enum %1: fails if a row has a value that the new type lacks.");
    } else if (removed.empty()) {
        finding.hazard = Hazard::Rewrite;
        finding.sentence = QT_TRANSLATE_NOOP(
            "Lockkeeper", "Rebuilds enum %1 with all its values: every table that uses it is written anew.");
    } else if (leavesNone(site, rebuild, *column, *made)) {
        finding.hazard = Hazard::Rewrite;
        finding.sentence = QT_TRANSLATE_NOOP("Lockkeeper",
            "Rebuilds enum %1 without %2: no row is left with them by then, and every table that uses it is written "
            "anew.");
    }
    site.here.enumRebuilds.push_back(std::move(rebuild));
}

/// Whether the new type is called at the end what the old one was before.
bool takesName(const Here& here, const EnumRebuild& rebuild, const std::string& from)
{
    std::string last = rebuild.to;
    for (const auto& [name, before] : here.typeNames)
        if (before == rebuild.to)
            last = name;
    return last == from || last == here.renamedFrom(from);
}

/// The renames and the drop around the rebuild are part of it, unless the old name is gone with them.
void finish(Ending& ending)
{
    for (const EnumRebuild& rebuild : ending.here.enumRebuilds) {
        // Where the column is not known, the name that the new type takes over tells which one was rebuilt.
        std::string from = rebuild.from;
        for (const auto& [name, before] : ending.here.typeNames)
            if (from.empty() && before == rebuild.to)
                from = name;
        if (rebuild.from.empty() && !from.empty())
            for (Finding& finding : ending.findings)
                if (finding.rule == ending.rule && finding.object.name == rebuild.to) {
                    finding.object.name = from;
                    finding.words = {from, std::string_view()};
                }
        if (!takesName(ending.here, rebuild, from))
            continue;
        std::erase_if(ending.findings, [&](const Finding& finding) {
            const std::string& name = finding.object.name;
            return (finding.id() == "rename-type" && (name == from || name == rebuild.to))
                || (finding.id() == "drop-type" && finding.hazard != Hazard::DataLoss
                    && (name == from || ending.here.renamedFrom(name) == from));
        });
    }
}

} // namespace

LK_RULE(rebuild_enum){
    .id = "rebuild-enum",
    .hazard = Hazard::MayFail,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper",
        "Rebuilds enum %1 without %2: fails if a row still has such a value, and writes every table that uses it "
        "anew."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper",
        "Count the rows of each removed value first; where one only got another name, use ALTER TYPE … RENAME VALUE."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "A value cannot be removed from an enum, so a new type takes its place. The cast fails on the first row with a "
        "removed value, while the tables are locked."),
    .bad
    = "CREATE TYPE mood_new AS ENUM ('sad'); ALTER TABLE t ALTER COLUMN m TYPE mood_new USING (m::text::mood_new); "
      "ALTER TYPE mood RENAME TO mood_old; ALTER TYPE mood_new RENAME TO mood; DROP TYPE mood_old;",
    .good = "ALTER TYPE mood RENAME VALUE 'ok' TO 'fine';",
    .statements = {T_UpdateStmt, T_DeleteStmt, T_InsertStmt, T_MergeStmt, T_CopyStmt},
    .commands = {AT_AlterColumnType},
    .check = check,
    .finish = finish,
};

} // namespace lockkeeper::sql
