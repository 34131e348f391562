#include "turns.h"

#include <QtCore/QAbstractEventDispatcher>
#include <QtCore/QEventLoop>
#include <QtCore/QTimer>

#include <algorithm>
#include <cstdio>

namespace lockkeeper::benchmarks {
namespace {

constexpr double kLimitMs = 16;

} // namespace

Turns::Turns()
{
    auto* dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] { m_clock.start(); });
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
        if (m_clock.isValid())
            m_turns.push_back(static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
    });
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

void printHead() { std::printf("%-34s %8s %10s %10s %8s\n", "", "turns", "p99, ms", "longest", "of 16 ms"); }

void printRow(const char* what, std::vector<double> turns)
{
    if (turns.empty())
        return;
    std::ranges::sort(turns);
    const double longest = turns.back();
    const double usual = turns[turns.size() * 99 / 100];
    std::printf("%-34s %8zu %10.2f %10.2f %8.2f\n", what, turns.size(), usual, longest, longest / kLimitMs);
}

} // namespace lockkeeper::benchmarks
