#include "sql/walk.h"

namespace lockkeeper::sql {
LK_RULE(missing_lock_timeout){
    .id = "missing-lock-timeout",
    .hazard = Hazard::Lock,
    .severity = Severity::Low,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper",
        "Takes a strong lock on %1 without a lock_timeout: while it waits, everybody behind it waits too."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Begin the migration with SET lock_timeout = '2s';"),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "A lock request that waits behind one long query blocks every query after it. With a timeout the migration "
        "gives up and can be tried again."),
    .bad = "ALTER TABLE invoice ADD COLUMN k text;",
    .good = "SET lock_timeout = '2s'; ALTER TABLE invoice ADD COLUMN k text;",
};

} // namespace lockkeeper::sql
