#include "sql/dependants.h"
#include "sql/drops.h"
#include "sql/reach.h"

namespace lockkeeper::sql {
namespace {

void nameReferrers(const Site& site, const TruncateStmt& truncate, Finding& finding)
{
    std::vector<schema::Name> emptied;
    eachOf(truncate.relations, [&](const Node* node) {
        const Written name = written(node);
        emptied.push_back({site.state.homeOf(name.schema, name.name), name.name});
    });
    const std::vector<std::string> referrers = referrersOf(site.state, emptied);
    if (referrers.empty())
        return;
    finding.words.push_back(joined(referrers));
    finding.sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "CASCADE also empties what refers to %1, directly or through other tables: %2.");
}

void check(Site& site)
{
    const auto& truncate = site.as<TruncateStmt>();
    if (truncate.behavior != DROP_CASCADE)
        return;
    for (int i = 0; i < lengthOf(truncate.relations); ++i) {
        const Written name = written(itemOf(truncate.relations, i));
        if (site.isNew(name) && oldReferrer(site, name).name.empty())
            continue;
        Finding& finding = site.report(objectOf("table", name), {std::string(name.name)});
        finding.lock = locks::accessExclusive;
        nameReferrers(site, truncate, finding);
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
