#pragma once

#include "base/result.h"
#include "base/task.h"
#include "migration/project.h"
#include "operations/database.h"
#include "sql/policy.h"
#include "sql/reanalysis.h"

#include <filesystem>
#include <string>
#include <vector>

namespace lockkeeper::operations {

/// What a migration is analysed with while it is edited: read once, shared by every analysis of its text.
struct Ground {
    sql::Context context; ///< what stood before it
    sql::Policy policy;
    bool ignored = false; ///< the project leaves this file out
};

/// Folds what is applied before a script. Reads files only. Threads: any. Errors: `file-missing`, those of
/// migration::placeOf and sql::policyAbove, `cancelled`.
[[nodiscard]] Result<Ground> groundOf(const std::filesystem::path& script, Task& task);

/// What `lint` would say of the script if this were its text. Pure.
[[nodiscard]] sql::Analysis analyseDraft(std::string_view text, const Ground& ground);
/// The same of a text that is typed: what stood in it before is not parsed again.
[[nodiscard]] sql::Analysis analyseDraft(std::string_view text, const Ground& ground, sql::Reanalysis& reanalysis);

/// An edited migration on its way into its file.
struct Draft {
    std::filesystem::path project; ///< the folder a profile names
    migration::MigrationName name;
    std::filesystem::path script;
    std::string from; ///< what the file held when the edit began
    std::string text; ///< what it is to hold
};

/// The first of these databases that has, or ever began, a migration; empty: none of those that answered.
///
/// `silent` gets the profiles whose database did not answer. Only reads. Errors: `cancelled`.
[[nodiscard]] Result<std::string> appliedOn(const std::filesystem::path& project, const migration::MigrationName& name,
    const std::vector<Database>& databases, std::vector<std::string>& silent, Task& task);

/// Writes an edited migration into its file, unless the file changed meanwhile or the migration was applied on one of
/// `databases`, for a file that is applied anywhere is never edited. The first database has to answer.
///
/// Errors: `migration-changed` and `migration-applied` (usage), those of files and sessions, `cancelled`.
[[nodiscard]] Result<> saveDraft(const Draft& draft, const std::vector<Database>& databases, Task& task);

} // namespace lockkeeper::operations
