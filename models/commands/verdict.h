#pragma once

#include "commands/command.h"
#include "guard/gate.h"

#include <QtCore/QJsonObject>

namespace lockkeeper::commands {

/// The question `guard check` answers: may this command of another program run here?
struct Question {
    std::vector<std::string> argv;
    std::filesystem::path folder; ///< where it would run
    std::map<std::string, std::string> environment; ///< the process environment it would get
    /// The database that --profile or --url named, with its password; without one it is found from the command.
    std::optional<profile::Target> target{};
    std::string profile{};
    std::optional<environment::Environment> stated{}; ///< --environment, for a --url
};

/// What `guard check` prints.
struct CheckResult {
    guard::Verdict verdict;
    guard::Standing standing; ///< of the database that decided; production where none could be found
    Class kind = Class::Unrelated;
    std::string tool; ///< "prisma"; empty where nothing was recognised
    std::string what; ///< "prisma migrate reset"

    /// {"verdict", "environment", "database": {"name", "identity"}, "class", "reason", "instead", "command"}.
    [[nodiscard]] QJsonObject json() const;
    /// 0 where it is allowed or asks, 3 where it is refused.
    [[nodiscard]] int exitStatus() const { return verdict.kind == guard::Verdict::Kind::Refused ? 3 : 0; }
};

/// The policy for other programs' commands, whole: a table of class and environment.
[[nodiscard]] guard::Verdict judge(Class kind, environment::Environment environment);

/// Judges the command as it stands: against the database named, and against every database that the command's own
/// arguments, environment and files lead to; the strictest counts. A place that cannot be found or read is production.
///
/// Runs nothing; asks databases what they are. Refusals go to the journal. Threads: any; blocks on the network, so
/// never the window's. Errors: `cancelled`, the journal's.
[[nodiscard]] Result<CheckResult> check(const Question& question, const guard::Gate& gate, Task& task);

} // namespace lockkeeper::commands
