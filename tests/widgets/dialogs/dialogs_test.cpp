#include "dialogs/confirm_dialog.h"
#include "dialogs/error_dialog.h"
#include "dialogs/refusal_dialog.h"
#include "dialogs/restore_dialog.h"
#include "dialogs/typed_name_dialog.h"
#include "widgets/gallery/gallery.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>

using namespace lockkeeper;
using namespace lockkeeper::dialogs;
using environment::Environment;

namespace {

Refusal refusal()
{
    return {.environment = Environment::Production,
        .title = QStringLiteral("Reset is refused on production"),
        .where = QStringLiteral("shop_prod · db1.example.net/shop · 1.5 GB in 14 tables"),
        .command = QStringLiteral("prisma migrate reset --force"),
        .consequence
        = QStringLiteral("It would drop every table, view, function, extension and grant in schema public. "
                         "Prisma takes no lock and no transaction: it cannot be undone."),
        .ways = {{QStringLiteral("Start over on a copy"),
                     QStringLiteral("a branch of this database, reset there; production stays"),
                     QStringLiteral("Create branch…")},
            {QStringLiteral("See what is pending"), QStringLiteral("4 migrations, 1 of them destroys data"),
                QStringLiteral("Open migrations")},
            {QStringLiteral("Back it up first"), QStringLiteral("one click, read back and kept"),
                QStringLiteral("Back up now")}},
        .details = QStringLiteral("database 7512/16384")};
}

Question question(Environment environment)
{
    return {.environment = environment,
        .title = QStringLiteral("Reset shop_dev?"),
        .where = QStringLiteral("shop_dev · 127.0.0.1:5433/shop_dev"),
        .consequence = QStringLiteral("Its schema is dropped and made again, then all 16 migrations are applied. What "
                                      "stands in its tables now is gone."),
        .facts = {{QStringLiteral("Database"), QStringLiteral("shop_dev")},
            {QStringLiteral("Environment"), QStringLiteral("Development")},
            {QStringLiteral("Rows"), QStringLiteral("50,231 in 14 tables")}},
        .button = QStringLiteral("Reset shop_dev")};
}

RestoreDialog::Request restore()
{
    return {.environment = Environment::Production,
        .where = QStringLiteral("db1.example.net:5432"),
        .facts = {{QStringLiteral("Backup"), QStringLiteral("shop_prod, today 08:15")},
            {QStringLiteral("Contains"), QStringLiteral("14 tables, 50,231 rows, 148 MB")}},
        .proposal = QStringLiteral("shop_20261121"),
        .problem = [](const QString& name) {
            return databaseNameProblem(name, {QStringLiteral("shop_prod"), QStringLiteral("postgres")});
        }};
}

Error failure()
{
    return {.code = "connection-failed",
        .message
        = QStringLiteral("Could not connect to db1.example.net:5432: check the address and whether the server runs."),
        .detail = QStringLiteral("connection to server at \"db1.example.net\" (10.0.0.7), port 5432 failed: Connection "
                                 "refused\n\tIs the server running on that host and accepting TCP/IP connections?")};
}

template <typename Widget>
Widget* child(QWidget& of, const char* name)
{
    return of.findChild<Widget*>(QLatin1String(name));
}

} // namespace

class DialogsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        // The offscreen platform says this of every window that has a smallest size.
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!.*propagateSizeHints)")));
    }

    void looksRightInEveryView()
    {
        test::Gallery gallery;
        QStringList found
            = gallery.walk(QStringLiteral("refusal"), {}, [] { return std::make_unique<RefusalDialog>(refusal()); });
        found += gallery.walk(QStringLiteral("confirm"), {},
            [] { return std::make_unique<ConfirmDialog>(question(Environment::Development)); });
        found += gallery.walk(QStringLiteral("typed-name"), {}, [] {
            return std::make_unique<TypedNameDialog>(question(Environment::Staging), QStringLiteral("shop_staging"));
        });
        found += gallery.walk(QStringLiteral("restore"), {}, [] { return std::make_unique<RestoreDialog>(restore()); });
        found += gallery.walk(QStringLiteral("error"), {}, [] {
            return std::make_unique<ErrorDialog>(
                Environment::Staging, QStringLiteral("The backup of shop_staging failed"), failure());
        });
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

    void aRefusalHasNoWayPast()
    {
        RefusalDialog dialog(refusal());
        dialog.show();
        QStringList names;
        for (const QPushButton* button : dialog.findChildren<QPushButton*>())
            names.append(button->objectName());
        names.sort();
        QCOMPARE(names,
            QStringList({QStringLiteral("close"), QStringLiteral("copyDetails"), QStringLiteral("way0"),
                QStringLiteral("way1"), QStringLiteral("way2")}));
        QVERIFY(child<QPushButton>(dialog, "close")->isDefault());
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(dialog.result(), int(QDialog::Rejected));
        QVERIFY(!dialog.isVisible());
    }

    void aSafeWayClosesAndIsSaid()
    {
        RefusalDialog dialog(refusal());
        QSignalSpy chosen(&dialog, &RefusalDialog::wayChosen);
        dialog.show();
        QTest::mouseClick(child<QPushButton>(dialog, "way1"), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.front().front().toInt(), 1);
        QVERIFY(!dialog.isVisible());
    }

    void detailsCanBeCopied()
    {
        RefusalDialog dialog(refusal());
        dialog.show();
        QTest::mouseClick(child<QPushButton>(dialog, "copyDetails"), Qt::LeftButton);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(QStringLiteral("prisma migrate reset --force")));
        QVERIFY(copied.contains(QStringLiteral("7512/16384")));
        QVERIFY(dialog.isVisible());
    }

    void confirmingIsNotTheDefault()
    {
        ConfirmDialog dialog(question(Environment::Development));
        dialog.show();
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(dialog.result(), int(QDialog::Rejected));
        dialog.show();
        QTest::mouseClick(child<QPushButton>(dialog, "confirm"), Qt::LeftButton);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
    }

    void aNameMustBeTypedLetterForLetter()
    {
        TypedNameDialog dialog(question(Environment::Staging), QStringLiteral("shop_staging"));
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto* field = child<QLineEdit>(dialog, "typedName");
        auto* confirm = child<QPushButton>(dialog, "confirm");
        QVERIFY(child<QPushButton>(dialog, "cancel")->isDefault());
        QVERIFY(!confirm->isEnabled());
        QTest::keyClicks(field, QStringLiteral("Shop_staging"));
        QVERIFY2(!confirm->isEnabled(), "upper and lower case differ");
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY2(dialog.isVisible(), "Enter neither confirms nor closes while the name is another");
        field->clear();
        QGuiApplication::clipboard()->setText(QStringLiteral("shop_staging"));
        field->paste();
        QVERIFY(confirm->isEnabled());
        QTest::mouseClick(confirm, Qt::LeftButton);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(dialog.typed(), QStringLiteral("shop_staging"));
    }

    void aRestoreSaysWhatIsWrongWithAName()
    {
        RestoreDialog dialog(restore());
        dialog.show();
        auto* field = child<QLineEdit>(dialog, "databaseName");
        auto* run = child<QPushButton>(dialog, "restore");
        auto* problem = child<QLabel>(dialog, "problem");
        QVERIFY(run->isEnabled());
        QVERIFY(run->text().contains(QStringLiteral("shop_20261121")));
        field->setText(QStringLiteral("shop_prod"));
        QVERIFY(!run->isEnabled());
        QVERIFY(problem->text().contains(QStringLiteral("shop_prod")));
        field->setText(QString(64, QLatin1Char('x')));
        QVERIFY(!run->isEnabled());
        // 32 two-byte letters are 64 bytes.
        field->setText(QString(32, QChar(0x00e4)));
        QVERIFY(!run->isEnabled());
        field->setText(QString(31, QChar(0x00e4)));
        QVERIFY(run->isEnabled());
        field->clear();
        QVERIFY(!run->isEnabled());
    }
};

QTEST_MAIN(DialogsTest)
#include "dialogs_test.moc"
