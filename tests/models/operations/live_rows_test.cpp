#include "live_look.h"
#include "support/test_server.h"

#include <QtTest/QTest>

using namespace lockkeeper;
using namespace lockkeeper::test;

namespace {

constexpr auto kSchema = R"(
CREATE TABLE buyer (id int PRIMARY KEY, name text);
INSERT INTO buyer VALUES (1, 'a'), (2, 'b');
CREATE TYPE mood AS ENUM ('sad', 'ok', 'gone');
CREATE TABLE orders (id int PRIMARY KEY, buyer int, area int, code text, amount numeric, note text, day text,
                     mood mood DEFAULT 'gone', moods mood[], email text);
INSERT INTO orders VALUES
    (1, 1, 1, '7', 10.5, 'abcdef', '2024-01-01', 'ok', '{sad,ok}', 'x@y'),
    (2, 2, 1, '8', 99999999999, 'ab', 'bad', 'sad', '{ok}', 'X@y'),
    (3, NULL, NULL, '007', NULL, NULL, NULL, NULL, NULL, NULL),
    (4, 9, 1, 'x', 1, 'a    ', '2024-01-01', 'gone', NULL, 'x@y');
CREATE TABLE empty (id int, a text);
)";

} // namespace

class LiveRowsTest final : public QObject {
    Q_OBJECT

