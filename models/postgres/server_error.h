#pragma once

#include "base/error.h"

#include <optional>
#include <string>
#include <string_view>

struct pg_conn;
struct pg_result;

namespace lockkeeper::postgres {

/// `query-failed`: the server's primary message in the sentence; severity, DETAIL, HINT, CONTEXT, POSITION and SQLSTATE
/// in the detail, a line each.
[[nodiscard]] Error queryError(const pg_result* result, std::string_view database);

/// `connection-failed` or `password-required`, with libpq's own words, which never hold a password.
[[nodiscard]] Error connectionError(pg_conn* connection, const QString& place);

/// The SQLSTATE an error of this floor carries ("42P01"); empty where there is none.
[[nodiscard]] std::string sqlState(const Error& error);

/// Where in the statement's text the server saw the fault: characters, from 1.
[[nodiscard]] std::optional<int> errorPosition(const Error& error);

} // namespace lockkeeper::postgres
