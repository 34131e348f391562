#include "app/cli/commands.h"
#include "app/cli/journey.h"
#include "base/text.h"
#include "base/tr.h"
#include "operations/sandbox.h"
#include "profile/store.h"

#include <CLI/CLI.hpp>

// sandbox start | stop | status | url [DB]

namespace lockkeeper::cli {
namespace {

QJsonObject json(const operations::SandboxStatus& status)
{
    return {{QStringLiteral("made"), status.made}, {QStringLiteral("running"), status.running},
        {QStringLiteral("port"), status.running ? QJsonValue(status.port) : QJsonValue()},
        {QStringLiteral("data"), text(status.data)}, {QStringLiteral("project"), text(status.project)}};
}

QString sentence(const operations::SandboxStatus& status)
{
    if (status.running)
        return Tr::tr("The sandbox runs on port %1; its project is %2.").arg(status.port).arg(text(status.project));
    return status.made ? Tr::tr("The sandbox is stopped.")
                       : Tr::tr("There is no sandbox yet. Make one with: lockkeeper-cli sandbox start");
}

Result<Answer> status(const Invocation& invocation)
{
    LK_LET(const operations::SandboxStatus now, operations::sandboxStatus(invocation.home));
    return Answer{.text = sentence(now), .json = json(now)};
}

Result<Answer> start(const Invocation& invocation)
{
    // No journey may outlive its sandbox value, so what is needed of it is copied out.
    using Profiles = std::vector<profile::Profile>;
    LK_LET(const Profiles profiles,
        travel<Profiles>(invocation, Tr::tr("Start the sandbox"), [&](Task& task) -> Result<Profiles> {
            LK_LET(const operations::Sandbox sandbox,
                operations::startSandbox(invocation.home, postgres::ScratchCluster::Lifetime::Detached, task));
            return sandbox.profiles;
        }));
    const profile::Store store(invocation.home.profiles());
    for (const profile::Profile& one : profiles)
        LK_TRY(store.put(one));
    return status(invocation);
}

Result<Answer> stop(const Invocation& invocation)
{
    LK_TRY(travel<bool>(invocation, Tr::tr("Stop the sandbox"), [&](Task& task) -> Result<bool> {
        LK_TRY(operations::stopSandbox(invocation.home, task));
        return true;
    }));
    return status(invocation);
}

} // namespace

void addSandbox(CLI::App& root, Action& chosen)
{
    CLI::App* command = root.add_subcommand("sandbox", "The embedded PostgreSQL with the demo project");
    command->require_subcommand(1);
    command->add_subcommand("start", "Start it, and register the profiles shop_dev, shop_staging and shop_prod")
        ->callback([&chosen] { chosen = start; });
    command->add_subcommand("stop", "Stop it; what it holds stays")->callback([&chosen] { chosen = stop; });
    command->add_subcommand("status", "Whether it runs, and where")->callback([&chosen] { chosen = status; });
    CLI::App* url = command->add_subcommand("url", "A URL that works as it is in psql and Prisma");
    auto name = std::make_shared<std::string>("shop_dev");
    url->add_option("DB", *name, "shop_dev, shop_staging or shop_prod");
    url->callback([&chosen, name] {
        chosen = [name](const Invocation& invocation) -> Result<Answer> {
            LK_LET(const std::string found, operations::sandboxUrl(invocation.home, *name));
            return Answer{.text = text(found), .json = {{QStringLiteral("url"), text(found)}}};
        };
    });
}

} // namespace lockkeeper::cli
