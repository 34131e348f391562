#include "sql/pairing.h"

namespace lockkeeper::sql {
namespace {

void finish(Ending& ending)
{
    for (const auto& [dropped, candidates] : suspectedRenames(ending.state, ending.here)) {
        Finding& finding = ending.report(dropped->statement, dropped->range,
            columnOf({dropped->writtenSchema, dropped->tableName}, dropped->column.name),
            {dropped->column.name, dropped->tableName, candidates.front()->column.name});
        finding.lock = locks::accessExclusive;
        for (const ColumnEvent* candidate : candidates)
            finding.candidates.emplace_back(candidate->column.name);
    }
}

} // namespace

LK_RULE(suspected_rename_column){
    .id = "suspected-rename-column",
    .hazard = Hazard::DataLoss,
    .severity = Severity::Critical,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper",
        "%1 of %2 is dropped while %3 is added: perhaps meant as a rename, but its values will not move."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper",
        "If %3 is its new name: ALTER TABLE … RENAME COLUMN keeps every value. If not, copy what you need before the "
        "drop."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "Tools that compare two states of a schema see a renamed column as one that went and one that came, and write "
        "DROP and ADD. The new column is empty."),
    .bad = "ALTER TABLE invoice DROP COLUMN note, ADD COLUMN notes text;",
    .good = "ALTER TABLE invoice RENAME COLUMN note TO notes;",
    .finish = finish,
};

} // namespace lockkeeper::sql
