#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& alter = site.as<AlterDomainStmt>();
    const Written name = written(alter.typeName);
    if (alter.subtype != 'O' || site.isNewObject(OBJECT_DOMAIN, name))
        return;
    site.report(objectOf("domain", name), {std::string(name.name)}).lock = locks::share;
}

} // namespace

LK_RULE(domain_set_not_null){
    .id = "domain-set-not-null",
    .hazard = Hazard::MayFail,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Makes domain %1 required: reads every table that has it, and fails on the first missing value."),
    .advice
    = QT_TRANSLATE_NOOP("Lockkeeper", "Add CHECK (VALUE IS NOT NULL) NOT VALID to it instead, and validate later."),
    .explanation
    = QT_TRANSLATE_NOOP("Lockkeeper", "All columns of the domain are read while nobody can write to their tables."),
    .bad = "ALTER DOMAIN email_addr SET NOT NULL;",
    .good = "ALTER DOMAIN email_addr ADD CONSTRAINT there CHECK (VALUE IS NOT NULL) NOT VALID;",
    .statements = {T_AlterDomainStmt},
    .check = check,
};

} // namespace lockkeeper::sql
