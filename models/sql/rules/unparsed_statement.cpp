#include "sql/walk.h"

namespace lockkeeper::sql {

// Reported by the walk itself (unparsed.cpp): no tree, no trigger.
LK_RULE(unparsed_statement){
    .id = "unparsed-statement",
    .hazard = Hazard::Opaque,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Not read, because PostgreSQL's grammar refuses it: %1."),
    .advice
    = QT_TRANSLATE_NOOP("Lockkeeper", "Correct it, or look at it yourself: nothing is known about what it does."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "What cannot be parsed cannot be judged, so it is never called safe. The statements around it are analysed as "
        "usual."),
    .bad = "DROP TABEL invoice;",
    .good = "SELECT 1;",
};

} // namespace lockkeeper::sql
