#include "sql/conversion.h"
#include "sql/types.h"
#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

/// An enum that is made anew says what becomes of each value: rebuild-enum speaks of it.
bool isRebuilt(const State& state, const schema::Column* column, const schema::Type& to)
{
    const schema::UserType* old = column ? state.type(column->type->schema, column->type->name) : nullptr;
    const schema::UserType* made = state.type(to.schema, to.name);
    return old && made && old->kind == schema::UserType::Kind::Enum && made->kind == schema::UserType::Kind::Enum
        && made->born == state.epoch;
}

void check(Site& site)
{
    const auto* definition = LK_AS(ColumnDef, site.command->def);
    const Written table = site.table();
    if (!definition || site.alter->objtype == OBJECT_TYPE || site.isNewColumn(table, site.name()))
        return;
    const schema::Type to = typeOf(definition->typeName);
    const Using use = usingOf(definition->raw_default, site.name());
    const schema::Relation* known = site.relation(table);
    const schema::Column* column = known ? known->column(site.name()) : nullptr;
    Lossy loss = Lossy::No;
    if (!use.readsColumn && !use.plain) {
        loss = Lossy::Discards;
    } else if (use.plain && column) {
        // Each cast of USING, then the assignment to the new type.
        schema::Type from = *column->type;
        for (const schema::Type& step : use.chain) {
            loss = std::max(loss, lossy(site.state, from, step, true));
            from = step;
        }
        if (const Lossy last = lossy(site.state, from, to, false); last != Lossy::Fails)
            loss = std::max(loss, last);
    } else if (!use.plain && !isRebuilt(site.state, column, to)
        && mergesValues(site.state, definition->raw_default, site.name(), column ? column->type : nullptr)) {
        loss = Lossy::Cuts;
    }
    if (loss == Lossy::No || loss == Lossy::Fails)
        return;
    Finding& finding = site.report(columnOf(table, site.name()),
        {std::string(site.name()), std::string(table.name), column ? spelled(*column->type) : std::string("?"),
            spelled(to)});
    finding.lock = locks::accessExclusive;
    finding.rewrites = "yes";
    if (loss == Lossy::Discards) {
        finding.severity = Severity::Critical;
        finding.sentence
            = QT_TRANSLATE_NOOP("Lockkeeper", "Changes %1 of %2 to %4 without its old values: all are lost.");
    } else if (loss == Lossy::Cuts) {
        finding.severity = Severity::Critical;
        finding.sentence
            = QT_TRANSLATE_NOOP("Lockkeeper", "Changes %1 of %2 from %3 to %4 and cuts its values: the rest is lost.");
    }
}

} // namespace

LK_RULE(lossy_column_type){
    .id = "lossy-column-type",
    .hazard = Hazard::DataLoss,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Changes %1 of %2 from %3 to %4: what does not fit is lost."),
    .advice = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Put the converted values into a new column first and compare, then swap the two."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "Rounding, cutting and casts that keep a part of a value do not fail: the rest is gone without a word."),
    .bad = "ALTER TABLE invoice ALTER COLUMN note TYPE text USING left(note, 3);",
    .good = "ALTER TABLE invoice ALTER COLUMN total TYPE numeric;",
    .commands = {AT_AlterColumnType},
    .check = check,
};

} // namespace lockkeeper::sql
