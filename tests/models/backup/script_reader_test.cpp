#include "backup/script_reader.h"

#include <QtTest/QTest>

using namespace lockkeeper;
using namespace lockkeeper::backup;

namespace {

constexpr std::string_view kEnd = "--\n-- PostgreSQL database dump complete\n--\n\n";

ScriptContent read(std::string_view script, std::size_t piece)
{
    ScriptReader reader;
    for (std::size_t at = 0; at < script.size(); at += piece)
        reader.feed(script.substr(at, piece));
    return reader.finish();
}

} // namespace

class ScriptReaderTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsRowsOfEachBlock_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<int>("rows");
        const auto row = [](const char* name, std::string_view head, std::string_view body, const char* schema,
                             const char* table, int rows) {
            const std::string script = std::string(head) + std::string(body) + "\\.\n\n\n";
            QTest::newRow(name) << QByteArray::fromStdString(script) << QByteArray(schema) << QByteArray(table) << rows;
        };
        row("plain", "COPY public.t (a, b) FROM stdin;\n", "1\t2\n3\t4\n", "public", "t", 2);
        row("empty", "COPY public.t (a) FROM stdin;\n", "", "public", "t", 0);
        row("no columns", "COPY public.t  FROM stdin;\n", "\n\n\n", "public", "t", 3);
        row("quoted",
            "COPY public.\"\xC3\x9C"
            "bung \"\"x\"\"\" (\"a;b\", \"c FROM stdin;\") FROM stdin;\n",
            "1\n", "public",
            "\xC3\x9C"
            "bung \"x\"",
            1);
        row("line end in a name", "COPY \"s\n; \".\"t\nCOPY x.y FROM stdin;\n\" (a) FROM stdin;\n", "1\n2\n", "s\n; ",
            "t\nCOPY x.y FROM stdin;\n", 2);
        row("rows that look like SQL", "COPY public.t (a) FROM stdin;\n", "COPY x.y (a) FROM stdin;\n$$\n'\n\\\\.\n",
            "public", "t", 4);
        row("rows that begin like the end", "COPY public.t (a) FROM stdin;\n", "\\.x\n\\.\\.\n \\.\n", "public", "t",
            3);
        row("through the root", "-- load via partition root public.r\nCOPY public.r (a) FROM stdin;\n", "1\n", "public",
            "r", 1);
        row("after a function that speaks of COPY",
            "CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $_$\nCOPY no.no (a) FROM stdin;\n$1 $x$ '\n$_$;\n"
            "COPY public.t (a) FROM stdin;\n",
            "1\n", "public", "t", 1);
        row("after a parameter",
            "CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql\n    RETURN $1;\nCOPY public.t (a) FROM stdin;\n", "1\n",
            "public", "t", 1);
        row("after strings",
            "COMMENT ON TABLE t IS 'it''s;\nCOPY no.no (a) FROM stdin;\n-- /* $$ \" ';\nCOMMENT ON TABLE t IS "
            "E'\\';\\\\''\nCOPY no.no (a) FROM stdin;\n';\nCOPY public.t (a) FROM stdin;\n",
            "1\n", "public", "t", 1);
        row("after block comments", "/* ; /* COPY no.no (a) FROM stdin;\n */ ' */\nCOPY public.t (a) FROM stdin;\n",
            "1\n", "public", "t", 1);
        row("without standard strings",
            "SET standard_conforming_strings = off;\nCOMMENT ON TABLE t IS 'a\\';\nCOPY no.no (a) FROM "
            "stdin;\n';\nCOPY "
            "public.t (a) FROM stdin;\n",
            "1\n", "public", "t", 1);
        row("after a restrict line", "\\restrict a'b\"c\nSET x = 1;\nCOPY public.t (a) FROM stdin;\n", "1\n", "public",
            "t", 1);
        row("after a comment's quotes", "-- Name: it's \"; Type: TABLE\n\nCOPY public.t (a) FROM stdin;\n", "1\n",
            "public", "t", 1);
    }
    /// However the bytes are cut into pieces.
    void countsRowsOfEachBlock()
    {
        QFETCH(QByteArray, script);
        QFETCH(QByteArray, schema);
        QFETCH(QByteArray, table);
        QFETCH(int, rows);
        const std::string whole = script.toStdString() + std::string(kEnd);
        for (const std::size_t piece : {1UL, 2UL, 3UL, 7UL, 64UL, whole.size()}) {
            const ScriptContent content = read(whole, piece);
            QCOMPARE(content.tables.size(), std::size_t(1));
            const auto& [name, counted] = *content.tables.begin();
            QCOMPARE(name.schema, schema.toStdString());
            QCOMPARE(name.name, table.toStdString());
            QCOMPARE(counted.rows, std::int64_t(rows));
            QCOMPARE(counted.blocks, 1);
            QVERIFY(content.complete);
            QVERIFY(content.unfinished.empty());
        }
    }
    void seesABlockWithoutItsTerminator()
    {
        for (const std::size_t piece : {1UL, 1000UL}) {
            const ScriptContent content = read("COPY public.t (a) FROM stdin;\n1\n2\n" + std::string(kEnd), piece);
            QVERIFY(!content.complete);
            QCOMPARE(content.unfinished, std::string("public.t"));
        }
    }
    void seesACutScript()
    {
        const std::string whole = "COPY public.t (a) FROM stdin;\n1\n2\n\\.\n\n\n" + std::string(kEnd);
        const std::size_t closing = whole.find(" complete") + 10;
        for (std::size_t length = 0; length < whole.size(); ++length)
            QCOMPARE(read(whole.substr(0, length), 5).complete, length >= closing);
    }
    void addsUpBlocksOfOneName()
    {
        const std::string block = "COPY public.r (a) FROM stdin;\n1\n\\.\n\n\n";
        const ScriptContent content = read(block + block + std::string(kEnd), 4);
        const ScriptContent::Rows& rows = content.tables.at({"public", "r"});
        QCOMPARE(rows.rows, std::int64_t(2));
        QCOMPARE(rows.blocks, 2);
    }
    void countsLargeObjects()
    {
        std::string script = "BEGIN;\n\n";
        for (int i = 0; i < 3; ++i)
            script += "SELECT pg_catalog.lo_open('1', 131072);\nSELECT pg_catalog.lowrite(0, '\\x"
                + std::string(70'000, 'a') + "');\nSELECT pg_catalog.lo_close(0);\n\n";
        script += "COMMIT;\n\n" + std::string(kEnd);
        for (const std::size_t piece : {1UL, 4096UL}) {
            QCOMPARE(read(script, piece).largeObjects, std::int64_t(3));
            QVERIFY(read(script, piece).complete);
        }
    }
};

QTEST_GUILESS_MAIN(ScriptReaderTest)
#include "script_reader_test.moc"
