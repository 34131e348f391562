#pragma once

#include "base/result.h"
#include "base/task_model.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFutureWatcher>
#include <QtCore/QThreadPool>

#include <functional>
#include <memory>

namespace lockkeeper {

/// Runs journeys on worker threads and shows them in one TaskModel.
///
/// Threads: call it from the thread it lives in (the UI's); journeys run on workers with a stack of 64 MB (deep parse
/// trees), `done` comes back on the caller's thread. One journey has one thread from beginning to end, so a libpq
/// connection it opens never changes hands. Ownership: waits for what still runs when it is destroyed, after asking it
/// to stop.
class TaskRunner final : public QObject {
    Q_OBJECT
public:
    explicit TaskRunner(QObject* parent = nullptr);
    ~TaskRunner() override;

    [[nodiscard]] TaskModel& tasks() { return m_tasks; }

    /// Runs `journey(task)` and shows it. `outcome` makes the row's closing sentence from the report; `done` gets the
    /// result unless `context` is gone by then. Returns the task's id.
    template <typename Report>
    int run(TaskTitle title, std::function<Result<Report>(Task&)> journey,
        std::function<QString(const Report&)> outcome, QObject* context, std::function<void(Result<Report>)> done)
    {
        auto task = std::make_shared<Task>();
        const int id = m_tasks.add(std::move(title), task);
        watch<Report>(task, std::move(journey),
            [this, id, outcome = std::move(outcome), done = std::move(done), guard = QPointer<QObject>(context),
                had = context != nullptr](Result<Report> result) {
                if (result)
                    m_tasks.finish(id, outcome(*result));
                else
                    m_tasks.fail(id, result.error());
                if (done && (!had || guard))
                    done(std::move(result));
            });
        return id;
    }

    /// Runs a short look-up that needs no row of its own. Its task is cancelled when `context` goes.
    template <typename Report>
    std::shared_ptr<Task> ask(
        std::function<Result<Report>(Task&)> journey, QObject* context, std::function<void(Result<Report>)> done)
    {
        auto task = std::make_shared<Task>();
        if (context)
            connect(context, &QObject::destroyed, this, [task] { task->cancel(); });
        watch<Report>(task, std::move(journey),
            [done = std::move(done), guard = QPointer<QObject>(context), had = context != nullptr](
                Result<Report> result) {
                if (done && (!had || guard))
                    done(std::move(result));
            });
        return task;
    }

private:
    template <typename Report>
    void watch(std::shared_ptr<Task> task, std::function<Result<Report>(Task&)> journey,
        std::function<void(Result<Report>)> finished)
    {
        // A shared box: QFuture would copy the result, and a report need not be copyable.
        auto box = std::make_shared<std::optional<Result<Report>>>();
        auto* watcher = new QFutureWatcher<void>(this);
        m_stops.push_back(task);
        connect(
            watcher, &QFutureWatcher<void>::finished, this, [this, watcher, box, task, finished = std::move(finished)] {
                watcher->deleteLater();
                std::erase(m_stops, task);
                finished(std::move(**box));
            });
        watcher->setFuture(
            QtConcurrent::run(&m_pool, [box, task, journey = std::move(journey)] { box->emplace(journey(*task)); }));
    }

    TaskModel m_tasks;
    QThreadPool m_pool;
    std::vector<std::shared_ptr<Task>> m_stops;
};

} // namespace lockkeeper
