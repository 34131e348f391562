#include "base/text.h"
#include "sql/analyse.h"

#include <QtTest/QTest>

using namespace lockkeeper;

namespace {

constexpr std::string_view earlier = R"(
CREATE SCHEMA attic;
CREATE TYPE mood AS ENUM ('calm');
CREATE DOMAIN temper AS mood;
CREATE DOMAIN mail AS text;
CREATE TABLE pupil (id text CONSTRAINT pupil_pkey PRIMARY KEY, name text, how mood, was temper, "sentTo" mail);
CREATE TABLE club (id text PRIMARY KEY, leader text CONSTRAINT club_leader REFERENCES pupil (id), code text UNIQUE);
CREATE TABLE fee (id text PRIMARY KEY, club text CONSTRAINT fee_club REFERENCES club (id));
CREATE VIEW names AS SELECT id, name FROM pupil;
CREATE VIEW long_names AS SELECT * FROM names;
CREATE MATERIALIZED VIEW counted AS SELECT count(*) FROM long_names;
CREATE TABLE attic.box (id text PRIMARY KEY);
CREATE TABLE attic.lid (id text PRIMARY KEY, box text REFERENCES attic.box (id));
CREATE TABLE trunk (id text PRIMARY KEY, box text CONSTRAINT trunk_box REFERENCES attic.box (id));
)";

} // namespace

class DependantsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cascadeNamesWhatGoesAlong_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("named");
        const auto row = [](const char* sql, const char* rule, const char* named) {
            QTest::newRow(sql) << QString::fromUtf8(sql) << QString::fromUtf8(rule) << QString::fromUtf8(named);
        };
        row("DROP TYPE mood CASCADE;", "drop-cascade", "column pupil.how, column pupil.was, domain temper");
        row("DROP DOMAIN mail CASCADE;", "drop-cascade", "column pupil.sentTo");
        row("DROP SCHEMA attic CASCADE;", "drop-cascade", "foreign key trunk_box, table attic.box, table attic.lid");
        row("DROP TABLE pupil CASCADE;", "drop-cascade",
            "foreign key club_leader, materialized view counted, view long_names, view names");
        row("DROP TABLE pupil, club CASCADE;", "drop-cascade",
            "foreign key fee_club, materialized view counted, view long_names, view names");
        row("DROP VIEW names CASCADE;", "drop-cascade", "materialized view counted, view long_names");
        row("ALTER TABLE pupil DROP COLUMN id CASCADE;", "drop-cascade", "foreign key club_leader");
        row("ALTER TABLE pupil DROP COLUMN name CASCADE;", "drop-cascade", "");
        row("ALTER TABLE pupil DROP CONSTRAINT pupil_pkey CASCADE;", "drop-cascade", "foreign key club_leader");
        row("ALTER TABLE club DROP COLUMN code CASCADE;", "drop-cascade", "foreign key fee_club");
        row("TRUNCATE pupil CASCADE;", "truncate-cascade", "club, fee");
        row("TRUNCATE fee CASCADE;", "truncate-cascade", "");
    }
    void cascadeNamesWhatGoesAlong()
    {
        QFETCH(QString, sql);
        QFETCH(QString, rule);
        QFETCH(QString, named);
        sql::State state;
        sql::fold(state, earlier);
        const sql::Analysis analysis = sql::analyse(utf8(sql), state);
        const auto found = std::ranges::find(analysis.findings, utf8(rule), &sql::Finding::id);
        QVERIFY(found != analysis.findings.end());
        QCOMPARE(found->words.size() > 1 ? text(found->words[1]) : QString(), named);
        QVERIFY2(found->message().contains(named), qPrintable(found->message()));
    }
};

QTEST_GUILESS_MAIN(DependantsTest)
#include "dependants_test.moc"
