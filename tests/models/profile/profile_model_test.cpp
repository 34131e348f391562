#include "profile/profile_model.h"

#include "base/text.h"
#include "profile/connection_url.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace lockkeeper;
using namespace lockkeeper::profile;
using environment::Environment;

namespace {

Profile made(const char* name, Environment environment, const char* url = "postgresql://db:5433/shop")
{
    return {.name = name, .target = parseUrl(url)->target, .environment = environment};
}

QString drawn(const ProfileModel& model)
{
    QString out;
    for (int group = 0; group < model.rowCount(); ++group) {
        const QModelIndex heading = model.index(group, 0);
        out += heading.data().toString() + QLatin1Char('\n');
        for (int row = 0; row < model.rowCount(heading); ++row) {
            const QModelIndex at = model.index(row, 0, heading);
            out += QStringLiteral("  %1 %2\n").arg(at.data().toString(), at.data(ProfileModel::PlaceRole).toString());
        }
    }
    return out;
}

} // namespace

class ProfileModelTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void groupsByEnvironmentTheMostCarefulFirst()
    {
        ProfileModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(drawn(model), QStringLiteral("Production\nStaging\nDevelopment\n"));
        model.setProfiles({made("dev", Environment::Development), made("b", Environment::Production),
            made("a", Environment::Production, "postgresql://u@/x?host=/run/pg")});
        QCOMPARE(drawn(model),
            QStringLiteral("Production\n  b db:5433/shop\n  a /run/pg/x\nStaging\nDevelopment\n  dev db:5433/shop\n"));
        QCOMPARE(model.index(0, 0).data(ProfileModel::CountRole).toInt(), 2);
        QVERIFY(!(model.index(0, 0).flags() & Qt::ItemIsSelectable));
        QVERIFY(model.index(0, 0).data(ProfileModel::IsGroupRole).toBool());
    }

    void findsAProfileAndShowsWhetherItIsReached()
    {
        ProfileModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setProfiles({made("dev", Environment::Development), made("prod", Environment::Production)});
        const QModelIndex dev = model.indexOf("dev");
        QCOMPARE(model.profile(dev)->name, std::string("dev"));
        QVERIFY(!model.profile(model.index(0, 0)));
        QVERIFY(!model.indexOf("none").isValid());
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setReachability("dev", Reachability::Failed, QStringLiteral("no route"));
        model.setReachability("none", Reachability::Reached);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.front().front().toModelIndex(), dev);
        QCOMPARE(dev.data(ProfileModel::ReachabilityRole).toInt(), static_cast<int>(Reachability::Failed));
        QCOMPARE(dev.data(ProfileModel::ProblemRole).toString(), QStringLiteral("no route"));

        // The state belongs to the place: another one has not been tried.
        model.setProfiles({made("dev", Environment::Staging)});
        QCOMPARE(
            model.indexOf("dev").data(ProfileModel::ReachabilityRole).toInt(), static_cast<int>(Reachability::Failed));
        model.setProfiles({made("dev", Environment::Staging, "postgresql://other/x")});
        QCOMPARE(
            model.indexOf("dev").data(ProfileModel::ReachabilityRole).toInt(), static_cast<int>(Reachability::Unknown));
    }
};

QTEST_APPLESS_MAIN(ProfileModelTest)
#include "profile_model_test.moc"
