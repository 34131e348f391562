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

/// Relations and constraints that go along, as far as the folded state knows them.
std::vector<std::string> dependants(const Site& site, Written table, std::string_view column)
{
    std::vector<std::string> found;
    const std::string_view home = site.state.schemaOf(table.schema);
    for (const auto& [name, relation] : site.state.relations) {
        if (column.empty())
            for (const schema::Name& used : relation.uses)
                if (used.name == table.name && used.schema == home)
                    found.push_back(std::string("view ").append(name.name));
        for (const schema::Constraint& constraint : relation.constraints)
            if (constraint.kind == schema::Constraint::Kind::ForeignKey && constraint.references.name == table.name
                && constraint.references.schema == home && name.name != table.name)
                found.push_back(std::string("foreign key ").append(constraint.name));
        if (relation.partitionOf.name == table.name && relation.partitionOf.schema == home)
            found.push_back(std::string("partition ").append(name.name));
    }
    std::ranges::sort(found);
    return found;
}

/// Columns of a type, as far as the folded state knows them.
std::vector<std::string> columnsOfType(const Site& site, Written type)
{
    std::vector<std::string> columns = useOfType(site.state, type).columns;
    for (std::string& column : columns)
        column.insert(0, "column ");
    return columns;
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

void name(Finding& finding, const std::vector<std::string>& names)
{
    if (names.empty())
        return;
    finding.words.push_back(joined(names));
    finding.sentence = QT_TRANSLATE_NOOP("Lockkeeper", "CASCADE also drops what depends on %1: %2.");
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
    if (drop.removeType == OBJECT_TABLE || drop.removeType == OBJECT_VIEW || drop.removeType == OBJECT_MATVIEW)
        name(finding, dependants(site, subject, {}));
    else if (drop.removeType == OBJECT_TYPE || drop.removeType == OBJECT_DOMAIN)
        name(finding, columnsOfType(site, subject));
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
        site.report(columnOf(table, site.name()), {std::string(site.name())}).lock = locks::accessExclusive;
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
