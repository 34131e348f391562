#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const std::string name(view(site.as<DropdbStmt>().dbname));
    if (!site.isNewObject(OBJECT_DATABASE, {{}, name}))
        site.report({.kind = "database", .name = name}, {name});
}

} // namespace

LK_RULE(drop_database){
    .id = "drop-database",
    .hazard = Hazard::DataLoss,
    .severity = Severity::Critical,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Drops the whole database %1."),
    .advice = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Back it up and verify the backup, rename the database, and drop it when nobody has missed it."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "Nothing but a backup brings a database back. It cannot run inside a transaction, so it cannot be rolled back "
        "either."),
    .bad = "DROP DATABASE shop;",
    .good = "ALTER DATABASE shop RENAME TO shop_old;",
    .statements = {T_DropdbStmt},
    .check = check,
};

} // namespace lockkeeper::sql
