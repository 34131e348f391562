#include "sql/analyse.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace lockkeeper;

namespace {

/// What a rule says of the last migration of a history; nothing where it is silent.
std::optional<sql::Finding> said(
    std::initializer_list<std::string_view> earlier, std::string_view migration, std::string_view rule)
{
    sql::State state;
    for (const std::string_view one : earlier)
        sql::fold(state, one);
    const sql::Analysis analysis = sql::analyse(migration, state);
    const auto found = std::ranges::find(analysis.findings, rule, &sql::Finding::id);
    return found == analysis.findings.end() ? std::nullopt : std::optional(*found);
}

bool losesData(const std::optional<sql::Finding>& finding)
{
    return finding && finding->hazard == sql::Hazard::DataLoss;
}

} // namespace

class HistoryTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void absenceIsProvedByAWholeHistoryOnly()
    {
        const std::string_view whole = "CREATE TABLE book (id int PRIMARY KEY);";
        QVERIFY(!losesData(said({whole}, "DROP TABLE IF EXISTS shelf;", "drop-table")));
        // It speaks of a table that it never made.
        QVERIFY(losesData(
            said({whole, "ALTER TABLE reader ADD COLUMN note text;"}, "DROP TABLE IF EXISTS shelf;", "drop-table")));
        // Prisma makes this one itself, and another's schema is another's to know.
        QVERIFY(losesData(said({whole}, "DROP TABLE IF EXISTS _prisma_migrations;", "drop-table")));
        QVERIFY(losesData(said({whole}, "DROP TABLE IF EXISTS auth.users;", "drop-table")));
    }

    void viewsAndForeignKeysFollowARenamedTable()
    {
        const std::string_view made
            = "CREATE TABLE book (id int PRIMARY KEY); CREATE VIEW titles AS SELECT id FROM book;"
              "CREATE TABLE loan (book int CONSTRAINT lent REFERENCES book(id));";
        for (const std::string_view moved :
            {"ALTER TABLE book RENAME TO volume;", "CREATE SCHEMA old; ALTER TABLE book SET SCHEMA old;"}) {
            const std::string_view dropped
                = moved.contains("volume") ? "DROP TABLE volume CASCADE;" : "DROP TABLE old.book CASCADE;";
            const auto finding = said({made, moved}, dropped, "drop-cascade");
            QVERIFY(finding);
            QVERIFY2(finding->message().contains(QStringLiteral("titles")), qPrintable(finding->message()));
            QVERIFY2(finding->message().contains(QStringLiteral("lent")), qPrintable(finding->message()));
        }
    }

    void aRebuiltEnumHasTheNameItKeeps()
    {
        const std::string_view made
            = "CREATE TYPE shade AS ENUM ('dark', 'light'); CREATE TABLE book (id int PRIMARY KEY, cover shade);";
        const std::string_view newFirst
            = "CREATE TYPE shade_new AS ENUM ('dark'); ALTER TABLE book ALTER COLUMN cover TYPE shade_new USING "
              "(cover::text::shade_new); ALTER TYPE shade RENAME TO shade_old; ALTER TYPE shade_new RENAME TO shade; "
              "DROP TYPE shade_old;";
        const std::string_view oldFirst
            = "ALTER TYPE shade RENAME TO shade_old; CREATE TYPE shade AS ENUM ('dark'); ALTER TABLE book ALTER COLUMN "
              "cover TYPE shade USING (cover::text::shade); DROP TYPE shade_old;";
        for (const auto& finding : {said({made}, newFirst, "rebuild-enum"), said({made}, oldFirst, "rebuild-enum"),
                 said({}, newFirst, "rebuild-enum")}) {
            QVERIFY(finding);
            QCOMPARE(finding->object.name, std::string("shade"));
            QVERIFY2(finding->message().contains(QStringLiteral("shade:"))
                    || finding->message().contains(QStringLiteral("shade without")),
                qPrintable(finding->message()));
        }
    }

    void whatCascadeTookIsGone()
    {
        const std::string_view made = "CREATE TYPE shade AS ENUM ('dark'); CREATE TABLE book (id int PRIMARY KEY, "
                                      "cover shade, linings shade[]);";
        for (const std::string_view column : {"cover", "linings"})
            QVERIFY(!losesData(said({made, "DROP TYPE shade CASCADE;"},
                std::string("ALTER TABLE book DROP COLUMN IF EXISTS ").append(column).append(";"), "drop-column")));
        QVERIFY(losesData(said({made}, "ALTER TABLE book DROP COLUMN IF EXISTS cover;", "drop-column")));
        const std::string_view seen = "CREATE TABLE book (id int PRIMARY KEY); CREATE VIEW a AS SELECT id FROM book;"
                                      "CREATE VIEW b AS SELECT id FROM a; CREATE TABLE other (id int);";
        sql::State state;
        sql::fold(state, seen);
        sql::fold(state, "DROP TABLE book CASCADE;");
        QVERIFY(!state.relation("", "a") && !state.relation("", "b") && state.relation("", "other"));
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "history_test.moc"
