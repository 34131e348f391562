#include "postgres/resolve.h"

#include <QtTest/QTest>

using namespace lockkeeper;
using Parameters = std::map<std::string, std::string>;

class ResolveTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void leavesAloneWhatNeedsNoLookUp()
    {
        Task task;
        for (const Parameters& given : {Parameters{}, Parameters{{"host", "127.0.0.1"}}, Parameters{{"host", "::1"}},
                 Parameters{{"host", "/run/postgresql"}}, Parameters{{"host", "@abstract"}},
                 Parameters{{"host", "localhost,/run/postgresql"}}, Parameters{{"host", "name"}, {"service", "s"}},
                 Parameters{{"host", "no-such.invalid"}, {"hostaddr", "127.0.0.1"}}}) {
            Parameters parameters = given;
            QVERIFY(postgres::resolveHosts(parameters, task));
            QCOMPARE(parameters, given);
        }
    }
    void keepsHostsAddressesAndPortsInStep()
    {
        Task task;
        Parameters parameters{{"host", "127.0.0.1,localhost,no-such.invalid"}, {"port", "1,2,3"}};
        QVERIFY(postgres::resolveHosts(parameters, task));
        const auto entries
            = [&](const char* keyword) { return QString::fromStdString(parameters[keyword]).split(QLatin1Char(',')); };
        const QStringList hosts = entries("host");
        QCOMPARE(entries("hostaddr").size(), hosts.size());
        QCOMPARE(entries("port").size(), hosts.size());
        for (qsizetype i = 0; i < hosts.size(); ++i)
            QCOMPARE(entries("port")[i], i == 0 ? QStringLiteral("1") : QStringLiteral("2"));
        QCOMPARE(hosts.front(), QStringLiteral("127.0.0.1"));
        QVERIFY(hosts.size() >= 2);
        QVERIFY(!hosts.contains(QStringLiteral("no-such.invalid")));
    }
    void givesOnePortToAll()
    {
        Task task;
        Parameters parameters{{"host", "localhost"}, {"port", "7"}};
        QVERIFY(postgres::resolveHosts(parameters, task));
        for (const QString& port : QString::fromStdString(parameters["port"]).split(QLatin1Char(',')))
            QCOMPARE(port, QStringLiteral("7"));
    }
    void namesTheHostThatNobodyKnows()
    {
        Task task;
        Parameters parameters{{"host", "no-such.invalid"}};
        const auto resolved = postgres::resolveHosts(parameters, task);
        QVERIFY(!resolved);
        QCOMPARE(resolved.error().code, std::string("connection-failed"));
        QVERIFY(resolved.error().message.contains(QStringLiteral("no-such.invalid")));
    }
};

QTEST_GUILESS_MAIN(ResolveTest)
#include "resolve_test.moc"
