#include "sql/expression.h"
#include "sql/fold/family.h"

namespace lockkeeper::sql {
namespace {

using schema::Snapshot;
using schema::UserType;

std::vector<std::string_view> keptValues(Snapshot& state, const List* strings)
{
    const schema::NameList kept = keptNames(state, strings);
    return {kept.begin(), kept.end()};
}

void makeType(Snapshot& state, Written name, UserType type)
{
    put(state, state.types, qualified(state, name), std::move(type));
}

void constrain(UserType& domain, const Constraint& constraint)
{
    switch (static_cast<int>(constraint.contype)) {
    case CONSTR_CHECK: {
        const std::vector<std::string_view> proven = provenNotNull(constraint.raw_expr);
        domain.constrained = true;
        domain.required = domain.required || std::ranges::find(proven, "value") != proven.end();
        return;
    }
    case CONSTR_NOTNULL:
        domain.constrained = domain.required = true;
        return;
    case CONSTR_DEFAULT:
        domain.hasDefault = !isNullConstant(constraint.raw_expr);
        return;
    default:
        return;
    }
}

void alterDomain(UserType& domain, const AlterDomainStmt& alter)
{
    switch (alter.subtype) {
    case 'T':
        domain.hasDefault = alter.def && !isNullConstant(alter.def);
        return;
    case 'O':
        domain.constrained = domain.required = true;
        return;
    case 'C':
        if (const auto* constraint = LK_AS(Constraint, alter.def))
            constrain(domain, *constraint);
        return;
    case 'N':
    case 'X': // perhaps the one that takes no NULL
        domain.required = false;
        return;
    default:
        return;
    }
}

void alterEnum(Snapshot& state, const AlterEnumStmt& alter)
{
    const Written name = written(alter.typeName);
    UserType* type = state.type(name.schema, name.name);
    if (!type)
        return;
    const std::string_view value = state.kept(view(alter.newVal));
    if (alter.oldVal) {
        std::ranges::replace(type->values, view(alter.oldVal), value);
        return;
    }
    if (std::ranges::find(type->values, value) != type->values.end())
        return;
    auto at = type->values.end();
    if (alter.newValNeighbor) {
        at = std::ranges::find(type->values, view(alter.newValNeighbor));
        if (at != type->values.end() && alter.newValIsAfter)
            ++at;
    }
    type->values.insert(at, value);
}

} // namespace

bool foldType(Snapshot& state, const Node* statement, Certain certain)
{
    const auto epoch = [&] { return bornOf(state, certain); };
    switch (static_cast<int>(statement->type)) {
    case T_CreateEnumStmt: {
        const auto& create = *reinterpret_cast<const CreateEnumStmt*>(statement);
        makeType(state, written(create.typeName),
            {.kind = UserType::Kind::Enum, .born = epoch(), .values = keptValues(state, create.vals)});
        return true;
    }
    case T_AlterEnumStmt:
        alterEnum(state, *reinterpret_cast<const AlterEnumStmt*>(statement));
        return true;
    case T_CreateDomainStmt: {
        const auto& create = *reinterpret_cast<const CreateDomainStmt*>(statement);
        UserType domain{.kind = UserType::Kind::Domain, .born = epoch(), .base = *state.kept(typeOf(create.typeName))};
        // What a domain demands, one over it demands as well.
        if (const UserType* base = domain.base.array ? nullptr : state.type(domain.base.schema, domain.base.name)) {
            domain.constrained = base->constrained;
            domain.required = base->required;
            domain.hasDefault = base->hasDefault;
        }
        eachOf(create.constraints, [&](const Node* node) {
            if (const auto* constraint = LK_AS(Constraint, node))
                constrain(domain, *constraint);
        });
        makeType(state, written(create.domainname), std::move(domain));
        return true;
    }
    case T_AlterDomainStmt: {
        const auto& alter = *reinterpret_cast<const AlterDomainStmt*>(statement);
        const Written name = written(alter.typeName);
        if (UserType* type = state.type(name.schema, name.name))
            alterDomain(*type, alter);
        return true;
    }
    case T_CompositeTypeStmt: {
        const auto& create = *reinterpret_cast<const CompositeTypeStmt*>(statement);
        // For values it has the names of the types it is made of.
        std::vector<std::string_view> parts;
        eachOf(create.coldeflist, [&](const Node* node) {
            if (const auto* attribute = LK_AS(ColumnDef, node))
                parts.push_back(state.kept(typeOf(attribute->typeName).name));
        });
        makeType(state, written(create.typevar),
            {.kind = UserType::Kind::Composite, .born = epoch(), .values = std::move(parts)});
        return true;
    }
    case T_CreateRangeStmt:
        makeType(state, written(reinterpret_cast<const CreateRangeStmt*>(statement)->typeName), {.born = epoch()});
        return true;
    default:
        return false;
    }
}

} // namespace lockkeeper::sql
