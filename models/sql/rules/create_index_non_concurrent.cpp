#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& create = site.as<IndexStmt>();
    const Written table = written(create.relation);
    // ON ONLY builds nothing: it is the frame that partitions' indexes are attached to.
    const schema::Relation* known = site.relation(table);
    const bool frame = !create.relation->inh && (!known || known->kind == schema::Relation::Kind::Partitioned);
    if (create.concurrent || frame || site.isNew(table))
        return;
    const std::string_view name = view(create.idxname);
    Finding& finding = site.report(memberOf("index", table, name), {name, table.name});
    finding.lock = locks::share;
}

} // namespace

LK_RULE(create_index_non_concurrent){
    .id = "create-index-non-concurrent",
    .hazard = Hazard::Lock,
    .severity = Severity::Medium,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Builds index %1 while nobody can write to %2."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "CREATE INDEX CONCURRENTLY in a migration of its own."),
    .explanation = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Writes wait until the index is built, which takes minutes on a big table. Reads go on."),
    .bad = "CREATE INDEX number_idx ON invoice (number);",
    .good = "CREATE INDEX CONCURRENTLY number_idx ON invoice (number);",
    .statements = {T_IndexStmt},
    .check = check,
};

} // namespace lockkeeper::sql
