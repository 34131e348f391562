#pragma once

#include "app/pages/project_reading.h"
#include "base/task_runner.h"
#include "migration/search.h"

#include <QtCore/QObject>

namespace lockkeeper::app {

/// Looks for words in every migration of a project, the newest first, a slice at a time on a worker, so that the first
/// hits are seen while the rest is still looked through and a new search takes over at once.
///
/// Threads: the UI's. Ownership: the runner is the caller's and outlives it.
class ProjectSearch final : public QObject {
    Q_OBJECT
public:
    explicit ProjectSearch(TaskRunner& runner, QObject* parent = nullptr);

    /// Gives up the search under way; empty words find nothing.
    void search(std::shared_ptr<const ProjectReading> reading, const QString& words);

Q_SIGNALS:
    void found(const std::vector<lockkeeper::migration::Hits>& slice);
    void finished();

private:
    void lookFrom(std::size_t first);

    TaskRunner& m_runner;
    std::shared_ptr<const ProjectReading> m_reading;
    QString m_words;
    std::shared_ptr<Task> m_task; ///< the slice under way; another one: its answer comes too late
};

} // namespace lockkeeper::app
