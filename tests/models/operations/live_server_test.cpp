#include "live_look.h"
#include "support/test_server.h"

#include <QtCore/QJsonObject>
#include <QtTest/QTest>

#include <thread>

#include "sql/live_report.h"

using namespace lockkeeper;
using namespace lockkeeper::test;

namespace {

constexpr auto kSchema = R"(
CREATE TABLE buyer (id int PRIMARY KEY, name text);
CREATE TABLE orders (id int PRIMARY KEY, buyer int CONSTRAINT orders_buyer REFERENCES buyer, note text);
CREATE VIEW noted AS SELECT id, note FROM orders;
CREATE MATERIALIZED VIEW counted AS SELECT count(*) FROM noted;
CREATE POLICY own ON orders USING (note IS NOT NULL);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TRIGGER touched BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TYPE mood AS ENUM ('ok');
CREATE TABLE person (id int, m mood, ms mood[]);
CREATE SCHEMA audit;
CREATE TABLE audit.log (i int);
)";

std::vector<std::string> names(const std::vector<sql::Dependant>& dependants)
{
    std::vector<std::string> out;
    for (const sql::Dependant& one : dependants)
        out.push_back(one.name);
    return out;
}

/// A second session that holds what it was told to.
class Other {
public:
    Other(const TestDatabase& database, std::string_view script)
        : m_session(*server().administer(database.name(), "other", m_task))
    {
        if (const auto done = m_session.script(script); !done)
            qFatal("%s", qPrintable(done.error().detail));
    }
    [[nodiscard]] int pid() { return static_cast<int>(m_session.query("SELECT pg_backend_pid()")->integer(0, 0)); }

private:
    Task m_task;
    postgres::ScratchSession m_session;
};

} // namespace

class LiveServerTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foretellsWhatTheServerRefuses_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("refusal");
        const auto row = [](const char* sql, const char* rule, const char* refusal) {
            QTest::newRow(sql) << QString::fromUtf8(sql) << QString::fromLatin1(rule) << QString::fromUtf8(refusal);
        };
        row("DROP TABLE buyer", "drop-table", "cannot drop table buyer because other objects depend on it");
        row("DROP VIEW noted", "drop-view", "cannot drop view noted because other objects depend on it");
        row("DROP TYPE mood", "drop-type", "cannot drop type mood because other objects depend on it");
        row("DROP FUNCTION touch()", "drop-function",
            "cannot drop function touch() because other objects depend on it");
        row("DROP SCHEMA audit", "drop-schema", "cannot drop schema audit because other objects depend on it");
        row("ALTER TABLE orders DROP COLUMN note", "drop-column",
            "cannot drop column note of table orders because other objects depend on it");
        row("ALTER TABLE buyer DROP CONSTRAINT buyer_pkey", "drop-constraint",
            "cannot drop constraint buyer_pkey on table buyer because other objects depend on it");
        row("ALTER TABLE orders ALTER COLUMN note TYPE char(9)", "alter-column-type",
            "cannot alter type of a column used");
        row("DROP TABLE noted", "drop-table", "\"noted\" is not a table");
        row("DROP TABLE person", "drop-table", "");
        row("ALTER TABLE orders DROP COLUMN buyer", "drop-column", "");
        row("DROP VIEW noted CASCADE", "drop-view", "");
        row("DROP MATERIALIZED VIEW counted; DROP VIEW noted", "drop-view", "");
        row("ALTER TABLE orders DROP CONSTRAINT orders_buyer; DROP TABLE buyer", "drop-table", "");
        row("DROP TABLE person, buyer, orders CASCADE", "drop-table", "");
        row("DROP TABLE audit.log; DROP SCHEMA audit", "drop-schema", "");
    }
    void foretellsWhatTheServerRefuses()
    {
        QFETCH(QString, sql);
        QFETCH(QString, rule);
        QFETCH(QString, refusal);
        const TestDatabase database(kSchema);
        const std::string text = sql.toStdString();
        const Looked found = looked(database.target(), text);
        const sql::Finding& finding = found.finding(rule.toStdString());
        const std::string foretold = finding.live ? finding.live->refusal : std::string();
        QVERIFY2(refusal.isEmpty() ? foretold.empty() : foretold.starts_with(refusal.toStdString()), foretold.c_str());
        Task task;
        auto session = *server().administer(database.name(), "try", task);
        const auto applied = session.script(text);
        QCOMPARE(applied.has_value(), refusal.isEmpty());
        if (!applied)
            QVERIFY2(applied.error().detail.contains(refusal), qPrintable(applied.error().detail));
    }
    void namesWhatGoesWithCascade()
    {
        const TestDatabase database(kSchema);
        const Looked found = looked(database.target(), "DROP TYPE mood CASCADE; DROP SCHEMA audit CASCADE;");
        QCOMPARE(names(found.live("drop-type").dependants),
            (std::vector<std::string>{"column m of table person", "column ms of table person"}));
        QCOMPARE(names(found.live("drop-schema").dependants), (std::vector<std::string>{"table audit.log"}));
    }

    void namesWhoIsInTheWay()
    {
        const TestDatabase database(kSchema);
        Other reader(database, "BEGIN; SELECT FROM orders");
        Other elsewhere(database, "BEGIN; SELECT FROM person");
        Other client(database, "SELECT 'clients of', count(*) FROM Orders");
        const Looked found = looked(database.superuser(), "ALTER TABLE orders DROP COLUMN buyer;");
        const sql::Live& live = found.live("drop-column");
        QCOMPARE(live.ahead.size(), std::size_t(1));
        const sql::LockingSession& ahead = live.ahead.front();
        QCOMPARE(ahead.state, std::string("idle in transaction"));
        QCOMPARE(ahead.mode, std::string("ACCESS SHARE"));
        QCOMPARE(ahead.table, std::string("orders"));
        QVERIFY(ahead.granted && !ahead.hidden);
        QCOMPARE(ahead.query, std::string("BEGIN; SELECT FROM orders"));
        QCOMPARE(live.behind.size(), std::size_t(1));
        QVERIFY(live.behind.front().query.ends_with("FROM Orders"));
        QCOMPARE(ahead.pid, reader.pid());
        // A lock that only writers mind has no reader in its way.
        const Looked index = looked(database.superuser(), "CREATE INDEX i ON orders (note);");
        QVERIFY(index.live("create-index-non-concurrent").ahead.empty());
    }
    void locksTheTargetOfAForeignKeyToo()
    {
        const TestDatabase database(kSchema);
        const Other writer(database, "BEGIN; INSERT INTO buyer VALUES (1)");
        const Looked found = looked(database.superuser(), "ALTER TABLE person ADD FOREIGN KEY (id) REFERENCES buyer;");
        QCOMPARE(found.live("add-foreign-key").ahead.size(), std::size_t(1));
        QCOMPARE(found.live("add-foreign-key").ahead.front().table, std::string("buyer"));
        QCOMPARE(found.live("add-foreign-key").ahead.front().mode, std::string("ROW EXCLUSIVE"));
    }
    void anOrdinaryRoleSeesLocksButNoQueries()
    {
        const TestDatabase database(kSchema);
        const Other reader(database, "BEGIN; SELECT FROM orders");
        const Looked found = looked(database.target(), "ALTER TABLE orders DROP COLUMN buyer;");
        QCOMPARE(found.live("drop-column").ahead.size(), std::size_t(1));
        QVERIFY(found.live("drop-column").ahead.front().hidden);
        QVERIFY(found.live("drop-column").ahead.front().query.empty());
        const QJsonObject json = sql::liveJson(found.live("drop-column"));
        QVERIFY(json[QStringLiteral("ahead")][0][QStringLiteral("query")].isNull());
    }
    void aLockedTableIsEstimatedAndItsHolderNamed()
    {
        const TestDatabase database(kSchema);
        database.execute("INSERT INTO person SELECT i FROM generate_series(1, 500) i; ANALYZE person");
        const Other holder(database, "BEGIN; LOCK TABLE person IN ACCESS EXCLUSIVE MODE");
        const Looked found = looked(database.superuser(), "ALTER TABLE person ALTER COLUMN id SET NOT NULL;",
            {.lock = std::chrono::milliseconds(200)});
        QVERIFY(!found.live("set-not-null").violations);
        QVERIFY(!found.live("set-not-null").ranked);
        QCOMPARE(found.live("set-not-null").tableRows, std::optional<std::int64_t>(500));
        QCOMPARE(found.live("set-not-null").ahead.size(), std::size_t(1));
        QVERIFY(!found.report.notes.empty());
    }

    void readsABigTableOnce()
    {
        const TestDatabase database(
            "CREATE TABLE big (i int, t text); INSERT INTO big SELECT i, CASE WHEN i % 1000 = 0 "
            "THEN 'x' ELSE i::text END FROM generate_series(1, 1000000) i; ANALYZE big;");
        const auto scans = [&] {
            return std::stoi(database.value("SELECT seq_scan FROM pg_stat_user_tables WHERE relname = 'big'"));
        };
        const Looked found = looked(database.target(),
            "ALTER TABLE big ALTER COLUMN i SET NOT NULL; ALTER TABLE big ADD CONSTRAINT c CHECK (i > 0); CREATE "
            "UNIQUE "
            "INDEX u ON big (i); ALTER TABLE big DROP COLUMN t; DELETE FROM big WHERE i < 11;",
            {.table = std::chrono::minutes(2)});
        QCOMPARE(found.live("set-not-null").violations->rows, 0);
        QCOMPARE(found.live("create-unique-index").violations->rows, 0);
        QCOMPARE(found.finding("drop-column").stake->values, 1000000);
        QCOMPARE(found.finding("delete-rows").stake->rows, 10);
        // Big enough that finding out under a full lock matters.
        QCOMPARE(found.finding("set-not-null").severity, sql::Severity::Medium);
        const sql::TimeRange time = *found.live("create-unique-index").takes;
        QVERIFY(time.measured && time.least.count() > 0 && time.least < time.most);
        QTRY_COMPARE(scans(), 1); // the server tells a moment later
    }
    void estimatesWhatTakesTooLong()
    {
        const TestDatabase database("CREATE TABLE slow (i int); INSERT INTO slow SELECT generate_series(1, 300000); "
                                    "ANALYZE slow;");
        const Looked found = looked(database.target(), "ALTER TABLE slow ADD UNIQUE (i); DROP TABLE slow;",
            {.table = std::chrono::milliseconds(1)});
        QVERIFY(found.finding("drop-table").stake->estimated);
        QVERIFY(std::abs(found.finding("drop-table").stake->rows - 300000) < 30000);
        QVERIFY(!found.live("add-unique-constraint").violations);
        QCOMPARE(found.finding("drop-table").severity, sql::Severity::Critical);
    }
    void endsWhenCancelled()
    {
        const TestDatabase database("CREATE TABLE slow (i int); INSERT INTO slow VALUES (1); CREATE FUNCTION "
                                    "wait(int) RETURNS bool STABLE LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(60); "
                                    "RETURN true; END $$;");
        constexpr std::string_view sql = "ALTER TABLE slow ADD CONSTRAINT c CHECK (wait(i));";
        sql::Analysis analysis = sql::analyse(sql, sql::Context());
        const operations::Migration migration{.text = sql, .findings = analysis.findings};
        Task task;
        std::thread watcher([&] {
            const auto waiting = [&] {
                return serverValue("SELECT count(*) FROM pg_stat_activity WHERE datname = '" + database.name()
                           + "' AND wait_event = 'PgSleep'")
                    == "1";
            };
            while (!waiting())
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
            task.cancel();
        });
        const auto asked = operations::askDatabase(
            {&migration, 1}, {.target = database.target(), .profile = {}}, task, {.table = std::chrono::minutes(2)});
        watcher.join();
        QVERIFY(!asked);
        QCOMPARE(asked.error().kind, Error::Kind::Cancelled);
    }
    void aRoleWithoutPrivilegesGetsEstimates()
    {
        const TestDatabase database("CREATE TABLE secret (id int)");
        database.administer("ALTER TABLE secret OWNER TO CURRENT_USER; REVOKE ALL ON secret FROM PUBLIC;"
                            "INSERT INTO secret SELECT generate_series(1, 300); ANALYZE secret");
        const Looked found
            = looked(database.target(), "ALTER TABLE secret ALTER COLUMN id SET NOT NULL; DROP TABLE secret;");
        QVERIFY(!found.live("set-not-null").violations);
        QVERIFY(found.finding("drop-table").stake->estimated);
        QCOMPARE(found.finding("drop-table").stake->rows, 300);
    }
    void takesNamesAndPartitionsAsTheyAre()
    {
        const TestDatabase database("CREATE TABLE \"a\"\"b\" (\"c d\" int, \"select\" text); INSERT INTO \"a\"\"b\" "
                                    "VALUES (1, 'x'), (NULL, 'x');"
                                    "CREATE TABLE part (i int, t text) PARTITION BY RANGE (i);"
                                    "CREATE TABLE part_1 PARTITION OF part FOR VALUES FROM (0) TO (100);"
                                    "INSERT INTO part SELECT i, NULL FROM generate_series(1, 9) i;");
        const Looked found = looked(database.target(),
            "ALTER TABLE \"a\"\"b\" ALTER COLUMN \"c d\" SET NOT NULL; CREATE UNIQUE INDEX ON \"a\"\"b\" "
            "(\"select\");");
        QCOMPARE(found.live("set-not-null").violations->rows, 1);
        QCOMPARE(found.live("create-unique-index").violations->rows, 1);
        QCOMPARE(looked(database.target(), "ALTER TABLE part ALTER COLUMN t SET NOT NULL;")
                     .live("set-not-null")
                     .violations->rows,
            9);
    }
    void saysNothingOfWhatIsNotThere()
    {
        const TestDatabase database(kSchema);
        const Looked found = looked(database.target(),
            "ALTER TABLE gone ALTER COLUMN x SET NOT NULL; ALTER TABLE orders ALTER COLUMN nothing SET NOT NULL; DROP "
            "TABLE gone;");
        QVERIFY(!found.finding("drop-table").live);
        QVERIFY(!found.finding("drop-table").stake);
        QVERIFY(!found.finding("set-not-null").live);
        QCOMPARE(found.finding("drop-table").severity, sql::Severity::Critical);
    }
};

QTEST_GUILESS_MAIN(LiveServerTest)
#include "live_server_test.moc"
