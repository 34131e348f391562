#include "prisma/config_file.h"

#include <QtTest/QTest>

using namespace lockkeeper::prisma;

class ConfigFileTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsLiteralsAndVariables()
    {
        const Config config = parseConfig(R"(
            import "dotenv/config";
            import { defineConfig, env } from "prisma/config"; // defineConfig(x)
            export default defineConfig({
              schema: 'db/schema.prisma',
              migrations: { seed: `tsx ${x}.ts`, path: "db/migrations", },
              /* datasource: { url: "commented" }, */
              datasource: { url: env('DATABASE_URL'), shadowDatabaseUrl: process.env.SHADOW_URL! },
            });)");
        QCOMPARE(config.schema->value, std::string("db/schema.prisma"));
        QCOMPARE(config.migrations->value, std::string("db/migrations"));
        QVERIFY((*config.url == Setting{Setting::From::Variable, "DATABASE_URL"}));
        QVERIFY((*config.shadowUrl == Setting{Setting::From::Variable, "SHADOW_URL"}));
        QVERIFY(config.computed.empty());
    }
    void understandsThePlainExportsAndJoinedPaths()
    {
        const Config plain = parseConfig(
            "export default { 'schema': path.join(__dirname, 'a', \"b.prisma\") } satisfies PrismaConfig");
        QCOMPARE(plain.schema->value, std::string("a/b.prisma"));
        QCOMPARE(parseConfig("module.exports = { schema: `x.prisma` }").schema->value, std::string("x.prisma"));
        QCOMPARE(parseConfig("module.exports = { datasource: { url: process.env['A'] as string } }").url->value,
            std::string("A"));
    }
    void namesWhatOnlyRunningTheFileWouldTell()
    {
        const Config config = parseConfig("export default defineConfig({ schema: pick(), migrations: { path: "
                                          "`${root}/m` }, datasource: { url: 'a' + 'b' } })");
        QVERIFY(!config.schema && !config.migrations && !config.url);
        QCOMPARE(config.computed, (std::vector<std::string>{"schema", "migrations.path", "datasource.url"}));
    }
    void survivesBrokenText()
    {
        for (const char* broken : {"", "export default", "export default {",
                 "export default { schema:", "export default { a: [ {", "\"", "/*", "`${", "defineConfig(",
                 "export default { schema: env(", "export default { schema: process.env", "export default {,,}}}{"})
            QVERIFY(!parseConfig(broken).schema);
    }
};

QTEST_APPLESS_MAIN(ConfigFileTest)
#include "config_file_test.moc"
