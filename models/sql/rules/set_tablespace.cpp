#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

/// ALTER TABLE ALL IN TABLESPACE a … SET TABLESPACE b
void checkAll(Site& site)
{
    const auto& move = site.as<AlterTableMoveAllStmt>();
    const std::string_view from = view(move.orig_tablespacename);
    if (from == view(move.new_tablespacename))
        return;
    Finding& finding = site.report(objectOf("tablespace", {{}, from}), {std::string(from)});
    finding.lock = locks::accessExclusive;
    finding.rewrites = "yes";
    finding.sentence = QT_TRANSLATE_NOOP("Lockkeeper",
        "Moves all that stands in tablespace %1 to another: each is copied while nobody can use it, and all stay "
        "locked until the last is there.");
}

void check(Site& site)
{
    if (!site.command)
        return checkAll(site);
    const Written table = site.table();
    if (site.isNew(table))
        return;
    Finding& finding = site.report(objectOf("table", table), {std::string(table.name)});
    finding.lock = locks::accessExclusive;
    finding.rewrites = "yes";
}

} // namespace

LK_RULE(set_tablespace){
    .id = "set-tablespace",
    .hazard = Hazard::Rewrite,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Moves %1 to another tablespace: the whole of it is copied while nobody can use it."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Use pg_repack, or plan a window."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper", "Every byte is copied under an ACCESS EXCLUSIVE lock."),
    .bad = "ALTER TABLE invoice SET TABLESPACE fast;",
    .good = "SELECT spcname FROM pg_tablespace;",
    .statements = {T_AlterTableMoveAllStmt},
    .commands = {AT_SetTableSpace},
    .check = check,
};

} // namespace lockkeeper::sql
