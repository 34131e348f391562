#pragma once

#include "base/process.h"
#include "base/result.h"
#include "base/task.h"

#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <sys/types.h>
#include <thread>
#include <vector>

namespace lockkeeper::postgres {

/// Where a server of ours lies and how it listens.
struct PostmasterPlace {
    std::filesystem::path program; ///< …/bin/postgres
    std::filesystem::path data;
    std::filesystem::path sockets;
    std::filesystem::path log;
    int port = 0;
    std::optional<UnixUser> user; ///< whom to become; only root needs one
};

/// The server's process where it runs: postmaster.pid names it, and it works in that data folder. A stale file, or a
/// number that meanwhile belongs to another program, is none.
[[nodiscard]] std::optional<pid_t> runningPostmaster(const std::filesystem::path& data);

/// Takes away what a killed server left: its pid file and its sockets' locks. The server itself refuses to start where
/// the number in one of them lives on as another process, or as one that nobody has waited for. Only under the
/// cluster's lock, with `runningPostmaster` empty; the socket folder is the cluster's own.
void removeStaleFiles(const PostmasterPlace& place);

/// Fast shutdown (SIGINT), immediate (SIGQUIT) after 20 s; returns when it is gone. Errors: `server-not-stopped`.
[[nodiscard]] Result<> stopPostmaster(const std::filesystem::path& data);

/// Starts a server that outlives this program: a session of its own, adopted by init.
/// Errors: `server-not-started` with the end of its log.
[[nodiscard]] Result<> startDetached(const PostmasterPlace& place);

/// A server that lives as long as this object. One thread is its parent and asks the kernel to end it with a fast
/// shutdown (PR_SET_PDEATHSIG is about the parent *thread*), so that it stops even when this program is killed.
class OwnedPostmaster {
public:
    [[nodiscard]] static Result<std::unique_ptr<OwnedPostmaster>> start(const PostmasterPlace& place, Task& task);
    OwnedPostmaster(const OwnedPostmaster&) = delete;
    OwnedPostmaster& operator=(const OwnedPostmaster&) = delete;
    ~OwnedPostmaster();

private:
    OwnedPostmaster() = default;
    struct Child {
        std::atomic<pid_t> pid = 0;
        std::atomic<bool> gone = false;
    };
    std::shared_ptr<Child> m_child = std::make_shared<Child>();
    std::thread m_keeper;
};

} // namespace lockkeeper::postgres
