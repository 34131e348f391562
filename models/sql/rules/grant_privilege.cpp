#include "sql/privileges.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site) { reportPrivileges(site, true); }

} // namespace

LK_RULE(grant_privilege){
    .id = "grant-privilege",
    .hazard = Hazard::Security,
    .severity = Severity::Medium,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Grants privileges."),
    .advice
    = QT_TRANSLATE_NOOP("Lockkeeper", "Grant the least, to a role and not to PUBLIC, and look who is a member of it."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper", "Who gets them can use them at once."),
    .bad = "GRANT ALL ON docs TO PUBLIC;",
    .good = "REVOKE ALL ON docs FROM PUBLIC;",
    .statements = {T_GrantStmt, T_GrantRoleStmt, T_AlterDefaultPrivilegesStmt},
    .check = check,
};

} // namespace lockkeeper::sql
