#include "sql/walk.h"

namespace lockkeeper::sql {

// Reported where the comments are read (ignores.cpp).
LK_RULE(ignore_without_reason){
    .id = "ignore-without-reason",
    .hazard = Hazard::Style,
    .severity = Severity::Low,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "This comment ignores %1 without saying why, so it ignores nothing."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Write the reason behind the rule: -- lockkeeper:ignore RULE reason."),
    .explanation
    = QT_TRANSLATE_NOOP("Lockkeeper", "Whoever reads the migration later must know why a warning was set aside."),
    .bad = "-- lockkeeper:ignore drop-table\nDROP TABLE invoice;",
    .good = "-- lockkeeper:ignore drop-table it was never written to\nDROP TABLE invoice;",
};

} // namespace lockkeeper::sql
