#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lockkeeper::operations {

/// One migration of the sandbox's project, as it is built into the program.
struct SandboxMigration {
    std::string name; ///< its folder's name
    std::string sql; ///< the file's bytes, which its checksum is made of
};

/// In the order in which they are applied.
[[nodiscard]] Result<std::vector<SandboxMigration>> sandboxMigrations();

/// A file of resources/sandbox: "seed.sql". Errors: `file-missing`.
[[nodiscard]] Result<std::string> sandboxFile(std::string_view name);

/// Lays the Prisma project out in `folder` where there is none; one that is there is somebody's work and stays as it
/// is. Its `.env`, as long as it is the one written here, follows `url`. Errors: `file-unwritable`.
[[nodiscard]] Result<> unpackSandboxProject(const std::filesystem::path& folder, const Secret& url);

} // namespace lockkeeper::operations
