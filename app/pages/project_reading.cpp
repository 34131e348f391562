#include "app/pages/project_reading.h"

#include "migrations/review.h"
#include "operations/lint.h"
#include "operations/migrate_status.h"

#include <QtCore/QThreadPool>

namespace lockkeeper::app {

std::shared_ptr<const ProjectReading> shared(ProjectReading reading)
{
    return {new ProjectReading(std::move(reading)),
        [](const ProjectReading* last) { QThreadPool::globalInstance()->start([last] { delete last; }); }};
}

Result<ProjectReading> readProject(
    const std::filesystem::path& folder, const operations::Database& database, Task& task)
{
    ProjectReading reading;
    LK_LET(reading.status, operations::migrateStatus(folder, database, task));
    // What cannot be analysed still has its state: the page then shows that alone.
    auto files = operations::lint({.paths = {folder}, .project = {}}, task);
    if (!files) {
        if (files.error().kind == Error::Kind::Cancelled)
            return std::unexpected(files.error());
        return reading;
    }
    for (sql::ReportedFile& file : *files) {
        const std::string name = std::filesystem::path(file.path).parent_path().filename().string();
        reading.verdicts.emplace(name, migrations::badgeOf(file.analysis.findings));
        reading.files.emplace(name, std::move(file));
    }
    return reading;
}

} // namespace lockkeeper::app
