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

/// Drops what an interrupted journey was building; says whether there was anything.
Result<bool> dropBuilding(
    const journal::Entry& line, const guard::Gate& gate, const guard::Gate::Credentials& credentials, Task& task)
{
    const auto building = line.opening.facts.find("building");
    if (building == line.opening.facts.end())
        return false;
    LK_LET(const branch::Site site, siteOf(line, gate, credentials));
    return branch::dropLeftover(site, building->second, task);
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

} // namespace

Result<Recovered> recover(
    const guard::Gate& gate, const backup::Vault& vault, const guard::Gate::Credentials& credentials, Task& task)
{
    Recovered report;
    LK_LET(report.partialBackups, vault.sweep());
    LK_LET(const std::vector<journal::Entry> lines, gate.journal().interrupted());
    for (const journal::Entry& line : lines) {
        if (task.cancelled())
            return std::unexpected(cancelledError());
        task.stage(Tr::tr("Cleaning up after an interrupted operation"));
        LK_LET(const bool ours, gate.journal().adopt(line.id));
        if (!ours)
            continue;
        const Result<bool> dropped = dropBuilding(line, gate, credentials, task);
        if (!dropped) {
            report.pending.push_back(Tr::tr("What “%1” left behind on %2 could not be cleaned up yet: %3")
                    .arg(text(line.opening.operation), text(line.opening.database), dropped.error().message));
            continue;
        }
        report.databases += *dropped ? 1 : 0;
        LK_TRY(gate.journal().finish(line.id, journal::Ending::Interrupted, sentence(line, *dropped)));
        ++report.lines;
    }
    return report;
}

} // namespace lockkeeper::operations
