#include "postgres/scratch_cluster.h"

#include "base/file.h"
#include "base/text.h"
#include "base/tr.h"
#include "postgres/scratch_layout.h"
#include "postgres/server_binaries.h"

#include <QtCore/QDeadlineTimer>

#include <chrono>
#include <fstream>
#include <thread>
#include <unistd.h>

namespace lockkeeper::postgres {
namespace {

namespace fs = std::filesystem;

constexpr const char* kSuperuser = "lockkeeper";

constexpr std::string_view kSettings = R"(
# Written by Lockkeeper: a cluster whose content can be made again after a power cut; a killed server loses nothing.
fsync = off
full_page_writes = off
shared_buffers = 64MB
max_connections = 100
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
)";

constexpr std::string_view kAccess = R"(# Written by Lockkeeper.
local all all scram-sha-256
host all all 127.0.0.1/32 scram-sha-256
)";

Error notMade(const fs::path& data, const std::string& words)
{
    return {.kind = Error::Kind::Failed,
        .code = "cluster-not-made",
        .message = Tr::tr("The private PostgreSQL cluster in %1 could not be made.").arg(text(data)),
        .detail = text(std::string_view(words)).trimmed()};
}

/// The binaries that fit the data: a cluster of an older major version needs its own server.
Result<Binaries> binariesFor(const fs::path& data)
{
    const Result<std::string> version = readFile(data / "PG_VERSION");
    if (!version)
        return serverBinaries();
    const int major = std::atoi(version->c_str());
    for (Binaries& binaries : findBinaries("postgres")) {
        if (binaries.major == major)
            return std::move(binaries);
    }
    return std::unexpected(Error{.kind = Error::Kind::Failed,
        .code = "server-missing",
        .message = Tr::tr("%1 was made by PostgreSQL %2, which is no longer installed: install “postgresql-%2” or "
                          "remove that folder.")
            .arg(text(data), QString::number(major))});
}

Result<> append(const fs::path& file, std::string_view content)
{
    std::ofstream stream(file, std::ios::app | std::ios::binary);
    stream << content;
    stream.close();
    return stream ? Result<>() : std::unexpected(notMade(file, "cannot be written"));
}

Result<> giveTo(const fs::path& folder, const std::optional<UnixUser>& user)
{
    if (user && ::chown(folder.c_str(), user->uid, user->gid) != 0)
        return std::unexpected(notMade(folder, std::strerror(errno)));
    return {};
}

/// initdb into `data.partial`; the name `data` only once its identity is on record.
Result<> makeCluster(const ScratchLayout& layout, const Binaries& binaries, const Secret& password, Task& task)
{
    task.stage(Tr::tr("Making a private PostgreSQL %1 cluster").arg(binaries.major));
    if (layout.root != layout.folder) {
        task.log(Tr::tr("The user “%1” cannot enter %2: the cluster's data lie in %3.")
                .arg(text(layout.user->name), text(layout.folder), text(layout.root)));
    }
    const fs::path partial = layout.root / "data.partial";
    std::error_code failure;
    fs::remove_all(partial, failure);
    LK_TRY(makeFolder(partial));
    LK_TRY(giveTo(partial, layout.user));

    // initdb reads its password from a file it is told of: sh puts the name of the nameless one in.
    Process initdb{.program = "/bin/sh",
        .arguments
        = {"-c", "exec \"$0\" \"$@\" --pwfile=\"$LK_PASSWORD_FILE\"", binaries.program("initdb").string(), "-D",
            partial.string(), "-U", kSuperuser, "-A", "scram-sha-256", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"},
        .environment = {{"LC_ALL", "C.UTF-8"}},
        .withoutEnvironment = {"PGDATA", "PGPORT", "PGHOST", "PGUSER", "PGOPTIONS"},
        .passwordFile = password,
        .passwordFileVariable = "LK_PASSWORD_FILE",
        .workingFolder = layout.root,
        .user = layout.user};
    LK_LET(const ProcessEnd end, run(initdb, task));
    if (task.cancelled()) // Ctrl-C reaches initdb too, sometimes before us
        return std::unexpected(cancelledError());
    if (end.exitCode != 0)
        return std::unexpected(notMade(partial, end.errorTail));
    LK_TRY(append(partial / "postgresql.conf", kSettings));
    // What lies in pg_hba.conf is initdb's, with rules for replication; ours replaces it, in place to keep its owner.
    fs::resize_file(partial / "pg_hba.conf", 0, failure);
    LK_TRY(append(partial / "pg_hba.conf", kAccess));

    LK_LET(const std::uint64_t system, systemIdentifier(partial));
    LK_TRY(writeFacts(layout.folder, {.port = freePort(0), .system = system, .data = layout.data()}));
    return publish(partial, layout.data());
}

} // namespace

