#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const Written type = site.table();
    if (site.alter->objtype != OBJECT_TYPE || site.isNewObject(OBJECT_TYPE, type))
        return;
    site.report({.kind = "attribute",
                    .schema = std::string(type.schema),
                    .table = std::string(type.name),
                    .name = std::string(site.name())},
        {std::string(site.name()), std::string(type.name)});
}

} // namespace

LK_RULE(drop_type_attribute){
    .id = "drop-type-attribute",
    .hazard = Hazard::DataLoss,
    .severity = Severity::Critical,
    .sentence
    = QT_TRANSLATE_NOOP("Lockkeeper", "Drops attribute %1 of type %2: stored values lose it at once, in every table."),
    .advice = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Make a new type without it and convert the columns, after looking at what is stored."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "Tables are neither locked nor rewritten: the attribute is simply no longer there in any stored value."),
    .bad = "ALTER TYPE postal DROP ATTRIBUTE city;",
    .good = "ALTER TYPE postal RENAME ATTRIBUTE city TO town;",
    .commands = {AT_DropColumn},
    .check = check,
};

} // namespace lockkeeper::sql
