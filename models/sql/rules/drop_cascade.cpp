#include "sql/dependants.h"
#include "sql/drops.h"
#include "sql/reach.h"

namespace lockkeeper::sql {
namespace {

/// Whether what hangs on such a thing can hold data: columns of a type, tables of a schema.
bool dependantsHoldData(int type)
{
    switch (type) {
    case OBJECT_TABLE:
    case OBJECT_SCHEMA:
    case OBJECT_TYPE:
    case OBJECT_DOMAIN:
    case OBJECT_EXTENSION:
    case OBJECT_SEQUENCE:
        return true;
    default:
        return false;
    }
}

/// Whether values go along, or nobody can say that none do.
bool takesData(const Site& site, const DropStmt& drop, const Node* object)
{
    if (!dependantsHoldData(static_cast<int>(drop.removeType)) || meetsNothing(site, drop, object))
        return false;
    if (drop.removeType != OBJECT_TYPE && drop.removeType != OBJECT_DOMAIN)
        return true;
    const TypeUse use = useOfType(site.state, written(object));
    return !use.complete || !use.columns.empty();
}

void name(Finding& finding, const std::vector<std::string>& names, const char* sentence = nullptr)
{
    if (names.empty())
        return;
    finding.words.push_back(joined(names));
    finding.sentence
        = sentence ? sentence : QT_TRANSLATE_NOOP("Lockkeeper", "CASCADE also drops what depends on %1: %2.");
}

/// What the statement takes along besides all that it names.
std::vector<std::string> dependants(const Site& site, const DropStmt& drop, Written subject)
{
    switch (static_cast<int>(drop.removeType)) {
    case OBJECT_TABLE:
    case OBJECT_FOREIGN_TABLE:
    case OBJECT_VIEW:
    case OBJECT_MATVIEW: {
        std::vector<schema::Name> dropped;
        eachOf(drop.objects, [&](const Node* object) {
            const Written each = written(object);
            dropped.push_back({site.state.homeOf(each.schema, each.name), each.name});
        });
        return dependantsOf(site.state, dropped);
    }
    case OBJECT_SCHEMA:
        return dependantsOfSchema(site.state, subject.name);
    case OBJECT_TYPE:
    case OBJECT_DOMAIN:
        return dependantsOfType(site.state, subject);
    default:
        return {};
    }
}

/// Of a column or constraint: the foreign keys that lead to its key. A view of the table need not read the column.
void nameKeyUse(const Site& site, Finding& finding, std::string_view column, std::string_view constraint)
{
    const KeyUse use = usesOfKey(site.state, site.table(), column, constraint);
    name(finding, use.foreignKeys,
        use.certain ? nullptr
                    : QT_TRANSLATE_NOOP("Lockkeeper", "CASCADE also drops what depends on %1; that may be: %2."));
}

void checkDrop(Site& site)
{
    const auto& drop = site.as<DropStmt>();
    if (drop.behavior != DROP_CASCADE)
        return;
    // One finding for the statement: of the first thing that takes values along, else of the first.
    const Node* gravest = nullptr;
    bool takes = false;
    for (int i = 0; i < lengthOf(drop.objects) && !takes; ++i) {
        const Node* object = itemOf(drop.objects, i);
        if (holdsNothingOld(site, drop.removeType, written(object)))
            continue;
        takes = takesData(site, drop, object);
        if (takes || !gravest)
            gravest = object;
    }
    if (!gravest)
        return;
    const Written subject = written(gravest);
    Finding& finding = site.report(objectOf(kindWord(drop.removeType), subject), {std::string(subject.name)});
    finding.lock = locks::accessExclusive;
    if (!takes) {
        finding.hazard = Hazard::BreaksClients;
        finding.severity = Severity::High;
    }
    name(finding, dependants(site, drop, subject));
}

void check(Site& site)
{
    if (!site.command)
        return checkDrop(site);
    if (site.command->behavior != DROP_CASCADE)
        return;
    const Written table = site.table();
    if (site.isNew(table))
        return;
    if (site.command->subtype == AT_DropColumn) {
        if (site.isNewColumn(table, site.name()))
            return;
        Finding& finding = site.report(columnOf(table, site.name()), {std::string(site.name())});
        finding.lock = locks::accessExclusive;
        nameKeyUse(site, finding, site.name(), {});
        return;
    }
    Object object{.kind = "constraint",
        .schema = std::string(table.schema),
        .table = std::string(table.name),
        .name = std::string(site.name())};
    Finding& finding = site.report(std::move(object), {std::string(site.name())});
    finding.lock = locks::accessExclusive;
    finding.hazard = Hazard::BreaksClients;
    finding.severity = Severity::High;
    nameKeyUse(site, finding, {}, site.name());
}

} // namespace

LK_RULE(drop_cascade){
    .id = "drop-cascade",
    .hazard = Hazard::DataLoss,
    .severity = Severity::Critical,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "CASCADE also drops whatever depends on %1, without naming it."),
    .advice
    = QT_TRANSLATE_NOOP("Lockkeeper", "List what depends on it and drop each by name, then drop %1 without CASCADE."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "CASCADE follows every dependency: views, foreign keys, columns of a type, tables of a schema. What goes "
        "depends on the database it runs on, so production may lose more than the one it was tried on."),
    .bad = "DROP TABLE invoice CASCADE;",
    .good = "ALTER TABLE invoice RENAME TO invoice_old;",
    .statements = {T_DropStmt},
    .commands = {AT_DropColumn, AT_DropConstraint},
    .check = check,
};

} // namespace lockkeeper::sql
