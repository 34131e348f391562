#include "connection/connection_dialog.h"
#include "connection/environment_choice.h"
#include "connection/proposal.h"
#include "profile/connection_url.h"
#include "widgets/gallery/gallery.h"
#include "widgets/pages/samples.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace lockkeeper;
using connection::ConnectionDialog;
using connection::Draft;
using connection::EnvironmentChoice;
using environment::Environment;

namespace {

template <typename Widget>
Widget* child(QWidget& of, const char* name)
{
    return of.findChild<Widget*>(QLatin1String(name));
}

void paste(ConnectionDialog& dialog, const char* url)
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(url));
    auto* field = child<QLineEdit>(dialog, "url");
    field->clear();
    field->paste();
}

} // namespace

class ConnectionTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!.*propagateSizeHints)"))); }

    void looksRightInEveryView()
    {
        test::Gallery gallery;
        const QSize size(760, 660);
        QStringList found = gallery.walk(QStringLiteral("connection-empty"), size,
            [] { return std::make_unique<ConnectionDialog>(QStringList(), std::nullopt); });
        found += gallery.walk(QStringLiteral("connection-filled"), size, [] {
            auto made = std::make_unique<ConnectionDialog>(QStringList(), std::nullopt);
            made->setUrl(QStringLiteral(
                "postgresql://app:s3cret@db2.staging.example.net:5432/shop?schema=public&connection_limit=5"));
            made->setProject(QStringLiteral("/home/anna/shop"));
            made->showTested({.server = QStringLiteral("PostgreSQL 16.4"),
                .place = QStringLiteral("app@db2.staging.example.net:5432/shop"),
                .encrypted = true,
                .took = std::chrono::milliseconds(31)});
            return made;
        });
        found += gallery.walk(QStringLiteral("connection-failed"), size, [] {
            auto made = std::make_unique<ConnectionDialog>(QStringList(), std::nullopt);
            made->setUrl(QStringLiteral("host=db1.example.net dbname=shop user=app"));
            made->showTestFailed(test::sampleFailure());
            return made;
        });
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

    void understandsWhatIsPasted_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("understood");
        QTest::newRow("uri") << "postgresql://app@db1.example.net:5433/shop" << "app@db1.example.net:5433/shop";
        QTest::newRow("key=value") << "host=db1 port=5433 dbname=shop user=app" << "app@db1:5433/shop";
        QTest::newRow("Prisma's") << "postgresql://app@db1:5433/shop?schema=public&connection_limit=5"
                                  << "app@db1:5433/shop";
    }
    void understandsWhatIsPasted()
    {
        QFETCH(QString, url);
        QFETCH(QString, understood);
        ConnectionDialog dialog({}, std::nullopt);
        dialog.show();
        paste(dialog, url.toUtf8().constData());
        QCOMPARE(child<QLabel>(dialog, "understood")->text(), understood);
        QCOMPARE(child<QLineEdit>(dialog, "name")->text(), QStringLiteral("shop"));
        QVERIFY(child<QPushButton>(dialog, "save")->isEnabled());
    }

    void aPastedPasswordIsHiddenAtOnce()
    {
        ConnectionDialog dialog({}, std::nullopt);
        dialog.show();
        paste(dialog, "postgresql://app:s3cret@db1:5432/shop");
        QVERIFY(!child<QLineEdit>(dialog, "url")->text().contains(QStringLiteral("s3cret")));
        QCOMPARE(child<QLineEdit>(dialog, "password")->echoMode(), QLineEdit::Password);
        const Draft draft = dialog.draft();
        QCOMPARE(draft.password.reveal(), std::string("s3cret"));
        QVERIFY(draft.profile.target.password.empty());
        QCOMPARE(draft.profile.password, profile::PasswordFrom::Keyring);
        QCOMPARE(draft.profile.target.database(), std::string("shop"));
    }

    void whatIsNoAddressCannotBeSaved()
    {
        ConnectionDialog dialog({}, std::nullopt);
        dialog.show();
        QVERIFY(!child<QPushButton>(dialog, "save")->isEnabled());
        paste(dialog, "mysql://root@db1/shop");
        QVERIFY(!child<QPushButton>(dialog, "save")->isEnabled());
        QVERIFY(!child<QPushButton>(dialog, "test")->isEnabled());
        QVERIFY(!child<QLabel>(dialog, "notes")->text().isEmpty());
    }

    void proposesAnEnvironmentAndSaysWhy_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<int>("environment");
        QTest::newRow("nothing known") << "postgresql://app@db1.example.net/shop" << int(Environment::Production);
        QTest::newRow("staging host") << "postgresql://app@db.staging.example.net/shop" << int(Environment::Staging);
        QTest::newRow("dev database") << "postgresql://app@db1.example.net/shop_dev" << int(Environment::Development);
        QTest::newRow("this machine") << "postgresql://app@localhost/shop" << int(Environment::Development);
        QTest::newRow("the stricter of two")
            << "postgresql://app@dev.example.net/shop_prod" << int(Environment::Production);
        QTest::newRow("devon is a place") << "postgresql://app@devon.example.net/shop" << int(Environment::Production);
    }
    void proposesAnEnvironmentAndSaysWhy()
    {
        QFETCH(QString, url);
        QFETCH(int, environment);
        ConnectionDialog dialog({}, std::nullopt);
        dialog.setUrl(url);
        QCOMPARE(int(dialog.draft().profile.environment), environment);
        QVERIFY(!child<QLabel>(dialog, "reason")->text().isEmpty());
    }

    void aChosenEnvironmentIsNotProposedAway()
    {
        ConnectionDialog dialog({}, std::nullopt);
        dialog.show();
        dialog.setUrl(QStringLiteral("postgresql://app@localhost/shop"));
        QTest::mouseClick(child<QPushButton>(dialog, "staging"), Qt::LeftButton);
        dialog.setUrl(QStringLiteral("postgresql://app@localhost/shop_dev"));
        QCOMPARE(dialog.draft().profile.environment, Environment::Staging);
    }

    void aTakenNameIsRefused()
    {
        ConnectionDialog dialog({QStringLiteral("shop")}, std::nullopt);
        dialog.show();
        dialog.setUrl(QStringLiteral("postgresql://app@db1/shop"));
        QVERIFY(!child<QPushButton>(dialog, "save")->isEnabled());
        auto* name = child<QLineEdit>(dialog, "name");
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("shop two"));
        QVERIFY(child<QPushButton>(dialog, "save")->isEnabled());
        QCOMPARE(dialog.draft().profile.name, std::string("shop two"));
    }

    void editingKeepsWhatTheDialogDoesNotShow()
    {
        profile::Profile existing{.name = "shop_prod",
            .target = profile::parseUrl("postgresql://app@db1:5432/shop?application_name=x")->target,
            .environment = Environment::Production,
            .group = "clients",
            .notes = "call Anna first",
            .password = profile::PasswordFrom::Ask,
            .unknown = "colour = \"red\""};
        const ConnectionDialog dialog({}, existing);
        const Draft draft = dialog.draft();
        QCOMPARE(draft.profile.unknown, existing.unknown);
        QCOMPARE(draft.profile.notes, existing.notes);
        QCOMPARE(draft.profile.group, existing.group);
        QCOMPARE(draft.profile.password, existing.password);
        QCOMPARE(draft.profile.target.parameters, existing.target.parameters);
    }

    void aTestCanBeCancelledAndItsErrorCopied()
    {
        ConnectionDialog dialog({}, std::nullopt);
        dialog.setUrl(QStringLiteral("postgresql://app@db1/shop"));
        dialog.show();
        QSignalSpy asked(&dialog, &ConnectionDialog::testRequested);
        QSignalSpy cancelled(&dialog, &ConnectionDialog::cancelTestRequested);
        auto* test = child<QPushButton>(dialog, "test");
        QTest::mouseClick(test, Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QTest::mouseClick(test, Qt::LeftButton);
        QCOMPARE(cancelled.count(), 1);
        QTest::mouseClick(test, Qt::LeftButton);
        dialog.showTestFailed(test::sampleFailure());
        QVERIFY(child<QLabel>(dialog, "tested")->text().contains(QStringLiteral("Connection refused")));
        QTest::mouseClick(child<QPushButton>(dialog, "copyError"), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Connection refused")));
    }
};

QTEST_MAIN(ConnectionTest)
#include "connection_test.moc"
