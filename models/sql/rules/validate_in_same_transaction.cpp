#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const Written table = site.table();
    if (site.isNew(table))
        return;
    const std::string key = std::string(site.state.homeOf(table.schema, table.name)) + "." + std::string(table.name)
        + "." + std::string(site.name());
    const auto added = site.here.notValid.find(key);
    if (added == site.here.notValid.end() || added->second != site.here.transaction || !site.here.sharesTransaction)
        return;
    Object object{.kind = "constraint",
        .schema = std::string(table.schema),
        .table = std::string(table.name),
        .name = std::string(site.name())};
    site.report(std::move(object), {std::string(site.name())}).lock = locks::accessExclusive;
}

} // namespace

LK_RULE(validate_in_same_transaction){
    .id = "validate-in-same-transaction",
    .hazard = Hazard::Lock,
    .severity = Severity::Medium,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper",
        "Validates %1 in the transaction that added it: the lock of the first is held during the scan of the second."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Put the VALIDATE into a later migration."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "NOT VALID takes a strong lock for a moment only, if the transaction ends then. In the same transaction it is "
        "held while the whole table is read."),
    .bad = "BEGIN; ALTER TABLE invoice ADD CONSTRAINT positive CHECK (total > 0) NOT VALID; ALTER TABLE invoice "
           "VALIDATE CONSTRAINT positive; COMMIT;",
    .good = "ALTER TABLE invoice ADD CONSTRAINT positive CHECK (total > 0) NOT VALID;",
    .commands = {AT_ValidateConstraint},
    .check = check,
};

} // namespace lockkeeper::sql
