#include "sql/timeouts.h"

#include "sql/drops.h"
#include "sql/expression.h"

namespace lockkeeper::sql {
namespace {

struct Taken {
    std::string_view lock{};
    Written table{};
};

std::string_view lockOf(const AlterTableCmd& command)
{
    switch (static_cast<int>(command.subtype)) {
    case AT_SetStatistics:
    case AT_SetOptions:
    case AT_ResetOptions:
    case AT_ClusterOn:
    case AT_DropCluster:
    case AT_SetRelOptions:
    case AT_ResetRelOptions:
    case AT_ValidateConstraint:
    case AT_AttachPartition:
        return {};
    case AT_DetachPartition:
        return LK_AS(PartitionCmd, command.def) && LK_AS(PartitionCmd, command.def)->concurrent
            ? std::string_view()
            : locks::accessExclusive;
    case AT_AddConstraint: {
        const auto* constraint = LK_AS(Constraint, command.def);
        return constraint && constraint->contype == CONSTR_FOREIGN ? locks::shareRowExclusive : locks::accessExclusive;
    }
    case AT_EnableTrig:
    case AT_EnableAlwaysTrig:
    case AT_EnableReplicaTrig:
    case AT_EnableTrigAll:
    case AT_EnableTrigUser:
    case AT_DisableTrig:
    case AT_DisableTrigAll:
    case AT_DisableTrigUser:
        return locks::shareRowExclusive;
    default:
        return locks::accessExclusive;
    }
}

Taken ofAlter(const Site& site, const AlterTableStmt& alter)
{
    Taken taken{.table = written(alter.relation)};
    if (alter.objtype != OBJECT_TABLE && alter.objtype != OBJECT_MATVIEW && alter.objtype != OBJECT_VIEW
        && alter.objtype != OBJECT_FOREIGN_TABLE)
        return {};
    const bool isNew = site.isNew(taken.table);
    for (int i = 0; i < lengthOf(alter.cmds); ++i) {
        const auto* command = LK_AS(AlterTableCmd, itemOf(alter.cmds, i));
        if (!command)
            continue;
        // A foreign key of a new table still locks the old one it refers to.
        const auto* constraint = LK_AS(Constraint, command->def);
        if (isNew && constraint && constraint->contype == CONSTR_FOREIGN && !site.isNew(written(constraint->pktable)))
            return {locks::shareRowExclusive, written(constraint->pktable)};
        const std::string_view lock = lockOf(*command);
        if (!isNew && (taken.lock.empty() || lock == locks::accessExclusive))
            taken.lock = lock;
    }
    return taken;
}

Taken ofDrop(const Site& site, const DropStmt& drop)
{
    const Written name = written(itemOf(drop.objects, 0));
    switch (static_cast<int>(drop.removeType)) {
    case OBJECT_TABLE:
    case OBJECT_VIEW:
    case OBJECT_MATVIEW:
    case OBJECT_FOREIGN_TABLE:
    case OBJECT_SEQUENCE:
    case OBJECT_SCHEMA:
        return site.isNewObject(drop.removeType, name) ? Taken{} : Taken{locks::accessExclusive, name};
    case OBJECT_INDEX:
        if (drop.concurrent || site.isNewIndex(name))
            return {};
        if (const auto owner = ownerOf(site.state, name))
            return {locks::accessExclusive, {name.schema, owner->name}};
        return {locks::accessExclusive, name};
    case OBJECT_TRIGGER:
    case OBJECT_POLICY:
    case OBJECT_RULE: {
        const Written table = tableOfMember(itemOf(drop.objects, 0));
        return site.isNew(table) ? Taken{} : Taken{locks::accessExclusive, table};
    }
    default:
        return {};
    }
}

Taken takenBy(const Site& site)
{
    const auto unlessNew
        = [&](std::string_view lock, Written table) { return site.isNew(table) ? Taken{} : Taken{lock, table}; };
    switch (static_cast<int>(site.node->type)) {
    case T_AlterTableStmt:
        return ofAlter(site, site.as<AlterTableStmt>());
    case T_DropStmt:
        return ofDrop(site, site.as<DropStmt>());
    case T_CreateStmt:
        for (const AddedConstraint& added : site.constraints())
            if (added.node->contype == CONSTR_FOREIGN && !site.isNew(written(added.node->pktable))
                && written(added.node->pktable).name != written(site.as<CreateStmt>().relation).name)
                return {locks::shareRowExclusive, written(added.node->pktable)};
        return {};
    case T_IndexStmt:
        return site.as<IndexStmt>().concurrent ? Taken{}
                                               : unlessNew(locks::share, written(site.as<IndexStmt>().relation));
    case T_RenameStmt: {
        const auto& rename = site.as<RenameStmt>();
        if (!rename.relation || rename.renameType == OBJECT_INDEX || rename.renameType == OBJECT_SEQUENCE)
            return {};
        return unlessNew(locks::accessExclusive, written(rename.relation));
    }
    case T_TruncateStmt: {
        const auto& truncate = site.as<TruncateStmt>();
        return unlessNew(locks::accessExclusive, written(itemOf(truncate.relations, 0)));
    }
    case T_CreateTrigStmt:
        return unlessNew(locks::shareRowExclusive, written(site.as<CreateTrigStmt>().relation));
    case T_CreatePolicyStmt:
        return unlessNew(locks::accessExclusive, written(site.as<CreatePolicyStmt>().table));
    case T_RuleStmt:
        return unlessNew(locks::accessExclusive, written(site.as<RuleStmt>().relation));
    case T_AlterObjectSchemaStmt:
        return site.as<AlterObjectSchemaStmt>().relation
            ? unlessNew(locks::accessExclusive, written(site.as<AlterObjectSchemaStmt>().relation))
            : Taken{};
    case T_ClusterStmt:
        return unlessNew(locks::accessExclusive, written(site.as<ClusterStmt>().relation));
    case T_RefreshMatViewStmt:
        return site.as<RefreshMatViewStmt>().concurrent
            ? Taken{}
            : unlessNew(locks::accessExclusive, written(site.as<RefreshMatViewStmt>().relation));
    case T_LockStmt: {
        const auto& lock = site.as<LockStmt>();
        static constexpr std::array strong{
            locks::share, locks::shareRowExclusive, locks::exclusive, locks::accessExclusive};
        constexpr int shareMode = 5;
        const auto mode = static_cast<std::size_t>(std::max(lock.mode - shareMode, 0));
        return lock.mode >= shareMode && mode < strong.size() && lock.relations
            ? unlessNew(strong.at(mode), written(itemOf(lock.relations, 0)))
            : Taken{};
    }
    default:
        return {};
    }
}

/// A timeout's value: 0 in any unit switches it off.
bool limits(const Node* value)
{
    if (const char* word = constantText(value)) {
        const std::string_view digits = view(word);
        return digits.find_first_of("123456789") != std::string_view::npos;
    }
    return integerOf(value, 1) != 0;
}

void set(Here& here, std::string_view name, bool on, bool local)
{
    if (local && !here.sharesTransaction)
        return; // SET LOCAL alone is over with its statement
    if (name == "lock_timeout") {
        here.lockTimeout = on;
        here.lockTimeoutLocal = local;
    } else if (name == "statement_timeout" || name == "transaction_timeout") {
        here.statementTimeout = on;
        here.statementTimeoutLocal = local;
    }
}

void noteSetting(Here& here, const VariableSetStmt& statement)
{
    const bool on
        = statement.kind == VAR_SET_VALUE && lengthOf(statement.args) > 0 && limits(itemOf(statement.args, 0));
    if (statement.kind == VAR_RESET_ALL) {
        here.lockTimeout = here.statementTimeout = false;
        return;
    }
    set(here, view(statement.name), on, statement.is_local);
}

void noteConfigCalls(Site& site)
{
    for (const Call& call : site.calls()) {
        if (call.name.name != "set_config" || lengthOf(call.node->args) < 2)
            continue;
        const char* name = constantText(itemOf(call.node->args, 0));
        const bool local = lengthOf(call.node->args) > 2 && truthOf(itemOf(call.node->args, 2)) == Truth::True;
        set(site.here, view(name), limits(itemOf(call.node->args, 1)), local);
    }
}

} // namespace

void noteLocks(Walk& walk, Site& site)
{
    Here& here = site.here;
    if (const auto* setting = LK_AS(VariableSetStmt, site.node))
        return noteSetting(here, *setting);
    if (site.node->type == T_SelectStmt)
        return noteConfigCalls(site);
    const Taken taken = takenBy(site);
    if (taken.lock.empty())
        return;
    static const Rule& noLockTimeout = *ruleNamed("missing-lock-timeout");
    static const Rule& noStatementTimeout = *ruleNamed("missing-statement-timeout");
    const auto say = [&](const Rule& rule, bool& said) {
        if (said)
            return;
        said = true;
        walk.add(rule, here.current, site.statementRange(), objectOf("table", taken.table), {taken.table.name}).lock
            = taken.lock;
    };
    if (!here.lockTimeout)
        say(noLockTimeout, here.missingLockTimeoutSaid);
    if (!here.statementTimeout)
        say(noStatementTimeout, here.missingStatementTimeoutSaid);
    if (taken.lock != locks::accessExclusive
        || (!here.strongLockTable.empty() && here.strongLockTransaction == here.transaction))
        return;
    if (const auto* drop = LK_AS(DropStmt, site.node); drop && meetsNothing(site, *drop, itemOf(drop->objects, 0)))
        return;
    here.strongLockTable = taken.table.name;
    here.strongLockTransaction = here.transaction;
    here.strongLockStatement = here.current;
}

} // namespace lockkeeper::sql
