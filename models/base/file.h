#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace lockkeeper {

/// Reads a whole file. Errors: `file-unreadable`, `file-missing` (both usage).
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path& path);

enum class Access { Owner, Everyone }; ///< 0600 and 0644: what the umask leaves of it

/// Writes a file so that a reader sees the old content or the new, never half: temporary name, fsync, rename, fsync the
/// folder. Errors: `file-unwritable`, `disk-full`.
[[nodiscard]] Result<> writeFile(
    const std::filesystem::path& path, std::string_view content, Access access = Access::Owner);

/// Makes a folder and its parents, each 0700 where it is new. Errors: `file-unwritable`.
[[nodiscard]] Result<> makeFolder(const std::filesystem::path& path);

/// Makes a rename inside `folder` survive a power cut. Errors: `file-unwritable`.
[[nodiscard]] Result<> syncFolder(const std::filesystem::path& folder);

/// Makes the content of an existing file survive a power cut. Errors: `file-unwritable`.
[[nodiscard]] Result<> syncFile(const std::filesystem::path& path);

/// Renames a file or folder and makes that last; never replaces what is there. Errors: `file-unwritable`,
/// `file-exists`.
[[nodiscard]] Result<> publish(const std::filesystem::path& from, const std::filesystem::path& to);

/// Free bytes for this user where `path` is or will be.
[[nodiscard]] Result<std::uintmax_t> freeSpace(const std::filesystem::path& path);

} // namespace lockkeeper
