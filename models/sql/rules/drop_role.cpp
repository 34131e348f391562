#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& drop = site.as<DropRoleStmt>();
    for (int i = 0; i < lengthOf(drop.roles); ++i)
        if (const auto* role = LK_AS(RoleSpec, itemOf(drop.roles, i));
            role && !site.isNewObject(OBJECT_ROLE, {{}, view(role->rolename)}))
            site.report(
                {.kind = "role", .name = std::string(view(role->rolename))}, {std::string(view(role->rolename))});
}

} // namespace

LK_RULE(drop_role){
    .id = "drop-role",
    .hazard = Hazard::Security,
    .severity = Severity::Medium,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Drops role %1: who logs in with it is refused."),
    .advice = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Take its login first (ALTER ROLE … NOLOGIN), and drop it when nobody has missed it."),
    .explanation
    = QT_TRANSLATE_NOOP("Lockkeeper", "Its memberships go too. PostgreSQL refuses while it owns something."),
    .bad = "DROP ROLE app;",
    .good = "ALTER ROLE app NOLOGIN;",
    .statements = {T_DropRoleStmt},
    .check = check,
};

} // namespace lockkeeper::sql
