#include "sql/drops.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& reindex = site.as<ReindexStmt>();
    if (isOn(option(reindex.params, "concurrently")))
        return;
    const Written name = reindex.relation ? written(reindex.relation) : Written{{}, view(reindex.name)};
    if (reindex.kind == REINDEX_OBJECT_TABLE ? site.isNew(name)
                                             : reindex.kind == REINDEX_OBJECT_INDEX && site.isNewIndex(name))
        return;
    Object rebuilt = reindex.kind == REINDEX_OBJECT_INDEX
        ? indexObject(site.state, name)
        : objectOf(reindex.kind == REINDEX_OBJECT_TABLE   ? "table"
                  : reindex.kind == REINDEX_OBJECT_SCHEMA ? "schema"
                                                          : "database",
              name);
    site.report(std::move(rebuilt), {std::string(name.name)}).lock = locks::share;
}

} // namespace

LK_RULE(reindex_non_concurrent){
    .id = "reindex-non-concurrent",
    .hazard = Hazard::Lock,
    .severity = Severity::Medium,
    .sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Rebuilds indexes of %1 while nobody can write to it, and reads that need them wait."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Use REINDEX … CONCURRENTLY (12 and later) in a migration of its own."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper", "The table is locked against writes until every index is built."),
    .bad = "REINDEX TABLE invoice;",
    .good = "REINDEX TABLE CONCURRENTLY invoice;",
    .statements = {T_ReindexStmt},
    .check = check,
};

} // namespace lockkeeper::sql
