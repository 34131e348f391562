#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& alter = site.as<AlterDomainStmt>();
    const Written name = written(alter.typeName);
    if (alter.subtype != 'C' || site.isNewObject(OBJECT_DOMAIN, name))
        return;
    if (const auto* constraint = LK_AS(Constraint, alter.def); constraint && constraint->skip_validation)
        return;
    site.report(objectOf("domain", name), {std::string(name.name)}).lock = locks::share;
}

} // namespace

LK_RULE(domain_add_constraint){
    .id = "domain-add-constraint",
    .hazard = Hazard::MayFail,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Adds a check to domain %1: reads every table that has it, and fails if one value breaks it."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Add it NOT VALID, and VALIDATE CONSTRAINT in a later migration."),
    .explanation
    = QT_TRANSLATE_NOOP("Lockkeeper", "All columns of the domain are read while nobody can write to their tables."),
    .bad = "ALTER DOMAIN email_addr ADD CHECK (VALUE LIKE '%@%');",
    .good = "ALTER DOMAIN email_addr ADD CONSTRAINT at CHECK (VALUE LIKE '%@%') NOT VALID;",
    .statements = {T_AlterDomainStmt},
    .check = check,
};

} // namespace lockkeeper::sql
