#include "operations/recover.h"

#include "base/text.h"
#include "base/tr.h"
#include "branch/new_database.h"
#include "profile/connection_url.h"

namespace lockkeeper::operations {
namespace {

/// A start must not wait for a server that is not there.
void hurry(profile::Target& target) { target.parameters["connect_timeout"] = "3"; }

/// Where the interrupted journey was at work: its profile as it is now, else the server it wrote down.
Result<branch::Site> siteOf(
    const journal::Entry& line, const guard::Gate& gate, const guard::Gate::Credentials& credentials)
{
    branch::Site site{.gate = &gate,
        .target = {},
        .profile = line.opening.profile,
        .environment = line.opening.environment,
        .journalLine = line.id,
        .kind = line.opening.operation};
    const auto profile = std::ranges::find(gate.profiles(), line.opening.profile, &profile::Profile::name);
    if (profile != gate.profiles().end()) {
        site.target = credentials ? credentials(*profile) : profile->target;
        hurry(site.target);
        return site;
    }
    site.profile.clear();
    const auto server = line.opening.facts.find("server");
    LK_LET(profile::ParsedUrl url,
        profile::parseUrl(server == line.opening.facts.end() ? std::string_view() : std::string_view(server->second)));
    site.target = std::move(url.target);
    hurry(site.target);
    return site;
}

QString sentence(const journal::Entry& line, bool dropped)
{
    if (dropped)
        return Tr::tr("Lockkeeper ended in the middle of it; the unfinished database was dropped at this start.");
    // These leave a whole thing or none; what became of another's change, only the database knows.
    constexpr std::array wholeOrNothing{"backup", "verify-backup", "restore", "create-branch", "delete-branch"};
    if (std::ranges::find(wholeOrNothing, line.opening.operation) != wholeOrNothing.end())
        return Tr::tr("Lockkeeper ended in the middle of it; nothing half-done was left behind.");
    return Tr::tr("Lockkeeper ended in the middle of it; look at the database before you go on.");
}

/// Drops what the journey was building, if it is there, and closes its line. A server that cannot be reached keeps the
/// line as it is, so that whoever knows the password later can still take it on.
Result<> cleanUp(const journal::Entry& line, const Result<branch::Site>& site, const guard::Gate& gate,
    Recovered& report, Task& task)
{
    task.stage(Tr::tr("Cleaning up after an interrupted operation"));
    const auto building = line.opening.facts.find("building");
    const bool builds = building != line.opening.facts.end();
    std::optional<Error> trouble;
    if (builds && !site)
        trouble = site.error();
    else if (builds) {
        const auto reached = branch::maintenanceDatabase(site->target, building->second, task);
        if (!reached)
            trouble = reached.error();
    }
    bool dropped = false;
    if (!trouble) {
        LK_LET(const bool ours, gate.journal().adopt(line.id));
        if (!ours)
            return {};
        if (builds) {
            const auto done = branch::dropLeftover(*site, building->second, task);
            if (!done)
                trouble = done.error();
            dropped = done.value_or(false);
        }
    }
    if (trouble) {
        if (trouble->kind == Error::Kind::Cancelled)
            return std::unexpected(*trouble);
        report.pending.push_back(Tr::tr("What “%1” left behind on %2 could not be cleaned up yet: %3")
                .arg(text(line.opening.operation), text(line.opening.database), trouble->message));
        return {};
    }
    LK_TRY(gate.journal().finish(line.id, journal::Ending::Interrupted, sentence(line, dropped)));
    report.databases += dropped ? 1 : 0;
    ++report.lines;
    return {};
}

/// Whether the journey that wrote `line` was at work on that server.
bool sameServer(const journal::Entry& line, const profile::Target& target)
{
    const auto server = line.opening.facts.find("server");
    if (server == line.opening.facts.end())
        return false;
    const auto url = profile::parseUrl(server->second);
    return url && profile::shownPlace(url->target.withDatabase({})) == profile::shownPlace(target.withDatabase({}));
}

} // namespace

Result<Recovered> recover(
    const guard::Gate& gate, const backup::Vault& vault, const guard::Gate::Credentials& credentials, Task& task)
{
    Recovered report;
    LK_LET(report.partialBackups, vault.sweep());
    LK_LET(const std::vector<journal::Entry> lines, gate.journal().interrupted());
    for (const journal::Entry& line : lines)
        LK_TRY(cleanUp(line, siteOf(line, gate, credentials), gate, report, task));
    return report;
}

Result<Recovered> recoverAt(const Database& server, const guard::Gate& gate, Task& task)
{
    Recovered report;
    LK_LET(const std::vector<journal::Entry> lines, gate.journal().interrupted());
    for (const journal::Entry& line : lines) {
        if (!sameServer(line, server.target))
            continue;
        branch::Site site{.gate = &gate,
            .target = server.target,
            .profile = server.profile,
            .environment = line.opening.environment,
            .journalLine = line.id,
            .kind = line.opening.operation};
        LK_TRY(cleanUp(line, site, gate, report, task));
    }
    return report;
}

} // namespace lockkeeper::operations
