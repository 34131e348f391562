#pragma once

#include "backup/script_reader.h"
#include "backup/vault.h"
#include "base/result.h"
#include "base/task.h"

#include <filesystem>
#include <string>
#include <vector>

namespace lockkeeper::backup {

/// Part of a task's bar: what a step fills of it.
struct Span {
    double from = 0;
    double to = 1;
    [[nodiscard]] double at(double fraction) const { return from + (to - from) * std::clamp(fraction, 0.0, 1.0); }
};

/// SHA-256 of a file, lower-case hex. Errors: `file-unreadable`, `cancelled`.
[[nodiscard]] Result<std::string> hashFile(const std::filesystem::path& file, Task& task, Span span = {});

/// Decodes every member of a custom-format archive with the real pg_restore and counts what it holds; nothing is
/// written to disk.
///
/// Errors: `archive-damaged` (detail: pg_restore's words), `cancelled`, `program-not-started`.
/// Source: `pg_restore --list` proves nothing but the header (the table of contents stands before the data), and
/// pg_restore never checks for a data member's terminator: both tried on 15.18.
[[nodiscard]] Result<ScriptContent> decode(
    const std::filesystem::path& archive, const std::filesystem::path& pgRestore, Task& task, Span span = {});

/// What of the manifest the archive does not hold, in words; empty when they are equal.
[[nodiscard]] std::vector<std::string> differences(const Manifest& manifest, const ScriptContent& content);

/// The outcome of one verification.
struct Verification {
    std::optional<Level> reached; ///< none where not even the archive is there
    std::vector<std::string> problems; ///< in words; empty when all asked for holds
};

/// Verifies a published backup up to `level`: size and hash first, then the decode.
///
/// A backup that does not hold is a value with problems, not an error. Errors: `level-not-available` (usage) for
/// restored and rehearsed, `cancelled`, `program-not-started`.
[[nodiscard]] Result<Verification> verify(
    const Entry& entry, Level level, const std::filesystem::path& pgRestore, Task& task, Span span = {});

} // namespace lockkeeper::backup
