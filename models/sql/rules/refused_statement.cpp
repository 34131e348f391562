#include "sql/fold.h"
#include "sql/types.h"
#include "sql/walk.h"

#include <array>

namespace lockkeeper::sql {
namespace {

schema::Name homeOf(const Site& site, Written table)
{
    return {site.state.homeOf(table.schema, table.name), table.name};
}

/// A view that reads the column, or nothing.
std::string_view readerOf(const Site& site, Written table)
{
    if (!site.state.views)
        return {};
    const schema::Name home = homeOf(site, table);
    for (const auto& [name, relation] : site.state.relations)
        for (const schema::Read& read : relation.reads)
            if (read.column == site.name() && read.relation == home)
                return name.name;
    return {};
}

bool hasDefaultPartition(const Site& site, Written table)
{
    const schema::Name home = homeOf(site, table);
    return std::ranges::any_of(site.state.relations,
        [&](const auto& entry) { return entry.second.defaultPartition && entry.second.partitionOf == home; });
}

/// Whether this ALTER TABLE takes the default away: that comes before a change of type, wherever it stands.
bool dropsDefault(const Site& site)
{
    bool drops = false;
    eachOf(site.alter->cmds, [&](const Node* node) {
        const auto* command = LK_AS(AlterTableCmd, node);
        drops = drops
            || (command && command->subtype == AT_ColumnDefault && !command->def && view(command->name) == site.name());
    });
    return drops;
}

/// Types between which values are assigned; of others nothing is said.
enum class Family : std::uint8_t { Unknown, Bool, Bytes, Enum, Json, Number, Text, Time, Uuid };

Family familyOf(const Site& site, const schema::Type& type)
{
    struct Known {
        std::string_view name;
        Family family;
    };
    static constexpr std::array known{Known{"bool", Family::Bool}, Known{"bpchar", Family::Text},
        Known{"bytea", Family::Bytes}, Known{"date", Family::Time}, Known{"float4", Family::Number},
        Known{"float8", Family::Number}, Known{"int2", Family::Number}, Known{"int4", Family::Number},
        Known{"int8", Family::Number}, Known{"interval", Family::Time}, Known{"json", Family::Json},
        Known{"jsonb", Family::Json}, Known{"numeric", Family::Number}, Known{"text", Family::Text},
        Known{"time", Family::Time}, Known{"timestamp", Family::Time}, Known{"timestamptz", Family::Time},
        Known{"uuid", Family::Uuid}, Known{"varchar", Family::Text}};
    const schema::UserType* made = site.state.type(type.schema, type.name);
    if (made)
        return made->kind == schema::UserType::Kind::Enum ? Family::Enum : Family::Unknown;
    const auto* found = std::ranges::find(known, type.name, &Known::name);
    return found == known.end() || !type.schema.empty() ? Family::Unknown : found->family;
}

/// Whether no assignment cast leads from one type to the other: USING is for the rows, and a default has none.
bool keepsDefaultOut(const Site& site, const schema::Type& from, const schema::Type& to)
{
    const Family before = familyOf(site, from);
    const Family after = familyOf(site, to);
    if (before == Family::Unknown || after == Family::Unknown || after == Family::Text || from.array != to.array)
        return false; // as text anything can be assigned
    const bool same = from.name == to.name && site.state.schemaOf(from.schema) == site.state.schemaOf(to.schema);
    return before != after || (after == Family::Enum && !same);
}

void checkType(Site& site, Written table)
{
    const auto* definition = LK_AS(ColumnDef, site.command->def);
    const schema::Relation* known = site.relation(table);
    const schema::Column* column = known ? known->column(site.name()) : nullptr;
    if (!definition || !column || !column->hasDefault || column->identity || column->generated || dropsDefault(site)
        || !keepsDefaultOut(site, *column->type, typeOf(definition->typeName)))
        return;
    Finding& finding = site.report(columnOf(table, site.name()), {std::string(site.name()), std::string(table.name)});
    finding.sentence = QT_TRANSLATE_NOOP(
        "Lockkeeper", "PostgreSQL refuses this: the default of %1 in %2 cannot be cast to the new type (42804).");
    finding.advice = QT_TRANSLATE_NOOP(
        "Lockkeeper", "DROP DEFAULT before the change and SET DEFAULT after it; USING is for the rows only.");
}

void check(Site& site)
{
    const Written table = site.table();
    if (site.alter->objtype != OBJECT_TABLE)
        return;
    if (site.command->subtype == AT_DetachPartition) {
        const auto* partition = LK_AS(PartitionCmd, site.command->def);
        if (!partition || !partition->concurrent || !hasDefaultPartition(site, table))
            return;
        const Written child = written(partition->name);
        Finding& finding = site.report(objectOf("table", child), {std::string(child.name), std::string(table.name)});
        finding.sentence = QT_TRANSLATE_NOOP("Lockkeeper",
            "PostgreSQL refuses this: %2 has a default partition, so none is detached CONCURRENTLY (55000).");
        finding.advice = QT_TRANSLATE_NOOP("Lockkeeper", "Detach it without CONCURRENTLY, under a lock_timeout.");
        return;
    }
    if (site.command->subtype == AT_DropColumn && site.command->behavior == DROP_CASCADE)
        return;
    if (const std::string_view reader = readerOf(site, table); !reader.empty())
        site.report(
            columnOf(table, site.name()), {std::string(site.name()), std::string(table.name), std::string(reader)});
    else if (site.command->subtype == AT_AlterColumnType)
        checkType(site, table);
}

} // namespace

LK_RULE(refused_statement){
    .id = "refused-statement",
    .hazard = Hazard::MayFail,
    .severity = Severity::High,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "PostgreSQL refuses this: view %3 reads %1 of %2."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Drop view %3 before it and make it again after it."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "What earlier migrations made stands in the way: a view that reads the column, a default that does not fit the "
        "new type, a default partition. The statement fails on every database, not only on some rows."),
    .bad = "CREATE TABLE customer (name text); CREATE VIEW names AS SELECT name FROM customer; "
           "ALTER TABLE customer ALTER COLUMN name TYPE varchar(80);",
    .good = "CREATE TABLE customer (name text); ALTER TABLE customer ALTER COLUMN name TYPE varchar(80); "
            "CREATE VIEW names AS SELECT name FROM customer;",
    .commands = {AT_AlterColumnType, AT_DetachPartition, AT_DropColumn},
    .check = check,
};

} // namespace lockkeeper::sql
