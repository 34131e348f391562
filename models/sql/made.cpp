#include "sql/made.h"

namespace lockkeeper::sql {
namespace {

/// Names hold no NUL, so it keeps them apart.
std::string keyOf(const State& state, ObjectType type, Written name, Written table)
{
    std::string key = std::to_string(static_cast<int>(type));
    // A role, database or publication has no schema; a trigger's and a policy's name is its table's own.
    const bool qualified = type == OBJECT_AGGREGATE || type == OBJECT_FUNCTION;
    const std::string_view schema = qualified ? state.schemaOf(name.schema)
        : table.name.empty()                  ? std::string_view()
                                              : state.schemaOf(table.schema);
    for (const std::string_view part : {schema, table.name, name.name}) {
        key += '\0';
        key += part;
    }
    return key;
}

/// Of what was dropped above and is made again within the transaction: nobody misses it meanwhile.
void softenDrop(
    Walk& walk, std::string_view rule, const Object& again, const char* sentence, std::string_view signature)
{
    if (walk.here.transaction != 1)
        return; // a COMMIT may stand between the two
    for (Finding& finding : walk.findings) {
        if (finding.id() != rule || finding.sentence || finding.object.name != again.name
            || finding.object.table != again.table
            || walk.state.schemaOf(finding.object.schema) != walk.state.schemaOf(again.schema))
            continue;
        if (!signature.empty() && (finding.words.size() < 2 || finding.words[1] != signature))
            continue; // another function of that name
        finding.severity = Severity::Low;
        finding.sentence = sentence;
    }
}

std::string signatureOf(const CreateFunctionStmt& create)
{
    std::vector<const TypeName*> types;
    eachOf(create.parameters, [&](const Node* node) {
        const auto* parameter = LK_AS(FunctionParameter, node);
        if (parameter && parameter->mode != FUNC_PARAM_OUT && parameter->mode != FUNC_PARAM_TABLE)
            types.push_back(parameter->argType);
    });
    return sql::signatureOf(types);
}

/// What comes back under its name is no loss, whether or not it is certain that this statement makes it.
void softenDrops(Walk& walk, const Site& site)
{
    switch (static_cast<int>(site.node->type)) {
    case T_ViewStmt:
        return softenDrop(walk, "drop-view", objectOf("view", written(site.as<ViewStmt>().view)),
            QT_TRANSLATE_NOOP("Lockkeeper",
                "Drops view %1 and creates it again: its grants are lost, and who reads a column it no longer has "
                "fails."),
            {});
    case T_CreateTableAsStmt: {
        const auto& create = site.as<CreateTableAsStmt>();
        if (create.objtype == OBJECT_MATVIEW)
            softenDrop(walk, "drop-materialized-view", objectOf("materialized-view", written(create.into->rel)),
                QT_TRANSLATE_NOOP("Lockkeeper",
                    "Drops materialized view %1 and creates it again: its indexes and grants are lost, and who reads a "
                    "column it no longer has fails."),
                {});
        return;
    }
    case T_CreateFunctionStmt: {
        const auto& create = site.as<CreateFunctionStmt>();
        return softenDrop(walk, "drop-function", objectOf("function", written(create.funcname)),
            QT_TRANSLATE_NOOP("Lockkeeper", "Drops function %1 and creates it again: its grants are lost."),
            signatureOf(create));
    }
    case T_CreateTrigStmt: {
        const auto& create = site.as<CreateTrigStmt>();
        return softenDrop(walk, "drop-trigger", memberOf("trigger", written(create.relation), view(create.trigname)),
            QT_TRANSLATE_NOOP("Lockkeeper", "Drops trigger %1 and creates it again in the same transaction."), {});
    }
    case T_CreatePolicyStmt: {
        const auto& create = site.as<CreatePolicyStmt>();
        return softenDrop(walk, "drop-policy", memberOf("policy", written(create.table), view(create.policy_name)),
            QT_TRANSLATE_NOOP(
                "Lockkeeper", "Drops policy %1 and creates it again: who may see which rows may have changed."),
            {});
    }
    default:
        return;
    }
}

} // namespace

std::string signatureOf(std::span<const TypeName* const> types)
{
    std::string all = "(";
    for (const TypeName* type : types)
        all.append(spelled(typeOf(type))).append(",");
    return all;
}

void rememberMade(Walk& walk, const Site& site)
{
    if (site.unit.conditional)
        return;
    softenDrops(walk, site);
    const auto made = [&](ObjectType type, Written name, Written table = {}) {
        walk.here.made.insert(keyOf(site.state, type, name, table));
    };
    switch (static_cast<int>(site.node->type)) {
    case T_CreateFunctionStmt: {
        // OR REPLACE makes it where the folded history has none of the name, and this file dropped none of its kin.
        const auto& create = site.as<CreateFunctionStmt>();
        const Written name = written(create.funcname);
        const schema::Name key{site.state.schemaOf(name.schema), name.name};
        const bool known = site.state.epoch > 1 && !site.state.relations.empty();
        if (create.replace && known && !site.state.functions.contains(key)
            && std::ranges::none_of(walk.findings, [&](const Finding& finding) {
                   return finding.id() == "drop-function" && finding.object.name == name.name;
               }))
            made(OBJECT_FUNCTION, name);
        return;
    }
    case T_CreateTrigStmt: {
        const auto& create = site.as<CreateTrigStmt>();
        if (!create.replace)
            made(OBJECT_TRIGGER, {{}, view(create.trigname)}, written(create.relation));
        return;
    }
    case T_CreatePolicyStmt: {
        const auto& create = site.as<CreatePolicyStmt>();
        made(OBJECT_POLICY, {{}, view(create.policy_name)}, written(create.table));
        return;
    }
    case T_CreateRoleStmt:
        return made(OBJECT_ROLE, {{}, view(site.as<CreateRoleStmt>().role)});
    case T_CreatedbStmt:
        return made(OBJECT_DATABASE, {{}, view(site.as<CreatedbStmt>().dbname)});
    case T_CreatePublicationStmt:
        return made(OBJECT_PUBLICATION, {{}, view(site.as<CreatePublicationStmt>().pubname)});
    case T_CreateSubscriptionStmt:
        return made(OBJECT_SUBSCRIPTION, {{}, view(site.as<CreateSubscriptionStmt>().subname)});
    case T_DefineStmt: {
        const auto& define = site.as<DefineStmt>();
        if (define.kind == OBJECT_AGGREGATE && !define.replace)
            made(OBJECT_AGGREGATE, written(define.defnames));
        return;
    }
    default:
        return;
    }
}

bool isMade(const Site& site, ObjectType type, Written name, Written table)
{
    return site.here.made.contains(keyOf(site.state, type, name, table));
}

} // namespace lockkeeper::sql
