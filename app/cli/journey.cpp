#include "app/cli/journey.h"

#include "base/tr.h"

#include <QtCore/QSocketNotifier>

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace lockkeeper::cli {
namespace {

constexpr int kBarWidth = 24;

// A signal handler may only write to a descriptor; the notifier reads it on the event loop.
int signalPipe[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(signalPipe[1], &byte, 1);
}

QString bar(double fraction)
{
    const int full = static_cast<int>(fraction * kBarWidth);
    return QString(full, QLatin1Char('#')) + QString(kBarWidth - full, QLatin1Char('.'));
}

QString left(qint64 milliseconds)
{
    if (milliseconds < 0)
        return {};
    const qint64 seconds = (milliseconds + 999) / 1000;
    return seconds < 90 ? Tr::tr("%1 s left").arg(seconds) : Tr::tr("%1 min left").arg((seconds + 59) / 60);
}

} // namespace

JourneyWatch::JourneyWatch(const Invocation& invocation, TaskModel& tasks)
    : m_tasks(tasks)
    , m_terminal(!invocation.quiet && ::isatty(STDERR_FILENO) != 0)
{
    if (::pipe2(signalPipe, O_CLOEXEC | O_NONBLOCK) == 0) {
        auto* notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, this);
        connect(notifier, &QSocketNotifier::activated, this, [this] {
            char byte = 0;
            while (::read(signalPipe[0], &byte, 1) == 1) { }
            for (int row = 0; row < m_tasks.rowCount(); ++row)
                m_tasks.cancel(m_tasks.index(row).data(TaskModel::IdRole).toInt());
        });
        struct sigaction action{};
        action.sa_handler = onSignal;
        ::sigaction(SIGINT, &action, nullptr);
        ::sigaction(SIGTERM, &action, nullptr);
    }
    if (m_terminal)
        connect(&m_tasks, &QAbstractItemModel::dataChanged, this, &JourneyWatch::draw);
}

JourneyWatch::~JourneyWatch()
{
    if (m_drawn)
        std::fputs("\r\033[K", stderr);
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    for (int& end : signalPipe) {
        if (end >= 0)
            ::close(std::exchange(end, -1));
    }
}

void JourneyWatch::draw()
{
    const QModelIndex row = m_tasks.index(0);
    const double fraction = row.data(TaskModel::FractionRole).toDouble();
    QStringList parts{row.data(TaskModel::TitleRole).toString()};
    if (fraction >= 0)
        parts << bar(fraction) + QStringLiteral(" %1 %").arg(static_cast<int>(fraction * 100));
    for (const QString& more : {row.data(TaskModel::StageRole).toString(), row.data(TaskModel::RateRole).toString(),
             left(row.data(TaskModel::LeftRole).toLongLong())}) {
        if (!more.isEmpty())
            parts << more;
    }
    std::fputs(("\r\033[K" + parts.join(QStringLiteral("  ")).toUtf8()).constData(), stderr);
    std::fflush(stderr);
    m_drawn = true;
}

} // namespace lockkeeper::cli
