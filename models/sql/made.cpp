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

} // namespace

void rememberMade(Walk& walk, const Site& site)
{
    if (site.unit.conditional)
        return;
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
