#include "support/test_server.h"

#include "base/text.h"

#include <QtCore/QDebug>

namespace lockkeeper::test {
namespace {

// Scram on loopback, a role without rights beyond its own databases: no secret worth making up.
constexpr const char* kPassword = "test of the lockkeeper";

} // namespace

postgres::ScratchCluster::Place serverPlace(const std::filesystem::path& folder)
{
    return {.folder = folder, .elsewhere = "/var/tmp/lockkeeper-tests"};
}

Result<> startServer(const std::filesystem::path& folder, Task& task)
{
    LK_LET(const auto cluster,
        postgres::ScratchCluster::start(serverPlace(folder), postgres::ScratchCluster::Lifetime::Detached, task));
    LK_LET(auto session, cluster.administer("postgres", "test-server", task));
    LK_LET(const auto known, session.query("SELECT 1 FROM pg_roles WHERE rolname = 'lk_test'"));
    if (known.count() == 0)
        LK_TRY(session.script("CREATE ROLE lk_test LOGIN CREATEDB PASSWORD " + session.literal(kPassword)));
    return {};
}

const postgres::ScratchCluster& server()
{
    static const auto cluster
        = postgres::ScratchCluster::attach(serverPlace(qEnvironmentVariable("LK_TEST_SERVER").toStdString()));
    if (!cluster) {
        qFatal("This test needs the test server: run it through ctest, or start it with "
               "lk_test_server and name its folder in LK_TEST_SERVER.");
    }
    return *cluster;
}

profile::Target testRole(const std::string& database)
{
    profile::Target target = server().superuser(database);
    target.parameters["user"] = "lk_test";
    target.password = Secret(kPassword);
    return target;
}

} // namespace lockkeeper::test
