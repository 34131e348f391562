#include "app/pages/project_reading.h"

#include "migrations/review.h"
#include "operations/lint.h"
#include "operations/migrate_status.h"

#include <QtCore/QThreadPool>

namespace lockkeeper::app {
namespace {

std::vector<migration::MigrationModel::Row> rowsOf(const ProjectReading& reading)
{
    std::vector<migration::MigrationModel::Row> rows;
    rows.reserve(reading.status.migrations.size());
    for (auto at = reading.status.migrations.rbegin(); at != reading.status.migrations.rend(); ++at) {
        const auto file = reading.files.find(at->name.value());
        rows.push_back({.status = *at,
            .verdict = file == reading.files.end() ? migration::Verdict()
                                                   : migrations::badgeOf(file->second.analysis.findings)});
    }
    return rows;
}

} // namespace

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
    if (!files && files.error().kind == Error::Kind::Cancelled)
        return std::unexpected(files.error());
    if (files) {
        for (sql::ReportedFile& file : *files) {
            const std::string name = std::filesystem::path(file.path).parent_path().filename().string();
            reading.files.emplace(name, std::move(file));
        }
    }
    reading.rows = rowsOf(reading);
    return reading;
}

} // namespace lockkeeper::app
