#pragma once

#include "base/result.h"
#include "base/task.h"

#include <map>
#include <string>

namespace lockkeeper::postgres {

/// Puts the addresses of `host` beside it as `hostaddr`, so that libpq looks no name up itself: it would block in
/// getaddrinfo, where nothing can cancel it. Each address of a name becomes an entry of its own, as libpq tries them.
///
/// Leaves the parameters alone where there is nothing to look up: sockets, numbers, `hostaddr` or `service` given.
/// Errors: `connection-failed` with the resolver's words, `cancelled`.
[[nodiscard]] Result<> resolveHosts(std::map<std::string, std::string>& parameters, Task& task);

} // namespace lockkeeper::postgres
