#include "branches/branches_page.h"
#include "branches/create_branch_dialog.h"
#include "widgets/gallery/gallery.h"
#include "widgets/pages/samples.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QTableView>

using namespace lockkeeper;
using branches::BranchesPage;
using branches::CreateBranchDialog;

namespace {

const QSize kSize(1000, 420);

branch::Branch of(const char* name, const char* provider, const char* created, std::int64_t bytes)
{
    return {.name = name,
        .identity = {.system = 7512034567890123456U, .database = 16500},
        .mark = {.source = "7512034567890123456/16384",
            .sourceName = "shop_staging",
            .provider = provider,
            .created = created},
        .bytes = bytes};
}

std::vector<branch::Branch> sample()
{
    return {of("rehearsal_1120", "template", "2026-11-20T17:30:00Z", 21'000'000),
        of("try_rename", "copy", "2026-11-18T09:20:00Z", 21'400'000),
        of("unknown_size", "copy", "2026-10-18T09:20:00Z", -1)};
}

struct Shown : QWidget {
    branch::BranchModel model;
    BranchesPage page{model, this};
    explicit Shown(std::vector<branch::Branch> entries)
        : Shown()
    {
        model.show(std::move(entries));
        page.showLoaded();
    }
    Shown()
    {
        page.setSource(QStringLiteral("shop_staging"), QStringLiteral("shop_staging"));
        page.refresh();
    }
    void resizeEvent(QResizeEvent*) override { page.resize(size()); }
};

CreateBranchDialog::Request request()
{
    return {.environment = environment::Environment::Production,
        .source = QStringLiteral("shop_prod"),
        .where = QStringLiteral("shop_prod · db1.example.net:5432/shop · 1.5 GB"),
        .proposal = QStringLiteral("shop_prod_branch"),
        .problem = [](const QString& name) {
            return name == QStringLiteral("taken") ? QStringLiteral("A database named taken exists.") : QString();
        }};
}

std::vector<branches::Choice> choices()
{
    return {{.provider = "template",
                .title = QStringLiteral("Template"),
                .description = QStringLiteral("PostgreSQL copies the files."),
                .whyNot
                = {QStringLiteral("It is production: a template copy needs everybody out, and nobody is thrown out."),
                    QStringLiteral("14 sessions are connected.")}},
        {.provider = "copy",
            .title = QStringLiteral("Copy"),
            .description = QStringLiteral("pg_dump and pg_restore under one snapshot; nobody waits.")}};
}

template <typename Widget>
Widget* child(QWidget& of, const char* name)
{
    return of.findChild<Widget*>(QLatin1String(name));
}

} // namespace

class BranchesTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!.*propagateSizeHints)"))); }

    void looksRightInEveryView()
    {
        test::Gallery gallery;
        QStringList found
            = gallery.walk(QStringLiteral("branches-filled"), kSize, [] { return std::make_unique<Shown>(sample()); });
        found += gallery.walk(QStringLiteral("branches-empty"), kSize,
            [] { return std::make_unique<Shown>(std::vector<branch::Branch>()); });
        found += gallery.walk(QStringLiteral("branches-loading"), kSize, [] { return std::make_unique<Shown>(); });
        found += gallery.walk(QStringLiteral("branches-failed"), kSize, [] {
            auto made = std::make_unique<Shown>();
            made->page.showFailed(test::sampleFailure());
            return made;
        });
        found += gallery.walk(QStringLiteral("create-branch-waiting"), {},
            [] { return std::make_unique<CreateBranchDialog>(request()); });
        found += gallery.walk(QStringLiteral("create-branch"), {}, [] {
            auto made = std::make_unique<CreateBranchDialog>(request());
            made->showChoices(choices());
            return made;
        });
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

    void theButtonsSpeakOfTheChosenBranch()
    {
        Shown shown(sample());
        shown.resize(kSize);
        shown.show();
        QVERIFY(shown.page.select(QStringLiteral("try_rename")));
        QSignalSpy open(&shown.page, &BranchesPage::openRequested);
        QSignalSpy remove(&shown.page, &BranchesPage::deleteRequested);
        QSignalSpy create(&shown.page, &BranchesPage::createRequested);
        QTest::mouseClick(child<QPushButton>(shown, "openBranch"), Qt::LeftButton);
        QTest::mouseClick(child<QPushButton>(shown, "deleteBranch"), Qt::LeftButton);
        QTest::mouseClick(child<QPushButton>(shown, "createBranch"), Qt::LeftButton);
        QCOMPARE(open.front().front().toString(), QStringLiteral("try_rename"));
        QCOMPARE(remove.front().front().toString(), QStringLiteral("try_rename"));
        QCOMPARE(create.count(), 1);
    }

    void theChoiceSurvivesARefresh()
    {
        Shown shown(sample());
        shown.resize(kSize);
        shown.show();
        QVERIFY(shown.page.select(QStringLiteral("try_rename")));
        auto fewer = sample();
        fewer.erase(fewer.begin());
        shown.model.show(fewer);
        shown.page.showLoaded();
        QCOMPARE(shown.page.chosen(), QStringLiteral("try_rename"));
    }

    void theFirstWayThatCanServeIsChosenAndTheOthersSayWhyNot()
    {
        CreateBranchDialog dialog(request());
        dialog.show();
        auto* create = child<QPushButton>(dialog, "create");
        QVERIFY2(!create->isEnabled(), "nothing is known yet");
        dialog.showChoices(choices());
        QVERIFY(create->isEnabled());
        QCOMPARE(dialog.provider(), std::string("copy"));
        QVERIFY(!child<QRadioButton>(dialog, "provider0")->isEnabled());
        QVERIFY(child<QLabel>(dialog, "reason0")->text().contains(QStringLiteral("14 sessions")));
    }

    void whereNothingCanServeNothingCanBePressed()
    {
        CreateBranchDialog dialog(request());
        dialog.show();
        auto none = choices();
        none[1].whyNot = {QStringLiteral("The role may not create databases.")};
        dialog.showChoices(none);
        QVERIFY(!child<QPushButton>(dialog, "create")->isEnabled());
        QVERIFY(dialog.provider().empty());
    }

    void aTakenNameIsRefusedWhileTyping()
    {
        CreateBranchDialog dialog(request());
        dialog.show();
        dialog.showChoices(choices());
        auto* field = child<QLineEdit>(dialog, "branchName");
        field->setText(QStringLiteral("taken"));
        QVERIFY(!child<QPushButton>(dialog, "create")->isEnabled());
        QVERIFY(child<QLabel>(dialog, "problem")->isVisible());
        field->setText(QStringLiteral("free"));
        QVERIFY(child<QPushButton>(dialog, "create")->isEnabled());
        QCOMPARE(dialog.name(), QStringLiteral("free"));
    }
};

QTEST_MAIN(BranchesTest)
#include "branches_test.moc"
