#pragma once
// Who is in the way of a lock now. For this folder and live.cpp only.

#include "operations/live/look.h"

namespace lockkeeper::operations::live {

/// Fills in who is ahead of each look's lock and who would wait behind it, from one look at the server's locks.
/// Errors: a session's.
[[nodiscard]] Result<> findQueues(std::span<Look> looks, const Tables& tables, postgres::ReadSession& session);

/// Whether two table locks exclude each other: "ACCESS SHARE" and "ACCESS EXCLUSIVE" do. Source: PostgreSQL manual,
/// table 13.2.
[[nodiscard]] bool conflict(std::string_view left, std::string_view right);

} // namespace lockkeeper::operations::live
