#pragma once

#include "migration/migration_model.h"
#include "operations/database.h"
#include "sql/report.h"

#include <map>

namespace lockkeeper::app {

/// Everything one reading of a project on a database says. Shared between workers once it is made, and never changed.
struct ProjectReading {
    migration::Status status;
    std::map<std::string, sql::ReportedFile> files; ///< by migration
    std::vector<migration::MigrationModel::Row> rows; ///< for the list, which takes them over
};

/// Shares a reading. A history of megabytes is taken down on a thread of its own, whoever lets go of it last: in the
/// window's it would take longer than a frame.
[[nodiscard]] std::shared_ptr<const ProjectReading> shared(ProjectReading reading);

/// The migrations' state, and their SQL analysed in one pass over the project. Errors: those of migrateStatus.
[[nodiscard]] Result<ProjectReading> readProject(
    const std::filesystem::path& folder, const operations::Database& database, Task& task);

} // namespace lockkeeper::app
