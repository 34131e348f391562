#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
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
    const schema::UserType* old = column ? site.state.type(column->type.schema, column->type.name) : nullptr;
    if (column && (!old || old->kind != schema::UserType::Kind::Enum))
        return; // text becomes an enum: no rebuild
    EnumRebuild rebuild{
        .from = std::string(column ? column->type.name : std::string_view()), .to = std::string(to.name)};
    for (const EnumRebuild& earlier : site.here.enumRebuilds)
        if (earlier.to == rebuild.to)
            return; // one finding for the type, not for each column
    std::string removed;
    if (old)
        for (const std::string_view value : old->values)
            if (std::ranges::find(made->values, value) == made->values.end()) {
                rebuild.removed.emplace_back(value);
                removed.append(removed.empty() ? "'" : ", '").append(value).append("'");
            }
    const std::string name = rebuild.from.empty() ? rebuild.to : rebuild.from;
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
    }
    site.here.enumRebuilds.push_back(std::move(rebuild));
}

/// The renames and the drop around the rebuild are part of it.
void finish(Ending& ending)
{
    for (const EnumRebuild& rebuild : ending.here.enumRebuilds) {
        // Where the column is not known, the name that the new type takes over tells which one was rebuilt.
        std::string from = rebuild.from;
        for (const auto& [name, before] : ending.here.typeNames)
            if (from.empty() && before == rebuild.to)
                from = name;
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
    .commands = {AT_AlterColumnType},
    .check = check,
    .finish = finish,
};

} // namespace lockkeeper::sql
