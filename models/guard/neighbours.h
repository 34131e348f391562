#pragma once

#include "base/result.h"
#include "base/task.h"
#include "environment/identity.h"
#include "journal/journal.h"
#include "profile/profile.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace lockkeeper::guard {

/// The database the question is about.
struct Place {
    const profile::Target& target;
    environment::Identity identity; ///< unknown where it was not reached
    std::string database;
};

/// Which of `candidates` lead to that database, by whatever name. Private to this floor; see Gate for how.
///
/// Threads: starts one for each profile it has to ask and waits for all. Errors: `cancelled`.
[[nodiscard]] Result<std::vector<profile::Profile>> profilesReaching(const Place& place,
    const std::vector<profile::Profile>& candidates, const journal::Journal& journal,
    const std::function<profile::Target(const profile::Profile&)>& credentials, Task& task);

} // namespace lockkeeper::guard
