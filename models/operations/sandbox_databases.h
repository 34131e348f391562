#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "base/task.h"
#include "environment/environment.h"
#include "postgres/scratch_cluster.h"

#include <array>

namespace lockkeeper::operations {

/// One of the sandbox's three databases and how many of the project's migrations it lacks.
struct SandboxDatabase {
    const char* name;
    environment::Environment environment;
    int pending;
};

inline constexpr std::array kSandboxDatabases{
    SandboxDatabase{"shop_dev", environment::Environment::Development, 0},
    SandboxDatabase{"shop_staging", environment::Environment::Staging, 2},
    SandboxDatabase{"shop_prod", environment::Environment::Production, 4},
};

/// The role that owns them: LOGIN CREATEDB, no superuser.
inline constexpr const char* kSandboxRole = "shop";

/// Makes the role and whichever of the three is missing. Each is built under another name and renamed when it is
/// whole, so that a database of its name is a finished one, however often this was killed. Reports progress from
/// `from` to 1.
[[nodiscard]] Result<> buildSandboxDatabases(
    const postgres::ScratchCluster& cluster, const Secret& password, double from, Task& task);

} // namespace lockkeeper::operations
