#include "sql/drops.h"

#include "sql/made.h"
#include "sql/reach.h"

#include <algorithm>

namespace lockkeeper::sql {
namespace {

bool isFunction(ObjectType type)
{
    return type == OBJECT_FUNCTION || type == OBJECT_PROCEDURE || type == OBJECT_ROUTINE;
}

/// Of a serial column's sequence PostgreSQL may have cut the name, or numbered it; a schema may have another name by
/// now.
bool maybeSequence(const State& state, std::string_view name)
{
    constexpr std::size_t longest = 63;
    const std::string_view plain = name.substr(0, name.find_last_not_of("0123456789") + 1);
    return name.size() >= longest || std::ranges::any_of(state.sequences, [&](const auto& entry) {
        return entry.first.name == name || entry.first.name == plain;
    });
}

std::string signatureOf(const List* arguments)
{
    std::vector<const TypeName*> types;
    eachOf(arguments, [&](const Node* type) { types.push_back(LK_AS(TypeName, type)); });
    return sql::signatureOf(types);
}

void soften(const DropStmt& drop, Finding& finding)
{
    finding.hazard = drop.removeType == OBJECT_INDEX ? Hazard::Style : Hazard::BreaksClients;
    finding.severity = Severity::Low;
    finding.sentence = absentSentence();
    const bool isType = drop.removeType == OBJECT_TYPE || drop.removeType == OBJECT_DOMAIN;
    if (drop.removeType == OBJECT_SEQUENCE) {
        finding.severity = Severity::Medium;
        finding.sentence = QT_TRANSLATE_NOOP("Lockkeeper",
            "No migration makes sequence %1; where it is there all the same, how far it had counted is lost.");
    } else if (isType && drop.behavior == DROP_CASCADE) {
        finding.severity = Severity::Medium;
        finding.sentence = QT_TRANSLATE_NOOP("Lockkeeper",
            "No migration makes type %1; where it is there all the same, it goes with every column that has it.");
    }
}

} // namespace

bool meetsNothing(const Site& site, const DropStmt& drop, const Node* object)
{
    const State& state = site.state;
    const Written name = written(object);
    if (!drop.missing_ok || state.epoch < 2 || state.relations.empty()
        || (name.schema.empty() && !state.furtherSchemas.empty()))
        return false;
    const schema::Name key{state.schemaOf(name.schema), name.name};
    switch (static_cast<int>(drop.removeType)) {
    case OBJECT_TABLE:
    case OBJECT_VIEW:
    case OBJECT_MATVIEW:
    case OBJECT_FOREIGN_TABLE:
        return site.isAbsent(name);
    case OBJECT_SCHEMA:
        return isAbsentSchema(site, name.name);
    case OBJECT_INDEX:
        return !state.indexOwners.contains(key);
    case OBJECT_SEQUENCE:
        return !maybeSequence(state, name.name);
    case OBJECT_TYPE:
    case OBJECT_DOMAIN:
        return !state.types.contains(key) && useOfType(state, name).columns.empty();
    case OBJECT_FUNCTION:
    case OBJECT_PROCEDURE:
    case OBJECT_ROUTINE:
        return !state.functions.contains(key);
    case OBJECT_EXTENSION:
        // It may have come with the server; with CASCADE that costs columns.
        return drop.behavior != DROP_CASCADE && !state.extensions.contains(name.name);
    case OBJECT_TRIGGER:
    case OBJECT_POLICY: {
        // Another schema's tables may be somebody else's, with our triggers on them.
        const Written table = tableOfMember(object);
        return state.schemaOf(table.schema) == state.defaultSchema && site.isAbsent(table);
    }
    default:
        return false;
    }
}

const char* absentSentence()
{
    return QT_TRANSLATE_NOOP(
        "Lockkeeper", "No migration makes %1; this does something only where it is there all the same.");
}

void nameLostColumns(const Site& site, Written type, const char* sentence, const char* unknown, Finding& finding)
{
    const TypeUse use = useOfType(site.state, type);
    if (use.columns.empty() && use.complete) {
        finding.sentence = QT_TRANSLATE_NOOP("Lockkeeper",
            "Drops %1 and what still names it, such as defaults and functions; no column has it any more.");
        return;
    }
    finding.hazard = Hazard::DataLoss;
    finding.severity = Severity::Critical;
    finding.sentence = use.columns.empty() ? unknown : sentence;
    if (!use.columns.empty())
        finding.words.push_back(joined(use.columns));
}

std::string joined(const std::vector<std::string>& names)
{
    std::string all;
    for (const std::string& name : names)
        all.append(all.empty() ? "" : ", ").append(name);
    return all;
}

std::optional<schema::Name> ownerOf(const State& state, Written index)
{
    const auto found = state.indexOwners.find(schema::Name{state.schemaOf(index.schema), index.name});
    return found == state.indexOwners.end() ? std::nullopt : std::optional(found->second);
}

Object indexObject(const State& state, Written name)
{
    Object object = objectOf("index", name);
    if (const auto owner = ownerOf(state, name))
        object.table = owner->name;
    return object;
}

void reportDrops(Site& site, std::initializer_list<ObjectType> kinds, RefineDrop refine)
{
    const auto& drop = site.as<DropStmt>();
    if (std::ranges::find(kinds, drop.removeType) == kinds.end())
        return;
    const bool ofTable = drop.removeType == OBJECT_TRIGGER || drop.removeType == OBJECT_POLICY;
    const int count = lengthOf(drop.objects);
    for (int i = 0; i < count; ++i) {
        const Node* object = itemOf(drop.objects, i);
        const Written name = written(object);
        const Written table = ofTable ? tableOfMember(object) : Written{};
        if (isFunction(drop.removeType) && isMade(site, OBJECT_FUNCTION, name))
            continue;
        if (ofTable ? site.isNewMember(drop.removeType, table, name.name)
                    : holdsNothingOld(site, drop.removeType, name))
            continue;
        const std::string_view kind = kindWord(drop.removeType);
        Object dropped = ofTable              ? memberOf(kind, table, name.name)
            : drop.removeType == OBJECT_INDEX ? indexObject(site.state, name)
                                              : objectOf(kind, name);
        Finding& finding = site.report(std::move(dropped), site.itemRange(i, count), {std::string(name.name)});
        finding.lock = locks::accessExclusive;
        if (const auto* function = LK_AS(ObjectWithArgs, object); function && !function->args_unspecified)
            finding.words.push_back(signatureOf(function->objargs));
        if (refine)
            refine(site, drop, name, finding);
        // Tables and schemas have words of their own for it.
        if (drop.removeType != OBJECT_TABLE && drop.removeType != OBJECT_SCHEMA && meetsNothing(site, drop, object))
            soften(drop, finding);
    }
}

} // namespace lockkeeper::sql
