#include "app/screenshot.h"

#include "app/main_window.h"
#include "base/tr.h"

#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

#include <cstdio>

namespace lockkeeper::app {
namespace {

using namespace std::chrono_literals;

[[nodiscard]] int fail(const QString& sentence)
{
    std::fprintf(stderr, "lockkeeper: %s\n", qUtf8Printable(sentence));
    return 4;
}

} // namespace

void takeScreenshot(MainWindow& window, const Picture& picture)
{
    // Settled for a moment, not once: a page that loads in two steps is between them for an instant.
    auto* look = new QTimer(&window);
    auto* late = new QTimer(&window);
    look->setInterval(100ms);
    late->setSingleShot(true);
    QObject::connect(
        look, &QTimer::timeout, &window, [&window, picture, look, quiet = 0, compare = picture.compare]() mutable {
            quiet = window.isSettled() ? quiet + 1 : 0;
            if (quiet < 5)
                return;
            if (std::exchange(compare, false)) {
                // Only now: before, there was no finding whose rewrite could be asked for.
                quiet = 0;
                return window.askPage(&shell::Page::toggleCompare);
            }
            look->stop();
            const bool written = window.grab().save(picture.file);
            QApplication::exit(written ? 0 : fail(Tr::tr("The picture could not be written: %1").arg(picture.file)));
        });
    QObject::connect(late, &QTimer::timeout, &window,
        [] { QApplication::exit(fail(Tr::tr("The window did not finish loading within two minutes."))); });
    look->start();
    late->start(2min);
}

} // namespace lockkeeper::app