    /// The number a server gives for the rows a condition means: asked in another way than the program does.
    static std::int64_t counted(const TestDatabase& database, const char* query)
    {
        return std::stoll(database.value(query));
    }

private Q_SLOTS:
    void countsRowsThatBreakANewRule_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<int>("rows");
        const auto row = [](const char* name, const char* sql, const char* rule, int rows) {
            QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromLatin1(rule) << rows;
        };
        row("a missing value", "ALTER TABLE orders ALTER buyer SET NOT NULL", "set-not-null", 1);
        row("a required column, rows", "ALTER TABLE orders ADD COLUMN x int NOT NULL", "add-required-column", 4);
        row("a required column, none", "ALTER TABLE empty ADD COLUMN x int NOT NULL", "add-required-column", 0);
        row("unknown passes a check", "ALTER TABLE orders ADD CONSTRAINT c CHECK (amount < 100 -- small\n)",
            "add-check-constraint", 1);
        row("a foreign key", "ALTER TABLE orders ADD FOREIGN KEY (buyer) REFERENCES buyer", "add-foreign-key", 1);
        row("a foreign key to a column", "ALTER TABLE orders ADD FOREIGN KEY (area) REFERENCES buyer (id)",
            "add-foreign-key", 0);
        row("no NULL is a duplicate", "ALTER TABLE orders ADD UNIQUE (email)", "add-unique-constraint", 1);
        row("a key of two columns", "ALTER TABLE orders ADD UNIQUE (area, email)", "add-unique-constraint", 1);
        row("a primary key wants values", "ALTER TABLE orders ADD PRIMARY KEY (area)", "add-primary-key", 3);
        row("an index of expressions", "CREATE UNIQUE INDEX ON orders (lower(email), (area + 1) DESC)",
            "create-unique-index", 2);
        row("a partial index", "CREATE UNIQUE INDEX ON orders USING btree (lower(email)) WHERE id < 4",
            "create-unique-index", 1);
        row("a text becomes a number", "ALTER TABLE orders ALTER code TYPE int USING code::int", "alter-column-type",
            1);
        row("a number out of range", "ALTER TABLE orders ALTER amount TYPE int", "alter-column-type", 1);
        row("digits that do not fit", "ALTER TABLE orders ALTER amount TYPE numeric(3,1)", "alter-column-type", 1);
        row("too long, spaces aside", "ALTER TABLE orders ALTER note TYPE varchar(3)", "alter-column-type", 1);
        row("inside a DO block", "DO $$ BEGIN ALTER TABLE orders ALTER buyer SET NOT NULL; END $$", "set-not-null", 1);
    }
    void countsRowsThatBreakANewRule()
    {
        QFETCH(QString, sql);
        QFETCH(QString, rule);
        QFETCH(int, rows);
        const TestDatabase database(kSchema);
        const std::string text = sql.toStdString();
        const Looked found = looked(database.target(), text);
        const sql::Live& live = found.live(rule.toStdString());
        QVERIFY(live.violations);
        QCOMPARE(live.violations->rows, rows);
        QCOMPARE(found.finding(rule.toStdString()).evidence, sql::Evidence::Observed);
        // The server's own word on it.
        Task task;
        auto session = *server().administer(database.name(), "try", task);
        const auto applied = session.script(text);
        QVERIFY2(applied.has_value() == (rows == 0), applied ? "done" : qPrintable(applied.error().detail));
    }
    void showsSomeOfThem()
    {
        const TestDatabase database(kSchema);
        database.execute("INSERT INTO orders (id) SELECT generate_series(100, 160)");
        const Looked found = looked(database.target(), "ALTER TABLE orders ALTER COLUMN buyer SET NOT NULL;");
        const sql::Violations& broken = *found.live("set-not-null").violations;
        QCOMPARE(broken.rows, 62);
        QCOMPARE(broken.sample.size(), std::size_t(20));
        QCOMPARE(broken.columns, (std::vector<std::string>{"id", "buyer"}));
        QCOMPARE(broken.sample[0][0], std::optional<std::string>("3"));
        QVERIFY(!broken.sample[0][1]);
    }
    void showsDuplicatesAsGroups()
    {
        const TestDatabase database(kSchema);
        const Looked found = looked(database.target(), "CREATE UNIQUE INDEX u ON orders (lower(email));");
        const sql::Violations& broken = *found.live("create-unique-index").violations;
        QCOMPARE(broken.sample.size(), std::size_t(1));
        QCOMPARE(broken.sample[0][0], std::optional<std::string>("x@y"));
        QCOMPARE(broken.sample[0][1], std::optional<std::string>("3"));
    }
    void validatesWhatTheDatabaseOrTheFileKnows()
    {
        const TestDatabase database(kSchema);
        database.execute("ALTER TABLE orders ADD CONSTRAINT there CHECK (amount > 5) NOT VALID;"
                         "ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (buyer) REFERENCES buyer NOT VALID");
        QCOMPARE(looked(database.target(), "ALTER TABLE orders VALIDATE CONSTRAINT there;")
                     .live("validate-constraint")
                     .violations->rows,
            1);
        QCOMPARE(looked(database.target(), "ALTER TABLE orders VALIDATE CONSTRAINT fk;")
                     .live("validate-constraint")
                     .violations->rows,
            1);
        QCOMPARE(looked(database.target(),
                     "ALTER TABLE orders ADD CONSTRAINT here CHECK (id < 2) NOT VALID; ALTER TABLE orders VALIDATE "
                     "CONSTRAINT here;")
                     .live("validate-constraint")
                     .violations->rows,
            3);
    }
    void countsRowsOfRemovedEnumValues()
    {
        const TestDatabase database(kSchema);
        database.execute("CREATE TABLE \"other t\" (\"M\" mood); INSERT INTO \"other t\" VALUES ('sad'), ('ok')");
        constexpr std::string_view rebuild
            = "CREATE TYPE mood_new AS ENUM ('ok'); ALTER TABLE orders ALTER COLUMN mood TYPE mood_new USING "
              "(mood::text::mood_new); ALTER TYPE mood RENAME TO mood_old; ALTER TYPE mood_new RENAME TO mood; DROP "
              "TYPE mood_old;";
        const Looked found = looked(database.target(), rebuild);
        const sql::Live& live = found.live("rebuild-enum");
        QCOMPARE(live.removedValues.size(), std::size_t(2));
        QCOMPARE(live.removedValues[0].value, std::string("sad"));
        QCOMPARE(live.removedValues[0].rows, 3); // a column, an array and another table
        QCOMPARE(live.removedValues[1].rows, 1);
        QCOMPARE(live.dependants.size(), std::size_t(1));
        QVERIFY(live.dependants[0].name.find("'gone'::mood") != std::string::npos);
        QCOMPARE(
            live.refusal, std::string("default for column \"mood\" cannot be cast automatically to type mood_new"));
        const Looked without
            = looked(database.target(), "ALTER TABLE orders ALTER COLUMN mood DROP DEFAULT; " + std::string(rebuild));
        QVERIFY(without.live("rebuild-enum").refusal.empty());
        QVERIFY(without.live("rebuild-enum").dependants.empty());
    }
    void countsValuesThatACastChanges()
    {
        const TestDatabase database(kSchema);
        const Looked cut
            = looked(database.target(), "ALTER TABLE orders ALTER note TYPE varchar(3) USING note::varchar(3);");
        QCOMPARE(*cut.live("alter-column-type").changedValues,
            counted(database, "SELECT count(*) FROM orders WHERE note::varchar(3)::text <> note"));
        const Looked spelled = looked(database.target(), "ALTER TABLE orders ALTER code TYPE int USING code::int;");
        QCOMPARE(*spelled.live("alter-column-type").changedValues, 1); // 007
    }
    void saysWhatTheServerWouldSayOfACast()
    {
        const TestDatabase database(kSchema);
        QCOMPARE(looked(database.target(), "ALTER TABLE orders ALTER code TYPE int;").live("alter-column-type").refusal,
            std::string("column \"code\" cannot be cast automatically to type integer"));
        const Looked dates = looked(database.target(), "ALTER TABLE orders ALTER day TYPE date USING day::date;");
        const sql::Live& live = dates.live("alter-column-type");
        if (std::stoi(serverValue("SHOW server_version_num")) >= 160000)
            QCOMPARE(live.violations->rows, 1); // it can ask without failing
        else
            QCOMPARE(live.refusal, std::string("invalid input syntax for type date: \"bad\""));
    }
    void oneFailingExpressionHidesNothing()
    {
        const TestDatabase database(kSchema);
        const Looked found = looked(database.target(),
            "ALTER TABLE orders ADD CONSTRAINT c CHECK (1 / (id - 2) < 9); ALTER TABLE orders ALTER buyer SET NOT "
            "NULL;");
        QCOMPARE(found.live("add-check-constraint").refusal, std::string("division by zero"));
        QCOMPARE(found.live("set-not-null").violations->rows, 1);
    }
    void asksNothingThatCouldDoMoreThanLook()
    {
        const TestDatabase database(kSchema);
        database.execute("CREATE TABLE witness (i int); CREATE FUNCTION tell(int) RETURNS bool LANGUAGE plpgsql AS $$ "
                         "BEGIN RAISE EXCEPTION 'called'; END $$;");
        for (const char* check : {"random() < amount", "tell(id)", "public.tell(id)", "pg_sleep(id) IS NULL"}) {
            const std::string sql = std::string("ALTER TABLE orders ADD CONSTRAINT c CHECK (") + check + ");";
            const Looked found = looked(database.target(), sql);
            QVERIFY2(!found.live("add-check-constraint").violations, check);
            QVERIFY2(found.live("add-check-constraint").refusal.empty(), check);
            QCOMPARE(found.report.notes.size(), std::size_t(1));
        }
        database.execute("CREATE FUNCTION small(numeric) RETURNS bool IMMUTABLE LANGUAGE sql AS 'SELECT $1 < 100'");
        QCOMPARE(looked(database.target(), "ALTER TABLE orders ADD CONSTRAINT c CHECK (public.small(amount));")
                     .live("add-check-constraint")
                     .violations->rows,
            1);
    }
    void lowersWhereNothingIsAtStake()
    {
        const TestDatabase database(kSchema);
        const Looked empty = looked(database.target(),
            "DROP TABLE empty; ALTER TABLE orders ALTER COLUMN code SET NOT NULL; ALTER TABLE orders DROP COLUMN "
            "note;");
        QCOMPARE(empty.finding("drop-table").severity, sql::Severity::Low);
        QCOMPARE(empty.live("drop-table").ranked->from, sql::Severity::Critical);
        QVERIFY(empty.finding("drop-table").message().contains(QStringLiteral("nothing to lose")));
        QCOMPARE(empty.finding("set-not-null").severity, sql::Severity::Low);
        QCOMPARE(empty.finding("drop-column").severity, sql::Severity::Critical);
        QVERIFY(!empty.live("drop-column").ranked);
        const Looked estimated
            = looked(database.target(), "DROP TABLE empty;", {.whole = std::chrono::milliseconds(0)});
        QCOMPARE(estimated.finding("drop-table").severity, sql::Severity::Critical);
    }
    void aProjectsSizesRankLocksAndRewrites()
    {
        const TestDatabase database(kSchema);
        const auto found = [&](const sql::TableSizes& sizes) {
            return looked(database.target(),
                "CREATE INDEX ON orders (code); ALTER TABLE orders ALTER buyer SET NOT NULL; ALTER TABLE orders DROP "
                "COLUMN note;",
                {}, sizes);
        };
        const Looked plain = found({});
        const Looked small = found({.smallUpTo = 1'000'000, .largeFrom = {}});
        const Looked large = found({.smallUpTo = {}, .largeFrom = 1});
        const auto rule = "create-index-non-concurrent";
        QCOMPARE(small.finding(rule).severity, sql::Severity::Low);
        QCOMPARE(small.live(rule).ranked->from, plain.finding(rule).severity);
        QVERIFY(small.finding(rule).message().contains(QStringLiteral("small")));
        QCOMPARE(static_cast<int>(large.finding(rule).severity), static_cast<int>(plain.finding(rule).severity) - 1);
        QCOMPARE(large.live(rule).ranked->because, sql::Ranked::Because::LargeTable);
        // A row without a value is in the way of SET NOT NULL, however small the table; a loss is one in any.
        QCOMPARE(small.finding("set-not-null").severity, plain.finding("set-not-null").severity);
        QVERIFY(large.finding("set-not-null").severity < plain.finding("set-not-null").severity);
        for (const Looked* one : {&plain, &small, &large})
            QCOMPARE(one->finding("drop-column").severity, sql::Severity::Critical);
    }
    void knowsTheTypeThatAColumnHasNow()
    {
        const TestDatabase database(kSchema);
        const Looked free = looked(database.target(), "ALTER TABLE orders ALTER note TYPE varchar;");
        QCOMPARE(free.finding("alter-column-type").rewrites, std::string_view("no"));
        QCOMPARE(free.finding("alter-column-type").severity, sql::Severity::Low);
        QVERIFY(!free.live("alter-column-type").takes);
        const Looked shorter = looked(database.target(), "ALTER TABLE orders ALTER note TYPE varchar(9);");
        QVERIFY(shorter.finding("alter-column-type").rewrites != "no");
        QVERIFY(shorter.live("alter-column-type").takes);
        database.execute("CREATE VIEW v AS SELECT note FROM orders");
        const Looked used = looked(database.target(), "ALTER TABLE orders ALTER note TYPE varchar;");
        QCOMPARE(used.finding("alter-column-type").severity, sql::Severity::High);
    }
    void countsWhatAConditionDeletes()
    {
        const TestDatabase database(kSchema);
        const Looked found = looked(database.target(),
            "DELETE FROM orders WHERE buyer NOT IN (SELECT id FROM buyer) OR orders.amount IS NULL;");
        QCOMPARE(found.finding("delete-rows").stake->rows, 2);
        QCOMPARE(looked(database.target(), "DELETE FROM orders WHERE id > 9;").finding("delete-rows").severity,
            sql::Severity::Low);
    }
};

QTEST_GUILESS_MAIN(LiveRowsTest)
#include "live_rows_test.moc"
