// From process start to the first painted window, and proportional memory (PSS) a second later: ours beside Debian's
// sqlitebrowser.
//
//   xvfb-run -a -s '-screen 0 1440x900x24' build/release/bin/benchmark_startup build/release/bin/lockkeeper
//   sqlitebrowser
//
// Both are watched from outside in the same way: a new top-level window of 300 x 200 or more that shows more than one
// colour. Needs an X server without a window manager (Xvfb), where top-level windows are children of the root.

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <xcb/xcb.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace {

constexpr int kRuns = 7;
constexpr qint64 kPatienceMs = 20000;

struct Free {
    void operator()(void* reply) const { std::free(reply); }
};
template <typename T>
using Reply = std::unique_ptr<T, Free>;

struct Sample {
    double milliseconds = 0;
    double pssMb = 0;
};

class Screen {
public:
    Screen()
        : m_connection(xcb_connect(nullptr, nullptr))
    {
        if (xcb_connection_has_error(m_connection) == 0)
            m_root = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data->root;
    }
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;
    ~Screen() { xcb_disconnect(m_connection); }

    [[nodiscard]] bool there() const { return m_root != 0; }

    [[nodiscard]] std::vector<xcb_window_t> topLevels() const
    {
        const Reply<xcb_query_tree_reply_t> tree(
            xcb_query_tree_reply(m_connection, xcb_query_tree(m_connection, m_root), nullptr));
        if (!tree)
            return {};
        const xcb_window_t* first = xcb_query_tree_children(tree.get());
        return {first, first + xcb_query_tree_children_length(tree.get())};
    }

    /// Mapped, of a window's size, and no longer one flat colour.
    [[nodiscard]] bool painted(xcb_window_t window) const
    {
        const Reply<xcb_get_window_attributes_reply_t> attributes(
            xcb_get_window_attributes_reply(m_connection, xcb_get_window_attributes(m_connection, window), nullptr));
        if (!attributes || attributes->map_state != XCB_MAP_STATE_VIEWABLE)
            return false;
        const Reply<xcb_get_geometry_reply_t> geometry(
            xcb_get_geometry_reply(m_connection, xcb_get_geometry(m_connection, window), nullptr));
        if (!geometry || geometry->width < 300 || geometry->height < 200)
            return false;
        const Reply<xcb_get_image_reply_t> image(xcb_get_image_reply(m_connection,
            xcb_get_image(
                m_connection, XCB_IMAGE_FORMAT_Z_PIXMAP, window, 0, 0, geometry->width, geometry->height, ~0U),
            nullptr));
        if (!image)
            return false;
        const auto* pixels = reinterpret_cast<const std::uint32_t*>(xcb_get_image_data(image.get()));
        const auto count = static_cast<std::size_t>(xcb_get_image_data_length(image.get())) / sizeof(std::uint32_t);
        const auto rgb = [](std::uint32_t pixel) { return pixel & 0xFFFFFFU; };
        const auto others
            = std::count_if(pixels, pixels + count, [&](std::uint32_t p) { return rgb(p) != rgb(*pixels); });
        return others > static_cast<std::ptrdiff_t>(count / 200);
    }

private:
    xcb_connection_t* m_connection;
    xcb_window_t m_root = 0;
};

double pssMb(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

std::optional<Sample> start(const Screen& screen, const QString& program, const QStringList& arguments)
{
    const auto before = screen.topLevels();
    const std::set<xcb_window_t> old(before.begin(), before.end());
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    QElapsedTimer clock;
    clock.start();
    process.start(program, arguments);
    std::optional<Sample> sample;
    while (!sample && clock.elapsed() < kPatienceMs && process.state() != QProcess::NotRunning) {
        for (const xcb_window_t window : screen.topLevels()) {
            if (!old.contains(window) && screen.painted(window))
                sample = Sample{.milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6};
        }
        process.waitForFinished(2);
    }
    if (sample) {
        process.waitForFinished(1000);
        sample->pssMb = pssMb(process.processId());
    }
    process.terminate();
    if (!process.waitForFinished(3000)) {
        process.kill();
        process.waitForFinished(3000);
    }
    return sample;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const Screen screen;
    if (argc < 3 || !screen.there()) {
        std::fputs("usage: xvfb-run -a benchmark_startup OURS PEER\n", stderr);
        return 2;
    }
    const QTemporaryDir home;
    qputenv("LOCKKEEPER_HOME", home.path().toUtf8());
    qputenv("HOME", home.path().toUtf8());
    const QString programs[] = {QString::fromLocal8Bit(argv[1]), QString::fromLocal8Bit(argv[2])};
    std::vector<double> milliseconds[2];
    std::vector<double> megabytes[2];
    for (int run = -1; run < kRuns; ++run) { // the first pair only warms the page cache
        for (int which = 0; which < 2; ++which) {
            const auto sample = start(screen, programs[which], {});
            if (!sample) {
                std::fprintf(
                    stderr, "%s showed no window within %lld s\n", qPrintable(programs[which]), kPatienceMs / 1000);
                return 4;
            }
            if (run < 0)
                continue;
            milliseconds[which].push_back(sample->milliseconds);
            megabytes[which].push_back(sample->pssMb);
        }
    }
    std::printf("%-34s %10s %10s %8s\n", "median of 7, in turns", "ours", "peer", "ratio");
    const auto row = [](const char* what, const std::vector<double>* values) {
        const double ours = median(values[0]);
        const double peer = median(values[1]);
        std::printf("%-34s %10.1f %10.1f %8.2f\n", what, ours, peer, ours / peer);
    };
    row("process start to paint, ms", milliseconds);
    row("proportional memory (PSS), MB", megabytes);
    return 0;
}
