#pragma once

#include "base/process.h"
#include "environment/clearance.h"
#include "profile/target.h"

#include <string_view>

namespace lockkeeper::postgres {

/// Runs a child process that writes into a database; like WriteSession, it takes the right to do so by value.
///
/// It connects `process` to `target` itself (see connectTool), after a session of its own has seen that this is the
/// database of the clearance. Errors: `clearance-for-another-database`, those of `run` and of opening a session.
[[nodiscard]] Result<ProcessEnd> runWriter(Process process, const profile::Target& target,
    environment::Clearance clearance, std::string_view applicationName, Task& task);

} // namespace lockkeeper::postgres
