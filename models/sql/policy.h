#pragma once

#include "base/result.h"
#include "sql/analyse.h"

#include <filesystem>
#include <map>

namespace lockkeeper::sql {

/// What a project wants of its migrations: `.lockkeeper.toml` at its root.
///
///     [lint]
///     minimum-server-version = 14
///     ignored-paths = ["prisma/migrations/2021*"]
///     [lint.tables]
///     small-up-to = "10MB"
///     large-from = "20GB"
///     [lint.rules]
///     prefer-bigint = "off"
///     create-enum = "style"
///     drop-index-non-concurrent = "high"
/// What it does not know, it refuses: a slip of the pen must not leave a rule unset without a word. Sizes are written
/// as PostgreSQL writes them, a whole number with B, kB, MB, GB or TB (manual, 20.1.1).
struct Policy {
    std::map<std::string, std::optional<Severity>, std::less<>> rules{}; ///< none: the rule is off
    std::vector<std::string> ignoredPaths{}; ///< with * for any part of a path
    std::optional<int> minimumServerVersion{}; ///< major version of the oldest server in use
    TableSizes sizes{};
    std::filesystem::path root{}; ///< the folder it stands in; empty: there is none
};

/// `name` is what errors call the text. Errors: `policy-invalid` (usage), with the line.
[[nodiscard]] Result<Policy> parsePolicy(std::string_view toml, const std::string& name);
/// The policy of the nearest folder above `path` that has one; an empty one where none has. Errors: `policy-invalid`,
/// `file-unreadable`.
[[nodiscard]] Result<Policy> policyAbove(const std::filesystem::path& path);

/// The same for many paths: what was found for a folder is kept in mind. Threads: one at a time.
class Policies {
public:
    [[nodiscard]] Result<Policy> above(const std::filesystem::path& path);

private:
    [[nodiscard]] Result<Policy> of(const std::filesystem::path& folder);
    std::map<std::filesystem::path, Policy> m_known; ///< of folders that hold folders of scripts
};

/// Whether a path (with / between its parts, from the project's root) is left out.
[[nodiscard]] bool ignoresPath(const Policy& policy, std::string_view path);
/// How a project's migrations are analysed: `pgVersion` where it was asked for, else the oldest server in use; and
/// rules that look only where the project ranks them.
[[nodiscard]] Settings settingsOf(const Policy& policy, std::optional<int> pgVersion);
/// Gives findings the project's severities, takes those of switched-off rules away, and notes the project's sizes.
void apply(const Policy& policy, Analysis& analysis);

} // namespace lockkeeper::sql
