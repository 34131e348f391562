#include "app/main_window.h"
#include "app/workspace.h"
#include "backup/vault.h"
#include "connection/connection_dialog.h"
#include "migration/migration_filter.h"
#include "models/operations/project_folder.h"
#include "support/test_database.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QDialog>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>

using namespace lockkeeper;
using namespace lockkeeper::app;
using environment::Environment;
using test::ProjectFolder;
using test::TestDatabase;

namespace {

constexpr int kPatience = 60'000; // a loaded machine; what is waited for takes a second

/// The window on one database, whose profile says `environment`.
struct Stage {
    explicit Stage(Environment environment)
        : database("CREATE TABLE old_one (i int); INSERT INTO old_one VALUES (1), (2)")
        , home{std::filesystem::path(folder.path().toStdString())}
        , workspace(home)
    {
        project.add("1_a", "CREATE TABLE a (i int PRIMARY KEY);");
        profile::Profile profile{.name = "shop", .target = database.target(), .environment = environment};
        profile.project = project.path();
        profile.password = profile::PasswordFrom::Ask;
        workspace.secrets().remember(profile, profile.target.password);
        profile.target.password = {};
        if (!workspace.store().add(profile))
            qFatal("no profile");
        window = std::make_unique<MainWindow>(workspace, theme, Settings{});
        window->resize(1280, 800);
        window->show();
        QSignalSpy loaded(&workspace, &Workspace::loaded);
        workspace.start("shop", false);
        if (!loaded.wait(kPatience))
            qFatal("profiles were not read");
    }
    void run(const char* action) const { window->actions().action(QString::fromLatin1(action)).trigger(); }
    /// The dialog of that name once it is open.
    QDialog* dialog(const char* name) const
    {
        QDialog* found = nullptr;
        (void)QTest::qWaitFor(
            [&] {
                found = window->findChild<QDialog*>(QString::fromLatin1(name));
                return found && found->isVisible();
            },
            kPatience);
        return found;
    }
    static void press(const QDialog& dialog, const char* button)
    {
        QTest::mouseClick(dialog.findChild<QPushButton*>(QString::fromLatin1(button)), Qt::LeftButton);
    }
    /// How the newest operation ended.
    TaskState ending()
    {
        TaskModel& tasks = workspace.runner().tasks();
        const auto state = [&] { return static_cast<TaskState>(tasks.index(0).data(TaskModel::StateRole).toInt()); };
        (void)QTest::qWaitFor(
            [&] { return tasks.rowCount() > 0 && state() != TaskState::Running && state() != TaskState::Cancelling; },
            kPatience);
        return state();
    }
    [[nodiscard]] std::string tables() const
    {
        return database.value("SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class c JOIN pg_namespace n ON "
                              "n.oid = relnamespace WHERE nspname = 'public' AND relkind = 'r'");
    }

