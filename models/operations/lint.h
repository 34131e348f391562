#pragma once

#include "base/result.h"
#include "base/task.h"
#include "sql/report.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace lockkeeper::operations {

/// What to analyse.
struct LintRequest {
    std::vector<std::filesystem::path> paths; ///< SQL files, migration folders, projects
    std::filesystem::path project; ///< whose earlier migrations are folded first; empty: the one each path lies in
    std::optional<int> pgVersion{}; ///< the server's major version, 10 to 18; none: the project's minimum, or 15
    bool rewrites = false; ///< whether the report may make rewrites, which costs some analyses each
};

/// Takes a file that was analysed; one call at a time, on any thread, in the order of the paths.
using LintedFile = std::function<void(sql::ReportedFile)>;

/// Analyses files of SQL, each after the migrations that stand before it in its project, which are folded and not
/// reported.
///
/// A folder stands for its migrations in the project's order, or for its *.sql files by name. Reads files only.
/// Threads: any. Errors (usage): `file-missing`, `file-unreadable`, `nothing-to-lint`, those of migration::open; some
/// files were handed over then.
[[nodiscard]] Result<> lint(const LintRequest& request, Task& task, const LintedFile& take);
/// The same, kept together.
[[nodiscard]] Result<std::vector<sql::ReportedFile>> lint(const LintRequest& request, Task& task);

} // namespace lockkeeper::operations
