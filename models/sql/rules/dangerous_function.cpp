#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

struct Dangerous {
    std::string_view name;
    bool losesData;
};

constexpr std::array<Dangerous, 22> dangerous{{{"dblink_exec", false}, {"drop_chunks", true}, {"lo_export", false},
    {"lo_truncate", true}, {"lo_truncate64", true}, {"lo_unlink", true}, {"pg_cancel_backend", false},
    {"pg_create_restore_point", false}, {"pg_drop_replication_slot", false}, {"pg_file_rename", false},
    {"pg_file_unlink", false}, {"pg_file_write", false}, {"pg_promote", false}, {"pg_reload_conf", false},
    {"pg_replication_origin_drop", false}, {"pg_replication_slot_advance", false}, {"pg_rotate_logfile", false},
    {"pg_stat_reset", false}, {"pg_switch_wal", false}, {"pg_terminate_backend", false}, {"pg_wal_replay_pause", false},
    {"pg_wal_replay_resume", false}}};

void check(Site& site)
{
    for (const Call& call : site.calls()) {
        const auto found = std::ranges::find(dangerous, call.name.name, &Dangerous::name);
        if (found == dangerous.end())
            continue;
        Finding& finding = site.report(
            objectOf("function", call.name), site.nameRange(call.location), {std::string(call.name.name)});
        if (!found->losesData)
            continue;
        finding.hazard = Hazard::DataLoss;
        finding.severity = Severity::Critical;
        finding.sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Calls %1, which deletes data for good.");
    }
}

} // namespace

LK_RULE(dangerous_function){
    .id = "dangerous-function",
    .hazard = Hazard::BreaksClients,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Calls %1, which acts outside of this transaction."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Do it by hand, where its effect is watched."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "Some functions end other sessions, delete files or large objects, or run SQL on another server. A rollback "
        "does not undo them."),
    .bad = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity;",
    .good = "SELECT pid FROM pg_stat_activity;",
    .statements = {T_SelectStmt, T_InsertStmt, T_UpdateStmt, T_DeleteStmt, T_MergeStmt, T_CallStmt},
    .check = check,
};

} // namespace lockkeeper::sql
