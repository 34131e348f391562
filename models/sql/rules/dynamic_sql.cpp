#include "sql/walk.h"

namespace lockkeeper::sql {
LK_RULE(dynamic_sql){
    .id = "dynamic-sql",
    .hazard = Hazard::Opaque,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Runs SQL that is put together while it runs: %1."),
    .advice = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Write the statements out, or look at it yourself: nothing is known about what it does."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "What EXECUTE runs depends on values that are known only there. It may drop or delete as well as select."),
    .bad = "DO $$ BEGIN EXECUTE current_setting('app.ddl'); END $$;",
    .good = "DO $$ BEGIN EXECUTE 'SELECT 1'; END $$;",
};

} // namespace lockkeeper::sql
