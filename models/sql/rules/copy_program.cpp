#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& copy = site.as<CopyStmt>();
    if (copy.is_program)
        site.report(objectOf("table", written(copy.relation)));
}

} // namespace

LK_RULE(copy_program){
    .id = "copy-program",
    .hazard = Hazard::Security,
    .severity = Severity::Medium,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Runs a program on the server."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Copy from the client instead."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper", "COPY … PROGRAM runs a shell command as the server's own user."),
    .bad = "COPY docs TO PROGRAM 'gzip > docs.gz';",
    .good = "COPY docs TO STDOUT;",
    .statements = {T_CopyStmt},
    .check = check,
};

} // namespace lockkeeper::sql
