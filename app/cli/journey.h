#pragma once

#include "app/cli/invocation.h"
#include "base/task_runner.h"

#include <QtCore/QEventLoop>

namespace lockkeeper::cli {

/// Draws the tasks on a terminal's last line and turns SIGINT and SIGTERM into a cancel. Lives as long as one journey.
class JourneyWatch final : public QObject {
public:
    JourneyWatch(const Invocation& invocation, TaskModel& tasks);
    ~JourneyWatch() override;

private:
    void draw();
    TaskModel& m_tasks;
    bool m_terminal;
    bool m_drawn = false;
};

/// Runs one journey to its end, with a progress bar where standard error is a terminal.
template <typename Report>
[[nodiscard]] Result<Report> travel(
    const Invocation& invocation, const QString& title, std::function<Result<Report>(Task&)> journey)
{
    TaskRunner runner;
    const JourneyWatch watch(invocation, runner.tasks());
    QEventLoop loop;
    std::optional<Result<Report>> report;
    runner.run<Report>(
        {.text = title, .profile = {}, .environment = {}}, std::move(journey), [](const Report&) { return QString(); },
        &loop,
        [&](Result<Report> result) {
            report.emplace(std::move(result));
            loop.quit();
        });
    loop.exec();
    return std::move(*report);
}

} // namespace lockkeeper::cli
