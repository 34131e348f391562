#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const Written table = site.table();
    if (site.isNew(table))
        return;
    Object object{.kind = "constraint",
        .schema = std::string(table.schema),
        .table = std::string(table.name),
        .name = std::string(site.name())};
    site.report(std::move(object), {std::string(site.name()), std::string(table.name)}).lock
        = locks::shareUpdateExclusive;
}

} // namespace

LK_RULE(validate_constraint){
    .id = "validate-constraint",
    .hazard = Hazard::MayFail,
    .severity = Severity::Low,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Validates %1 on %2: fails if one row breaks it."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Run it when little is going on; look for the rows that break it first."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper", "The whole table is read, but reads and writes go on meanwhile."),
    .bad = "ALTER TABLE invoice VALIDATE CONSTRAINT positive;",
    .good = "SELECT count(*) FROM invoice WHERE NOT total > 0;",
    .commands = {AT_ValidateConstraint},
    .check = check,
};

} // namespace lockkeeper::sql
