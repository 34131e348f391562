#include "sql/volatility.h"

#include "sql/expression.h"
#include "sql/names.h"

#include <array>

namespace lockkeeper::sql {
namespace {

/// Volatile functions that can stand in a default: the server's own, and those of contrib and well-known extensions.
constexpr std::array<std::string_view, 42> volatileFunctions{"clock_timestamp", "crypt", "currval", "gen_random_bytes",
    "gen_random_uuid", "gen_salt", "gen_ulid", "generate_ulid", "cuid", "cuid2", "ksuid", "lastval", "lo_create",
    "nanoid", "nextval", "normal_rand", "pg_advisory_lock", "pg_advisory_xact_lock", "pg_backend_pid_random",
    "pg_notify", "pg_sleep", "pg_try_advisory_lock", "random", "random_normal", "set_config", "setseed", "setval",
    "timeofday", "typeid_generate", "ulid", "ulid_generate", "uuid_generate_v1", "uuid_generate_v1mc",
    "uuid_generate_v4", "uuid_generate_v6", "uuid_generate_v7", "uuid_time_nextval", "uuid_sequence_nextval", "uuidv4",
    "uuidv7", "xid", "txid_generate"};

} // namespace

bool isVolatile(const schema::Snapshot& state, const Node* expression)
{
    bool found = false;
    everyNode(expression, [&](const Node* node) {
        const auto* call = LK_AS(FuncCall, node);
        if (!call)
            return !found;
        const Written name = written(call->funcname);
        if (std::ranges::find(volatileFunctions, name.name) != volatileFunctions.end())
            found = true;
        else if (const auto own = state.functions.find(schema::Name{state.schemaOf(name.schema), name.name});
            own != state.functions.end())
            found = found || own->second.isVolatile;
        else if (!name.schema.empty() && name.schema != "pg_catalog")
            found = true; // somebody's own, never seen: PostgreSQL's default is volatile
        return !found;
    });
    return found;
}

} // namespace lockkeeper::sql
