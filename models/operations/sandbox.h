#pragma once

#include "base/home.h"
#include "base/result.h"
#include "base/secret.h"
#include "base/task.h"
#include "postgres/scratch_cluster.h"
#include "profile/profile.h"

#include <filesystem>
#include <string>
#include <vector>

namespace lockkeeper::operations {

/// The embedded PostgreSQL with the demo project, running. With Lifetime::Owned the server stops with this value.
struct Sandbox {
    postgres::ScratchCluster cluster;
    std::filesystem::path project; ///< <home>/sandbox/project, a Prisma project to play with
    /// shop_dev, shop_staging, shop_prod, for profiles.toml; written anew at each start, since the port may change.
    /// Their password is in <home>/sandbox/pgpass, which libpq finds by itself.
    std::vector<profile::Profile> profiles;
};

struct SandboxStatus {
    bool made = false;
    bool running = false;
    int port = 0;
    std::filesystem::path data; ///< where the cluster lies
    std::filesystem::path project;
};

/// Starts it, and makes or completes first what is not there: whatever moment an earlier start was killed at, the next
/// ends with three whole databases. Two programs at once wait for each other. Seconds at the first time, else a moment.
/// Errors: those of ScratchCluster, `query-failed`, `file-unwritable`, `cancelled`.
[[nodiscard]] Result<Sandbox> startSandbox(const Home& home, postgres::ScratchCluster::Lifetime lifetime, Task& task);

/// Fast shutdown; nothing happens where it does not run. What it holds stays for the next start.
[[nodiscard]] Result<> stopSandbox(const Home& home, Task& task);

[[nodiscard]] Result<SandboxStatus> sandboxStatus(const Home& home);

/// "postgresql://shop:…@127.0.0.1:PORT/DATABASE", as it is for psql and Prisma: with the sandbox's throw-away password,
/// which is a secret of nothing. Errors: `server-not-running`.
[[nodiscard]] Result<std::string> sandboxUrl(const Home& home, const std::string& database = "shop_dev");

} // namespace lockkeeper::operations
