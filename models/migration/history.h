#pragma once

#include "base/result.h"
#include "migration/moment.h"
#include "migration/project.h"
#include "postgres/session.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lockkeeper::migration {

/// Of a row, not of a migration: a name may have several rows.
enum class RowState {
    Applied, ///< finished, not rolled back
    Failed, ///< neither finished nor rolled back: failed, or still running
    RolledBack, ///< whatever else it says, it no longer counts
};

/// One row of _prisma_migrations.
struct Row {
    std::string id;
    std::string checksum;
    MigrationName name;
    std::optional<std::string> logs; ///< none: succeeded; empty: recorded by `resolve --applied`; else why it failed
    std::optional<Moment> started;
    std::optional<Moment> finished;
    std::optional<Moment> rolledBack;
    std::int64_t steps = 0; ///< 1 once applied; 0 when failed or only recorded

    [[nodiscard]] RowState state() const
    {
        if (rolledBack)
            return RowState::RolledBack;
        return finished ? RowState::Applied : RowState::Failed;
    }
};

/// What a database says of its migrations.
struct History {
    std::optional<std::string> schema; ///< where _prisma_migrations stands; nothing: there is no history
    std::vector<Row> rows; ///< oldest first
    std::int64_t otherTables = 0; ///< ordinary tables besides the history, as Prisma counts them
    bool locked = false; ///< someone holds Prisma's advisory lock: a migration is running
};

inline constexpr std::int64_t kAdvisoryLock = 72707369; ///< Prisma's, one argument, per database

/// Reads it as Prisma does: through the session's search_path; emptiness is judged in `schema`, or in public.
/// Errors: those of the session.
[[nodiscard]] Result<History> readHistory(postgres::Session& session, const std::optional<std::string>& schema);

} // namespace lockkeeper::migration
