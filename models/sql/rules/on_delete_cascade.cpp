#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    for (const AddedConstraint& added : site.constraints()) {
        if (added.node->contype != CONSTR_FOREIGN || added.node->fk_del_action != FKCONSTR_ACTION_CASCADE)
            continue;
        const Written table = site.command ? site.table() : written(site.as<CreateStmt>().relation);
        site.report(constraintObject(table, *added.node), {table.name, written(added.node->pktable).name});
        return;
    }
}

} // namespace

LK_RULE(on_delete_cascade){
    .id = "on-delete-cascade",
    .hazard = Hazard::Style,
    .severity = Severity::Style,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Deleting a row of %2 will delete rows of %1 from now on."),
    .advice
    = QT_TRANSLATE_NOOP("Lockkeeper", "Say RESTRICT and delete on purpose, unless the rows are parts of the other."),
    .explanation
    = QT_TRANSLATE_NOOP("Lockkeeper", "A DELETE that looks small may take much along, later, without a word."),
    .bad = "ALTER TABLE item ADD FOREIGN KEY (invoice_id) REFERENCES invoice (id) ON DELETE CASCADE;",
    .good = "ALTER TABLE item ADD FOREIGN KEY (invoice_id) REFERENCES invoice (id) ON DELETE RESTRICT;",
    .statements = {T_CreateStmt},
    .commands = {AT_AddConstraint, AT_AddColumn},
    .check = check,
};

} // namespace lockkeeper::sql
