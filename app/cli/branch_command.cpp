#include "app/cli/commands.h"
#include "app/cli/database_options.h"
#include "app/cli/desk.h"
#include "app/cli/journey.h"
#include "base/text.h"
#include "base/tr.h"
#include "operations/branch.h"
#include "profile/connection_url.h"

#include <CLI/CLI.hpp>
#include <QtCore/QJsonArray>

#include <set>

// branch create … --name N [--provider P] | list | delete NAME

namespace lockkeeper::cli {
namespace {

/// A branch and the server it stands on.
struct Found {
    branch::Branch branch;
    operations::Database server;
};

QJsonObject json(const branch::Branch& one)
{
    return {{QStringLiteral("name"), text(one.name)}, {QStringLiteral("identity"), text(one.identity.text())},
        {QStringLiteral("provider"), text(one.mark.provider)}, {QStringLiteral("source"), text(one.mark.sourceName)},
        {QStringLiteral("created"), text(one.mark.created)},
        {QStringLiteral("bytes"), one.bytes < 0 ? QJsonValue() : QJsonValue(static_cast<qint64>(one.bytes))}};
}

QJsonArray words(const std::vector<QString>& reasons)
{
    QJsonArray array;
    for (const QString& reason : reasons)
        array.append(reason);
    return array;
}

Result<Answer> create(
    const Invocation& invocation, const DatabaseOptions& options, const std::string& name, const std::string& provider)
{
    LK_LET(const ChosenDatabase chosen, choose(invocation, options));
    LK_LET(const Desk desk, Desk::open(invocation));
    const operations::BranchRequest request{.source = database(chosen), .name = name, .provider = provider};
    LK_LET(const auto report,
        travel<operations::BranchReport>(invocation, Tr::tr("Branch %1").arg(text(name)),
            [&](Task& task) { return operations::createBranch(request, desk.gate, task); }));
    Answer answer{.json = json(report.branch)};
    QJsonArray considered;
    QStringList lines{Tr::tr("%1: a branch of %2 by %3. %4")
            .arg(text(report.branch.name), text(report.branch.mark.sourceName), text(report.branch.mark.provider),
                report.reason)};
    for (const operations::Considered& one : report.considered) {
        considered.append(QJsonObject{{QStringLiteral("provider"), text(one.provider)},
            {QStringLiteral("possible"), one.possible}, {QStringLiteral("why_not"), words(one.whyNot)}});
        for (const QString& reason : one.whyNot)
            lines << Tr::tr("  not by %1: %2").arg(text(one.provider), reason);
    }
    answer.json.insert(QStringLiteral("reason"), report.reason);
    answer.json.insert(QStringLiteral("duration_ms"), static_cast<qint64>(report.duration.count()));
    answer.json.insert(QStringLiteral("considered"), considered);
    answer.text = lines.join(QLatin1Char('\n'));
    return answer;
}

/// The servers to look at: the one named, else every profile's, each once.
Result<std::vector<ChosenDatabase>> servers(
    const Invocation& invocation, const DatabaseOptions& options, const Desk& desk)
{
    std::vector<ChosenDatabase> all;
    if (options.given()) {
        LK_LET(ChosenDatabase one, choose(invocation, options));
        all.push_back(std::move(one));
        return all;
    }
    std::set<std::string> seen;
    for (const profile::Profile& one : desk.gate.profiles()) {
        if (!seen.insert(profile::shownPlace(one.target.withDatabase(""))).second)
            continue;
        auto chosen = choose(invocation, {.profile = one.name});
        if (chosen)
            all.push_back(*std::move(chosen));
        else
            say(invocation, Tr::tr("Note: %1 is left out: %2").arg(text(one.name), chosen.error().message));
    }
    return all;
}

Result<std::vector<Found>> findAll(const Invocation& invocation, const DatabaseOptions& options, const Desk& desk)
{
    LK_LET(const std::vector<ChosenDatabase> all, servers(invocation, options, desk));
    std::vector<Found> found;
    for (const ChosenDatabase& server : all) {
        using Branches = std::vector<branch::Branch>;
        const auto branches = travel<Branches>(
            invocation, Tr::tr("List branches"), [&](Task& task) { return branch::listBranches(server.target, task); });
        if (!branches && (options.given() || branches.error().kind == Error::Kind::Cancelled))
            return std::unexpected(branches.error());
        if (!branches) {
            say(invocation,
                Tr::tr("Note: %1 is left out: %2").arg(text(server.profile.name), branches.error().message));
            continue;
        }
        for (const branch::Branch& one : *branches)
            found.push_back({.branch = one, .server = database(server)});
    }
    return found;
}

Result<Answer> list(const Invocation& invocation, const DatabaseOptions& options)
{
    LK_LET(const Desk desk, Desk::open(invocation));
    LK_LET(const std::vector<Found> all, findAll(invocation, options, desk));
    Answer answer;
    QJsonArray array;
    std::vector<std::vector<QString>> rows{
        {Tr::tr("Branch"), Tr::tr("Of"), Tr::tr("Provider"), Tr::tr("Created"), Tr::tr("Size")}};
    for (const Found& one : all) {
        array.append(json(one.branch));
        rows.push_back({text(one.branch.name), text(one.branch.mark.sourceName), text(one.branch.mark.provider),
            text(one.branch.mark.created), one.branch.bytes < 0 ? QString() : bytesForPeople(one.branch.bytes)});
    }
    answer.json = {{QStringLiteral("branches"), array}};
    answer.text = all.empty()
        ? Tr::tr("No branches. Make one with: lockkeeper-cli branch create --profile NAME --name BRANCH")
        : table(rows);
    return answer;
}

Result<Answer> remove(const Invocation& invocation, const DatabaseOptions& options, const std::string& name)
{
    LK_LET(const Desk desk, Desk::open(invocation));
    LK_LET(const std::vector<Found> all, findAll(invocation, options, desk));
    std::vector<Found> named;
    std::ranges::copy_if(all, std::back_inserter(named), [&](const Found& one) { return one.branch.name == name; });
    if (named.size() != 1) {
        return std::unexpected(Error{.kind = Error::Kind::Usage,
            .code = named.empty() ? "branch-unknown" : "branch-ambiguous",
            .message = named.empty()
                ? Tr::tr("There is no branch %1; only databases that carry our mark are branches.").arg(text(name))
                : Tr::tr("Several servers have a branch %1; name the server with --profile.").arg(text(name))});
    }
    LK_TRY(travel<bool>(invocation, Tr::tr("Delete the branch %1").arg(text(name)), [&](Task& task) -> Result<bool> {
        // Naming it on the command line is the confirmation.
        LK_TRY(operations::deleteBranch(
            named.front().server, name, guard::Confirmation::typedName(name), desk.gate, task));
        return true;
    }));
    return Answer{.text = Tr::tr("Deleted the branch %1.").arg(text(name)), .json = json(named.front().branch)};
}

} // namespace

void addBranch(CLI::App& root, Action& chosen)
{
    CLI::App* command = root.add_subcommand("branch", "Branch snapshots: copies of a database beside it");
    command->require_subcommand(1);
    auto name = std::make_shared<std::string>();

    CLI::App* createOne = command->add_subcommand("create", "Copy a database");
    auto source = DatabaseOptions::addTo(*createOne);
    auto provider = std::make_shared<std::string>("auto");
    createOne->add_option("--name", *name, "The new database's name")->required();
    createOne->add_option("--provider", *provider, "auto, template or copy");
    createOne->callback([&chosen, source, name, provider] {
        chosen = [source, name, provider](const Invocation& i) { return create(i, *source, *name, *provider); };
    });

    CLI::App* listAll = command->add_subcommand("list", "All branches, of one server or of every profile's");
    auto listed = DatabaseOptions::addTo(*listAll);
    listAll->callback([&chosen, listed] { chosen = [listed](const Invocation& i) { return list(i, *listed); }; });

    CLI::App* deleteOne = command->add_subcommand("delete", "Delete a branch; only what carries our mark");
    auto server = DatabaseOptions::addTo(*deleteOne);
    deleteOne->add_option("NAME", *name, "The branch's name")->required();
    deleteOne->callback([&chosen, server, name] {
        chosen = [server, name](const Invocation& i) { return remove(i, *server, *name); };
    });
}

} // namespace lockkeeper::cli
