#include "app/main_window.h"
#include "app/workspace.h"
#include "base/task.h"
#include "editor/sql_view.h"
#include "migration/apply.h"
#include "migrations/migrations_page.h"
#include "models/operations/project_folder.h"
#include "support/test_database.h"
#include "support/test_server.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace lockkeeper;
using namespace lockkeeper::app;
using editor::SqlView;
using environment::Environment;
using migration::MigrationName;
using test::ProjectFolder;
using test::TestDatabase;

namespace {

constexpr int kPatience = 60'000; // a loaded machine; what is waited for takes a second
const std::string kInit = "CREATE TABLE \"Order\" (\"id\" int PRIMARY KEY, \"note\" text);\n";
const std::string kPending = "ALTER TABLE \"Order\" ADD COLUMN \"paid\" boolean;\n";

/// Applies the project's migrations as they are now.
void apply(const TestDatabase& database, const ProjectFolder& project)
{
    Task task;
    auto session = *test::server().administer(database.name(), "test", task);
    if (!migration::apply(session, migration::list(*migration::open(project.path()))->migrations, {}, task))
        qFatal("nothing was applied");
    database.administer("GRANT ALL ON ALL TABLES IN SCHEMA public TO lk_test");
}

/// Two profiles with one project of an applied and a pending migration; "shop" is chosen and its page is open.
struct Stage {
    Stage()
        : home{std::filesystem::path(folder.path().toStdString())}
        , workspace(home)
    {
        project.add("1_init", kInit);
        apply(database, project);
        apply(other, project);
        project.add("2_paid", kPending);
        add("shop", database);
        add("shop_two", other);
        window = std::make_unique<MainWindow>(workspace, theme, Settings{});
        window->resize(1280, 800);
        window->show();
        window->openPage(QStringLiteral("migrations"));
        QSignalSpy loaded(&workspace, &Workspace::loaded);
        workspace.start("shop", false);
        if (!loaded.wait(kPatience))
            qFatal("profiles were not read");
        (void)QTest::qWaitFor([this] { return page() && !page()->chosen().empty(); }, kPatience);
        choose("2_paid");
    }
    void add(const char* name, const TestDatabase& on)
    {
        profile::Profile profile{.name = name, .target = on.target(), .environment = Environment::Staging};
        profile.project = project.path();
        profile.password = profile::PasswordFrom::Ask;
        workspace.secrets().remember(profile, profile.target.password);
        profile.target.password = {};
        if (!workspace.store().add(profile))
            qFatal("no profile");
    }
    [[nodiscard]] migrations::MigrationsPage* page() const { return window->findChild<migrations::MigrationsPage*>(); }
    [[nodiscard]] SqlView& view() const { return *page()->findChild<SqlView*>(); }
    void choose(const char* name) const
    {
        page()->select(QString::fromLatin1(name));
        (void)QTest::qWaitFor([&] { return page()->chosen() == MigrationName(name); }, kPatience);
    }
    [[nodiscard]] bool becomesEditable() const
    {
        return QTest::qWaitFor([this] { return !view().isReadOnly(); }, kPatience);
    }
    void type(const char* words) const
    {
        view().setCursorPosition(0, 0);
        QTest::keyClicks(&view(), QString::fromLatin1(words));
    }
    void save() const { QTest::keyClick(&view(), Qt::Key_S, Qt::ControlModifier); }
    [[nodiscard]] std::string file(const char* name) const
    {
        return *readFile(project.path() / "prisma/migrations" / name / "migration.sql");
    }
    [[nodiscard]] QString said(const char* label) const
    {
        const auto* found = window->findChild<QLabel*>(QString::fromLatin1(label));
        return found && found->isVisible() ? found->text() : QString();
    }
    [[nodiscard]] QDialog* question() const
    {
        QDialog* found = nullptr;
        (void)QTest::qWaitFor(
            [&] {
                found = window->findChild<QDialog*>(QStringLiteral("confirmDialog"));
                return found && found->isVisible();
            },
            kPatience);
        return found;
    }
    static void press(const QDialog& dialog, const char* button)
    {
        QTest::mouseClick(dialog.findChild<QPushButton*>(QLatin1String(button)), Qt::LeftButton);
    }

