#include "app/pages/project_search.h"

namespace lockkeeper::app {
namespace {

constexpr std::size_t kSlice = 250; // about a megabyte of SQL as Prisma writes it

using Slice = std::vector<migration::Hits>;

Result<Slice> look(const ProjectReading& reading, const migration::Needle& needle, std::size_t first, Task& task)
{
    const auto& all = reading.status.migrations; // the oldest first
    Slice slice;
    for (std::size_t at = first; at < std::min(first + kSlice, all.size()); ++at) {
        if (task.cancelled())
            return std::unexpected(cancelledError());
        const migration::MigrationName& name = all[all.size() - 1 - at].name;
        const auto file = reading.files.find(name.value());
        const bool readable = file != reading.files.end();
        if (auto hits = migration::search(
                {.name = name,
                    .sql = readable ? std::string_view(file->second.text) : std::string_view(),
                    .findings = readable ? std::span(file->second.analysis.findings) : std::span<const sql::Finding>()},
                needle))
            slice.push_back(std::move(*hits));
    }
    return slice;
}

} // namespace

ProjectSearch::ProjectSearch(TaskRunner& runner, QObject* parent)
    : QObject(parent)
    , m_runner(runner)
{
}

void ProjectSearch::search(std::shared_ptr<const ProjectReading> reading, const QString& words)
{
    if (m_task)
        m_task->cancel();
    m_task.reset();
    m_reading = std::move(reading);
    m_words = words;
    if (m_words.isEmpty())
        return;
    if (m_reading)
        lookFrom(0);
    else
        Q_EMIT finished();
}

void ProjectSearch::lookFrom(std::size_t first)
{
    auto mine = std::make_shared<std::weak_ptr<Task>>();
    m_task = m_runner.ask<Slice>([reading = m_reading, words = m_words, first](
                                     Task& task) { return look(*reading, migration::Needle(words), first, task); },
        this,
        [this, mine, first](Result<Slice> slice) {
            if (!slice || mine->lock() != m_task)
                return;
            const bool last = first + kSlice >= m_reading->status.migrations.size();
            Q_EMIT found(*slice);
            // Whoever heard of these hits may have begun another search.
            if (mine->lock() != m_task)
                return;
            if (last)
                Q_EMIT finished();
            else
                lookFrom(first + kSlice);
        });
    *mine = m_task;
}

} // namespace lockkeeper::app
