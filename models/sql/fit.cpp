#include "sql/fit.h"

#include "sql/types.h"

#include <array>

namespace lockkeeper::sql {
namespace {

using schema::Type;

template <std::size_t N>
std::size_t placeIn(const std::array<std::string_view, N>& types, const Type& type)
{
    return static_cast<std::size_t>(std::ranges::find(types, type.name) - types.begin());
}

constexpr std::array<std::string_view, 5> texts{"text", "varchar", "bpchar", "citext", "name"};
constexpr std::array<std::string_view, 3> integers{"int2", "int4", "int8"};
constexpr std::array<std::string_view, 2> floats{"float4", "float8"};
constexpr std::array<std::string_view, 2> stamps{"timestamp", "timestamptz"};
constexpr std::array<std::string_view, 2> documents{"json", "jsonb"};

template <std::size_t N>
bool isOne(const std::array<std::string_view, N>& types, const Type& type)
{
    return placeIn(types, type) < N;
}

/// The type under any domains.
Type baseOf(const State& state, Type type)
{
    constexpr int deepest = 8;
    for (int hops = 0; hops < deepest && !type.array; ++hops) {
        const schema::UserType* known = state.type(type.schema, type.name);
        if (!known || known->kind != schema::UserType::Kind::Domain)
            break;
        type = known->base;
    }
    return type;
}

/// Of numbers among themselves.
Fit fitOfNumbers(const Type& from, const Type& to)
{
    const bool toNumeric = to.name == "numeric";
    if (isOne(integers, from)) {
        if (isOne(integers, to))
            return placeIn(integers, to) >= placeIn(integers, from) ? Fit::Kin : Fit::Convertible;
        return toNumeric || isOne(floats, to) ? Fit::Kin : Fit::No;
    }
    if (isOne(floats, from) && isOne(floats, to))
        return placeIn(floats, to) >= placeIn(floats, from) ? Fit::Kin : Fit::Convertible;
    if (isOne(floats, from) || from.name == "numeric")
        return toNumeric || to.name == "float8"        ? Fit::Kin
            : isOne(integers, to) || isOne(floats, to) ? Fit::Narrow
                                                       : Fit::No;
    return Fit::No;
}

/// Whether most values of the smaller enum are the other's, too.
bool shareValues(std::span<const std::string_view> left, std::span<const std::string_view> right)
{
    const auto shared = static_cast<std::size_t>(std::ranges::count_if(
        left, [&](std::string_view value) { return std::ranges::find(right, value) != right.end(); }));
    return shared > 0 && 2 * shared >= std::min(left.size(), right.size());
}

} // namespace

bool isEnum(const State& state, const Type& type)
{
    const schema::UserType* known = state.type(type.schema, type.name);
    return known && known->kind == schema::UserType::Kind::Enum;
}

Fit fitOf(const State& state, const Type& fromWritten, const Type& toWritten)
{
    if (fromWritten.name == toWritten.name && fromWritten.array == toWritten.array)
        return Fit::Same;
    const Type from = baseOf(state, fromWritten);
    const Type to = baseOf(state, toWritten);
    if (from.array != to.array)
        return Fit::No;
    if (from.name == to.name)
        return Fit::Same;
    if ((isOne(texts, from) && isOne(texts, to)) || (isOne(documents, from) && isOne(documents, to)))
        return Fit::Kin;
    if (isOne(stamps, to) && (isOne(stamps, from) || from.name == "date"))
        return Fit::Kin;
    if (isOne(stamps, from) && to.name == "date")
        return Fit::Narrow;
    if (const Fit numbers = fitOfNumbers(from, to); numbers != Fit::No)
        return numbers;
    if (isOne(texts, to)) {
        if (isOne(integers, from) || from.name == "uuid" || isEnum(state, from))
            return Fit::AsText;
        return from.name == "numeric" || isOne(floats, from) || isOne(documents, from) ? Fit::Narrow : Fit::No;
    }
    if (isOne(texts, from) && (to.name == "uuid" || isEnum(state, to)))
        return Fit::Convertible;
    return !from.array && retype(state, from, to, true) != Retype::Rewrite ? Fit::Kin : Fit::No;
}

Fit fitOf(const State& state, const ColumnEvent& dropped, const schema::Column& added)
{
    if (added.generated)
        return Fit::No;
    if (!dropped.typeKnown)
        return added.identity ? Fit::No : Fit::Kin;
    // A counter gives values of its own, unless both are one.
    if (added.identity && !dropped.column.identity)
        return Fit::No;
    const Fit fit = fitOf(state, *dropped.column.type, *added.type);
    if (fit != Fit::No || dropped.values.empty())
        return fit;
    if (isOne(texts, baseOf(state, *added.type)) && !added.type->array && !dropped.column.type->array)
        return Fit::AsText;
    const schema::UserType* to = state.type(added.type->schema, added.type->name);
    return to && added.type->array == dropped.column.type->array && shareValues(dropped.values, to->values)
        ? Fit::Convertible
        : Fit::No;
}

} // namespace lockkeeper::sql
