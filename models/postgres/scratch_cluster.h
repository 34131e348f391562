#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "base/task.h"
#include "postgres/postmaster.h"
#include "postgres/session.h"
#include "profile/target.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace lockkeeper::postgres {

/// A superuser's session on a cluster that this program made itself; only ScratchCluster::administer opens one.
class ScratchSession final : public Session {
public:
    /// Several statements in one simple-query message.
    [[nodiscard]] Result<> script(std::string_view sql) { return runScript(sql); }

private:
    friend class ScratchCluster;
    using Session::Session;
};

/// A private PostgreSQL cluster under one folder: the sandbox, the scratch server, the server of the tests.
///
/// It listens on 127.0.0.1 and a private socket folder only, asks for passwords (scram), has a port of its own that is
/// never 5432, encodes UTF-8 with C.UTF-8, and does not fsync: what is in it can be made again. Started as root it
/// runs as `postgres` (else `nobody`); where that user cannot enter the folder, the data lie in `elsewhere`/<hash>.
///
/// The folder holds: `cluster` (port, system identifier, place of the data), `superuser` (the password, 0600), `lock`,
/// and `data`, made as `data.partial` and renamed, so that a half-made cluster is never started. Threads: any, one at a
/// time; two programs that start it at once wait for each other at `lock`. Errors: `server-missing`,
/// `server-not-started`, `cluster-not-made`, `cluster-foreign`, `file-unwritable`, `cancelled`.
class ScratchCluster {
public:
    enum class Lifetime {
        Detached, ///< until `stop`: the command line's
        Owned, ///< with this object, also when the program is killed: the window's. One that runs already is adopted.
    };
    struct Place {
        std::filesystem::path folder;
        std::filesystem::path elsewhere = "/var/lib/lockkeeper";
    };
    struct Status {
        bool made = false;
        bool running = false;
        int port = 0;
        std::filesystem::path data;
    };

    /// Makes the cluster where there is none, repairs what a crash left, starts it where it does not run.
    [[nodiscard]] static Result<ScratchCluster> start(const Place& place, Lifetime lifetime, Task& task);
    /// The cluster as it runs. Errors: `server-not-running`.
    [[nodiscard]] static Result<ScratchCluster> attach(const Place& place);
    [[nodiscard]] static Result<> stop(const Place& place, Task& task);
    [[nodiscard]] static Result<Status> status(const Place& place);

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] std::uint64_t system() const { return m_system; }
    [[nodiscard]] const std::filesystem::path& data() const { return m_data; }
    /// The superuser `lockkeeper` at that database.
    [[nodiscard]] profile::Target superuser(const std::string& database) const;

    /// A session that may do anything, without a clearance: on no cluster but this one, which is known by the system
    /// identifier read from its control file right after initdb. It exists to make, fill and sweep scratch databases
    /// before a profile could name them. Errors: `cluster-foreign`.
    [[nodiscard]] Result<ScratchSession> administer(
        const std::string& database, std::string_view purpose, Task& task) const;

private:
    ScratchCluster() = default;
    [[nodiscard]] static Result<std::optional<ScratchCluster>> adopt(
        const Place& place, const std::filesystem::path& data, Task& task);
    int m_port = 0;
    std::uint64_t m_system = 0;
    std::filesystem::path m_data;
    Secret m_password;
    std::unique_ptr<OwnedPostmaster> m_owned;
};

} // namespace lockkeeper::postgres
