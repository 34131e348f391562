#pragma once

#include "migration/history.h"
#include "migration/project.h"
#include "migration/script.h"

#include <QtCore/QJsonObject>
#include <QtCore/QString>

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lockkeeper::migration {

/// A migration's state on one database.
enum class State {
    Applied,
    Pending,
    Failed, ///< or still running: see MigrationStatus::running
    RolledBack, ///< only rolled-back rows and no file: nothing will run, nothing counts
    Edited, ///< applied, then its file changed
    Missing, ///< applied, no file here
    Unreadable, ///< its file cannot be read, or is not there and would have to be applied
};

/// The whole's state, the gravest first.
enum class Overall { Failed, Diverged, Edited, Missing, Pending, Unmanaged, Empty, UpToDate };

inline constexpr std::array kStates{
    State::Applied, State::Pending, State::Failed, State::RolledBack, State::Edited, State::Missing, State::Unreadable};

/// "rolled-back", "up-to-date": as the command line prints them.
[[nodiscard]] std::string_view name(State state);
[[nodiscard]] std::string_view name(Overall overall);
/// "Rolled back", "Up to date": for people.
[[nodiscard]] QString title(State state);
[[nodiscard]] QString title(Overall overall);

/// A migration on disk and what its script says.
struct Local {
    enum class File {
        Readable,
        Absent, ///< the migration's folder holds no script
        Unreadable, ///< or it is not UTF-8
    };
    Migration migration;
    File file = File::Readable;
    std::optional<Checksum> checksum; ///< of a readable one
};

struct MigrationStatus {
    MigrationName name;
    std::filesystem::path script; ///< empty where there is no file
    State state = State::Pending;
    bool running = false; ///< Failed, but someone holds Prisma's lock: wait before you judge
    bool wasRolledBack = false; ///< pending again after a rollback; Prisma before 7.9 does not name it pending
    std::string checksum; ///< the history's; else the file's
    std::optional<Moment> started;
    std::optional<Moment> finished;
    std::optional<Moment> rolledBack;
    std::int64_t steps = 0;
    std::string log; ///< why it failed, in the server's words

    friend bool operator==(const MigrationStatus&, const MigrationStatus&) = default;
};

struct Status {
    Overall overall = Overall::UpToDate;
    std::vector<MigrationStatus> migrations; ///< in the project's order, those without a file where they would stand
    std::optional<std::string> historySchema; ///< where _prisma_migrations stands; none: no history
    std::vector<QString> notes; ///< what is worth knowing beside the states
    std::string layout; ///< "prisma"
    std::string path; ///< the migrations folder, from the project's root
    std::string database;
    std::string environment; ///< "development", "staging", "production"

    [[nodiscard]] std::size_t count(State state) const;
};

/// Reads every script.
[[nodiscard]] std::vector<Local> examine(std::span<const Migration> migrations);

/// Compares files and history as Prisma 7.9 does: a file belongs to the oldest row of its name that was not rolled
/// back. Pure; fills everything but layout, path, database and environment.
///
/// Source: diagnose_migration_history.rs. What Prisma's own `status` hides is told here: a failure behind pending
/// ones, edited files, files that are gone.
[[nodiscard]] Status judge(std::span<const Local> files, const History& history);

/// The command line's document.
[[nodiscard]] QJsonObject json(const Status& status);

/// The same as a table for a terminal, with a closing sentence; ends with a line end.
[[nodiscard]] QString table(const Status& status);

} // namespace lockkeeper::migration
