#include "base/text.h"
#include "live_look.h"
#include "support/other_server.h"
#include "support/raw_session.h"
#include "support/test_server.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

#include "sql/live_report.h"

using namespace lockkeeper;
using namespace lockkeeper::test;

namespace {

constexpr auto kDatabase = "live_versions";
constexpr auto kSchema = R"(
CREATE TABLE buyer (id int PRIMARY KEY, name text);
INSERT INTO buyer VALUES (1, 'a'), (2, 'b');
CREATE TYPE mood AS ENUM ('sad', 'ok', 'gone');
CREATE TABLE orders (id int PRIMARY KEY, buyer int CONSTRAINT orders_buyer REFERENCES buyer ON DELETE CASCADE,
                     code text, note text, mood mood DEFAULT 'gone', email text);
INSERT INTO orders VALUES (1, 1, '7', 'abcdef', 'ok', 'x@y'), (2, 2, '8', 'ab', 'sad', 'X@y'),
                          (3, NULL, '007', NULL, NULL, NULL), (4, 1, 'x', 'a    ', 'gone', 'x@y');
CREATE VIEW noted AS SELECT id, note FROM orders;
CREATE MATERIALIZED VIEW counted AS SELECT count(*) FROM noted;
CREATE POLICY own ON orders USING (note IS NOT NULL);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TRIGGER touched BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TABLE part (i int, t text) PARTITION BY RANGE (i);
CREATE TABLE part_1 PARTITION OF part FOR VALUES FROM (0) TO (100);
INSERT INTO part SELECT i, 'x' FROM generate_series(1, 9) i;
CREATE SCHEMA audit;
CREATE TABLE audit.log AS SELECT i FROM generate_series(1, 7) i;
ANALYZE;
)";

/// Each asks the server something else of `models/operations/queries`.
constexpr auto kMigrations = {
    "ALTER TABLE orders DROP COLUMN note;",
    "DROP TABLE buyer;",
    "DROP TABLE part;",
    "DROP SCHEMA audit;",
    "DROP FUNCTION touch();",
    "DROP TYPE mood;",
    "ALTER TABLE buyer DROP CONSTRAINT buyer_pkey;",
    "DELETE FROM buyer;",
    "TRUNCATE buyer CASCADE;",
    "ALTER TABLE orders ALTER buyer SET NOT NULL;",
    "ALTER TABLE orders ADD COLUMN needed int NOT NULL;",
    "ALTER TABLE orders ADD CONSTRAINT small CHECK (id < 4);",
    "ALTER TABLE orders ADD FOREIGN KEY (id) REFERENCES buyer;",
    "CREATE UNIQUE INDEX ON orders (lower(email));",
    "ALTER TABLE orders ALTER code TYPE int USING code::int;",
    "ALTER TABLE orders ALTER email TYPE varchar(2);",
    R"(BEGIN;
CREATE TYPE mood_new AS ENUM ('sad', 'ok');
ALTER TABLE orders ALTER mood DROP DEFAULT;
ALTER TABLE orders ALTER mood TYPE mood_new USING (mood::text::mood_new);
ALTER TYPE mood RENAME TO mood_old;
ALTER TYPE mood_new RENAME TO mood;
DROP TYPE mood_old;
COMMIT;)",
};

/// What the server said, without what differs from one run to the next.
QJsonObject comparable(const sql::Finding& finding)
{
    QJsonObject out{{QStringLiteral("rule"), text(finding.id())}, {QStringLiteral("name"), text(finding.object.name)},
        {QStringLiteral("table"), text(finding.object.table)}};
    if (finding.stake)
        out.insert(QStringLiteral("stake"),
            QJsonArray{static_cast<qint64>(finding.stake->rows), static_cast<qint64>(finding.stake->values)});
    if (!finding.live)
        return out;
    QJsonObject live = sql::liveJson(*finding.live);
    live[QStringLiteral("time")] = live.contains(QStringLiteral("time"));
    live.remove(QStringLiteral("table_bytes"));
    for (const QString& side : {QStringLiteral("ahead"), QStringLiteral("behind")}) {
        QJsonArray sessions;
        for (const QJsonValue& one : live[side].toArray())
            sessions.append(QJsonArray{one[QStringLiteral("application")], one[QStringLiteral("table")],
                one[QStringLiteral("mode")], one[QStringLiteral("granted")]});
        live[side] = sessions;
    }
    out.insert(QStringLiteral("live"), live);
    return out;
}

/// All answers of one server, beside a session that holds a lock.
QStringList answers(const profile::Target& maintenance)
{
    const RawSession admin(maintenance);
    admin.must(std::string("DROP DATABASE IF EXISTS ") + kDatabase + " WITH (FORCE)");
    admin.must(std::string("CREATE DATABASE ") + kDatabase + " TEMPLATE template0");
    QStringList all;
    {
        const profile::Target target = maintenance.withDatabase(kDatabase);
        const RawSession holder(target);
        holder.must(kSchema);
        holder.must(
            "SET application_name = 'holder'; BEGIN; SELECT FROM orders; LOCK TABLE buyer IN ROW EXCLUSIVE MODE");
        for (const std::string_view migration : kMigrations) {
            const Looked found = looked(target, migration);
            for (const sql::Finding& finding : found.analysis.findings)
                all << text(migration) + QLatin1Char(' ')
                        + QString::fromUtf8(QJsonDocument(comparable(finding)).toJson(QJsonDocument::Compact));
            for (const QString& note : found.report.notes)
                all << text(migration) + QLatin1Char(' ') + note;
        }
    }
    admin.must(std::string("DROP DATABASE ") + kDatabase + " WITH (FORCE)");
    return all;
}

} // namespace

/// What a database is asked is asked of every major version alike.
class LiveVersionsTest final : public QObject {
    Q_OBJECT

    QStringList m_expected;

private Q_SLOTS:
    void initTestCase()
    {
        m_expected = answers(server().superuser("postgres"));
        const QString all = m_expected.join(QLatin1Char('\n'));
        for (const char* said : {"dependants", "refusal", "removed_values", "violations", "changed_values", "ahead",
                 "stake", "\"time\":true", "holder"})
            QVERIFY2(all.contains(QLatin1String(said)), said);
    }
    void answersAsOurOwnServerDoes_data()
    {
        QTest::addColumn<int>("major");
        for (const int major : {14, 16, 17, 18})
            QTest::addRow("%d", major) << major;
    }
    void answersAsOurOwnServerDoes()
    {
        QFETCH(int, major);
        const OtherServer other(major);
        if (!other.missing().isEmpty())
            QSKIP(qPrintable(QStringLiteral("NOT COMPARED: ") + other.missing()));
        const QStringList found = answers(other.superuser("postgres"));
        for (qsizetype i = 0; i < std::min(found.size(), m_expected.size()); ++i)
            QCOMPARE(found[i], m_expected[i]);
        QCOMPARE(found.size(), m_expected.size());
    }
};

QTEST_GUILESS_MAIN(LiveVersionsTest)
#include "live_versions_test.moc"
