#include "sql/privileges.h"

namespace lockkeeper::sql {
namespace {

void reportObjects(Site& site, const GrantStmt& grant)
{
    const int count = lengthOf(grant.objects);
    eachOf(grant.objects, [&](const Node* node) {
        // ON ALL TABLES IN SCHEMA names the schema.
        const bool wholeSchema = grant.targtype != ACL_TARGET_OBJECT;
        const std::string_view kind = wholeSchema ? std::string_view("schema") : kindWord(grant.objtype);
        const auto* relation = LK_AS(RangeVar, node);
        const TextRange range = relation && count > 1 ? site.nameRange(relation->location) : site.statementRange();
        site.report(objectOf(kind, written(node)), range);
    });
}

} // namespace

void reportPrivileges(Site& site, bool grants)
{
    if (const auto* role = LK_AS(GrantRoleStmt, site.node)) {
        if (role->is_grant == grants)
            eachOf(role->granted_roles, [&](const Node* node) {
                const auto* granted = LK_AS(AccessPriv, node);
                site.report({.kind = "role", .name = std::string(granted ? view(granted->priv_name) : "")});
            });
        return;
    }
    const auto* defaults = LK_AS(AlterDefaultPrivilegesStmt, site.node);
    const auto* grant = defaults ? defaults->action : LK_AS(GrantStmt, site.node);
    if (!grant || grant->is_grant != grants)
        return;
    if (defaults || lengthOf(grant->objects) == 0)
        site.report({.kind = "privilege"});
    else
        reportObjects(site, *grant);
}

} // namespace lockkeeper::sql
