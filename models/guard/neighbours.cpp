#include "guard/neighbours.h"

#include "postgres/resolve.h"
#include "postgres/session.h"
#include "profile/connection_url.h"

#include <set>
#include <thread>

namespace lockkeeper::guard {
namespace {

using environment::Identity;
using journal::Sighting;
using profile::Profile;
using profile::Target;

constexpr const char* kAskSeconds = "2";

/// Name or number of each place a target may lead to; every way to this machine is "local".
std::set<std::string> places(const Target& target, Task& task)
{
    std::map<std::string, std::string> parameters = target.parameters;
    const Result<> resolved = postgres::resolveHosts(parameters, task);
    const std::string hosts = resolved && parameters.contains("hostaddr") ? parameters["hostaddr"] : parameters["host"];
    const std::string ports = parameters["port"];
    std::vector<std::string> portList;
    for (const auto piece : std::views::split(ports, ','))
        portList.emplace_back(piece.begin(), piece.end());
    std::set<std::string> found;
    std::size_t at = 0;
    std::string_view rest = hosts;
    for (bool more = true; more; ++at) {
        std::string host(rest.substr(0, rest.find(',')));
        more = rest.size() > host.size();
        rest.remove_prefix(std::min(rest.size(), host.size() + 1));
        if (host.empty() || host.starts_with('/') || host.starts_with('@') || host.starts_with("127.") || host == "::1"
            || host == "localhost")
            host = "local";
        // One port stands for all hosts.
        const std::string port = portList.empty() ? "" : portList[std::min(at, portList.size() - 1)];
        found.insert(host + ':' + (port.empty() ? "5432" : port));
    }
    return found;
}

std::string databaseOf(const Target& target)
{
    const std::string name = target.database();
    return name.empty() ? target.value("user") : name; // libpq's own default
}

/// The last resort: where one of the two cannot be asked.
bool looksTheSame(const Place& place, const Profile& profile, const std::optional<Sighting>& seen, Task& task)
{
    if (seen && place.identity.known())
        return seen->identity.system == place.identity.system && databaseOf(profile.target) == place.database;
    if (databaseOf(profile.target) != databaseOf(place.target))
        return false;
    if (!profile.target.value("service").empty() || !place.target.value("service").empty())
        return profile.target.value("service") == place.target.value("service");
    const std::set<std::string> ours = places(place.target, task);
    return std::ranges::any_of(
        places(profile.target, task), [&](const std::string& other) { return ours.contains(other); });
}

std::optional<Sighting> sightingOf(const std::vector<Sighting>& sightings, const Profile& profile)
{
    const std::string there = profile::shownPlace(profile.target);
    for (const Sighting& sighting : sightings) {
        if (sighting.profile == profile.name && sighting.place == there)
            return sighting;
    }
    return std::nullopt;
}

std::optional<Identity> ask(Target target, Task& task)
{
    target.parameters["connect_timeout"] = kAskSeconds;
    const auto session = postgres::ReadSession::open(target, "guard", task);
    if (!session)
        return std::nullopt;
    return session->server().identity;
}

} // namespace

Result<std::vector<Profile>> profilesReaching(const Place& place, const std::vector<Profile>& candidates,
    const journal::Journal& journal, const std::function<Target(const Profile&)>& credentials, Task& task)
{
    // A store that cannot be read only means that everybody is asked again.
    const std::vector<Sighting> sightings = journal.sightings().value_or(std::vector<Sighting>());
    std::vector<char> same(candidates.size(), 0);
    std::vector<std::optional<Identity>> answers(candidates.size());
    {
        std::vector<std::jthread> asking;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            const auto seen = sightingOf(sightings, candidates[i]);
            // Only a sighting that matches is believed: a database made anew has another OID.
            same[i] = seen && place.identity.known() && seen->identity == place.identity ? 1 : 0;
            if (same[i] || !place.identity.known())
                continue;
            Target target = credentials ? credentials(candidates[i]) : candidates[i].target;
            asking.emplace_back([&answer = answers[i], target = std::move(target), stop = task.stopToken()] {
                Task look;
                const std::stop_callback onCancel(stop, [&look] { look.cancel(); });
                answer = ask(target, look);
            });
        }
    }
    if (task.cancelled())
        return std::unexpected(cancelledError());
    std::vector<Profile> reaching;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const Profile& profile = candidates[i];
        if (answers[i]) {
            same[i] = *answers[i] == place.identity ? 1 : 0;
            // A look that could not be kept only costs the next one its time.
            static_cast<void>(
                journal.remember(profile.name, *answers[i], profile.environment, profile::shownPlace(profile.target)));
        } else if (!same[i]) {
            same[i] = looksTheSame(place, profile, sightingOf(sightings, profile), task) ? 1 : 0;
        }
        if (same[i])
            reaching.push_back(profile);
    }
    return reaching;
}

} // namespace lockkeeper::guard