    TestDatabase database;
    TestDatabase other;
    ProjectFolder project;
    QTemporaryDir folder;
    Home home;
    theme::Theme theme;
    Workspace workspace;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class EditingTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsWhileItIsTyped()
    {
        const Stage stage;
        QVERIFY(stage.becomesEditable());
        QVERIFY(stage.view().underlined(theme::Tone::Loss).isEmpty());
        stage.type("ALTER TABLE \"Order\" DROP COLUMN \"note\";");
        QTRY_COMPARE_WITH_TIMEOUT(stage.view().underlined(theme::Tone::Loss).size(), 1, kPatience);
        QVERIFY(stage.view().underlined(theme::Tone::Loss).front().contains(QStringLiteral("note")));
        QCOMPARE(stage.view().tintedLines(theme::Tone::Loss), std::vector<int>({1}));
        // The verdict follows once the typing pauses, and undoing it all takes everything back.
        const auto* list = stage.page()->findChild<QAbstractItemView*>(QStringLiteral("findingList"));
        QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() > 0, kPatience);
        QVERIFY(!stage.said("migrationUnsaved").isEmpty());
        while (stage.view().isUndoAvailable())
            QTest::keyClick(&stage.view(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(stage.view().underlined(theme::Tone::Loss).isEmpty(), kPatience);
        QCOMPARE(stage.view().sql(), kPending);
        QVERIFY(stage.said("migrationUnsaved").isEmpty());
        QCOMPARE(stage.file("2_paid"), kPending);
    }
    void knowsWhatStoodBefore()
    {
        const Stage stage;
        QVERIFY(stage.becomesEditable());
        stage.view().selectAll();
        // A table made in this text has nothing to lose; one of the first migration has.
        QTest::keyClicks(&stage.view(), QStringLiteral("CREATE TABLE n (i int); DROP TABLE n; DROP TABLE \"Order\";"));
        QTRY_COMPARE_WITH_TIMEOUT(stage.view().underlined(theme::Tone::Loss).size(), 1, kPatience);
        QVERIFY(stage.view().underlined(theme::Tone::Loss).front().contains(QStringLiteral("Order")));
    }
    void anAppliedMigrationCannotBeTypedIn()
    {
        const Stage stage;
        stage.choose("1_init");
        QTRY_VERIFY_WITH_TIMEOUT(stage.said("migrationReadOnly").contains(QStringLiteral("shop")), kPatience);
        QVERIFY(stage.view().isReadOnly());
        stage.type("DROP");
        QCOMPARE(stage.view().sql(), kInit);
    }
    void oneAppliedOnAnotherProfilesDatabaseNeither()
    {
        Stage stage;
        apply(stage.other, stage.project);
        stage.window->actions().action(QStringLiteral("refresh")).trigger();
        QTRY_VERIFY_WITH_TIMEOUT(stage.said("migrationReadOnly").contains(QStringLiteral("shop_two")), kPatience);
        QVERIFY(stage.view().isReadOnly());
    }
    void savesIntoTheFile()
    {
        const Stage stage;
        QVERIFY(stage.becomesEditable());
        stage.type("-- why ");
        stage.save();
        QTRY_COMPARE_WITH_TIMEOUT(stage.file("2_paid"), stage.view().sql(), kPatience);
        QVERIFY(stage.file("2_paid").starts_with("-- why"));
        QTRY_VERIFY_WITH_TIMEOUT(stage.said("migrationUnsaved").isEmpty(), kPatience);
        // It can still be undone after that, and is unsaved again.
        QTRY_VERIFY_WITH_TIMEOUT(stage.page()->isSettled() && !stage.view().isReadOnly(), kPatience);
        QTest::keyClick(&stage.view(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!stage.said("migrationUnsaved").isEmpty());
    }
    void refusesToSaveOverAFileThatChanged()
    {
        const Stage stage;
        QVERIFY(stage.becomesEditable());
        stage.type("-- mine ");
        stage.project.add("2_paid", "-- theirs\n");
        stage.save();
        const QDialog* question = stage.question();
        QVERIFY(question);
        QCOMPARE(stage.file("2_paid"), std::string("-- theirs\n"));
        QVERIFY(stage.view().sql().starts_with("-- mine"));
        Stage::press(*question, "confirm");
        QTRY_COMPARE_WITH_TIMEOUT(stage.view().sql(), std::string("-- theirs\n"), kPatience);
        QVERIFY(stage.said("migrationUnsaved").isEmpty());
    }
    void refusesToSaveWhatWasAppliedMeanwhile()
    {
        const Stage stage;
        QVERIFY(stage.becomesEditable());
        stage.type("-- mine ");
        apply(stage.other, stage.project);
        stage.save();
        QTRY_VERIFY_WITH_TIMEOUT(stage.said("noticeSentence").contains(QStringLiteral("shop_two")), kPatience);
        QCOMPARE(stage.file("2_paid"), kPending);
        QTRY_VERIFY_WITH_TIMEOUT(stage.view().isReadOnly(), kPatience);
        QVERIFY2(stage.view().sql().starts_with("-- mine"), "what was typed can still be copied");
    }
    void asksBeforeAnotherMigrationTakesTheEditsPlace()
    {
        const Stage stage;
        QVERIFY(stage.becomesEditable());
        stage.type("-- mine ");
        stage.page()->select(QStringLiteral("1_init"));
        const QDialog* question = stage.question();
        QVERIFY(question);
        QCOMPARE(stage.page()->chosen(), MigrationName("2_paid"));
        Stage::press(*question, "cancel");
        QVERIFY(stage.view().sql().starts_with("-- mine"));
        QTRY_VERIFY(!stage.window->findChild<QDialog*>(QStringLiteral("confirmDialog")));
        stage.page()->select(QStringLiteral("1_init"));
        question = stage.question();
        QVERIFY(question);
        Stage::press(*question, "confirm");
        QTRY_COMPARE_WITH_TIMEOUT(stage.page()->chosen(), MigrationName("1_init"), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(stage.view().sql(), kInit, kPatience);
        QCOMPARE(stage.file("2_paid"), kPending);
    }
    void asksBeforeAnotherProfileDoes()
    {
        Stage stage;
        QVERIFY(stage.becomesEditable());
        stage.type("-- mine ");
        stage.workspace.choose("shop_two");
        const QDialog* question = stage.question();
        QVERIFY(question);
        QCOMPARE(stage.workspace.current()->name, std::string("shop"));
        Stage::press(*question, "cancel");
        QCOMPARE(stage.workspace.current()->name, std::string("shop"));
        QVERIFY(stage.view().sql().starts_with("-- mine"));
        QTRY_VERIFY(!stage.window->findChild<QDialog*>(QStringLiteral("confirmDialog")));
        stage.workspace.choose("shop_two");
        question = stage.question();
        QVERIFY(question);
        Stage::press(*question, "confirm");
        QCOMPARE(stage.workspace.current()->name, std::string("shop_two"));
    }
    void asksBeforeTheWindowCloses()
    {
        const Stage stage;
        QVERIFY(stage.becomesEditable());
        stage.type("-- mine ");
        QVERIFY(!stage.window->close());
        const QDialog* question = stage.question();
        QVERIFY(question);
        QVERIFY(stage.window->isVisible());
        Stage::press(*question, "confirm");
        QTRY_VERIFY_WITH_TIMEOUT(!stage.window->isVisible(), kPatience);
        QCOMPARE(stage.file("2_paid"), kPending);
    }
    void loadingAgainKeepsWhatIsTyped()
    {
        const Stage stage;
        QVERIFY(stage.becomesEditable());
        stage.type("-- mine ");
        stage.project.add("2_paid", "-- theirs\n");
        QSignalSpy settled(stage.page(), &shell::Page::settled);
        stage.window->actions().action(QStringLiteral("refresh")).trigger();
        QVERIFY(settled.wait(kPatience));
        QVERIFY(stage.view().sql().starts_with("-- mine"));
        // The edit began from another file, so it is not written over this one.
        stage.save();
        QVERIFY(stage.question());
        QCOMPARE(stage.file("2_paid"), std::string("-- theirs\n"));
    }
    void theKeysMakeTheSqlLargerAndSmaller()
    {
        const Stage stage;
        const auto size = [&] { return stage.view().SendScintilla(SqlView::SCI_GETZOOM); };
        const long before = size();
        stage.choose("1_init");
        stage.window->actions().action(QStringLiteral("zoom-in")).trigger();
        QCOMPARE(size(), before + 1);
        stage.window->actions().action(QStringLiteral("zoom-out")).trigger();
        stage.window->actions().action(QStringLiteral("zoom-out")).trigger();
        QCOMPARE(size(), before - 1);
        stage.window->actions().action(QStringLiteral("zoom-reset")).trigger();
        QCOMPARE(size(), 0);
    }
};

QTEST_MAIN(EditingTest)
#include "editing_test.moc"
