#include "turns.h"

#include <QtCore/QAbstractEventDispatcher>
#include <QtCore/QEventLoop>
#include <QtCore/QTimer>

#include <algorithm>
#include <cstdio>

namespace lockkeeper::benchmarks {
namespace {

constexpr double kLimitMs = 16;
constexpr double kSlowMs = 2; ///< events below are not worth a line
constexpr std::size_t kPrinted = 8;

double processorMs()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

} // namespace

Turns::Turns()
{
    auto* dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] {
        // It says so before it sends what was posted, and again before timers and sockets: what lies between is a turn.
        end();
        m_clock.start();
        m_processor = processorMs();
    });
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &Turns::end);
}

void Turns::end()
{
    if (!m_clock.isValid())
        return;
    m_turns.push_back(
        {.ms = static_cast<double>(m_clock.nsecsElapsed()) / 1e6, .processorMs = processorMs() - m_processor});
    m_clock.invalidate();
}

Application::Application(int& argc, char** argv)
    : QApplication((qputenv("QT_NO_GLIB", "1"), argc), argv)
{
}

void pause(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

bool waitFor(const std::function<bool()>& done, int patienceMs)
{
    QElapsedTimer clock;
    clock.start();
    while (!done() && clock.elapsed() < patienceMs)
        pause(20);
    return done();
}

bool Application::notify(QObject* receiver, QEvent* event)
{
    // The name first: who gets it may be gone afterwards. Of events inside of events the outermost counts, but for
    // those that only pass others on.
    const double begin = processorMs();
    const QByteArray what = QByteArray(receiver->metaObject()->className()) + ' ' + receiver->objectName().toUtf8()
        + ", event " + QByteArray::number(event->type());
    ++m_depth;
    const bool taken = QApplication::notify(receiver, event);
    --m_depth;
    if (const double took = processorMs() - begin; took > kSlowMs)
        m_slow.push_back({.processorMs = took, .what = QByteArray(m_depth, ' ') + what});
    return taken;
}

void Application::printSlowest()
{
    std::ranges::stable_sort(m_slow, std::ranges::greater{}, &Slow::processorMs);
    if (m_slow.size() > kPrinted)
        m_slow.resize(kPrinted);
    for (const Slow& slow : m_slow)
        std::printf("    %6.2f ms in %s\n", slow.processorMs, slow.what.constData());
    m_slow.clear();
}

void printHead()
{
    std::printf("%-34s %8s %10s %10s %8s %10s\n", "", "turns", "p99, ms", "longest", "of 16 ms", "processor");
}

void printRow(const char* what, const std::vector<Turn>& turns)
{
    if (turns.empty())
        return;
    std::vector<double> sorted;
    double processor = 0;
    for (const Turn& turn : turns) {
        sorted.push_back(turn.ms);
        processor = std::max(processor, turn.processorMs);
    }
    std::ranges::sort(sorted);
    std::printf("%-34s %8zu %10.2f %10.2f %8.2f %10.2f\n", what, sorted.size(), sorted[sorted.size() * 99 / 100],
        sorted.back(), sorted.back() / kLimitMs, processor);
}

} // namespace lockkeeper::benchmarks
