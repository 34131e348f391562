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
        bool constrained = false;
        for (int i = 0; i < lengthOf(create.constraints); ++i)
            if (const auto* constraint = LK_AS(Constraint, itemOf(create.constraints, i)))
                constrained
                    = constrained || constraint->contype == CONSTR_CHECK || constraint->contype == CONSTR_NOTNULL;
        makeType(state, written(create.domainname),
            {.kind = UserType::Kind::Domain,
                .constrained = constrained,
                .born = epoch(),
                .base = *state.kept(typeOf(create.typeName))});
        return true;
    }
    case T_AlterDomainStmt: {
        const auto& alter = *reinterpret_cast<const AlterDomainStmt*>(statement);
        const Written name = written(alter.typeName);
        if (UserType* type = state.type(name.schema, name.name); type && (alter.subtype == 'C' || alter.subtype == 'O'))
            type->constrained = true;
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
