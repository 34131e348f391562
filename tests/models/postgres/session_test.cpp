#include "postgres/session.h"

#include "postgres/server_error.h"
#include "support/test_database.h"
#include "support/test_server.h"

#include <QtTest/QTest>

#include <chrono>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace lockkeeper;
using namespace std::chrono_literals;
using postgres::ReadSession;
using test::TestDatabase;

namespace {

QString words(const Error& error) { return error.message + QLatin1Char('|') + error.detail; }

/// Runs `work` here and cancels its task from aside once `when` holds; how long after the cancel it returned.
template <typename Work, typename When>
std::chrono::milliseconds cancelDuring(Task& task, Work work, When when)
{
    std::chrono::steady_clock::time_point asked;
    std::jthread aside([&] {
        while (!when())
            std::this_thread::yield();
        asked = std::chrono::steady_clock::now();
        task.cancel();
    });
    work();
    const auto ended = std::chrono::steady_clock::now();
    aside.join();
    return std::chrono::duration_cast<std::chrono::milliseconds>(ended - asked);
}

/// A server that takes connections and never says a word.
class SilentServer {
public:
    SilentServer()
        : m_fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        ::bind(m_fd, reinterpret_cast<sockaddr*>(&address), size);
        ::listen(m_fd, 4);
        ::getsockname(m_fd, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ntohs(address.sin_port);
    }
    SilentServer(const SilentServer&) = delete;
    SilentServer& operator=(const SilentServer&) = delete;
    ~SilentServer() { ::close(m_fd); }
    [[nodiscard]] profile::Target target() const
    {
        return {.parameters
            = {{"host", "127.0.0.1"}, {"port", std::to_string(m_port)}, {"dbname", "x"}, {"sslmode", "disable"}},
            .password = Secret("hidden")};
    }

private:
    int m_fd;
    int m_port = 0;
};

} // namespace

class SessionTest final : public QObject {
    Q_OBJECT

