#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& move = site.as<AlterObjectSchemaStmt>();
    const Written name = move.relation ? written(move.relation) : written(move.object);
    if (!site.isNewObject(move.objectType, name))
        site.report(
                objectOf(kindWord(move.objectType), name), {std::string(name.name), std::string(view(move.newschema))})
            .lock
            = locks::accessExclusive;
}

} // namespace

LK_RULE(move_schema){
    .id = "move-schema",
    .hazard = Hazard::BreaksClients,
    .severity = Severity::High,
    .sentence
    = QT_TRANSLATE_NOOP("Lockkeeper", "Moves %1 to schema %2: programs that look for it in the old one fail."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Leave a view in the old schema until the last program is switched."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper", "Everybody who still knows the old place fails at once."),
    .bad = "ALTER TABLE docs SET SCHEMA audit;",
    .good = "CREATE VIEW audit.docs AS SELECT * FROM docs;",
    .statements = {T_AlterObjectSchemaStmt},
    .check = check,
};

} // namespace lockkeeper::sql