    TestDatabase database;
    ProjectFolder project;
    QTemporaryDir folder;
    Home home;
    theme::Theme theme;
    Workspace workspace;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class JourneysTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusesAResetOfProductionAndSaysWhatToDoInstead()
    {
        Stage stage(Environment::Production);
        stage.run("reset-database");
        const QDialog* refusal = stage.dialog("refusalDialog");
        QVERIFY(refusal);
        QCOMPARE(stage.workspace.runner().tasks().rowCount(), 0);
        for (const QPushButton* button : refusal->findChildren<QPushButton*>())
            QVERIFY2(!button->text().contains(QStringLiteral("Reset")), qPrintable(button->text()));
        QSignalSpy written(&stage.workspace, &Workspace::worldChanged);
        Stage::press(*refusal, "close");
        QVERIFY(written.size() > 0 || written.wait(kPatience));
        const auto journal = openJournal(stage.home);
        QVERIFY(journal);
        const auto entries = journal->list();
        QVERIFY(entries && std::ranges::any_of(*entries, [](const journal::Entry& entry) {
            return entry.ending == journal::Ending::Refused;
        }));
        QCOMPARE(stage.tables(), std::string("old_one"));
    }
    void exportsTheReviewWithWhatIsAtStake()
    {
        Stage stage(Environment::Development);
        stage.project.add("2_drop", "DROP TABLE old_one;");
        QVERIFY(!stage.window->actions().action(QStringLiteral("export-review")).isEnabled());
        stage.window->openPage(QStringLiteral("migrations"));
        QTRY_VERIFY_WITH_TIMEOUT(stage.window->isSettled(), kPatience);
        for (const auto& [name, expected] :
            {std::pair("review.md", "`2_drop`"), std::pair("review.html", "2_drop</code>")}) {
            stage.run("export-review");
            auto* dialog = qobject_cast<QFileDialog*>(stage.dialog("exportReview"));
            QVERIFY(dialog);
            const QString file = stage.folder.filePath(QString::fromLatin1(name));
            dialog->selectFile(file);
            static_cast<QDialog*>(dialog)->accept();
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), kPatience);
            QFile written(file);
            QVERIFY(written.open(QIODevice::ReadOnly));
            const QByteArray content = written.readAll();
            QVERIFY2(content.contains(expected), content.constData());
            QVERIFY2(content.contains("drop-table") && content.contains("2 rows"), content.constData());
            QCOMPARE(stage.ending(), TaskState::Done);
            QTRY_VERIFY(!stage.window->findChild<QDialog*>(QStringLiteral("exportReview")));
        }
    }
    void searchesTheWholeProject()
    {
        Stage stage(Environment::Development);
        for (int i = 0; i < 600; ++i) {
            const std::string name = "2" + std::to_string(1000 + i) + "_step";
            stage.project.add(name.c_str(), "CREATE TABLE t" + std::to_string(i) + " (i int PRIMARY KEY);");
        }
        stage.window->openPage(QStringLiteral("migrations"));
        QTRY_VERIFY_WITH_TIMEOUT(stage.window->isSettled(), kPatience);
        stage.run("search-migrations");
        auto* field = stage.window->findChild<QLineEdit*>(QStringLiteral("migrationFilter"));
        auto* list = stage.window->findChild<QListView*>(QStringLiteral("migrationList"));
        QTest::keyClicks(field, QStringLiteral("TABLE T5 (I"));
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, kPatience);
        QVERIFY(list->model()
                ->index(0, 0)
                .data(migration::FilteredMigrations::WhereRole)
                .toString()
                .contains(QStringLiteral("line 1")));
        field->clear();
        QCOMPARE(list->model()->rowCount(), 601);
    }
    void resetsDevelopmentAfterAQuestion()
    {
        Stage stage(Environment::Development);
        stage.run("reset-database");
        const QDialog* question = stage.dialog("confirmDialog");
        QVERIFY(question);
        QCOMPARE(stage.tables(), std::string("old_one"));
        Stage::press(*question, "confirm");
        QCOMPARE(stage.ending(), TaskState::Done);
        QCOMPARE(stage.tables(), std::string("_prisma_migrations a"));
    }
    void resetsStagingOnlyWithItsNameTyped()
    {
        Stage stage(Environment::Staging);
        stage.run("reset-database");
        const QDialog* question = stage.dialog("typedNameDialog");
        QVERIFY(question);
        auto* field = question->findChild<QLineEdit*>(QStringLiteral("typedName"));
        const auto* confirm = question->findChild<QPushButton*>(QStringLiteral("confirm"));
        QTest::keyClicks(field, QStringLiteral("something else"));
        QVERIFY(!confirm->isEnabled());
        field->clear();
        QTest::keyClicks(field, QString::fromStdString(stage.database.name()));
        QVERIFY(confirm->isEnabled());
        Stage::press(*question, "confirm");
        QCOMPARE(stage.ending(), TaskState::Done);
        QCOMPARE(stage.tables(), std::string("_prisma_migrations a"));
    }
    void backsUpInOneClickWithoutHoldingTheWindow()
    {
        Stage stage(Environment::Production);
        QElapsedTimer turn;
        qint64 longest = 0;
        QTimer pulse;
        pulse.start(0);
        connect(&pulse, &QTimer::timeout, &pulse, [&] { longest = std::max(longest, turn.restart()); });
        turn.start();
        stage.run("back-up-now");
        QCOMPARE(stage.ending(), TaskState::Done);
        pulse.stop();
        const auto backups = backup::Vault(stage.home.vault()).list();
        QVERIFY(backups);
        QCOMPARE(backups->size(), std::size_t(1));
        QVERIFY(backups->front().manifest && backups->front().manifest->rows() == 2);
        qInfo("longest turn of the event loop: %lld ms", static_cast<long long>(longest));
    }
    void opensAProjectWithTheDatabaseItsFilesName()
    {
        const ProjectFolder project("datasource db {\n  provider = \"postgresql\"\n  url = env(\"SHOP_URL\")\n}\n");
        project.write(".env", "SHOP_URL=\"postgresql://app:secret@db.example:5433/shop?schema=public\"\n");
        QTemporaryDir folder;
        theme::Theme theme;
        Workspace workspace(Home{std::filesystem::path(folder.path().toStdString())});
        MainWindow window(workspace, theme, {});
        window.show();
        QSignalSpy loaded(&workspace, &Workspace::loaded);
        workspace.start({}, false);
        QVERIFY(loaded.wait(kPatience));
        window.actions().action(QStringLiteral("open-project")).trigger();
        auto* chooser = window.findChild<QFileDialog*>(QStringLiteral("openProject"));
        QVERIFY(chooser);
        Q_EMIT chooser->fileSelected(QString::fromStdString(project.path().string()));
        const connection::ConnectionDialog* dialog = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((dialog = window.findChild<connection::ConnectionDialog*>()), kPatience);
        const connection::Draft draft = dialog->draft();
        QCOMPARE(draft.profile.target.value("host"), std::string("db.example"));
        QCOMPARE(draft.profile.target.database(), std::string("shop"));
        QCOMPARE(draft.profile.project, project.path());
        QCOMPARE(draft.password.reveal(), std::string("secret"));
    }
    void asksForAPasswordOnceAndSaysWhyItFailed()
    {
        Stage stage(Environment::Development);
        // What this session knew is forgotten: the next journey asks.
        stage.workspace.secrets().reject(*stage.workspace.current());
        stage.run("test-connection");
        const QDialog* question = stage.dialog("password");
        QVERIFY(question);
        QTest::keyClicks(question->findChild<QLineEdit*>(), QStringLiteral("wrong"));
        QTest::keyClick(question->findChild<QLineEdit*>(), Qt::Key_Return);
        QCOMPARE(stage.ending(), TaskState::Failed);
        const auto* sentence = stage.window->findChild<QLabel*>(QStringLiteral("noticeSentence"));
        QVERIFY(!sentence->text().isEmpty());
    }
};

QTEST_MAIN(JourneysTest)
#include "journeys_test.moc"
