#pragma once

#include "base/result.h"
#include "environment/identity.h"
#include "journal/entry.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

class QSqlDatabase;

namespace lockkeeper::journal {

/// A database a profile was seen to reach.
struct Sighting {
    std::string profile;
    environment::Identity identity;
    environment::Environment environment = environment::Environment::Production;
    std::string place; ///< "host:port/database" at that time: how the profile led there
    Time seen{};
};

/// The append-only record of everything done, in the local store (SQLite).
///
/// A mutation is written down with `begin` before it starts: where that fails, it must not start. `finish` closes it;
/// nothing else changes a line. A value: any number of copies in any thread, each call has a connection of its own and
/// waits up to 5 s for another process's. Errors: `journal-unwritable`, `journal-full`, `journal-locked`,
/// `journal-damaged`, `journal-newer`, `journal-closed` (finish of what is not running).
class Journal {
public:
    /// Makes the store (0600) where there is none and brings an older one up to date. `program`: "window" or "cli".
    [[nodiscard]] static Result<Journal> open(const std::filesystem::path& store, std::string program);

    [[nodiscard]] Result<std::int64_t> begin(const Opening& opening) const;
    [[nodiscard]] Result<> addFact(std::int64_t id, const std::string& key, const std::string& value) const;
    /// What became known after the beginning: which database it really is.
    [[nodiscard]] Result<> identify(std::int64_t id, const std::string& database, const std::string& identity) const;
    [[nodiscard]] Result<> finish(std::int64_t id, Ending ending, const QString& outcome) const;
    /// `begin` and `finish` in one: a refusal, a look.
    [[nodiscard]] Result<std::int64_t> record(const Opening& opening, Ending ending, const QString& outcome) const;

    /// Newest first, at most `limit`.
    [[nodiscard]] Result<std::vector<Entry>> list(Time since = {}, int limit = 1000) const;
    [[nodiscard]] Result<Entry> entry(std::int64_t id) const;
    /// Still "running", begun on this machine by a process that is no more. Oldest first.
    [[nodiscard]] Result<std::vector<Entry>> interrupted() const;
    /// Makes this process the one that cleans an interrupted entry up; false where another was faster.
    [[nodiscard]] Result<bool> adopt(std::int64_t id) const;

    [[nodiscard]] Result<> remember(const std::string& profile, const environment::Identity& identity,
        environment::Environment environment, const std::string& place) const;
    /// What every profile was last seen to be, newest first; profiles that are gone are in it too.
    [[nodiscard]] Result<std::vector<Sighting>> sightings() const;
    /// Every environment under which this database was ever reached.
    [[nodiscard]] Result<std::vector<environment::Environment>> environmentsOf(
        const environment::Identity& identity) const;

    [[nodiscard]] const std::filesystem::path& store() const { return m_store; }

private:
    Journal(std::filesystem::path store, std::string program);
    [[nodiscard]] Result<> use(const std::function<Result<>(QSqlDatabase&)>& work) const;
    [[nodiscard]] Result<std::vector<Entry>> select(const QString& where, const std::vector<qint64>& values) const;

    std::filesystem::path m_store;
    std::string m_program;
};

} // namespace lockkeeper::journal
