#include "base/task_runner.h"

namespace lockkeeper {
namespace {

constexpr int kMostAtOnce = 8; // journeys wait for servers far more than they compute
constexpr unsigned kStack = 64U * 1024 * 1024;

} // namespace

TaskRunner::TaskRunner(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(kMostAtOnce);
    m_pool.setStackSize(kStack);
}

TaskRunner::~TaskRunner()
{
    for (const auto& task : m_stops)
        task->cancel();
    m_pool.waitForDone();
}

} // namespace lockkeeper
