#include "operations/sandbox.h"

#include "base/file.h"
#include "base/text.h"
#include "base/tr.h"
#include "operations/sandbox_databases.h"
#include "operations/sandbox_project.h"
#include "postgres/scratch_layout.h"

#include <QtCore/QUrl>

namespace lockkeeper::operations {
namespace {

namespace fs = std::filesystem;
using postgres::ScratchCluster;

ScratchCluster::Place clusterOf(const Home& home) { return {.folder = home.sandbox() / "cluster"}; }

fs::path projectOf(const Home& home) { return home.sandbox() / "project"; }

fs::path passwordFileOf(const Home& home) { return home.sandbox() / "pgpass"; }

Result<Secret> passwordOf(const Home& home) { return postgres::keptPassword(home.sandbox() / "password"); }

std::string urlOf(int port, const Secret& password, const std::string& database)
{
    const QByteArray name = QUrl::toPercentEncoding(text(std::string_view(database)));
    return std::string("postgresql://") + kSandboxRole + ':' + password.reveal() + "@127.0.0.1:" + std::to_string(port)
        + '/' + name.toStdString();
}

std::vector<profile::Profile> profilesOf(const Home& home, int port)
{
    std::vector<profile::Profile> profiles;
    for (const SandboxDatabase& database : kSandboxDatabases) {
        profiles.push_back({.name = database.name,
            .target
            = {.parameters = {{"host", "127.0.0.1"}, {"port", std::to_string(port)}, {"user", kSandboxRole},
                   {"dbname", database.name}, {"passfile", passwordFileOf(home).string()}, {"sslmode", "disable"}}},
            .environment = database.environment,
            .group = utf8(Tr::tr("Sandbox")),
            .project = projectOf(home)});
    }
    return profiles;
}

Result<> fill(const Home& home, const ScratchCluster& cluster, Task& task)
{
    LK_LET(const Secret password, passwordOf(home));
    LK_TRY(writeFile(passwordFileOf(home),
        "127.0.0.1:" + std::to_string(cluster.port()) + ":*:" + kSandboxRole + ':' + password.reveal() + '\n'));
    LK_TRY(buildSandboxDatabases(cluster, password, 0.3, task));
    return unpackSandboxProject(projectOf(home), Secret(urlOf(cluster.port(), password, "shop_dev")));
}

} // namespace

Result<Sandbox> startSandbox(const Home& home, ScratchCluster::Lifetime lifetime, Task& task)
{
    LK_TRY(makeFolder(home.root));
    LK_LET(const auto lock, postgres::FolderLock::take(home.sandbox(), task));
    // Started by root, the server's own user has to pass through; what is secret in here is 0600.
    std::error_code failure;
    fs::permissions(home.sandbox(), fs::perms(0711), failure);

    task.progress(0.02);
    LK_LET(const ScratchCluster::Status before, ScratchCluster::status(clusterOf(home)));
    LK_LET(ScratchCluster cluster, ScratchCluster::start(clusterOf(home), lifetime, task));
    task.progress(0.3);
    const Result<> filled = fill(home, cluster, task);
    if (!filled) {
        // What we started for nothing we stop; what was made so far is completed at the next start.
        Task unhurried;
        if (!before.running)
            LK_TRY(stopSandbox(home, unhurried));
        return std::unexpected(filled.error());
    }
    task.progress(1);
    std::vector<profile::Profile> profiles = profilesOf(home, cluster.port());
    return Sandbox{.cluster = std::move(cluster), .project = projectOf(home), .profiles = std::move(profiles)};
}

Result<> stopSandbox(const Home& home, Task& task) { return ScratchCluster::stop(clusterOf(home), task); }

Result<SandboxStatus> sandboxStatus(const Home& home)
{
    LK_LET(const ScratchCluster::Status cluster, ScratchCluster::status(clusterOf(home)));
    return SandboxStatus{.made = cluster.made,
        .running = cluster.running,
        .port = cluster.port,
        .data = cluster.data,
        .project = projectOf(home)};
}

Result<std::string> sandboxUrl(const Home& home, const std::string& database)
{
    LK_LET(const ScratchCluster cluster, ScratchCluster::attach(clusterOf(home)));
    LK_LET(const Secret password, passwordOf(home));
    return urlOf(cluster.port(), password, database);
}

} // namespace lockkeeper::operations
