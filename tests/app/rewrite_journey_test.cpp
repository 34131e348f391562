#include "app/main_window.h"
#include "app/workspace.h"
#include "base/file.h"
#include "migrations/compare_view.h"
#include "migrations/migrations_page.h"
#include "models/operations/project_folder.h"
#include "support/test_database.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <set>

using namespace lockkeeper;
using namespace lockkeeper::app;
using migrations::MigrationsPage;

namespace {

constexpr int kPatience = 60'000; // a loaded machine; what is waited for takes a second
constexpr const char* kOriginal = "20260102000000_rename_company";
const char* const kHistory = "CREATE TABLE _prisma_migrations (id VARCHAR(36) PRIMARY KEY, checksum VARCHAR(64) NOT "
                             "NULL, finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL, logs TEXT, "
                             "rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(), "
                             "applied_steps_count INTEGER NOT NULL DEFAULT 0);"
                             "INSERT INTO _prisma_migrations VALUES ('1', 'x', now(), "
                             "'20260102000000_rename_company', NULL, NULL, now(), 1);";

/// The migrations page of a project whose second migration drops a column that it should rename.
struct Stage {
    explicit Stage(std::string_view content = {}, std::string_view elsewhere = {})
        : database(content)
        , other(elsewhere)
        , home{std::filesystem::path(folder.path().toStdString())}
        , workspace(home)
    {
        project.add("20260101000000_init", "CREATE TABLE caster (id int PRIMARY KEY, company text);\n");
        project.add(kOriginal, "ALTER TABLE caster DROP COLUMN company,\nADD COLUMN company_en text;\n");
        add("shop", database);
        add("other", other);
        window = std::make_unique<MainWindow>(workspace, theme, Settings{});
        window->resize(1280, 800);
        window->openPage(QStringLiteral("migrations"));
        window->selectWhenLoaded(QStringLiteral("migrations"), QLatin1String(kOriginal));
        window->show();
        workspace.start("shop", false);
        if (!QTest::qWaitFor(
                [&] { return page() && page()->isSettled() && page()->chosen().value() == kOriginal; }, kPatience))
            qFatal("the page did not load");
    }
    void add(const char* name, const test::TestDatabase& of)
    {
        profile::Profile profile{.name = name, .target = of.target()};
        profile.environment = environment::Environment::Development;
        profile.project = project.path();
        profile.password = profile::PasswordFrom::Ask;
        workspace.secrets().remember(profile, profile.target.password);
        profile.target.password = {};
        if (!workspace.store().add(profile))
            qFatal("no profile");
    }
    [[nodiscard]] MigrationsPage* page() const { return window->findChild<MigrationsPage*>(); }
    /// The question, once the rewrite stands beside the migration and its button was pressed.
    QDialog* question()
    {
        window->actions().action(QStringLiteral("compare")).trigger();
        auto* compare = window->findChild<migrations::CompareView*>();
        (void)QTest::qWaitFor([&] { return page()->isSettled() && !compare->isWorking(); }, kPatience);
        window->findChild<QPushButton*>(QStringLiteral("writeMigrations"))->click();
        QDialog* found = nullptr;
        (void)QTest::qWaitFor(
            [&] { return (found = window->findChild<QDialog*>(QStringLiteral("writeDialog"))) && found->isVisible(); },
            kPatience);
        return found;
    }
    [[nodiscard]] std::set<std::string> names(const char* under) const
    {
        std::set<std::string> all;
        std::error_code failure;
        for (const auto& entry : std::filesystem::directory_iterator(project.path() / "prisma" / under, failure))
            if (entry.is_directory())
                all.insert(entry.path().filename().string());
        return all;
    }

    test::TestDatabase database;
    test::TestDatabase other;
    test::ProjectFolder project;
    QTemporaryDir folder;
    Home home;
    theme::Theme theme;
    Workspace workspace;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class RewriteJourneyTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesTheRewriteAndMovesTheOriginalAside()
    {
        Stage stage;
        QDialog* question = stage.question();
        QVERIFY(question);
        auto* aside = question->findChild<QCheckBox*>(QStringLiteral("moveAside"));
        QVERIFY(aside && aside->isChecked());
        auto* name = question->findChild<QLineEdit*>(QStringLiteral("stepName0"));
        QVERIFY(name);
        name->clear();
        QVERIFY(!question->findChild<QPushButton*>(QStringLiteral("write"))->isEnabled());
        name->setText(QStringLiteral("Keep the company"));
        question->findChild<QPushButton*>(QStringLiteral("write"))->click();
        QVERIFY(QTest::qWaitFor(
            [&] { return stage.names("migrations_aside") == std::set<std::string>{kOriginal}; }, kPatience));
        const std::set<std::string> left = stage.names("migrations");
        QCOMPARE(left.size(), std::size_t(2));
        const std::string written = *left.rbegin();
        QVERIFY2(written.ends_with("_keep_the_company"), written.c_str());
        const auto sql = readFile(stage.project.path() / "prisma/migrations" / written / "migration.sql");
        QVERIFY(sql && sql->find("RENAME COLUMN") != std::string::npos);
        const auto moved = readFile(stage.project.path() / "prisma/migrations_aside" / kOriginal / "migration.sql");
        QVERIFY(moved && moved->starts_with("ALTER TABLE caster DROP COLUMN"));
        QVERIFY(QTest::qWaitFor([&] { return stage.page()->chosen().value() == written; }, kPatience));
        QVERIFY(!stage.page()->isComparing());
    }

    void leavesAnOriginalThatIsAppliedElsewhere()
    {
        Stage stage({}, kHistory);
        QDialog* question = stage.question();
        QVERIFY(question);
        QVERIFY(!question->findChild<QCheckBox*>(QStringLiteral("moveAside")));
        QVERIFY(question->findChild<QLabel*>(QStringLiteral("original"))->text().contains(QLatin1String(kOriginal)));
        question->findChild<QPushButton*>(QStringLiteral("write"))->click();
        QVERIFY(QTest::qWaitFor([&] { return stage.names("migrations").size() == 3; }, kPatience));
        QVERIFY(stage.names("migrations").contains(kOriginal));
        QVERIFY(stage.names("migrations_aside").empty());
    }

    void cancelWritesNothing()
    {
        Stage stage;
        QDialog* question = stage.question();
        QVERIFY(question);
        question->findChild<QPushButton*>(QStringLiteral("cancel"))->click();
        QTest::qWait(50);
        QCOMPARE(stage.names("migrations").size(), std::size_t(2));
        QVERIFY(stage.names("migrations_aside").empty());
    }
};

QTEST_MAIN(RewriteJourneyTest)
#include "rewrite_journey_test.moc"
