#include "sql/proof.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const Written table = site.table();
    if (site.isNew(table))
        return;
    bool proven = false;
    if (const schema::Relation* known = site.relation(table)) {
        const schema::Column* column = known->column(site.name());
        if (column && column->required)
            return; // it is already, so nothing happens
        for (const schema::Constraint& constraint : known->constraints)
            if (constraint.kind == schema::Constraint::Kind::Check && constraint.validated
                && std::ranges::find(constraint.columns, site.name()) != constraint.columns.end())
                proven = true;
    }
    // Since 12 a validated CHECK (… IS NOT NULL) spares the scan, and nothing can fail; before, only the failing.
    if (proven && site.settings.pgVersion >= 12)
        return;
    Finding& finding = site.report(columnOf(table, site.name()), {std::string(site.name()), std::string(table.name)});
    finding.lock = locks::accessExclusive;
    if (!proven && !site.isFilled(table, site.name()) && !hasNoRow(site, table))
        return;
    finding.hazard = Hazard::Lock;
    finding.severity = Severity::Medium;
    finding.sentence = proven
        ? QT_TRANSLATE_NOOP("Lockkeeper",
              "Makes %1 of %2 required: before PostgreSQL 12 that reads the whole table under a full lock, whatever a "
              "CHECK proves.")
        : QT_TRANSLATE_NOOP("Lockkeeper",
              "Makes %1 of %2 required: no row lacks a value by then, but all are read under a full lock.");
}

} // namespace

LK_RULE(set_not_null){
    .id = "set-not-null",
    .hazard = Hazard::MayFail,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper",
        "Makes %1 of %2 required: fails while one row has no value, and reads the whole table under a full lock."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper",
        "Fill the gaps; then add CHECK (%1 IS NOT NULL) NOT VALID, validate it in a later migration, and set NOT NULL "
        "after that."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "SET NOT NULL fails if one row is NULL. It scans the table while nobody can read or write it, unless a "
        "validated CHECK constraint already proves it (PostgreSQL 12 and later)."),
    .bad = "ALTER TABLE invoice ALTER COLUMN note SET NOT NULL;",
    .good = "ALTER TABLE invoice ADD CONSTRAINT note_there CHECK (note IS NOT NULL) NOT VALID;",
    .commands = {AT_SetNotNull},
    .check = check,
};

} // namespace lockkeeper::sql
