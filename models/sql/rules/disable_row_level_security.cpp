#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const Written table = site.table();
    if (site.isNew(table))
        return;
    Finding& finding = site.report(objectOf("table", table), {std::string(table.name)});
    finding.lock = locks::accessExclusive;
}

} // namespace

LK_RULE(disable_row_level_security){
    .id = "disable-row-level-security",
    .hazard = Hazard::Security,
    .severity = Severity::Medium,
    .sentence
    = QT_TRANSLATE_NOOP("Lockkeeper", "Turns row level security off for %1: everybody who may read it sees every row."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Make sure that its policies are not what keeps tenants apart."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper", "Policies stay, but nobody asks them any more."),
    .bad = "ALTER TABLE docs DISABLE ROW LEVEL SECURITY;",
    .good = "ALTER POLICY owner ON docs USING (true);",
    .commands = {AT_DisableRowSecurity, AT_NoForceRowSecurity},
    .check = check,
};

} // namespace lockkeeper::sql
