#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "base/task.h"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockkeeper {

/// A user to become before the program starts; only root can.
struct UnixUser {
    std::string name;
    unsigned uid = 0;
    unsigned gid = 0;
    std::filesystem::path home;
};

/// A child process and what is done with its streams.
struct Process {
    std::filesystem::path program;
    std::vector<std::string> arguments; ///< never a secret: every user of the machine can read them
    std::map<std::string, std::string> environment{}; ///< added to ours
    std::vector<std::string> withoutEnvironment{}; ///< names taken out of ours
    /// Content of a file that only the child can open: `passwordFile` below names it. It never touches the disk.
    std::optional<Secret> passwordFile{};
    std::string passwordFileVariable = "PGPASSFILE"; ///< the variable that will name it, as /proc/self/fd/N
    std::filesystem::path workingFolder{};
    std::optional<UnixUser> user{};
    /// Bytes for the child's standard input; none: it is closed at once. Called until it returns an empty view.
    std::function<Result<std::string_view>()> input{};
    /// Descriptors the child gets as its standard input and output instead, for a pipe between two children. The
    /// caller's, who closes its own end once the child runs; -1: none.
    int inputDescriptor = -1;
    int outputDescriptor = -1;
    /// Called with each piece of standard output; an error ends the child.
    std::function<Result<>(std::string_view)> output{};
    /// Called with each whole line of standard error, without its line end.
    std::function<void(std::string_view)> errorLine{};
    /// Called about five times a second while it runs; for progress.
    std::function<void()> tick{};
};

struct ProcessEnd {
    int exitCode = 0; ///< 128 + signal where a signal ended it
    std::string errorTail; ///< the last lines of standard error, at most 8 kB
};

/// Runs a program to its end on the calling thread.
///
/// The child dies with this thread, also when we are killed (PR_SET_PDEATHSIG). Cancelling sends SIGINT, so that
/// pg_dump cancels its query on the server, then SIGTERM after 2 s and SIGKILL after 2 more. A non-zero exit is a
/// value, not an error. Errors: `program-not-started`, `cancelled`, what `input` and `output` return.
[[nodiscard]] Result<ProcessEnd> run(const Process& process, Task& task);

} // namespace lockkeeper
