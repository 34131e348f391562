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

LK_RULE(enable_row_level_security){
    .id = "enable-row-level-security",
    .hazard = Hazard::BreaksClients,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Turns row level security on for %1: without a policy nobody but the owner sees a row."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Create its policies in the same transaction."),
    .explanation = QT_TRANSLATE_NOOP(
        "Lockkeeper", "As soon as it is on, rows that no policy allows are gone from sight, without an error."),
    .bad = "ALTER TABLE docs ENABLE ROW LEVEL SECURITY;",
    .good = "CREATE POLICY owner ON docs USING (owner = current_user);",
    .commands = {AT_EnableRowSecurity, AT_ForceRowSecurity},
    .check = check,
};

} // namespace lockkeeper::sql
