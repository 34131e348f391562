#pragma once

#include "base/result.h"
#include "base/task.h"
#include "environment/identity.h"
#include "guard/mark.h"
#include "profile/target.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lockkeeper::branch {

/// A branch as its own database tells it.
struct Branch {
    std::string name; ///< the database's
    environment::Identity identity;
    guard::BranchMark mark;
    std::int64_t bytes = -1; ///< -1: this role may not ask
};

/// Every database of the server that carries our branch mark, by name. Errors: those of a session.
[[nodiscard]] Result<std::vector<Branch>> listBranches(const profile::Target& target, Task& task);

/// Every database of the server that carries our building mark: in the making, or left behind.
struct Leftover {
    std::string name;
    guard::BuildingMark mark;
};
[[nodiscard]] Result<std::vector<Leftover>> listBuilding(const profile::Target& target, Task& task);

} // namespace lockkeeper::branch
