#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto* alter = LK_AS(AlterRoleStmt, site.node);
    const auto* create = LK_AS(CreateRoleStmt, site.node);
    const List* options = alter ? alter->options : create->options;
    const std::string name(alter ? view(alter->role->rolename) : view(create->role));
    for (const std::string_view privilege : {"superuser", "bypassrls", "isreplication", "createrole"})
        if (const DefElem* given = option(options, privilege); given && isOn(given)) {
            site.report({.kind = "role", .name = name}, {name});
            return;
        }
}

} // namespace

LK_RULE(alter_role_superuser){
    .id = "alter-role-superuser",
    .hazard = Hazard::Security,
    .severity = Severity::Medium,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Makes %1 a superuser: nothing is refused to it any more."),
    .advice
    = QT_TRANSLATE_NOOP("Lockkeeper", "Grant the predefined role that is meant (pg_monitor, pg_read_all_data, …)."),
    .explanation
    = QT_TRANSLATE_NOOP("Lockkeeper", "A superuser passes every check, row level security and ownership included."),
    .bad = "ALTER ROLE app SUPERUSER;",
    .good = "GRANT pg_monitor TO app;",
    .statements = {T_AlterRoleStmt, T_CreateRoleStmt},
    .check = check,
};

} // namespace lockkeeper::sql
