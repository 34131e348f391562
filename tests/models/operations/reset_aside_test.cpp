#include "operations/reset_aside.h"

#include "support/test_database.h"
#include "support/test_server.h"

#include <QtTest/QTest>

using namespace lockkeeper;
using namespace lockkeeper::operations;

namespace {

/// One of every kind that can stand in a schema and be moved.
constexpr auto kEverything = R"(
CREATE EXTENSION pgcrypto;
CREATE EXTENSION citext;
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE TYPE pair AS (x int, y mood);
CREATE TYPE spans AS RANGE (subtype = float8);
CREATE DOMAIN word AS text CHECK (value <> '');
CREATE SEQUENCE free_seq START 7;
CREATE TABLE a (id serial PRIMARY KEY, m mood, p pair, d word, g int GENERATED ALWAYS AS IDENTITY, c citext, s spans);
CREATE INDEX a_m ON a (m);
CREATE TABLE b (a_id int REFERENCES a) INHERITS (a);
CREATE TABLE part (i int) PARTITION BY RANGE (i);
CREATE TABLE part_1 PARTITION OF part FOR VALUES FROM (0) TO (10);
CREATE STATISTICS a_stats ON id, m FROM a;
CREATE VIEW v AS SELECT id, m FROM a;
CREATE MATERIALIZED VIEW mv AS SELECT count(*) FROM a;
CREATE FUNCTION twice(i int, t text DEFAULT 'x,y') RETURNS int LANGUAGE sql AS 'SELECT i * 2';
CREATE PROCEDURE nothing() LANGUAGE sql AS '';
CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0');
CREATE FUNCTION same(int, int) RETURNS bool LANGUAGE sql AS 'SELECT $1 = $2';
CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = same);
CREATE OPERATOR CLASS my_ops FOR TYPE int USING btree AS OPERATOR 1 <, OPERATOR 3 =, FUNCTION 1 btint4cmp(int, int);
CREATE COLLATION mine FROM "C";
CREATE CONVERSION conv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE TEXT SEARCH CONFIGURATION conf (COPY = pg_catalog.simple);
CREATE TEXT SEARCH DICTIONARY dict (TEMPLATE = pg_catalog.simple);
CREATE FUNCTION t() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tr BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION t();
CREATE TABLE "odd ""name""" ("a b" int);
INSERT INTO a (m, p, d) VALUES ('a', (1, 'b'), 'w');
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO PUBLIC;
COMMENT ON SCHEMA public IS 'whose';
)";

/// All that stands in public, as PostgreSQL describes it, with the schema's own properties.
constexpr auto kDrawn = R"(
SELECT string_agg(line, E'\n' ORDER BY line COLLATE "C") FROM (
  SELECT pg_describe_object(d.classid, d.objid, d.objsubid) || ' ' || d.objid AS line
  FROM pg_depend d WHERE d.refclassid = 'pg_namespace'::regclass AND d.refobjid = 'public'::regnamespace
  UNION ALL SELECT 'owner ' || nspowner::regrole || ' acl ' || nspacl::text || ' ' || obj_description(oid, 'pg_namespace') || ' ' || oid
  FROM pg_namespace WHERE nspname = 'public'
  UNION ALL SELECT 'schema ' || nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg\_%') x)";

} // namespace

class ResetAsideTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bringsBackEveryKindOfObject()
    {
        const test::TestDatabase database;
        database.administer(kEverything);
        const std::string before = database.value(kDrawn);
        Task task;
        auto session = *test::server().administer(database.name(), "test", task);
        const auto aside = moveAside(session, {"public", "not there"});
        QVERIFY2(aside, qPrintable(aside ? QString() : aside.error().message + aside.error().detail));
        QCOMPARE(aside->size(), std::size_t(1));
        // Only what belongs to extensions is left.
        QCOMPARE(database.value("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"),
            std::string("0"));
        QVERIFY(!database.value("SELECT gen_random_bytes(1)").empty());
        QCOMPARE(setAside(session)->at(0).original, std::string("public"));

        // What comes meanwhile has the same names and goes.
        const auto filled = session.script("CREATE TABLE a (); CREATE TYPE mood AS ENUM ('z'); CREATE FUNCTION "
                                           "same(int, int) RETURNS bool LANGUAGE sql AS 'SELECT true'");
        QVERIFY(filled);
        const auto back = moveBack(session, *aside);
        QVERIFY2(back, qPrintable(back ? QString() : back.error().message + back.error().detail));
        QCOMPARE(database.value(kDrawn), before);
        QCOMPARE(database.value("SELECT d FROM a"), std::string("w"));
        QVERIFY(setAside(session)->empty());
    }
    void discardsWhatWasSetAside()
    {
        const test::TestDatabase database;
        database.administer(kEverything);
        Task task;
        auto session = *test::server().administer(database.name(), "test", task);
        const auto aside = moveAside(session, {"public"});
        QVERIFY(discard(session, *aside));
        QCOMPARE(
            database.value("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'lockkeeper%'"), std::string("0"));
        QVERIFY(!database.value("SELECT gen_random_bytes(1)").empty());
        QCOMPARE(database.value("SELECT obj_description('public'::regnamespace)"), std::string("whose"));
        QCOMPARE(database.value("SELECT count(*) FROM pg_default_acl"), std::string("1"));
    }
    void namesWhatStandsOutsideAndWouldGoAlong()
    {
        const test::TestDatabase database;
        database.administer(kEverything);
        Task task;
        auto session = *test::server().administer(database.name(), "test", task);
        QVERIFY(dependentsOutside(session, {"public"})->empty());
        // What belongs to an extension stays, and who uses it as well.
        database.administer("CREATE SCHEMA apart; CREATE TABLE apart.uses (c citext)");
        QVERIFY(dependentsOutside(session, {"public"})->empty());
        database.administer("CREATE VIEW apart.v AS SELECT id FROM a; CREATE TABLE apart.t (m mood); "
                            "CREATE TABLE apart.f (i int REFERENCES a)");
        const auto outside = *dependentsOutside(session, {"public"});
        QCOMPARE(outside.size(), std::size_t(3));
        QVERIFY(dependentsOutside(session, {"public", "apart"})->empty());
    }
};

QTEST_GUILESS_MAIN(ResetAsideTest)
#include "reset_aside_test.moc"
