#pragma once

#include "base/identifier.h"
#include "base/result.h"
#include "environment/environment.h"
#include "environment/identity.h"
#include "postgres/database_shape.h"
#include "postgres/table_counts.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockkeeper::backup {

using BackupId = Identifier<struct BackupIdTag>;

/// How well a backup is known to be good, weakest first.
enum class Level {
    Exists, ///< the archive is there
    Hashed, ///< its size and SHA-256 hold
    Decoded, ///< every member decoded; tables and row counts equal the manifest's
    Restored, ///< restored into a scratch database, catalogs and counts equal
    Rehearsed, ///< pending migrations applied to that
};
/// "exists", "hashed", …: as files and the command line spell it.
[[nodiscard]] std::string_view name(Level level);
[[nodiscard]] std::optional<Level> parseLevel(std::string_view word);
/// "Decoded": for people.
[[nodiscard]] QString title(Level level);

/// All that is known of one backup; stored beside its archive as manifest.json, with a hash over itself.
struct Manifest {
    BackupId id;
    std::string database;
    environment::Identity identity;
    environment::Environment environment = environment::Environment::Production;
    std::string profile; ///< empty for a plain URL
    std::string label; ///< a person's words; may be empty
    std::string serverVersion; ///< "15.18"
    std::string dumpVersion; ///< pg_dump's: "15.20"
    std::chrono::sys_seconds created; ///< when the dump's snapshot began, UTC
    std::chrono::milliseconds duration{}; ///< snapshot to fsync
    std::string archive = "archive.dump"; ///< the file's name beside the manifest
    std::int64_t bytes = 0;
    std::string sha256; ///< of the archive, lower-case hex
    postgres::DatabaseShape shape;
    std::vector<postgres::TableCount> tables; ///< by name, counted in the dump's snapshot
    std::int64_t largeObjects = 0;
    std::vector<std::string> roles; ///< owners and grantees: a restore that keeps them needs them
    std::vector<std::string> notContained; ///< what a database has and a dump does not carry
    Level level = Level::Exists;
    std::chrono::sys_seconds verified{}; ///< when that level was last reached
    std::vector<std::string> problems; ///< what the last verification found wrong

    [[nodiscard]] std::int64_t rows() const;
};

/// "20261121T013000Z-shop_prod-k3v9xq": UTC, the database's name reduced to what every file system takes, and six
/// random characters, so that two backups of one second differ.
[[nodiscard]] BackupId makeId(std::string_view database, std::chrono::sys_seconds now);
/// Whether it could be an id of ours: no path parts, no leading dot.
[[nodiscard]] bool wellFormed(const BackupId& id);

/// JSON, indented, readable by a person; the last member is the SHA-256 of the rest.
[[nodiscard]] std::string serialise(const Manifest& manifest);
/// Errors: `manifest-unreadable`: not JSON, a member missing or of a wrong kind, a newer format, or a hash that does
/// not hold.
[[nodiscard]] Result<Manifest> parseManifest(std::string_view json);

/// "2026-11-21T01:30:00Z"
[[nodiscard]] std::string isoTime(std::chrono::sys_seconds time);
/// "20261121T013000Z": sorts by time, and every file system takes it.
[[nodiscard]] std::string timeStamp(std::chrono::sys_seconds time);

} // namespace lockkeeper::backup
