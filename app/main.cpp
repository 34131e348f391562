// The window. `--screenshot FILE` renders it into a picture instead, without a display.

#include "app/appearance.h"
#include "app/main_window.h"
#include "app/screenshot.h"
#include "app/settings.h"
#include "app/workspace.h"
#include "base/text.h"
#include "base/tr.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

#include <cstdio>
#include <span>
#include <string_view>

using namespace lockkeeper;

namespace {

struct Options {
    Home home;
    QString screenshot;
    QString page;
    QString profile;
    QString migration;
    QString theme;
    QString language;
    QSize size;
    bool sandbox = false;
    bool compare = false;
};

/// A picture needs no display: decided before there is a QApplication.
void chooseOffscreen(std::span<char*> arguments)
{
    const auto isScreenshot
        = [](std::string_view word) { return word == "--screenshot" || word.starts_with("--screenshot="); };
    if (std::ranges::any_of(arguments, isScreenshot) && qEnvironmentVariableIsEmpty("DISPLAY")
        && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

[[noreturn]] void refuse(const QString& sentence)
{
    std::fprintf(stderr, "lockkeeper: %s\n", qUtf8Printable(sentence));
    std::exit(2);
}

Options readOptions(const QApplication& application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Tr::tr("A console for operating PostgreSQL without losing data."));
    parser.addHelpOption();
    parser.addVersionOption();
    const auto option = [&parser](const char* name, const QString& what, const QString& value = {}) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), what, value));
    };
    option("home", Tr::tr("Folder of profiles, backups and journal."), QStringLiteral("DIR"));
    option("sandbox", Tr::tr("Start the sandbox and its demo databases."));
    option("profile", Tr::tr("Profile to open."), QStringLiteral("NAME"));
    option("page", Tr::tr("Page to open: overview, migrations, backups, branches or journal."), QStringLiteral("ID"));
    option("migration", Tr::tr("Migration to open, or a part of its name."), QStringLiteral("NAME"));
    option("theme", Tr::tr("Colours: system, light or dark."), QStringLiteral("THEME"));
    option("language", Tr::tr("Language: en or ar."), QStringLiteral("CODE"));
    option("size", Tr::tr("Size of the window, as 1440x900."), QStringLiteral("WxH"));
    option("screenshot", Tr::tr("Write a picture of the window and exit; needs no display."), QStringLiteral("FILE"));
    option("compare", Tr::tr("On the picture: the safe rewrite beside the migration."));
    parser.process(application);

    Options options{.home = Home::find(utf8(parser.value(QStringLiteral("home")))),
        .screenshot = parser.value(QStringLiteral("screenshot")),
        .page = parser.value(QStringLiteral("page")),
        .profile = parser.value(QStringLiteral("profile")),
        .migration = parser.value(QStringLiteral("migration")),
        .theme = parser.value(QStringLiteral("theme")),
        .language = parser.value(QStringLiteral("language")),
        .sandbox = parser.isSet(QStringLiteral("sandbox")),
        .compare = parser.isSet(QStringLiteral("compare"))};
    if (const QString size = parser.value(QStringLiteral("size")); !size.isEmpty()) {
        const QStringList sides = size.split(QLatin1Char('x'));
        if (sides.size() == 2)
            options.size = QSize(sides[0].toInt(), sides[1].toInt());
        if (options.size.width() < 640 || options.size.height() < 400 || options.size.width() > 10000)
            refuse(Tr::tr("--size %1 is no size; write it as 1440x900, at least 640x400.").arg(size));
    }
    return options;
}

} // namespace

int main(int argc, char** argv)
{
    chooseOffscreen({argv, static_cast<std::size_t>(argc)});
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QCoreApplication::setOrganizationName(QStringLiteral("lockkeeper"));
    QCoreApplication::setApplicationName(QStringLiteral("lockkeeper"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LOCKKEEPER_VERSION));
    QApplication application(argc, argv);
    const Options options = readOptions(application);

    app::Settings settings = app::loadSettings(options.home);
    app::useLanguage(application, options.language.isEmpty() ? settings.language : options.language);
    app::useFontsAndIcon();
    theme::Theme theme;
    theme.setScheme(options.theme.isEmpty() ? settings.scheme : theme::parseScheme(options.theme));

    app::Workspace workspace(options.home);
    const QString profile = options.profile.isEmpty() ? settings.profile : options.profile;
    const QString page = options.page.isEmpty() ? settings.page : options.page;
    const bool picture = !options.screenshot.isEmpty();
    if (picture)
        settings.geometry.clear(); // a picture looks the same on every machine
    app::MainWindow window(workspace, theme, settings);
    if (options.size.isValid())
        window.resize(options.size);
    else if (picture)
        window.resize(1440, 900);
    window.openPage(page.isEmpty() ? QStringLiteral("overview") : page);
    window.show();

    // After the first paint: nothing that reads a file, a bus or a socket stands before it.
    QTimer::singleShot(0, &window, [&] {
        if (!options.migration.isEmpty())
            window.selectWhenLoaded(QStringLiteral("migrations"), options.migration);
        workspace.start(utf8(profile), options.sandbox);
        if (!picture)
            theme.followDesktop();
    });
    if (picture)
        app::takeScreenshot(window, {.file = options.screenshot, .compare = options.compare});
    const int status = QApplication::exec();
    if (!picture)
        app::saveSettings(options.home, window.settings());
    return status;
}
