#include "base/text.h"
#include "journal/journal.h"
#include "journal/store_query.h"

namespace lockkeeper::journal {
namespace {

using environment::Environment;
using environment::Identity;

} // namespace

Result<> Journal::remember(
    const std::string& profile, const Identity& identity, Environment environment, const std::string& place) const
{
    return use([&](QSqlDatabase& database) {
        Query query(database, m_store);
        // The system identifier is unsigned 64 bits, SQLite's integers are signed.
        return query.run(
            QStringLiteral("INSERT INTO sighting (profile, system, database, environment, place, seen)"
                           " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (profile) DO UPDATE SET"
                           " system = excluded.system, database = excluded.database,"
                           " environment = excluded.environment, place = excluded.place, seen = excluded.seen"),
            {bound(profile), bound(std::to_string(identity.system)), static_cast<qint64>(identity.database),
                bound(environment::name(environment)), bound(place), stored(now())});
    });
}

Result<std::vector<Sighting>> Journal::sightings() const
{
    std::vector<Sighting> found;
    LK_TRY(use([&](QSqlDatabase& database) -> Result<> {
        Query query(database, m_store);
        LK_TRY(query.run(QStringLiteral(
            "SELECT profile, system, database, environment, place, seen FROM sighting ORDER BY seen DESC, profile")));
        while (query.next())
            found.push_back({.profile = query.string(0),
                .identity = {.system = query.value(1).toString().toULongLong(), .database = query.value(2).toUInt()},
                .environment = environment::parse(query.string(3)).value_or(Environment::Production),
                .place = query.string(4),
                .seen = Time(std::chrono::milliseconds(query.value(5).toLongLong()))});
        return {};
    }));
    return found;
}

Result<std::vector<Environment>> Journal::environmentsOf(const Identity& identity) const
{
    LK_LET(const std::vector<Sighting> seen, sightings());
    std::vector<Environment> environments;
    for (const Sighting& sighting : seen) {
        if (sighting.identity == identity
            && std::ranges::find(environments, sighting.environment) == environments.end())
            environments.push_back(sighting.environment);
    }
    return environments;
}

} // namespace lockkeeper::journal
