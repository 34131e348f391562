#include "sql/drops.h"

namespace lockkeeper::sql {
namespace {

std::string_view refused(const Site& site)
{
    if (site.command)
        return site.command->subtype == AT_DetachPartition && LK_AS(PartitionCmd, site.command->def)
                && LK_AS(PartitionCmd, site.command->def)->concurrent
            ? "DETACH PARTITION CONCURRENTLY"
            : "";
    switch (static_cast<int>(site.node->type)) {
    case T_IndexStmt:
        return site.as<IndexStmt>().concurrent ? "CREATE INDEX CONCURRENTLY" : "";
    case T_DropStmt:
        return site.as<DropStmt>().concurrent ? "DROP INDEX CONCURRENTLY" : "";
    case T_ReindexStmt: {
        const auto& reindex = site.as<ReindexStmt>();
        if (isOn(option(reindex.params, "concurrently")))
            return "REINDEX CONCURRENTLY";
        return reindex.kind != REINDEX_OBJECT_INDEX && reindex.kind != REINDEX_OBJECT_TABLE
            ? "REINDEX of more than a table"
            : "";
    }
    case T_VacuumStmt:
        return site.as<VacuumStmt>().is_vacuumcmd ? "VACUUM" : "";
    case T_ClusterStmt:
        return site.as<ClusterStmt>().relation ? "" : "CLUSTER of all tables";
    case T_CreatedbStmt:
        return "CREATE DATABASE";
    case T_DropdbStmt:
        return "DROP DATABASE";
    case T_CreateTableSpaceStmt:
        return "CREATE TABLESPACE";
    case T_DropTableSpaceStmt:
        return "DROP TABLESPACE";
    case T_AlterSystemStmt:
        return "ALTER SYSTEM";
    case T_AlterEnumStmt:
        return site.settings.pgVersion < 12 && !site.as<AlterEnumStmt>().oldVal ? "ALTER TYPE … ADD VALUE" : "";
    case T_DiscardStmt:
        return site.as<DiscardStmt>().target == DISCARD_ALL ? "DISCARD ALL" : "";
    default:
        return "";
    }
}

/// What the statement names; an index with its table.
Object subject(const Site& site)
{
    if (site.command)
        return objectOf("table", written(LK_AS(PartitionCmd, site.command->def)->name));
    switch (static_cast<int>(site.node->type)) {
    case T_IndexStmt: {
        const auto& index = site.as<IndexStmt>();
        return memberOf("index", written(index.relation), view(index.idxname));
    }
    case T_DropStmt:
        return indexObject(site.state, written(itemOf(site.as<DropStmt>().objects, 0)));
    case T_ReindexStmt: {
        const auto& reindex = site.as<ReindexStmt>();
        if (reindex.kind == REINDEX_OBJECT_INDEX)
            return indexObject(site.state, written(reindex.relation));
        return reindex.relation
            ? objectOf("table", written(reindex.relation))
            : objectOf(reindex.kind == REINDEX_OBJECT_SCHEMA ? "schema" : "database", {{}, view(reindex.name)});
    }
    case T_VacuumStmt: {
        const auto& vacuum = site.as<VacuumStmt>();
        const auto* first = lengthOf(vacuum.rels) > 0 ? LK_AS(VacuumRelation, itemOf(vacuum.rels, 0)) : nullptr;
        return first && first->relation ? objectOf("table", written(first->relation)) : Object{.kind = "statement"};
    }
    case T_CreatedbStmt:
        return objectOf("database", {{}, view(site.as<CreatedbStmt>().dbname)});
    case T_DropdbStmt:
        return objectOf("database", {{}, view(site.as<DropdbStmt>().dbname)});
    case T_CreateTableSpaceStmt:
        return objectOf("tablespace", {{}, view(site.as<CreateTableSpaceStmt>().tablespacename)});
    case T_DropTableSpaceStmt:
        return objectOf("tablespace", {{}, view(site.as<DropTableSpaceStmt>().tablespacename)});
    case T_AlterEnumStmt:
        return objectOf("type", written(site.as<AlterEnumStmt>().typeName));
    default:
        return {.kind = "statement"};
    }
}

void check(Site& site)
{
    const std::string_view what = refused(site);
    if (what.empty() || !site.here.sharesTransaction)
        return;
    site.report(subject(site), {std::string(what)});
}

} // namespace

LK_RULE(cannot_run_in_transaction){
    .id = "cannot-run-in-transaction",
    .hazard = Hazard::Transaction,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "%1 cannot run inside a transaction, and this file is one: PostgreSQL refuses (25001)."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Put it into a migration of its own, without BEGIN."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "A file with several statements is sent as one query and so is one transaction, also without BEGIN. What must "
        "commit in the middle is refused there."),
    .bad = "CREATE INDEX CONCURRENTLY a ON invoice (a); CREATE INDEX CONCURRENTLY b ON invoice (b);",
    .good = "CREATE INDEX CONCURRENTLY a ON invoice (a);",
    .statements = {T_IndexStmt, T_DropStmt, T_ReindexStmt, T_VacuumStmt, T_ClusterStmt, T_CreatedbStmt, T_DropdbStmt,
        T_CreateTableSpaceStmt, T_DropTableSpaceStmt, T_AlterSystemStmt, T_AlterEnumStmt, T_DiscardStmt},
    .commands = {AT_DetachPartition},
    .check = check,
};

} // namespace lockkeeper::sql
