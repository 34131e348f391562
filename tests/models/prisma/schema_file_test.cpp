#include "prisma/schema_file.h"

#include <QtTest/QTest>

using namespace lockkeeper::prisma;

class SchemaFileTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheDatasource()
    {
        const auto source = parseDatasource("generator client {\n  provider = \"prisma-client-js\"\n}\n"
                                            "// datasource old {\n"
                                            "datasource db {\r\n"
                                            "  provider  = \"postgresql\" // the server\r\n"
                                            "  url       = env(\"DATABASE_URL\")\r\n"
                                            "  directUrl = \"postgresql://a:b@h/d?schema=x\" // http://no\r\n"
                                            "  schemas   = [\n    \"public\",\n    \"auth\"\n  ]\n"
                                            "}\nmodel A {\n  url = \"no\"\n}\n");
        QVERIFY(source);
        QCOMPARE(source->provider, std::string("postgresql"));
        QVERIFY((*source->url == Setting{Setting::From::Variable, "DATABASE_URL"}));
        QCOMPARE(source->directUrl->value, std::string("postgresql://a:b@h/d?schema=x"));
        QCOMPARE(source->schemas, (std::vector<std::string>{"public", "auth"}));
    }
    void hasNoneWhereThereIsNone()
    {
        QVERIFY(!parseDatasource(""));
        QVERIFY(!parseDatasource("model datasource {\n id Int\n}\n"));
        QVERIFY(!parseDatasource("// datasource db {\n"));
    }
    void survivesBrokenText()
    {
        QVERIFY(parseDatasource("datasource db {\n url = \"open\n schemas = [\"a"));
        QVERIFY(!parseDatasource("datasource db {\n url = \"open")->url);
    }
};

QTEST_APPLESS_MAIN(SchemaFileTest)
#include "schema_file_test.moc"
