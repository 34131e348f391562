#pragma once
// The turns of the real event loop, each measured from the moment the dispatcher wakes to the moment it is about to
// sleep again, beside the limit of 16 ms (one frame at 60 Hz). Of each also the processor time of the thread, which is
// what is left of it when the machine is busy with others.

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtWidgets/QApplication>

#include <functional>
#include <utility>
#include <vector>

namespace lockkeeper::benchmarks {

struct Turn {
    double ms = 0;
    double processorMs = 0;
};

class Turns final : public QObject {
public:
    Turns();
    /// Each turn since the last time.
    std::vector<Turn> take()
    {
        end();
        return std::exchange(m_turns, {});
    }

private:
    void end();

    QElapsedTimer m_clock;
    double m_processor = 0;
    std::vector<Turn> m_turns;
};

/// Knows which events took long: the first thing to ask when a turn is too long.
class Application final : public QApplication {
public:
    /// With Qt's own dispatcher: GLib's works while it says that it sleeps.
    Application(int& argc, char** argv);
    bool notify(QObject* receiver, QEvent* event) override;
    /// Prints the slowest since the last time, by processor time, and forgets them.
    void printSlowest();

private:
    struct Slow {
        double processorMs = 0;
        QByteArray what;
    };
    std::vector<Slow> m_slow;
    int m_depth = 0;
};

/// Waits on the real event loop: QTest's waiting never lets the dispatcher sleep, so it has no turns to measure.
void pause(int milliseconds);
[[nodiscard]] bool waitFor(const std::function<bool()>& done, int patienceMs);

void printHead();
/// Turns, their 99th percentile and the longest, its ratio to the limit, and the longest by processor time.
void printRow(const char* what, const std::vector<Turn>& turns);

} // namespace lockkeeper::benchmarks
