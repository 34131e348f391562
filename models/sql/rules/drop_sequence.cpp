#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

void check(Site& site)
{
    const auto& drop = site.as<DropStmt>();
    if (drop.removeType != OBJECT_SEQUENCE)
        return;
    const int count = lengthOf(drop.objects);
    for (int i = 0; i < count; ++i) {
        const Written name = written(itemOf(drop.objects, i));
        const auto known = site.state.sequences.find(schema::NameView{site.state.schemaOf(name.schema), name.name});
        if (known != site.state.sequences.end() && known->second != 0 && known->second == site.state.epoch)
            continue;
        site.report(objectOf("sequence", name), site.itemRange(i, count), {std::string(name.name)}).lock
            = locks::accessExclusive;
    }
}

} // namespace

LK_RULE(drop_sequence){
    .id = "drop-sequence",
    .hazard = Hazard::DataLoss,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Drops sequence %1: how far it had counted is lost."),
    .advice = QT_TRANSLATE_NOOP(
        "Lockkeeper", "Note its last value first; a new sequence that starts over hands out numbers a second time."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "The position of a sequence stands nowhere else. Numbers given out before come again, as invoice numbers or "
        "keys."),
    .bad = "DROP SEQUENCE invoice_seq;",
    .good = "ALTER SEQUENCE invoice_seq RENAME TO invoice_seq_old;",
    .statements = {T_DropStmt},
    .check = check,
};

} // namespace lockkeeper::sql
