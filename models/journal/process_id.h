#pragma once

#include <string>
#include <string_view>

namespace lockkeeper::journal {

/// This process, told apart from a later one of the same number: "boot-id pid start-time".
/// Source: proc(5): /proc/PID/stat field 22, /proc/sys/kernel/random/boot_id.
[[nodiscard]] std::string thisProcess();

/// Whether the process of that text still runs.
[[nodiscard]] bool isRunning(std::string_view process);

/// "user@host".
[[nodiscard]] std::string thisPerson();
[[nodiscard]] std::string thisHost();

} // namespace lockkeeper::journal
