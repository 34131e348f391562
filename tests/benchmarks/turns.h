#pragma once
// The turns of the real event loop, each measured from the moment the dispatcher wakes to the moment it is about to
// sleep again, beside the limit of 16 ms (one frame at 60 Hz).

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>

#include <functional>
#include <utility>
#include <vector>

namespace lockkeeper::benchmarks {

class Turns final : public QObject {
public:
    Turns();
    /// Milliseconds of each turn since the last time.
    std::vector<double> take() { return std::exchange(m_turns, {}); }

private:
    QElapsedTimer m_clock;
    std::vector<double> m_turns;
};

/// Waits on the real event loop: QTest's waiting never lets the dispatcher sleep, so it has no turns to measure.
void pause(int milliseconds);
[[nodiscard]] bool waitFor(const std::function<bool()>& done, int patienceMs);

void printHead();
/// Turns, their 99th percentile and the longest, and its ratio to the limit.
void printRow(const char* what, std::vector<double> turns);

} // namespace lockkeeper::benchmarks
