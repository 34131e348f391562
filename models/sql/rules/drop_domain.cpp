#include "sql/drops.h"

namespace lockkeeper::sql {
namespace {

void withColumns(const Site& site, const DropStmt& drop, Written name, Finding& finding)
{
    if (drop.behavior == DROP_CASCADE)
        nameLostColumns(site, name,
            QT_TRANSLATE_NOOP("Lockkeeper", "Drops domain %1 and every column that has it: %2."),
            QT_TRANSLATE_NOOP("Lockkeeper", "Drops domain %1 and every column that has it."), finding);
}

void check(Site& site) { reportDrops(site, {OBJECT_DOMAIN}, withColumns); }

} // namespace

LK_RULE(drop_domain){
    .id = "drop-domain",
    .hazard = Hazard::BreaksClients,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Drops domain %1: programs that name it fail, and so does this while a column has it."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Give the columns another type first, then drop %1 without CASCADE."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "Without CASCADE PostgreSQL refuses while a column has the domain. With CASCADE those columns and all their "
        "values go too."),
    .bad = "DROP DOMAIN email_addr;",
    .good = "ALTER DOMAIN email_addr RENAME TO email_addr_old;",
    .statements = {T_DropStmt},
    .check = check,
};

} // namespace lockkeeper::sql
