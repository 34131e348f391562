#include "sql/privileges.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site) { reportPrivileges(site, false); }

} // namespace

LK_RULE(revoke_privilege){
    .id = "revoke-privilege",
    .hazard = Hazard::Security,
    .severity = Severity::Medium,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Takes privileges away: programs that need them fail."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Look who uses them before they go."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper", "Whoever lived on the privilege is refused from the commit on."),
    .bad = "REVOKE SELECT ON docs FROM reader;",
    .good = "SELECT * FROM information_schema.role_table_grants;",
    .statements = {T_GrantStmt, T_GrantRoleStmt, T_AlterDefaultPrivilegesStmt},
    .check = check,
};

} // namespace lockkeeper::sql
