#include "base/file.h"
#include "base/text.h"
#include "sql/analyse.h"
#include "sql/lexer.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

#include <sstream>
#include <thread>

using namespace lockkeeper;

namespace {

sql::Analysis analysed(const std::string& text)
{
    sql::State state;
    return sql::analyse(text, state);
}

bool inside(const sql::Analysis& analysis, const std::string& text)
{
    return std::ranges::all_of(analysis.findings, [&](const sql::Finding& finding) {
        return finding.range.begin <= finding.range.end && finding.range.end <= text.size();
    });
}

bool reports(const sql::Analysis& analysis, std::string_view rule)
{
    return std::ranges::any_of(analysis.findings, [&](const sql::Finding& finding) { return finding.id() == rule; });
}

std::string repeated(std::string_view part, int times)
{
    std::string out;
    for (int i = 0; i < times; ++i)
        out += part;
    return out;
}

} // namespace

class RobustnessTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aMillionTermsEndInAnAnswer()
    {
        const std::string text
            = "SELECT 1" + repeated("+1", 1'000'000) + "; DELETE FROM t WHERE 1" + repeated("+1", 1'000'000) + " > 0;";
        const sql::Analysis analysis = analysed(text);
        QVERIFY(inside(analysis, text));
        QCOMPARE(analysis.statements.size(), std::size_t(2));
    }

    void tenThousandParenthesesEndInAnAnswer()
    {
        const std::string text = "SELECT " + repeated("(", 10'000) + "1" + repeated(")", 10'000) + ";\nDROP TABLE t;";
        QVERIFY(reports(analysed(text), "drop-table"));
    }

    void aHugeInsertEndsInAnAnswer()
    {
        const std::string text = "INSERT INTO t VALUES (0, 'x')" + repeated(", (1, 'twenty characters of it')", 300'000)
            + ";\nDROP TABLE t;";
        QVERIFY(text.size() > 9'000'000);
        QVERIFY(reports(analysed(text), "drop-table"));
    }

    /// Each might look for its end, and keep a state until then.
    void manyTransactionsEndInAnAnswer()
    {
        const std::string committed = repeated("BEGIN; SAVEPOINT a; INSERT INTO t VALUES (1); COMMIT;\n", 100'000);
        QVERIFY(reports(analysed(committed + "DROP TABLE t;"), "drop-table"));
        const std::string open = "BEGIN;\n" + repeated("SAVEPOINT a;\n", 50'000) + "DROP TABLE t;\nROLLBACK;\n";
        QVERIFY(!reports(analysed(open), "drop-table"));
    }

    /// It is parsed some rows at a time: what stands in a late row or behind them all keeps its place.
    void theRowsOfAHugeInsertAreAllRead()
    {
        const std::string call = "pg_terminate_backend(1)";
        const std::string many = repeated(", (1, 'twenty (characters; of it')", 20'000);
        const std::string text = "INSERT INTO t (a, b) VALUES (0, 'x')" + many + ", (2, (SELECT " + call + "))" + many
            + " ON CONFLICT DO NOTHING RETURNING " + call + ";\nDROP TABLE t;";
        const sql::Analysis analysis = analysed(text);
        QCOMPARE(analysis.statements.size(), std::size_t(2));
        QCOMPARE(analysis.statements.front().range, (TextRange{0, text.find(';', text.rfind("RETURNING"))}));
        std::vector<std::size_t> places;
        for (const sql::Finding& finding : analysis.findings) {
            if (finding.id() != "dangerous-function")
                continue;
            QCOMPARE(finding.statement, 1U);
            QVERIFY(finding.range.of(text).starts_with("pg_terminate_backend"));
            places.push_back(finding.range.begin);
        }
        QCOMPARE(places, (std::vector{text.find(call), text.rfind(call)}));
        QVERIFY(reports(analysis, "drop-table"));
    }

    void aBadRowOfAHugeInsertIsSaid()
    {
        const std::string many = repeated(", (1, 'twenty characters of it')", 20'000);
        for (const char* bad : {", (1 1)", ", 1", ", (1", ", (1) (2)"}) {
            const std::string text = "INSERT INTO t VALUES (0, 'x')" + many + bad + many + ";\nDROP TABLE t;";
            const sql::Analysis analysis = analysed(text);
            QVERIFY2(reports(analysis, "unparsed-statement"), bad);
            QVERIFY(inside(analysis, text));
        }
    }

    void aBigFileIsReadInPartsWithPlacesInTheWhole()
    {
        const std::string line = "INSERT INTO t VALUES (1, 'dreißig Zeichen; und noch mehr');\n";
        const std::string text
            = repeated(line, 20'000) + "DROP TABLE t;\n" + repeated(line, 20'000) + "BROKEN;\nTRUNCATE u;\n";
        const sql::Analysis analysis = analysed(text);
        QCOMPARE(analysis.statements.size(), std::size_t(40'003));
        for (const sql::Finding& finding : analysis.findings) {
            if (finding.id() == "drop-table")
                QCOMPARE(finding.range.of(text), std::string_view("DROP TABLE t"));
            if (finding.id() == "truncate-table")
                QCOMPARE(finding.statement, 40'003U);
        }
        QVERIFY(reports(analysis, "drop-table"));
        QVERIFY(reports(analysis, "truncate-table"));
        QVERIFY(reports(analysis, "unparsed-statement"));
    }

    void everyBeginningOfEveryCaseIsAnswered()
    {
        std::istringstream lines(*readFile(std::filesystem::path(LK_TEST_DIR) / "cases" / "library.jsonl"));
        int cases = 0;
        for (std::string line; std::getline(lines, line);) {
            const std::string text = utf8(
                QJsonDocument::fromJson(QByteArray::fromStdString(line)).object()[QStringLiteral("sql")].toString());
            for (std::size_t cut = 0; cut <= text.size(); cut += 3) {
                const std::string begun = text.substr(0, cut);
                QVERIFY2(inside(analysed(begun), begun), begun.c_str());
            }
            ++cases;
        }
        QVERIFY(cases > 300);
    }

    void foreignBytesAreAnswered_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("said");
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("only a mark") << QByteArray("\xEF\xBB\xBF") << false;
        QTest::newRow("a NUL") << QByteArray("SELECT 1;\nDROP\0 TABLE t;", 23) << true;
        QTest::newRow("not UTF-8") << QByteArray("SELECT '\xff\xfe'; DROP TABEL \xff;") << true;
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe"
                                              "D\0R\0O\0P\0",
            10) << true;
        QTest::newRow("an ELF head") << QByteArray("\x7f"
                                                   "ELF\2\1\1\0\0\0",
            10) << true;
        QTest::newRow("an open quote") << QByteArray("SELECT 'abc; DROP TABLE t;") << true;
        QTest::newRow("an open comment") << QByteArray("SELECT 1; /* DROP TABLE t;") << true;
        QTest::newRow("an open dollar") << QByteArray("DO $$ BEGIN DROP TABLE t;") << true;
        QTest::newRow("psql") << QByteArray("\\restrict abc\nSELECT 1;\n\\unrestrict abc\n") << true;
    }
    void foreignBytesAreAnswered()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, said);
        const std::string text = bytes.toStdString();
        const sql::Analysis analysis = analysed(text);
        QVERIFY(inside(analysis, text));
        QCOMPARE(reports(analysis, "unparsed-statement"), said);
    }

    void errorsPointBehindCharactersOfManyBytes()
    {
        const std::string text = "SELECT 'äöü→漢字';\nSELECT 'ß' FRUM t;\n";
        const sql::Analysis analysis = analysed(text);
        QVERIFY(reports(analysis, "unparsed-statement"));
        for (const sql::Finding& finding : analysis.findings)
            if (finding.id() == "unparsed-statement")
                QCOMPARE(finding.range.of(text), std::string_view("t"));
    }

    void threadsDoNotDisturbEachOther()
    {
        std::vector<std::jthread> threads;
        std::atomic<int> right = 0;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] {
                for (int round = 0; round < 200; ++round)
                    right += reports(analysed("SELECT 1; DROP TABLE t; BROKEN here;"), "drop-table") ? 1 : 0;
            });
        threads.clear();
        QCOMPARE(right.load(), 800);
    }

    void anOpenCommentBeginsBehindWhatStandsBeforeIt()
    {
        for (const std::string text : {"SELECT 1 \\d shelf;\n/* why", "COPY shelf FROM stdin;\n1\ta\n\\.\n/* why"}) {
            std::size_t last = 0;
            for (const sql::Piece& piece : sql::split(text)) {
                QVERIFY(piece.range.begin >= last);
                last = piece.range.end;
            }
            QCOMPARE(last, text.size());
        }
    }

    void splitKeepsEveryWordInSomePiece()
    {
        const std::string text
            = "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END;\n"
              "CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2);\nSELECT $a$;$b$;$a$;\n";
        const std::vector<sql::Piece> pieces = sql::split(text);
        QCOMPARE(pieces.size(), std::size_t(3));
        QVERIFY(pieces[0].range.of(text).ends_with("END"));
        QVERIFY(pieces[1].range.of(text).ends_with(")"));
    }
};

QTEST_GUILESS_MAIN(RobustnessTest)
#include "robustness_test.moc"
