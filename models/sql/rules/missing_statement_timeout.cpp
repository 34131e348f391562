#include "sql/walk.h"

namespace lockkeeper::sql {
LK_RULE(missing_statement_timeout){
    .id = "missing-statement-timeout",
    .hazard = Hazard::Lock,
    .severity = Severity::Low,
    .sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Takes a strong lock on %1 without a statement_timeout: nothing ends it if it takes too long."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Begin the migration with SET statement_timeout = '60s';"),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "A rewrite that takes hours blocks for hours. With a timeout the migration gives up and nothing has changed."),
    .bad = "ALTER TABLE invoice ADD COLUMN k text;",
    .good = "SET statement_timeout = '60s'; ALTER TABLE invoice ADD COLUMN k text;",
};

} // namespace lockkeeper::sql
