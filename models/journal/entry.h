#pragma once

#include "environment/environment.h"

#include <QtCore/QString>

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace lockkeeper::journal {

using Time = std::chrono::sys_time<std::chrono::milliseconds>; ///< UTC

enum class Ending {
    Running, ///< not over; of a process that is gone: interrupted, see Journal::interrupted
    Done,
    Failed,
    Refused, ///< the guard said no
    Cancelled,
    Interrupted, ///< its process died; what it left behind was cleaned up
};

/// "running", "done", …: as the store and the command line spell it.
[[nodiscard]] std::string_view name(Ending ending);
/// "Done": for people.
[[nodiscard]] QString title(Ending ending);

/// What is written down before an operation starts. Nothing in it may be a secret.
struct Opening {
    std::string operation; ///< "backup", "reset-database"
    std::string profile{}; ///< empty for a bare URL
    std::optional<environment::Environment> environment{};
    std::string database{}; ///< its name
    std::string identity{}; ///< Identity::text(); empty where it is unknown
    std::string what{}; ///< a sentence or JSON: what exactly
    /// What a later start needs to clean up should this process die: a partial folder, a database's name, a server's
    /// parameters without its password. More can be added while it runs.
    std::map<std::string, std::string> facts{};
};

/// One line of the record.
struct Entry {
    std::int64_t id = 0;
    Time started{};
    std::optional<std::chrono::milliseconds> duration{}; ///< none while it runs
    std::string who{}; ///< user@host
    std::string program{}; ///< "window", "cli"
    Opening opening{};
    Ending ending = Ending::Running;
    QString outcome{}; ///< the closing sentence
};

} // namespace lockkeeper::journal
