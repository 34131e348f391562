#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    if (site.command) {
        if (!site.isNew(site.table()))
            site.report(objectOf("table", site.table()), {std::string(site.table().name)}).lock
                = locks::accessExclusive;
        return;
    }
    if (const auto* owner = LK_AS(AlterOwnerStmt, site.node)) {
        const Written name = owner->relation ? written(owner->relation) : written(owner->object);
        if (!site.isNewObject(owner->objectType, name))
            site.report(objectOf(kindWord(owner->objectType), name), {std::string(name.name)});
        return;
    }
    site.report({.kind = "role"}, {"everything of a role"});
}

} // namespace

LK_RULE(alter_owner){
    .id = "alter-owner",
    .hazard = Hazard::Security,
    .severity = Severity::Medium,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper",
        "Gives %1 another owner: the new one may do everything with it, the old one nothing but what is granted."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Make sure that the programs' role keeps what it needs."),
    .explanation = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Ownership carries every privilege, and row level security does not bind the owner."),
    .bad = "ALTER TABLE docs OWNER TO app;",
    .good = "GRANT SELECT ON docs TO app;",
    .statements = {T_AlterOwnerStmt, T_ReassignOwnedStmt},
    .commands = {AT_ChangeOwner},
    .check = check,
};

} // namespace lockkeeper::sql
