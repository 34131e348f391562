#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& lock = site.as<LockStmt>();
    static constexpr std::array<std::string_view, 9> names{"", "ACCESS SHARE", "ROW SHARE", "ROW EXCLUSIVE",
        "SHARE UPDATE EXCLUSIVE", "SHARE", "SHARE ROW EXCLUSIVE", "EXCLUSIVE", "ACCESS EXCLUSIVE"};
    constexpr int shareMode = 5;
    if (lock.mode < shareMode || lock.mode >= static_cast<int>(names.size()))
        return;
    const int count = lengthOf(lock.relations);
    for (int i = 0; i < count; ++i) {
        const auto* relation = LK_AS(RangeVar, itemOf(lock.relations, i));
        const Written name = written(relation);
        if (!site.isNew(name))
            site.report(objectOf("table", name), count > 1 ? site.nameRange(relation->location) : site.statementRange(),
                    {std::string(name.name)})
                .lock
                = names.at(static_cast<std::size_t>(lock.mode));
    }
}

} // namespace

LK_RULE(lock_table){
    .id = "lock-table",
    .hazard = Hazard::Lock,
    .severity = Severity::Medium,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Locks %1 until the transaction ends."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Let the statements take the locks they need; set lock_timeout."),
    .explanation = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Everything that conflicts with the lock waits, and so does everything behind it."),
    .bad = "LOCK TABLE invoice;",
    .good = "SET lock_timeout = '2s';",
    .statements = {T_LockStmt},
    .check = check,
};

} // namespace lockkeeper::sql
