#include "base/text.h"
#include "sql/analyse.h"
#include "sql/similar.h"

#include <QtTest/QTest>

using namespace lockkeeper;

namespace {

/// "body -> text, notes" for each suspected rename, one a line; "set-not-null lock" for what else is asked for.
std::string said(std::string_view before, std::string_view migration)
{
    sql::State state;
    sql::fold(state, before);
    std::string out;
    for (const sql::Finding& finding : sql::analyse(migration, state, {.pgVersion = 15}).findings) {
        std::string line;
        if (!finding.candidates.empty()) {
            line = finding.object.name + " ->";
            for (const std::string& candidate : finding.candidates)
                line += " " + candidate;
        } else if (finding.id() == "set-not-null") {
            line = "set-not-null " + std::string(word(finding.hazard));
        }
        if (!line.empty())
            out += (out.empty() ? "" : "\n") + line;
    }
    return out;
}

} // namespace

/// Which columns and tables are suspected to be renamed, into what, and in which order.
class RenamesTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesTheLikeliestFirst_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("migration");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* before, const char* migration, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(migration)
                                << QString::fromUtf8(expected);
        };
        row("one word more", "CREATE TABLE f (name text);",
            "ALTER TABLE f DROP COLUMN name, ADD COLUMN \"nameAr\" text, ADD COLUMN \"nameEn\" text;",
            "name -> nameEn nameAr");
        row("by type", "CREATE TABLE f (price float8, n int);",
            "ALTER TABLE f DROP COLUMN price, DROP COLUMN n, ADD COLUMN k int, ADD COLUMN w double precision;",
            "price -> w\nn -> k");
        row("what another takes is taken", "CREATE TABLE f (first text, second int);",
            "ALTER TABLE f DROP COLUMN first, DROP COLUMN second, ADD COLUMN motto text;", "first -> motto");
        row("a word for another", "CREATE TABLE f (title text, busy jsonb);",
            "ALTER TABLE f DROP COLUMN busy, DROP COLUMN title, ADD COLUMN name text NOT NULL, ADD COLUMN zone text;",
            "title -> name");
        row("required stays required", "CREATE TABLE f (label text NOT NULL);",
            "ALTER TABLE f DROP COLUMN label, ADD COLUMN lot text, ADD COLUMN crew text NOT NULL DEFAULT '';",
            "label -> crew");
        row("as optional as it was", "CREATE TABLE f (head text NOT NULL, tail text);",
            "ALTER TABLE f DROP COLUMN head, DROP COLUMN tail, ADD COLUMN wing text;", "tail -> wing");
        row("in their order", "CREATE TABLE f (a1 text, b1 text);",
            "ALTER TABLE f DROP COLUMN a1, DROP COLUMN b1, ADD COLUMN north text, ADD COLUMN south text;",
            "a1 -> north south\nb1 -> south north");
        row("each its own", "CREATE TABLE f (place_id text, reader_id text);",
            "ALTER TABLE f DROP COLUMN place_id, DROP COLUMN reader_id, ADD COLUMN \"placeId\" text, "
            "ADD COLUMN \"readerId\" text;",
            "place_id -> placeId\nreader_id -> readerId");
        row("in one statement first", "CREATE TABLE f (x text, y text);",
            "ALTER TABLE f DROP COLUMN x, ADD COLUMN north text;\nALTER TABLE f DROP COLUMN y;", "x -> north");
        row("what one statement leaves goes to the next", "CREATE TABLE f (x text, y int);",
            "ALTER TABLE f DROP COLUMN x, ADD COLUMN north text;\nALTER TABLE f DROP COLUMN y;\n"
            "ALTER TABLE f ADD COLUMN depth bigint;",
            "x -> north\ny -> depth");
        row("a counter became a counter", "CREATE TABLE f (id serial PRIMARY KEY);",
            "ALTER TABLE f DROP COLUMN id, ADD COLUMN nr serial;", "id -> nr");
        row("computed values are computed again", "CREATE TABLE f (a int, b int GENERATED ALWAYS AS (a + 1) STORED);",
            "ALTER TABLE f DROP COLUMN b, ADD COLUMN c int;", "");
        row("a value renamed before", "CREATE TABLE f (x text);",
            "ALTER TABLE f ADD COLUMN y text;\nUPDATE f SET y = x;\nALTER TABLE f RENAME COLUMN x TO x_old;\n"
            "ALTER TABLE f DROP COLUMN x_old;",
            "");
        row("another table of the same name", "CREATE SCHEMA s; CREATE TABLE s.f (x text); CREATE TABLE f (x text);",
            "ALTER TABLE s.f DROP COLUMN x;\nALTER TABLE f ADD COLUMN y text;", "");
        row("a table between others", "CREATE TABLE \"_PostToTag\" (\"A\" text NOT NULL, \"B\" text NOT NULL);",
            "DROP TABLE \"_PostToTag\";\nCREATE TABLE \"_TeamToUser\" (\"A\" text NOT NULL, \"B\" text NOT NULL);", "");
        row("one of whose ends has a new name",
            "CREATE TABLE \"_PostToTag\" (\"A\" text NOT NULL, \"B\" text NOT NULL);",
            "DROP TABLE \"_PostToTag\";\nCREATE TABLE \"_LabelToPost\" (\"A\" text NOT NULL, \"B\" text NOT NULL);",
            "_PostToTag -> _LabelToPost");
        row("with keys of another type", "CREATE TABLE \"_PostToTag\" (\"A\" text NOT NULL, \"B\" text NOT NULL);",
            "DROP TABLE \"_PostToTag\";\nCREATE TABLE \"_LabelToPost\" (\"A\" int NOT NULL, \"B\" int NOT NULL);", "");
        row("its enum has a new name, too",
            "CREATE TYPE \"InviteState\" AS ENUM ('a'); CREATE TABLE invite (id int, state \"InviteState\", mail "
            "text);",
            "CREATE TYPE \"CallState\" AS ENUM ('b');\nDROP TABLE invite;\nDROP TYPE \"InviteState\";\n"
            "CREATE TABLE call (id int, state \"CallState\", mail text);",
            "invite -> call");
        row("half of its name, and another key", "CREATE TABLE team_invite (id serial, mail text, token text);",
            "DROP TABLE team_invite;\nCREATE TABLE club_invite (id text, mail text, token text);",
            "team_invite -> club_invite");
        row("what names leave over is no pair", "CREATE TABLE f (company text, experience int);",
            "ALTER TABLE f DROP COLUMN company, DROP COLUMN experience, ADD COLUMN \"companyEn\" text, "
            "ADD COLUMN \"companyAr\" text, ADD COLUMN floors int;",
            "company -> companyEn companyAr");
        row("what names leave over, one for one", "CREATE TABLE f (reader_id int, code text);",
            "ALTER TABLE f DROP COLUMN reader_id, DROP COLUMN code, ADD COLUMN \"readerId\" int, "
            "ADD COLUMN motto text;",
            "reader_id -> readerId\ncode -> motto");
        row("into another schema", "CREATE TABLE member (id serial, mail text);",
            "CREATE SCHEMA auth;\nDROP TABLE member;\nCREATE TABLE auth.member (id serial, mail text);",
            "member -> auth.member");
        row("a text became a key of another type",
            "CREATE TABLE f (avatar text); CREATE TABLE file (id int PRIMARY KEY);",
            "ALTER TABLE f DROP COLUMN avatar, ADD COLUMN \"avatarId\" int;\n"
            "ALTER TABLE f ADD CONSTRAINT k FOREIGN KEY (\"avatarId\") REFERENCES file (id);",
            "");
        row("a text became a key into a new table", "CREATE TABLE f (genre text);",
            "CREATE TABLE kind (id text PRIMARY KEY);\nALTER TABLE f DROP COLUMN genre, ADD COLUMN \"genreId\" text;\n"
            "ALTER TABLE f ADD CONSTRAINT k FOREIGN KEY (\"genreId\") REFERENCES kind (id);",
            "");
        row("a key into the same tables as before",
            "CREATE TABLE u (id int PRIMARY KEY); CREATE TABLE f (owner_id int REFERENCES u);",
            "ALTER TABLE f DROP COLUMN owner_id, ADD COLUMN author_id int;\n"
            "ALTER TABLE f ADD CONSTRAINT k FOREIGN KEY (author_id) REFERENCES u (id);",
            "owner_id -> author_id");
        row("one column takes one name", "CREATE TABLE f (\"encryptedPrivateKey\" text, \"keySalt\" text);",
            "ALTER TABLE f DROP COLUMN \"encryptedPrivateKey\", DROP COLUMN \"keySalt\", ADD COLUMN \"privateKey\" "
            "text;",
            "encryptedPrivateKey -> privateKey");
        row("copied aside as a whole", "CREATE TABLE f (brand text);",
            "CREATE TABLE f_aside AS SELECT * FROM f;\nALTER TABLE f DROP COLUMN brand, ADD COLUMN name text;\n"
            "UPDATE f SET name = b.brand FROM f_aside b WHERE b.ctid = f.ctid;\nDROP TABLE f_aside;",
            "");
        row("columns that all tables have", "CREATE TABLE wallet (id text, \"createdAt\" timestamp, coins int);",
            "DROP TABLE wallet;\nCREATE TABLE notice (id text, \"createdAt\" timestamp, words text);", "");
        row("filled and renamed", "CREATE TABLE f (n text);",
            "ALTER TABLE f ADD COLUMN m text;\nUPDATE f SET m = 'k';\nALTER TABLE f DROP COLUMN n;\n"
            "ALTER TABLE f RENAME COLUMN m TO n;\nALTER TABLE f ALTER COLUMN n SET NOT NULL;",
            "set-not-null lock");
        row("filled, and its table renamed", "CREATE TABLE f (n text);",
            "ALTER TABLE f ADD COLUMN m text;\nUPDATE f SET m = 'k';\nALTER TABLE f RENAME TO g;\n"
            "ALTER TABLE g ALTER COLUMN m SET NOT NULL;",
            "set-not-null lock");
        row("the filled one went, another has its name", "CREATE TABLE f (n text, m text);",
            "UPDATE f SET n = 'k';\nALTER TABLE f DROP COLUMN n;\nALTER TABLE f RENAME COLUMN m TO n;\n"
            "ALTER TABLE f ALTER COLUMN n SET NOT NULL;",
            "set-not-null may-fail");
    }

    void namesTheLikeliestFirst()
    {
        QFETCH(QString, before);
        QFETCH(QString, migration);
        QFETCH(QString, expected);
        QCOMPARE(text(said(utf8(before), utf8(migration))), expected);
    }

    void knowsContraries_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<bool>("opposed");
        QTest::newRow("word") << "enabled" << "disabled" << true;
        QTest::newRow("among words") << "isEnabled" << "is_disabled" << true;
        QTest::newRow("prefix") << "verified" << "unverified" << true;
        QTest::newRow("ends of a time") << "startsAt" << "endsAt" << true;
        QTest::newRow("not") << "isPublic" << "isNotPublic" << true;
        QTest::newRow("another word") << "enabled" << "active" << false;
        QTest::newRow("same") << "fromDate" << "startDate" << false;
        QTest::newRow("only a beginning") << "dex" << "indexed" << false;
    }

    void knowsContraries()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QFETCH(bool, opposed);
        QCOMPARE(sql::areOpposed(utf8(left), utf8(right)), opposed);
        QCOMPARE(sql::areOpposed(utf8(right), utf8(left)), opposed);
    }
};

QTEST_GUILESS_MAIN(RenamesTest)
#include "renames_test.moc"
