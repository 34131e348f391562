#include "postgres/server_tools.h"

#include "support/test_database.h"

#include <QtTest/QTest>

using namespace lockkeeper;
using namespace lockkeeper::postgres;

namespace {

struct Said {
    int code = -1;
    std::string output;
    std::string words;
};

Said say(Process process)
{
    Task task;
    Said said;
    process.output = [&](std::string_view bytes) -> Result<> {
        said.output += bytes;
        return {};
    };
    if (const auto end = run(process, task)) {
        said.code = end->exitCode;
        said.words = end->errorTail;
    }
    return said;
}

} // namespace

class ServerToolsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesTheNearestVersionThatIsNewEnough_data()
    {
        QTest::addColumn<int>("server");
        QTest::addColumn<int>("chosen");
        QTest::newRow("older server") << 140012 << 15;
        QTest::newRow("same") << 150018 << 15;
        QTest::newRow("between") << 160004 << 17;
        QTest::newRow("newest") << 170000 << 17;
        QTest::newRow("too new") << 180001 << 0;
    }
    void takesTheNearestVersionThatIsNewEnough()
    {
        QFETCH(const int, server);
        QFETCH(const int, chosen);
        const auto tools = chooseTools({{"/b", 17}, {"/a", 15}}, "pg_dump", server);
        QCOMPARE(tools ? tools->major : 0, chosen);
        if (!tools)
            QVERIFY(tools.error().message.contains(QStringLiteral("postgresql-client-18")));
    }
    void dumpsWithAPasswordThatNobodySees()
    {
        const test::TestDatabase database("CREATE TABLE here (id int)");
        std::string password = "p:a\\s's\"w@o/r d%41&=?#é*";
        for (char c = 1; c < 127; ++c)
            password += c == '\n' || c == '\r' ? ' ' : c;
        Task task;
        const std::string role = database.name();
        const std::string quoted = '"' + role + '"';
        std::string doubled;
        for (const char c : password)
            doubled += c == '\'' ? std::string("''") : std::string(1, c);
        database.administer("SET standard_conforming_strings = on; CREATE ROLE " + quoted
            + " SUPERUSER LOGIN PASSWORD '" + doubled + "'");
        profile::Target target = database.target();
        target.parameters["user"] = role;
        target.password = Secret(password);

        const auto tools = toolsFor("pg_dump", 150000);
        QVERIFY(tools);
        auto process = readingTool(tools->program("pg_dump"), target, "backup");
        QVERIFY(process);
        for (const std::string& argument : process->arguments)
            QVERIFY(argument.find("p:a") == std::string::npos);
        process->arguments.emplace_back("--schema-only");
        const Said good = say(*process);
        QCOMPARE(good.words, std::string());
        QCOMPARE(good.code, 0);
        QVERIFY(good.output.find("CREATE TABLE public.here") != std::string::npos);

        target.password = Secret(password + "x");
        const auto wrong = readingTool(tools->program("pg_dump"), target, "backup");
        QVERIFY(wrong);
        const Said bad = say(*wrong);
        QCOMPARE(bad.code, 1);
        QVERIFY(bad.words.find("password authentication failed") != std::string::npos);
        database.administer("DROP ROLE " + quoted);
    }
    void refusesAPasswordThatNoPasswordFileCanHold()
    {
        const auto line = passwordLine(Secret("a\nb"));
        QVERIFY(!line);
        QCOMPARE(line.error().code, std::string("password-unfit"));
    }
    void namesADatabaseThatLooksLikeAConnectionString()
    {
        const profile::Target target{.parameters = {{"dbname", "a' host='evil"}, {"sslpassword", "hidden"}}};
        QCOMPARE(connectionString(target, "x"),
            std::string(R"(application_name='lockkeeper:x' connect_timeout='10' dbname='a\' host=\'evil')"));
    }
};

QTEST_GUILESS_MAIN(ServerToolsTest)
#include "server_tools_test.moc"
