#include "sql/reach.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& truncate = site.as<TruncateStmt>();
    if (truncate.behavior != DROP_CASCADE)
        return;
    for (int i = 0; i < lengthOf(truncate.relations); ++i) {
        const Written name = written(itemOf(truncate.relations, i));
        if (site.isNew(name) && oldReferrer(site, name).name.empty())
            continue;
        site.report(objectOf("table", name), {std::string(name.name)}).lock = locks::accessExclusive;
        return;
    }
}

} // namespace

LK_RULE(truncate_cascade){
    .id = "truncate-cascade",
    .hazard = Hazard::DataLoss,
    .severity = Severity::Critical,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "CASCADE also empties every table that refers to %1."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "List the tables and empty each by name."),
    .explanation = QT_TRANSLATE_NOOP(
        "Lockkeeper", "TRUNCATE … CASCADE follows foreign keys, and those of the tables it finds, whatever they hold."),
    .bad = "TRUNCATE invoice CASCADE;",
    .good = "ALTER TABLE invoice RENAME TO invoice_old;",
    .statements = {T_TruncateStmt},
    .check = check,
};

} // namespace lockkeeper::sql
