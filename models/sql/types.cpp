#include "sql/types.h"

#include "sql/expression.h"
#include "sql/names.h"

#include <array>

namespace lockkeeper::sql {
namespace {

using schema::Type;

/// A domain is what it stands on; a constrained one is a type of its own, because its check runs on every row.
Type resolved(const schema::Snapshot& state, Type type, bool& constrained)
{
    for (int hops = 0; hops < 8; ++hops) {
        const schema::UserType* known = state.type(type.schema, type.name);
        if (!known || known->kind != schema::UserType::Kind::Domain || type.array)
            return type;
        constrained = constrained || known->constrained;
        type = known->base;
    }
    return type;
}

constexpr int unlimited = 1'000'000;
/// Times count fractions of a second to six places; none written is six.
int places(const Type& type) { return type.length < 0 ? 6 : type.length; }
int limit(const Type& type) { return type.length < 0 ? unlimited : type.length; }
bool is(const Type& type, std::string_view name) { return type.name == name; }

bool isTextLike(const Type& type) { return is(type, "text") || is(type, "varchar") || is(type, "citext"); }

/// Width in bytes of PostgreSQL's integers, by name; 0: none of them.
int integerWidth(std::string_view name)
{
    return name == "int2" || name == "smallint"                ? 2
        : name == "int4" || name == "int" || name == "integer" ? 4
        : name == "int8" || name == "bigint"                   ? 8
                                                               : 0;
}

int floatWidth(std::string_view name) { return name == "float4" || name == "real" ? 4 : name == "float8" ? 8 : 0; }

/// Decimal digits that a float keeps for sure, and that an integer has, by their widths in bytes.
int digitsOf(int floatBytes) { return floatBytes == 8 ? 15 : 6; }
int digitsOfInteger(int bytes) { return bytes == 2 ? 5 : bytes == 4 ? 10 : 19; }

/// The most characters a value takes as text; 0 where nobody can say.
int widest(const Type& type)
{
    switch (integerWidth(type.name)) {
    case 2:
        return 6;
    case 4:
        return 11;
    case 8:
        return 20;
    default:
        break;
    }
    if (type.name == "uuid")
        return 36;
    if (type.name == "date")
        return 10;
    return type.name == "numeric" && type.length >= 0 ? type.length + 2 : 0;
}

} // namespace

Retype retype(const schema::Snapshot& state, const Type& fromWritten, const Type& toWritten, bool plain)
{
    if (!plain)
        return Retype::Rewrite;
    if (fromWritten == toWritten)
        return Retype::Same;
    bool constrained = false;
    bool ignored = false;
    const Type from = resolved(state, fromWritten, ignored);
    const Type to = resolved(state, toWritten, constrained);
    if (constrained)
        return Retype::Rewrite;
    if (from == to)
        return Retype::Free;
    // Every change of an array's element rewrites, also one that would be free for the element itself.
    if (from.array || to.array)
        return Retype::Rewrite;
    if (isTextLike(from) && isTextLike(to)) {
        if (is(to, "varchar") && to.length >= 0)
            return is(from, "varchar") && limit(from) <= to.length ? Retype::Free : Retype::Rewrite;
        return Retype::Free;
    }
    if (from.name == to.name) {
        if (is(from, "numeric"))
            return to.length < 0 || (from.length >= 0 && from.scale == to.scale && to.length >= from.length)
                ? Retype::Free
                : Retype::Rewrite;
        static constexpr std::array<std::string_view, 5> timed{
            "timestamp", "timestamptz", "time", "timetz", "interval"};
        if (std::ranges::find(timed, from.name) != timed.end())
            return places(to) >= places(from) ? Retype::Free : Retype::Rewrite;
        if (is(from, "varbit"))
            return limit(to) >= limit(from) ? Retype::Free : Retype::Rewrite;
        return Retype::Rewrite;
    }
    const auto pair = [&](std::string_view left, std::string_view right) { return is(from, left) && is(to, right); };
    if (pair("timestamp", "timestamptz") || pair("timestamptz", "timestamp"))
        // A written precision below six coerces the length, and that defeats the shortcut even in UTC.
        return to.length < 0 || to.length >= 6 ? Retype::FreeInUtc : Retype::Rewrite;
    if (pair("cidr", "inet") || pair("xml", "text") || pair("int4", "oid") || pair("oid", "int4"))
        return Retype::Free;
    if (pair("bit", "varbit"))
        return to.length < 0 || to.length >= std::max(from.length, 1) ? Retype::Free : Retype::Rewrite;
    return Retype::Rewrite;
}

Lossy lossy(const schema::Snapshot& state, const Type& fromWritten, const Type& toWritten, bool explicitCast)
{
    bool ignored = false;
    const Type from = resolved(state, fromWritten, ignored);
    const Type to = resolved(state, toWritten, ignored);
    if (from == to || from.array != to.array)
        return Lossy::No;
    const bool fromCharacters = isTextLike(from) || is(from, "bpchar");
    const bool toCharacters = is(to, "varchar") || is(to, "bpchar");
    if (toCharacters && to.length >= 0) {
        const bool narrower = fromCharacters ? limit(from) > to.length : explicitCast && to.length < widest(from);
        if (narrower)
            return explicitCast ? Lossy::Cuts : Lossy::Fails;
        return Lossy::No;
    }
    const int fromInteger = integerWidth(from.name);
    const int toInteger = integerWidth(to.name);
    const int fromFloat = floatWidth(from.name);
    const int toFloat = floatWidth(to.name);
    if (fromInteger && toInteger)
        return toInteger < fromInteger ? Lossy::Fails : Lossy::No;
    if ((is(from, "numeric") || fromFloat || is(from, "money")) && toInteger) {
        // numeric(10,0) has no fraction to lose.
        const bool whole = is(from, "numeric") && from.scale == 0 && from.length >= 0;
        return whole ? Lossy::Fails : Lossy::Rounds;
    }
    if (is(from, "numeric") && is(to, "numeric")) {
        if (to.length < 0)
            return Lossy::No;
        if (from.length < 0 || to.scale < from.scale)
            return Lossy::Rounds;
        return to.length - to.scale < from.length - from.scale ? Lossy::Fails : Lossy::No;
    }
    if (is(from, "numeric") && is(to, "money"))
        return from.length < 0 || from.scale > 2 ? Lossy::Rounds : Lossy::No;
    if (fromFloat && is(to, "numeric"))
        return to.length >= 0 ? Lossy::Rounds : Lossy::No;
    if (is(from, "numeric") && toFloat)
        return from.length >= 0 && from.length <= digitsOf(toFloat) ? Lossy::No : Lossy::Rounds;
    if (fromFloat == 8 && toFloat == 4)
        return Lossy::Rounds;
    if (fromInteger && toFloat)
        return digitsOf(toFloat) < digitsOfInteger(fromInteger) ? Lossy::Rounds : Lossy::No;
    if (fromInteger && is(to, "bool"))
        return Lossy::Rounds; // all but 0 are true
    if (fromInteger && is(to, "numeric") && to.length >= 0)
        return Lossy::Fails;
    static constexpr std::array<std::string_view, 2> stamps{"timestamp", "timestamptz"};
    const bool fromStamp = std::ranges::find(stamps, from.name) != stamps.end();
    const bool toStamp = std::ranges::find(stamps, to.name) != stamps.end();
    if (fromStamp && (is(to, "date") || is(to, "time") || is(to, "timetz")))
        return Lossy::Rounds;
    if (fromStamp && toStamp)
        return places(to) < places(from) ? Lossy::Rounds : Lossy::No;
    if (is(from, "timetz") && is(to, "time"))
        return Lossy::Rounds;
    if (from.name == to.name && (is(from, "time") || is(from, "timetz") || is(from, "interval")))
        return places(to) < places(from) ? Lossy::Rounds : Lossy::No;
    if (is(from, "inet") && is(to, "cidr"))
        return Lossy::Rounds;
    if (is(from, "json") && is(to, "jsonb"))
        return Lossy::No; // spelling only: order and doubled keys
    if ((is(from, "bit") || is(from, "varbit")) && (is(to, "bit") || is(to, "varbit")))
        return limit(to) < limit(from) ? (explicitCast ? Lossy::Cuts : Lossy::Fails) : Lossy::No;
    return Lossy::No;
}

Using usingOf(const Node* expression, std::string_view column)
{
    Using use;
    if (!expression)
        return use;
    const Node* node = expression;
    while (const auto* cast = LK_AS(TypeCast, node)) {
        use.chain.insert(use.chain.begin(), typeOf(cast->typeName));
        node = cast->arg;
    }
    use.casts = !use.chain.empty();
    if (use.casts)
        use.last = use.chain.back();
    const auto* reference = LK_AS(ColumnRef, node);
    use.plain = reference && stringOf(lastOf(reference->fields)) == column;
    if (!use.plain) {
        const std::vector<std::string_view> read = columnsRead(expression);
        use.readsColumn = std::ranges::find(read, column) != read.end();
    }
    return use;
}

} // namespace lockkeeper::sql
