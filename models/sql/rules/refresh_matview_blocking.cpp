#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& refresh = site.as<RefreshMatViewStmt>();
    const Written name = written(refresh.relation);
    if (refresh.concurrent || site.isNew(name))
        return;
    Finding& finding = site.report(objectOf("materialized-view", name), {std::string(name.name)});
    finding.lock = locks::accessExclusive;
    finding.rewrites = "yes";
}

} // namespace

LK_RULE(refresh_matview_blocking){
    .id = "refresh-matview-blocking",
    .hazard = Hazard::Lock,
    .severity = Severity::Medium,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Fills %1 anew while nobody can read it."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Give it a unique index and use REFRESH MATERIALIZED VIEW CONCURRENTLY."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper", "Readers wait until the whole query has run."),
    .bad = "REFRESH MATERIALIZED VIEW order_totals;",
    .good = "REFRESH MATERIALIZED VIEW CONCURRENTLY order_totals;",
    .statements = {T_RefreshMatViewStmt},
    .check = check,
};

} // namespace lockkeeper::sql
