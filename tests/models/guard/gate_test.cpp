#include "guard/gate.h"

#include "base/text.h"
#include "postgres/session.h"
#include "support/test_database.h"
#include "support/test_server.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace lockkeeper;
using namespace lockkeeper::guard;
using environment::Environment;
using environment::Operation;
using postgres::WriteSession;
using profile::Profile;
using profile::Target;
using test::TestDatabase;

namespace {

Target through(Target target, const std::string& host)
{
    target.parameters["host"] = host;
    return target;
}

Target nowhere() { return {.parameters = {{"host", "127.0.0.1"}, {"port", "1"}, {"user", "nobody"}, {"dbname", "x"}}}; }

void mark(const TestDatabase& database, const Mark& mark)
{
    const std::string comment = formatComment({.words = "it's a person's", .mark = mark});
    std::string doubled;
    for (const char c : comment)
        doubled += c == '\'' ? std::string("''") : std::string(1, c);
    database.execute("COMMENT ON DATABASE \"" + database.name() + "\" IS '" + doubled + "'");
}

} // namespace

class GateTest final : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::map<std::string, Secret> m_passwords;

    std::filesystem::path store() const { return std::filesystem::path(m_folder->path().toStdString()) / "s"; }
    Gate gate(std::vector<Profile> profiles)
    {
        for (Profile& profile : profiles) {
            m_passwords[profile.name] = profile.target.password;
            profile.target.password = Secret();
        }
        return Gate(std::move(profiles), *journal::Journal::open(store(), "cli"), [this](const Profile& profile) {
            Target target = profile.target;
            target.password = m_passwords[profile.name];
            return target;
        });
    }
    static Request reset(const Target& target, const std::string& profile = {}, std::optional<Environment> stated = {})
    {
        return {.operation = Operation::ResetDatabase, .target = target, .profile = profile, .environment = stated};
    }
    QString codeOf(const Gate& gate, const Request& request, const Confirmation& confirmation = Confirmation::none())
    {
        Task task;
        const auto cleared = gate.clear(request, confirmation, task);
        return cleared ? QStringLiteral("cleared") : text(cleared.error().code);
    }
    Environment environmentOf(const Gate& gate, const Request& request)
    {
        Task task;
        const auto decision = gate.decide(request, task);
        if (!decision)
            qFatal("%s", qPrintable(decision.error().message));
        return decision->standing.environment;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void resetsDevelopmentOnceConfirmed()
    {
        const TestDatabase database("CREATE TABLE t ()");
        const Gate gate
            = this->gate({{.name = "dev", .target = database.target(), .environment = Environment::Development}});
        QCOMPARE(codeOf(gate, reset(database.target(), "dev")), QStringLiteral("confirmation-needed"));
        Task task;
        auto clearance = gate.clear(reset(database.target(), "dev"), Confirmation::dialogAccepted(), task);
        QVERIFY(clearance);
        auto session = WriteSession::open(database.target(), *std::move(clearance), "test", task);
        QVERIFY(session);
        QVERIFY(session->script("DROP TABLE t"));
        QCOMPARE(database.value("SELECT count(*) FROM pg_class WHERE relname = 't'"), std::string("0"));
    }

    void asksOnStagingForTheNameLetterForLetter()
    {
        const TestDatabase database;
        const Gate gate
            = this->gate({{.name = "stage", .target = database.target(), .environment = Environment::Staging}});
        const Request request = reset(database.target(), "stage");
        std::string upper = database.name();
        upper[0] = 'T';
        for (const Confirmation& wrong : {Confirmation::none(), Confirmation::dialogAccepted(),
                 Confirmation::typedName(""), Confirmation::typedName(upper),
                 Confirmation::typedName(database.name() + " "), Confirmation::typedName("stage")})
            QCOMPARE(codeOf(gate, request, wrong), QStringLiteral("confirmation-needed"));
        QCOMPARE(codeOf(gate, request, Confirmation::typedName(database.name())), QStringLiteral("cleared"));
    }

    void refusesProductionWhateverWasConfirmed()
    {
        const TestDatabase database;
        const Gate gate
            = this->gate({{.name = "prod", .target = database.target(), .environment = Environment::Production}});
        for (const auto stated : {std::optional<Environment>(), std::optional(Environment::Development)}) {
            for (const Confirmation& given :
                {Confirmation::none(), Confirmation::dialogAccepted(), Confirmation::typedName(database.name())})
                QCOMPARE(
                    codeOf(gate, reset(database.target(), "prod", stated), given), QStringLiteral("guard-refused"));
        }
        const auto entries = *gate.journal().list();
        QCOMPARE(entries.size(), std::size_t{6});
        QCOMPARE(entries.front().ending, journal::Ending::Refused);
        QCOMPARE(entries.front().opening.database, database.name());
        QCOMPARE(*entries.front().opening.environment, Environment::Production);
    }

    void knowsTheDatabaseByAnyHostName()
    {
        const TestDatabase database;
        const Gate gate
            = this->gate({{.name = "prod", .target = database.target(), .environment = Environment::Production},
                {.name = "sneaky",
                    .target = through(database.target(), "localhost"),
                    .environment = Environment::Development}});
        const Request request = reset(through(database.target(), "localhost"), "sneaky");
        QCOMPARE(codeOf(gate, request, Confirmation::dialogAccepted()), QStringLiteral("guard-refused"));
        QCOMPARE(codeOf(gate, request, Confirmation::dialogAccepted()),
            QStringLiteral("guard-refused")); // now from the journal
        // And so does a bare URL that somebody calls development.
        QCOMPARE(environmentOf(gate, reset(through(database.target(), "localhost"), {}, Environment::Development)),
            Environment::Production);
    }

    void comparesAddressesWhereTheOtherProfileCannotBeAsked()
    {
        const TestDatabase database;
        Target locked = through(database.target(), "localhost");
        locked.password = Secret("wrong");
        const Gate gate = this->gate({{.name = "prod", .target = locked, .environment = Environment::Production},
            {.name = "dev", .target = database.target(), .environment = Environment::Development}});
        QCOMPARE(environmentOf(gate, reset(database.target(), "dev")), Environment::Production);
        Target other = locked.withDatabase("another");
        const Gate apart = this->gate({{.name = "prod", .target = other, .environment = Environment::Production},
            {.name = "dev", .target = database.target(), .environment = Environment::Development}});
        QCOMPARE(environmentOf(apart, reset(database.target(), "dev")), Environment::Development);
    }

    void isNotFooledByAnOldSighting()
    {
        const TestDatabase database;
        const Gate gate = this->gate({{.name = "prod",
                                          .target = through(database.target(), "localhost"),
                                          .environment = Environment::Production},
            {.name = "dev", .target = database.target(), .environment = Environment::Development}});
        // The production database was made anew since the journal saw it.
        QVERIFY(gate.journal().remember("prod", {.system = 1, .database = 1}, Environment::Production,
            "localhost:" + database.target().value("port") + "/" + database.name()));
        QCOMPARE(environmentOf(gate, reset(database.target(), "dev")), Environment::Production);
    }

    void believesTheDatabasesOwnMarkWhereItIsStricter()
    {
        const TestDatabase database;
        const Gate gate
            = this->gate({{.name = "dev", .target = database.target(), .environment = Environment::Development},
                {.name = "prod", .target = nowhere(), .environment = Environment::Production}});
        mark(database, {.environment = Environment::Staging});
        QCOMPARE(environmentOf(gate, reset(database.target(), "dev")), Environment::Staging);
        mark(database, {.environment = Environment::Production});
        QCOMPARE(codeOf(gate, reset(database.target(), "dev"), Confirmation::dialogAccepted()),
            QStringLiteral("guard-refused"));
        // A laxer mark changes nothing.
        mark(database, {.environment = Environment::Development});
        const Gate strict
            = this->gate({{.name = "prod", .target = database.target(), .environment = Environment::Production}});
        QCOMPARE(environmentOf(strict, reset(database.target(), "prod")), Environment::Production);
    }

    void countsAUrlNobodyClassifiedAsProduction()
    {
        const TestDatabase database;
        const Gate none = gate({});
        QCOMPARE(codeOf(none, reset(database.target()), Confirmation::typedName(database.name())),
            QStringLiteral("guard-refused"));
        QCOMPARE(codeOf(none, reset(nowhere())), QStringLiteral("guard-refused"));
        QCOMPARE(codeOf(none, reset(database.target(), {}, Environment::Development), Confirmation::dialogAccepted()),
            QStringLiteral("cleared"));
        QCOMPARE(codeOf(none, reset(database.target(), "no such profile"), Confirmation::dialogAccepted()),
            QStringLiteral("guard-refused"));
        // A profile that reaches it has classified it; a mark too.
        const Gate known = gate({{.name = "dev",
            .target = through(database.target(), "localhost"),
            .environment = Environment::Development}});
        QCOMPARE(environmentOf(known, reset(database.target())), Environment::Development);
        mark(database, {.environment = Environment::Development});
        QCOMPARE(environmentOf(none, reset(database.target())), Environment::Development);
    }

    void isNeverLaxerWhereNothingAnswers()
    {
        const Gate gate = this->gate({{.name = "prod", .target = nowhere(), .environment = Environment::Production},
            {.name = "dev", .target = through(nowhere(), "localhost"), .environment = Environment::Development},
            {.name = "far", .target = nowhere().withDatabase("far"), .environment = Environment::Development}});
        QCOMPARE(environmentOf(gate, reset(nowhere(), "prod")), Environment::Production);
        QCOMPARE(environmentOf(gate, reset(through(nowhere(), "localhost"), "dev")), Environment::Production);
        QCOMPARE(environmentOf(gate, reset(nowhere().withDatabase("far"), "far")), Environment::Development);
        // Unclassified and unreached: that it looks like a development profile's proves nothing.
        QCOMPARE(environmentOf(gate, reset(nowhere().withDatabase("far"))), Environment::Production);
        // And nothing is cleared for what nobody has seen.
        QCOMPARE(codeOf(gate, reset(nowhere().withDatabase("far"), "far"), Confirmation::dialogAccepted()),
            QStringLiteral("connection-failed"));
    }

    void clearsForOneDatabaseOnly()
    {
        const TestDatabase one;
        const TestDatabase other;
        const Gate gate
            = this->gate({{.name = "dev", .target = one.target(), .environment = Environment::Development}});
        Task task;
        auto clearance = gate.clear(reset(one.target(), "dev"), Confirmation::dialogAccepted(), task);
        QVERIFY(clearance);
        const auto session = WriteSession::open(other.target(), *std::move(clearance), "test", task);
        QVERIFY(!session);
        QCOMPARE(session.error().code, std::string("clearance-for-another-database"));
    }

    void isUsedUpByTheFirstSession()
    {
        const TestDatabase database;
        const Gate gate
            = this->gate({{.name = "dev", .target = database.target(), .environment = Environment::Development}});
        Task task;
        auto clearance = gate.clear(reset(database.target(), "dev"), Confirmation::dialogAccepted(), task);
        QVERIFY(clearance);
        QVERIFY(WriteSession::open(database.target(), *std::move(clearance), "test", task));
        const auto again = WriteSession::open(database.target(), *std::move(clearance), "test", task);
        QVERIFY(!again);
    }

    void dropsOnlyWhatCarriesItsMark()
    {
        const TestDatabase home;
        const TestDatabase branch;
        const Gate gate
            = this->gate({{.name = "prod", .target = home.target(), .environment = Environment::Production}});
        const auto request = [&](Operation operation) {
            return Request{.operation = operation, .target = home.target(), .profile = "prod", .object = branch.name()};
        };
        for (const Operation operation : {Operation::DropBranch, Operation::DropLeftover, Operation::FinishNewDatabase})
            QCOMPARE(codeOf(gate, request(operation), Confirmation::typedName(branch.name())),
                QStringLiteral("guard-refused"));
        mark(branch, {.branch = BranchMark{.source = "1/2", .provider = "copy"}});
        QCOMPARE(codeOf(gate, request(Operation::DropBranch)), QStringLiteral("cleared"));
        QCOMPARE(codeOf(gate, request(Operation::DropLeftover)), QStringLiteral("guard-refused"));
        mark(branch, {.building = BuildingMark{.operation = "1", .kind = "branch"}});
        QCOMPARE(codeOf(gate, request(Operation::DropBranch)), QStringLiteral("guard-refused"));
        QCOMPARE(codeOf(gate, request(Operation::DropLeftover)), QStringLiteral("cleared"));
        QCOMPARE(codeOf(gate, request(Operation::FinishNewDatabase)), QStringLiteral("cleared"));
        const Request fill{.operation = Operation::FillNewDatabase, .target = branch.target(), .profile = "prod"};
        QCOMPARE(codeOf(gate, fill), QStringLiteral("cleared"));
        mark(branch, {});
        QCOMPARE(codeOf(gate, fill), QStringLiteral("guard-refused"));
        QCOMPARE(codeOf(gate, {.operation = Operation::DropBranch, .target = home.target(), .object = "no such"}),
            QStringLiteral("guard-refused"));
    }

    void asksForTheNameOfABranchThatAProfileCallsProduction()
    {
        const TestDatabase home;
        const TestDatabase branch;
        mark(branch, {.branch = BranchMark{.source = "1/2", .provider = "copy"}});
        const Gate gate
            = this->gate({{.name = "prod", .target = branch.target(), .environment = Environment::Production}});
        const Request request{.operation = Operation::DropBranch,
            .target = home.target(),
            .environment = Environment::Development,
            .object = branch.name()};
        QCOMPARE(codeOf(gate, request, Confirmation::dialogAccepted()), QStringLiteral("confirmation-needed"));
        QCOMPARE(codeOf(gate, request, Confirmation::typedName(home.name())), QStringLiteral("confirmation-needed"));
        QCOMPARE(codeOf(gate, request, Confirmation::typedName(branch.name())), QStringLiteral("cleared"));
    }

    void clearsNothingWhereTheJournalCannotBeWritten()
    {
        const TestDatabase database;
        const Gate gate
            = this->gate({{.name = "dev", .target = database.target(), .environment = Environment::Development}});
        QVERIFY(std::filesystem::remove(store()));
        QVERIFY(std::filesystem::create_directory(store()));
        const QString code = codeOf(gate, reset(database.target(), "dev"), Confirmation::dialogAccepted());
        QVERIFY2(code.startsWith(QStringLiteral("journal-")), qPrintable(code));
    }

    void stopsWhenCancelled()
    {
        const TestDatabase database;
        const Gate gate
            = this->gate({{.name = "dev", .target = database.target(), .environment = Environment::Development}});
        Task task;
        task.cancel();
        const auto cleared = gate.clear(reset(database.target(), "dev"), Confirmation::dialogAccepted(), task);
        QVERIFY(!cleared);
        QCOMPARE(cleared.error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(GateTest)
#include "gate_test.moc"
