#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& drop = site.as<DropOwnedStmt>();
    for (int i = 0; i < lengthOf(drop.roles); ++i)
        if (const auto* role = LK_AS(RoleSpec, itemOf(drop.roles, i))) {
            const std::string name(view(role->rolename));
            Finding& finding = site.report({.kind = "role", .name = name}, {name});
            finding.lock = locks::accessExclusive;
            if (!site.here.reassigned.contains(name))
                continue;
            finding.hazard = Hazard::Security;
            finding.severity = Severity::Medium;
            finding.sentence = QT_TRANSLATE_NOOP("Lockkeeper",
                "Takes every privilege in this database from %1; what it owned has another owner by then.");
        }
}

} // namespace

LK_RULE(drop_owned){
    .id = "drop-owned",
    .hazard = Hazard::DataLoss,
    .severity = Severity::Critical,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Drops everything that %1 owns in this database."),
    .advice = QT_TRANSLATE_NOOP(
        "Lockkeeper", "REASSIGN OWNED BY %1 TO another role first; then only its privileges are left to drop."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "Every table, view and function of the role goes, with all data, and its privileges are revoked."),
    .bad = "DROP OWNED BY app;",
    .good = "REASSIGN OWNED BY app TO postgres;",
    .statements = {T_DropOwnedStmt},
    .check = check,
};

} // namespace lockkeeper::sql