/// The server that runs already, once it answers. One whose program was just killed still ends its sessions: it is
/// waited for until it is gone.
Result<std::optional<ScratchCluster>> ScratchCluster::adopt(
    const Place& place, const std::filesystem::path& data, Task& task)
{
    const QDeadlineTimer deadline(30'000);
    while (runningPostmaster(data)) {
        Result<ScratchCluster> cluster = attach(place); // fails where it went just now
        Result<> answers;
        if (!cluster)
            answers = std::unexpected(cluster.error());
        else if (const auto session = cluster->administer("postgres", "start", task); !session)
            answers = std::unexpected(session.error());
        if (answers)
            return *std::move(cluster);
        const bool mayChange
            = answers.error().code == "connection-failed" || answers.error().code == "server-not-running";
        if (deadline.hasExpired() || !mayChange)
            return std::unexpected(answers.error());
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return std::nullopt;
}

Result<ScratchCluster> ScratchCluster::start(const Place& place, Lifetime lifetime, Task& task)
{
    LK_LET(const FolderLock lock, FolderLock::take(place.folder, task));
    LK_LET(const ScratchLayout layout, layOut(place.folder, place.elsewhere));
    if (layout.root != layout.folder)
        sweepOrphans(place.elsewhere);
    std::error_code failure;
    const bool made = fs::exists(layout.data() / "PG_VERSION", failure);
    LK_LET(std::optional<ScratchCluster> running, adopt(place, layout.data(), task));
    if (made && running)
        return *std::move(running);

    LK_LET(const Binaries binaries, binariesFor(layout.data()));
    LK_LET(const Secret password, keptPassword(layout.folder / "superuser"));
    if (!made)
        LK_TRY(makeCluster(layout, binaries, password, task));
    LK_LET(std::optional<ClusterFacts> facts, readFacts(layout.folder));
    LK_LET(const std::uint64_t system, systemIdentifier(layout.data()));
    if (!facts || facts->system != system) {
        return std::unexpected(Error{.kind = Error::Kind::Failed,
            .code = "cluster-foreign",
            .message = Tr::tr("The cluster in %1 is not the one that was made here; remove that folder to make a new "
                              "one.")
                .arg(text(layout.data()))});
    }

    task.stage(Tr::tr("Starting the private PostgreSQL server"));
    std::unique_ptr<OwnedPostmaster> owned;
    Result<> started;
    // The port may be lost to somebody between looking and binding; a killed server's last children may still hold its
    // shared memory for a moment.
    for (const QDeadlineTimer patience(5000);;) {
        facts->port = freePort(facts->port);
        facts->data = layout.data();
        LK_TRY(writeFacts(layout.folder, *facts));
        const PostmasterPlace server{.program = binaries.program("postgres"),
            .data = layout.data(),
            .sockets = layout.sockets,
            .log = layout.log(),
            .port = facts->port,
            .user = layout.user};
        removeStaleFiles(server);
        if (lifetime == Lifetime::Owned) {
            auto tried = OwnedPostmaster::start(server, task);
            started = tried ? Result<>() : std::unexpected(tried.error());
            if (tried)
                owned = *std::move(tried);
        } else {
            started = startDetached(server);
        }
        if (started || started.error().kind == Error::Kind::Cancelled || patience.hasExpired())
            break;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    LK_TRY(started);
    LK_LET(ScratchCluster cluster, attach(place));
    cluster.m_owned = std::move(owned);
    return cluster;
}

Result<ScratchCluster> ScratchCluster::attach(const Place& place)
{
    LK_LET(const std::optional<ClusterFacts> facts, readFacts(place.folder));
    if (!facts || !runningPostmaster(facts->data)) {
        return std::unexpected(Error{.kind = Error::Kind::Failed,
            .code = "server-not-running",
            .message = Tr::tr("The private PostgreSQL server of %1 does not run.").arg(text(place.folder))});
    }
    LK_LET(Secret password, keptPassword(place.folder / "superuser"));
    ScratchCluster cluster;
    cluster.m_port = facts->port;
    cluster.m_system = facts->system;
    cluster.m_data = facts->data;
    cluster.m_password = std::move(password);
    return cluster;
}

Result<> ScratchCluster::stop(const Place& place, Task& task)
{
    std::error_code failure;
    if (!fs::exists(place.folder, failure))
        return {};
    LK_LET(const FolderLock lock, FolderLock::take(place.folder, task));
    LK_LET(const std::optional<ClusterFacts> facts, readFacts(place.folder));
    return facts ? stopPostmaster(facts->data) : Result<>();
}

Result<ScratchCluster::Status> ScratchCluster::status(const Place& place)
{
    LK_LET(const std::optional<ClusterFacts> facts, readFacts(place.folder));
    if (!facts)
        return Status{};
    std::error_code failure;
    return Status{.made = fs::exists(facts->data / "PG_VERSION", failure),
        .running = runningPostmaster(facts->data).has_value(),
        .port = facts->port,
        .data = facts->data};
}

profile::Target ScratchCluster::superuser(const std::string& database) const
{
    // All said outright: PGHOSTADDR, PGSSLMODE and their kin in the environment speak of other servers.
    return {.parameters = {{"host", "127.0.0.1"}, {"hostaddr", "127.0.0.1"}, {"port", std::to_string(m_port)},
                {"user", kSuperuser}, {"dbname", database}, {"sslmode", "disable"}, {"gssencmode", "disable"}},
        .password = m_password};
}

Result<ScratchSession> ScratchCluster::administer(
    const std::string& database, std::string_view purpose, Task& task) const
{
    const profile::Target target = superuser(database);
    LK_LET(auto connection, ScratchSession::connect(target, purpose, task));
    ScratchSession session(std::move(connection), task);
    LK_TRY(session.identify());
    if (session.server().identity.system != m_system || m_system == 0) {
        return std::unexpected(Error{.kind = Error::Kind::Failed,
            .code = "cluster-foreign",
            .message = Tr::tr("Port %1 no longer leads to the private cluster in %2; nothing was changed.")
                .arg(QString::number(m_port), text(m_data))});
    }
    return session;
}

} // namespace lockkeeper::postgres
