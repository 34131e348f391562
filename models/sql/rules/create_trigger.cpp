#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& create = site.as<CreateTrigStmt>();
    const Written table = written(create.relation);
    if (site.isNew(table))
        return;
    const std::string name(view(create.trigname));
    Object object{
        .kind = "trigger", .schema = std::string(table.schema), .table = std::string(table.name), .name = name};
    site.report(std::move(object), {name, std::string(table.name)}).lock = locks::shareRowExclusive;
}

} // namespace

LK_RULE(create_trigger){
    .id = "create-trigger",
    .hazard = Hazard::Lock,
    .severity = Severity::Medium,
    .sentence
    = QT_TRANSLATE_NOOP("Lockkeeper", "Adds trigger %1 to %2: writes wait, and from then on each pays for it."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Set lock_timeout, and keep the function short."),
    .explanation = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Creating it waits for all writers; from the next write on it runs for each row or statement."),
    .bad = "CREATE TRIGGER touch BEFORE UPDATE ON members FOR EACH ROW EXECUTE FUNCTION touch();",
    .good = "ALTER TRIGGER touch ON members RENAME TO touched;",
    .statements = {T_CreateTrigStmt},
    .check = check,
};

} // namespace lockkeeper::sql
