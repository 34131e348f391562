#pragma once

#include "base/result.h"

#include <string_view>

namespace lockkeeper::postgres {

/// Whether a statement may run in a read session: it begins with SELECT, WITH, VALUES, TABLE, SHOW, EXPLAIN or speaks
/// of a cursor. The server's read-only transaction refuses what such a statement would still change; this keeps away
/// what would end that transaction. Errors: `read-session-refuses`.
[[nodiscard]] Result<> checkOnlyLooks(std::string_view sql);

} // namespace lockkeeper::postgres
