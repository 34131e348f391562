#include "app/main_window.h"
#include "app/workspace.h"
#include "base/file.h"
#include "shell/band.h"
#include "shell/command_palette.h"
#include "shell/first_run.h"
#include "shell/operations_dock.h"
#include "theme/icons.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTreeView>

#include <set>

using namespace lockkeeper;
using namespace lockkeeper::app;
using environment::Environment;

namespace {

/// Nothing answers at port 1; the window must be whole all the same.
constexpr std::string_view kProfiles = "[[profile]]\nname = \"shop_dev\"\nenvironment = \"development\"\n"
                                       "url = \"postgresql://app@127.0.0.1:1/shop_dev\"\n"
                                       "[[profile]]\nname = \"shop_prod\"\nenvironment = \"production\"\n"
                                       "url = \"postgresql://app@127.0.0.1:1/shop_prod\"\n";

struct Stage {
    explicit Stage(std::string_view profiles = {}, Settings settings = {})
        : home{std::filesystem::path(folder.path().toStdString())}
        , workspace(home)
    {
        if (!profiles.empty() && !writeFile(home.profiles(), profiles))
            qFatal("no profiles");
        window = std::make_unique<MainWindow>(workspace, theme, std::move(settings));
        window->resize(1280, 800);
        window->show();
        QSignalSpy loaded(&workspace, &Workspace::loaded);
        workspace.start({}, false);
        if (!loaded.wait())
            qFatal("profiles were not read");
    }
    QTemporaryDir folder;
    Home home;
    theme::Theme theme;
    Workspace workspace;
    std::unique_ptr<MainWindow> window;

    template <typename T>
    T* part(const char* name) const
    {
        return window->findChild<T*>(QString::fromLatin1(name));
    }
};

} // namespace

class MainWindowTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noTwoActionsShareKeys()
    {
        const Stage stage;
        std::map<QString, QString> taken;
        for (const ActionEntry& entry : stage.window->actions().entries()) {
            for (const QKeySequence& keys : entry.keys) {
                const QString written = keys.toString();
                QVERIFY2(!written.isEmpty(), qPrintable(entry.id));
                QVERIFY2(!taken.contains(written),
                    qPrintable(QStringLiteral("%1: %2 and %3").arg(written, taken[written], entry.id)));
                taken[written] = entry.id;
            }
        }
        QVERIFY(taken.size() > 10);
    }
    void everyActionIsNamedDrawnAndExplained()
    {
        const Stage stage;
        std::set<QString> ids;
        for (const ActionEntry& entry : stage.window->actions().entries()) {
            QVERIFY2(ids.insert(entry.id).second, qPrintable(entry.id));
            QVERIFY2(!entry.text.isEmpty(), qPrintable(entry.id));
            QVERIFY2(entry.tooltip.size() > 10 && entry.tooltip != entry.text, qPrintable(entry.id));
            QVERIFY2(theme::hasIcon(entry.icon), qPrintable(entry.id + QLatin1Char(' ') + entry.icon));
            QVERIFY2(entry.run != nullptr, qPrintable(entry.id));
        }
    }
    void nothingDestructiveHasKeys()
    {
        const Stage stage;
        for (const ActionEntry& entry : stage.window->actions().entries()) {
            if (entry.id == QLatin1String("reset-database") || entry.id == QLatin1String("remove-profile"))
                QVERIFY2(entry.keys.isEmpty(), qPrintable(entry.id));
        }
    }
    void aNewcomerSeesThreeCards()
    {
        const Stage stage;
        const auto* cards = stage.part<shell::FirstRun>("firstRun");
        QVERIFY(cards && cards->isVisible());
        int buttons = 0;
        for (const QPushButton* button : cards->findChildren<QPushButton*>())
            buttons += button->isVisible() && button->isEnabled();
        QCOMPARE(buttons, 3);
        QVERIFY(!stage.part<shell::Band>("band")->isVisible());
        QVERIFY(!stage.window->actions().action(QStringLiteral("back-up-now")).isEnabled());
    }
    void choosingAProfileChangesTheBand()
    {
        const Stage stage(kProfiles);
        const auto* band = stage.part<shell::Band>("band");
        auto* view = stage.part<QTreeView>("profiles");
        const auto choose = [&](Environment environment) {
            for (int group = 0; group < view->model()->rowCount(); ++group) {
                const QModelIndex heading = view->model()->index(group, 0);
                if (heading.data(profile::ProfileModel::EnvironmentRole).toInt() == static_cast<int>(environment))
                    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                        view->visualRect(view->model()->index(0, 0, heading)).center());
            }
        };
        choose(Environment::Development);
        QCOMPARE(band->environment(), Environment::Development);
        QCOMPARE(stage.workspace.current()->name, std::string("shop_dev"));
        choose(Environment::Production);
        QCOMPARE(band->environment(), Environment::Production);
        QVERIFY(band->isVisible());
        QVERIFY(stage.window->windowTitle().contains(QStringLiteral("shop_prod")));
    }
    void thePaletteFindsAndRunsAnAction()
    {
        const Stage stage(kProfiles);
        const auto* palette = stage.part<shell::CommandPalette>("palette");
        stage.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(stage.window.get()));
        QTest::keyClick(stage.window.get(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette->isVisible());
        auto* field = stage.part<QLineEdit>("paletteField");
        QTest::keyClicks(field, QStringLiteral("dark col"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(stage.theme.scheme(), theme::Scheme::Dark);
        QVERIFY(!palette->isVisible());
        // Profiles are found too.
        QTest::keyClick(stage.window.get(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(field, QStringLiteral("shop_dev"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(stage.workspace.current()->name, std::string("shop_dev"));
    }
    void aServerThatDoesNotAnswerIsSaid()
    {
        Stage stage(kProfiles);
        const auto& profiles = stage.workspace.profiles();
        QTRY_COMPARE(profiles.indexOf("shop_dev").data(profile::ProfileModel::ReachabilityRole).toInt(),
            static_cast<int>(profile::Reachability::Failed));
        QVERIFY(!profiles.indexOf("shop_dev").data(profile::ProfileModel::ProblemRole).toString().isEmpty());
    }
    void mirrorsInRightToLeftLanguages()
    {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        {
            const Stage stage(kProfiles);
            const auto x = [&](const char* name) {
                const auto* widget = stage.part<QWidget>(name);
                return widget->mapTo(stage.window.get(), widget->rect().center()).x();
            };
            QVERIFY(x("sidebar") > x("band"));
            QVERIFY(x("programName") > x("menuButton"));
            QVERIFY(x("environmentBadge") > x("bandProfile"));
        }
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }
    void everyButtonHasANameForScreenReaders()
    {
        const Stage stage(kProfiles);
        for (const QAbstractButton* button : stage.window->findChildren<QAbstractButton*>()) {
            if (button->isHidden())
                continue;
            // Qt's own inside its line edits and tab bars have none to give.
            if (button->objectName().startsWith(QLatin1String("_q_"))
                || button->objectName() == QLatin1String("ScrollLeftButton")
                || button->objectName() == QLatin1String("ScrollRightButton")
                || qobject_cast<const QLineEdit*>(button->parent()))
                continue;
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                qPrintable(button->objectName() + QLatin1String(" in ") + button->parent()->objectName()));
            QVERIFY2(!button->objectName().isEmpty(), qPrintable(button->text()));
        }
    }
    void settingsComeBack()
    {
        const Stage stage(kProfiles);
        stage.window->foldOperations();
        stage.window->setScheme(theme::Scheme::Dark);
        saveSettings(stage.home, stage.window->settings());
        const Settings read = loadSettings(stage.home);
        QCOMPARE(read.scheme, theme::Scheme::Dark);
        QVERIFY(read.operationsFolded);
        QVERIFY(!read.geometry.isEmpty());
        QCOMPARE(read.profile, QString::fromStdString(stage.workspace.current()->name));
    }
    void unreadableProfilesAreSaidAndNotOverwritten()
    {
        const Stage stage("this is [not TOML");
        const auto* sentence = stage.part<QLabel>("noticeSentence");
        QVERIFY(sentence->text().contains(QStringLiteral("profiles.toml")));
        QCOMPARE(*readFile(stage.home.profiles()), std::string("this is [not TOML"));
    }
};

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