    std::optional<TestDatabase> m_kept; // for the many rows that must not change it

private Q_SLOTS:
    void initTestCase()
    {
        m_kept.emplace("CREATE TABLE kept (id int); INSERT INTO kept VALUES (1); CREATE SEQUENCE s;");
    }
    void cleanupTestCase() { m_kept.reset(); }
    void tellsWhatItReached()
    {
        const TestDatabase database;
        Task task;
        const auto session = ReadSession::open(database.target(), "look", task);
        QVERIFY2(session, session ? "" : qPrintable(words(session.error())));
        QCOMPARE(session->server().database, database.name());
        QCOMPARE(session->server().user, std::string("lk_test"));
        QCOMPARE(session->server().identity.system, test::server().system());
        QVERIFY(session->server().identity.database > 0);
        QVERIFY(session->server().version >= 120000);
        QCOMPARE(test::serverValue(
                     "SELECT application_name FROM pg_stat_activity WHERE datname = '" + database.name() + "'"),
            std::string("lockkeeper:look"));
    }
    void givesValuesAndNulls()
    {
        const TestDatabase database;
        Task task;
        auto session = ReadSession::open(database.target(), "look", task);
        QVERIFY(session);
        const auto rows
            = session->query("SELECT $1::int, $2::text, $3::text, 1.5, true, ''", {"42", "a'b\\\"ü", std::nullopt});
        QVERIFY(rows);
        QCOMPARE(rows->count(), 1);
        QCOMPARE(rows->columns(), 6);
        QCOMPARE(rows->integer(0, 0), 42);
        QCOMPARE(rows->string(0, 1), std::string("a'b\\\"ü"));
        QVERIFY(rows->isNull(0, 2));
        QCOMPARE(rows->real(0, 3), 1.5);
        QVERIFY(rows->boolean(0, 4));
        QVERIFY(!rows->isNull(0, 5));
        QCOMPARE(session->quoted("a\"b"), std::string("\"a\"\"b\""));
        QCOMPARE(session->literal("a'b"), std::string("'a''b'"));
    }
    void cannotBeTurnedIntoAWriter_data()
    {
        QTest::addColumn<QByteArray>("sql");
        for (const char* sql : {"COMMIT", "ROLLBACK", "END", "ABORT", "SET TRANSACTION READ WRITE",
                 "set session characteristics as transaction read write", "RESET ALL", "DISCARD ALL", "BEGIN",
                 "/* SELECT */ COMMIT", "-- SELECT\n COMMIT", "; COMMIT", "SELECT 1; COMMIT", "SELECT 1; COMMIT; BEGIN",
                 "SELECT set_config('transaction_read_only', 'off', false)", "CREATE TABLE t ()",
                 "INSERT INTO kept VALUES (2)", "WITH gone AS (DELETE FROM kept RETURNING 1) SELECT * FROM gone",
                 "EXPLAIN ANALYZE DELETE FROM kept", "SELECT nextval('s')", "SELECT 1 INTO made",
                 "DO 'BEGIN COMMIT; END'", "PREPARE TRANSACTION 'x'", "TRUNCATE kept", "(COMMIT)", ""})
            QTest::newRow(sql) << QByteArray(sql);
    }
    void cannotBeTurnedIntoAWriter()
    {
        QFETCH(const QByteArray, sql);
        const TestDatabase& database = *m_kept;
        Task task;
        auto session = ReadSession::open(database.target(), "look", task);
        QVERIFY(session);
        QVERIFY(!session->attempt(sql.toStdString()));
        QVERIFY(!session->query(sql.toStdString()));
        session = ReadSession::open(database.target(), "look", task);
        QVERIFY(session);
        QVERIFY(!session->query(sql.toStdString()));
        QVERIFY(!session->query("INSERT INTO kept VALUES (3)"));
        QCOMPARE(database.value("SELECT count(*) || ' ' || (SELECT count(*) FROM pg_class WHERE relnamespace = "
                                "'public'::regnamespace) FROM kept"),
            std::string("1 2"));
    }
    void leavesNothingEvenOfWhatAReadOnlyTransactionAllows()
    {
        // Below 16 large objects can be made in a read-only transaction; ours is never committed.
        const TestDatabase database;
        Task task;
        {
            auto session = ReadSession::open(database.target(), "look", task);
            QVERIFY(session);
            const auto made = session->attempt("SELECT pg_catalog.lo_create(0)");
            QVERIFY(made || postgres::sqlState(made.error()) == "25006");
        }
        QCOMPARE(database.value("SELECT count(*) FROM pg_largeobject_metadata"), std::string("0"));
    }
    void seesOneMomentOnly()
    {
        const TestDatabase database("CREATE TABLE t (id int)");
        Task task;
        auto session = ReadSession::open(database.target(), "look", task);
        QVERIFY(session);
        database.execute("INSERT INTO t VALUES (1)");
        const auto rows = session->query("SELECT count(*) FROM t");
        QVERIFY(rows);
        QCOMPARE(rows->integer(0, 0), 0);
        const auto snapshot = session->exportSnapshot();
        QVERIFY(snapshot);
        QVERIFY(!snapshot->empty());
    }
    void goesOnAfterAnAttemptThatFailed()
    {
        const TestDatabase database;
        Task task;
        auto session = ReadSession::open(database.target(), "look", task);
        QVERIFY(session);
        const auto failed = session->attempt("SELECT * FROM nowhere");
        QVERIFY(!failed);
        QCOMPARE(postgres::sqlState(failed.error()), std::string("42P01"));
        QCOMPARE(postgres::errorPosition(failed.error()), std::optional(15));
        QVERIFY(failed.error().detail.contains(QStringLiteral("relation \"nowhere\" does not exist")));
        const auto rows = session->attempt("SELECT 7");
        QVERIFY(rows);
        QCOMPARE(rows->integer(0, 0), 7);
    }
    void looksInTheSchemaOfTheTarget()
    {
        const TestDatabase database("CREATE SCHEMA \"odd \"\"name\"; CREATE TABLE \"odd \"\"name\".here ()");
        profile::Target target = database.target();
        target.schema = "odd \"name";
        Task task;
        auto session = ReadSession::open(target, "look", task);
        QVERIFY(session);
        QVERIFY(session->query("SELECT * FROM here"));
    }
    void takesAPasswordOfEveryByte()
    {
        std::string password = "p:a\\s's\"w@o/r d%41&=?#é";
        for (char c = 1; c < 127; ++c)
            password += c;
        const TestDatabase database;
        Task task;
        const std::string role = database.name();
        {
            auto admin = test::server().administer("postgres", "test", task);
            QVERIFY(admin);
            QVERIFY(
                admin->script("CREATE ROLE " + admin->quoted(role) + " LOGIN PASSWORD " + admin->literal(password)));
        }
        profile::Target target = database.target();
        target.parameters["user"] = role;
        target.password = Secret(password);
        QVERIFY(ReadSession::open(target, "look", task));
        target.password = Secret(password + "x");
        const auto refused = ReadSession::open(target, "look", task);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string("connection-failed"));
        QVERIFY(refused.error().detail.contains(QStringLiteral("password authentication failed")));
        QVERIFY(!words(refused.error()).contains(QStringLiteral("p:a")));
        target.password = {};
        target.parameters["passfile"] = "/nowhere/pgpass";
        const auto asked = ReadSession::open(target, "look", task);
        QVERIFY(!asked);
        QCOMPARE(asked.error().code, std::string("password-required"));
        database.administer("DROP ROLE \"" + role + '"');
    }
    void saysWhyThereIsNoConnection()
    {
        Task task;
        profile::Target target{.parameters = {{"host", "127.0.0.1"}, {"port", "1"}, {"dbname", "x"}}};
        const auto refused = ReadSession::open(target, "look", task);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string("connection-failed"));
        QVERIFY(refused.error().detail.contains(QStringLiteral("Connection refused")));
        target.parameters["host"] = "no-such-host.invalid";
        const auto unknown = ReadSession::open(target, "look", task);
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, std::string("connection-failed"));
        QVERIFY(unknown.error().message.contains(QStringLiteral("no-such-host.invalid")));
    }
    void connectsByAName()
    {
        const TestDatabase database;
        profile::Target target = database.target();
        target.parameters["host"] = "localhost";
        Task task;
        QVERIFY(ReadSession::open(target, "look", task));
    }
    void cancelsAConnect()
    {
        const SilentServer silent;
        Task task;
        const auto took = cancelDuring(
            task,
            [&] {
                const auto session = ReadSession::open(silent.target(), "look", task);
                QVERIFY(!session);
                QCOMPARE(session.error().kind, Error::Kind::Cancelled);
            },
            [] { return true; });
        QVERIFY2(took < 200ms, qPrintable(QString::number(took.count())));
    }
    void givesUpAConnectInTime()
    {
        const SilentServer silent;
        profile::Target target = silent.target();
        target.parameters["connect_timeout"] = "1";
        Task task;
        const auto session = ReadSession::open(target, "look", task);
        QVERIFY(!session);
        QCOMPARE(session.error().code, std::string("connection-failed"));
    }
    void cancelsAQueryAndLeavesNobodyBehind()
    {
        const TestDatabase database;
        const std::string ours = "SELECT count(*) FROM pg_stat_activity WHERE datname = '" + database.name() + "'";
        {
            Task task;
            auto session = ReadSession::open(database.target(), "slow", task);
            QVERIFY(session);
            const auto took = cancelDuring(
                task,
                [&] {
                    const auto rows = session->query("SELECT pg_sleep(60)");
                    QVERIFY(!rows);
                    QCOMPARE(rows.error().kind, Error::Kind::Cancelled);
                },
                [&] { return test::serverValue(ours + " AND query LIKE '%pg_sleep%' AND state = 'active'") == "1"; });
            QVERIFY2(took < 500ms, qPrintable(QString::number(took.count())));
            QVERIFY(!session->query("SELECT 1"));
        }
        QTRY_COMPARE(test::serverValue(ours), std::string("0"));
    }
    void aCancelNeverHitsTheNextQuery()
    {
        // The query ends by itself just when the cancel is sent: both may win.
        Task opening;
        auto session = test::server().administer("postgres", "test", opening);
        QVERIFY(session);
        for (int round = 0; round < 40; ++round) {
            Task task;
            session->follow(task);
            std::jthread aside([&] { task.cancel(); });
            [[maybe_unused]] const auto raced = session->query("SELECT pg_sleep($1)", {std::to_string(round * 0.0005)});
            aside.join();
            Task clean;
            session->follow(clean);
            QVERIFY(session->connected());
            const auto rows = session->query("SELECT count(*) FROM generate_series(1, 2000)");
            QVERIFY2(rows, rows ? "" : qPrintable(words(rows.error())));
        }
    }
    void survivesTheServerEndingTheSession()
    {
        const TestDatabase database;
        Task task;
        auto session = ReadSession::open(database.target(), "look", task);
        QVERIFY(session);
        QCOMPARE(test::serverValue("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                     + database.name() + "'"),
            std::string("t"));
        const auto rows = session->query("SELECT 1");
        QVERIFY(!rows);
        QVERIFY(rows.error().detail.contains(QStringLiteral("terminating connection")));
        QVERIFY(!session->query("SELECT 1"));
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "session_test.moc"
