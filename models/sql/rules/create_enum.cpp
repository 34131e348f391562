#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const Written name = written(site.as<CreateEnumStmt>().typeName);
    site.report(objectOf("type", name), {std::string(name.name)});
}

} // namespace

LK_RULE(create_enum){
    .id = "create-enum",
    .hazard = Hazard::Style,
    .severity = Severity::Style,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Creates enum %1, whose values can never be removed."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Use a table of values with a foreign key, or text with a CHECK."),
    .explanation = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Values of an enum can only be added; taking one away means to rebuild the type."),
    .bad = "CREATE TYPE mood AS ENUM ('sad', 'happy');",
    .good = "CREATE TABLE moods (name text PRIMARY KEY);",
    .optional = true,
    .statements = {T_CreateEnumStmt},
    .check = check,
};

} // namespace lockkeeper::sql
