#include "guard/policy.h"

#include <QtTest/QTest>

using namespace lockkeeper::guard;
using lockkeeper::environment::Environment;
using lockkeeper::environment::kEnvironments;
using lockkeeper::environment::Operation;

namespace {

constexpr std::array kOperations{Operation::ResetDatabase, Operation::ApplyMigrations, Operation::CreateDatabase,
    Operation::FillNewDatabase, Operation::FinishNewDatabase, Operation::DropBranch, Operation::DropLeftover,
    Operation::MarkDatabase};

QString drawn(const Verdict& verdict)
{
    QString out = QString::fromLatin1(name(verdict.kind).data());
    if (verdict.kind == Verdict::Kind::Confirm)
        out += verdict.level == Level::Dialog ? QStringLiteral(" dialog") : QStringLiteral(" name");
    return out;
}

} // namespace

class PolicyTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isThisTable()
    {
        QString table;
        for (const Operation operation : kOperations) {
            table += QString::fromLatin1(lockkeeper::environment::name(operation).data()) + QLatin1Char(':');
            for (const Environment environment : kEnvironments)
                table += QStringLiteral(" | ") + drawn(judge(operation, environment));
            table += QLatin1Char('\n');
        }
        QCOMPARE(table,
            QStringLiteral("reset-database: | confirm dialog | confirm name | refused\n"
                           "apply-migrations: | allowed | confirm dialog | confirm name\n"
                           "create-database: | allowed | allowed | allowed\n"
                           "fill-new-database: | allowed | allowed | allowed\n"
                           "finish-new-database: | allowed | allowed | allowed\n"
                           "drop-branch: | allowed | allowed | confirm name\n"
                           "drop-leftover: | allowed | allowed | allowed\n"
                           "mark-database: | allowed | confirm dialog | confirm name\n"));
    }

    void neverAllowsMoreInAStricterEnvironment()
    {
        for (const Operation operation : kOperations) {
            for (std::size_t i = 1; i < kEnvironments.size(); ++i)
                QVERIFY(judge(operation, kEnvironments[i - 1]).kind <= judge(operation, kEnvironments[i]).kind);
        }
    }

    void saysWhyAndWhatInstead()
    {
        const Verdict refused = judge(Operation::ResetDatabase, Environment::Production);
        QVERIFY(refused.reason.contains(QStringLiteral("production")));
        QVERIFY(!refused.instead.isEmpty());
        QVERIFY(!judge(Operation::ResetDatabase, Environment::Staging).reason.isEmpty());
    }
};

QTEST_APPLESS_MAIN(PolicyTest)
#include "policy_test.moc"
