#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& alter = site.as<AlterEnumStmt>();
    const Written name = written(alter.typeName);
    if (alter.oldVal || site.isNewObject(OBJECT_TYPE, name))
        return;
    const std::string value(view(alter.newVal));
    if (const schema::UserType* known = site.state.type(name.schema, name.name);
        known && alter.skipIfNewValExists && std::ranges::find(known->values, value) != known->values.end())
        return;
    site.report(objectOf("type", name), {value, std::string(name.name)});
}

} // namespace

LK_RULE(add_enum_value){
    .id = "add-enum-value",
    .hazard = Hazard::Irreversible,
    .severity = Severity::Low,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Adds value %1 to %2: it can never be taken away again."),
    .advice
    = QT_TRANSLATE_NOOP("Lockkeeper", "Put it in a migration of its own: the same transaction cannot use it yet."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "PostgreSQL has no way to remove a value of an enum but to rebuild the type. Before 12 this cannot run in a "
        "transaction at all; since 12 the new value cannot be used before the commit."),
    .bad = "ALTER TYPE mood ADD VALUE 'angry';",
    .good = "CREATE TABLE moods (name text PRIMARY KEY);",
    .statements = {T_AlterEnumStmt},
    .check = check,
};

} // namespace lockkeeper::sql
