#include "sql/walk.h"

namespace lockkeeper::sql {

// Reported where the comments are read (ignores.cpp).
LK_RULE(unused_ignore){
    .id = "unused-ignore",
    .hazard = Hazard::Style,
    .severity = Severity::Low,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "This comment ignores %1, but the next statement has no such finding."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Take it out, or put it right before the statement that is meant."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper", "A comment that ignores nothing today may hide something tomorrow."),
    .bad = "-- lockkeeper:ignore drop-table it is empty\nSELECT 1;",
    .good = "SELECT 1;",
};

} // namespace lockkeeper::sql
