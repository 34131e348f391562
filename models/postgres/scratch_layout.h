#pragma once

#include "base/process.h"
#include "base/result.h"
#include "base/secret.h"
#include "base/task.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace lockkeeper::postgres {

/// What is on disk of a scratch cluster, and who may run it.
struct ScratchLayout {
    std::filesystem::path folder; ///< the caller's
    std::filesystem::path root; ///< of the data: `folder`, or a place that the server's user can enter
    std::filesystem::path sockets;
    std::optional<UnixUser> user; ///< only where we are root

    [[nodiscard]] std::filesystem::path data() const { return root / "data"; }
    [[nodiscard]] std::filesystem::path log() const { return root / "server.log"; }
};

/// Decides the places and makes the folders. Errors: `file-unwritable`, `cluster-foreign` (somebody else's folder).
[[nodiscard]] Result<ScratchLayout> layOut(const std::filesystem::path& folder, const std::filesystem::path& elsewhere);

/// Removes the clusters in `elsewhere` whose own folder is gone, and stops those that still run: nobody has their
/// password any more. Each is known by the file `origin` that `layOut` writes.
void sweepOrphans(const std::filesystem::path& elsewhere);

/// What the file `cluster` keeps.
struct ClusterFacts {
    int port = 0;
    std::uint64_t system = 0;
    std::filesystem::path data;
};
[[nodiscard]] Result<std::optional<ClusterFacts>> readFacts(const std::filesystem::path& folder);
[[nodiscard]] Result<> writeFacts(const std::filesystem::path& folder, const ClusterFacts& facts);

/// The system identifier a data folder's control file begins with (pg_control.h, ControlFileData).
[[nodiscard]] Result<std::uint64_t> systemIdentifier(const std::filesystem::path& data);

/// The password kept in that file, made at the first call: 32 random letters, 0600.
[[nodiscard]] Result<Secret> keptPassword(const std::filesystem::path& file);

/// A random word of letters and digits from the system's own source.
[[nodiscard]] std::string randomWord(int length);

/// A free port on 127.0.0.1: `wanted` where it can be had, never 5432.
[[nodiscard]] int freePort(int wanted);

/// Holds `folder`/lock until it goes; waits for another program that holds it, as long as the task is not cancelled.
class FolderLock {
public:
    [[nodiscard]] static Result<FolderLock> take(const std::filesystem::path& folder, Task& task);
    FolderLock(FolderLock&& other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    FolderLock& operator=(FolderLock&&) = delete;
    ~FolderLock();

private:
    explicit FolderLock(int fd)
        : m_fd(fd)
    {
    }
    int m_fd;
};

} // namespace lockkeeper::postgres
