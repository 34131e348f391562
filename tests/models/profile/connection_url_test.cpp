#include "profile/connection_url.h"

#include "base/text.h"
#include "profile/url_text.h"

#include <QtTest/QTest>

#include <libpq-fe.h>

using namespace lockkeeper;
using namespace lockkeeper::profile;

namespace {

using Settings = std::map<std::string, std::string>;

/// What libpq itself makes of a connection string.
Settings libpqs(const std::string& conninfo)
{
    char* fault = nullptr;
    PQconninfoOption* options = PQconninfoParse(conninfo.c_str(), &fault);
    Settings settings;
    for (const PQconninfoOption* option = options; option && option->keyword; ++option) {
        // Nothing but commas says nothing.
        if (option->val && std::string_view(option->val).find_first_not_of(',') != std::string_view::npos)
            settings[option->keyword] = option->val;
    }
    PQconninfoFree(options);
    PQfreemem(fault);
    return settings;
}

Settings ours(const ParsedUrl& parsed)
{
    Settings settings = parsed.target.parameters;
    if (!parsed.target.password.empty())
        settings["password"] = parsed.target.password.reveal();
    return settings;
}

QString drawn(const Settings& settings)
{
    QStringList lines;
    for (const auto& [key, value] : settings)
        lines << text(key) + QLatin1Char('=') + text(value);
    return lines.join(QLatin1Char(' '));
}

} // namespace

class ConnectionUrlTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsTheKeywordsOfTheLibrary()
    {
        const QStringList left{QStringLiteral("password"), QStringLiteral("sslpassword"), QStringLiteral("replication"),
            QStringLiteral("fallback_application_name")};
        PQconninfoOption* options = PQconndefaults();
        for (const PQconninfoOption* option = options; option->keyword; ++option) {
            // Later libraries know more; what 15 knows is the floor.
            if (QString::fromLatin1(option->dispchar).contains(QLatin1Char('D')) && option->keyword[0] == 'o')
                continue;
            if (PQlibVersion() < 160000)
                QCOMPARE(isLibpqKeyword(option->keyword), !left.contains(QString::fromLatin1(option->keyword)));
        }
        PQconninfoFree(options);
    }

    void readsWhatLibpqReads_data()
    {
        QTest::addColumn<QString>("url");
        const char* urls[]
            = {"postgresql://", "postgresql://localhost", "postgres://u@h:5433/d", "postgresql://u:p@h/d",
                "postgresql:///d?host=/run/pg&port=6000", "postgresql://%2Frun%2Fpg/d", "postgresql://[::1]:5432/d",
                "postgresql://[fe80::1]/d", "postgresql://a,b,c/d", "postgresql://a:1,b:2/d?target_session_attrs=any",
                "postgresql://a:1,b/d", "postgresql://u:p%40ss%2Fw%3A%25%20%C3%BC@h/d", "postgresql://h/d%20b",
                "postgresql://h/d?sslmode=verify-full&sslrootcert=%2Fca.pem", "postgresql://h/d?user=x&password=y",
                "postgresql://u@/d?host=h", "postgresql://h?dbname=x", "postgresql:///?service=prod",
                "postgresql://u:p#x?y@h/d", "postgresql://h/d?options=-c%20geqo%3Doff&application_name=a",
                "postgresql://h/d?ssl=true", "postgresql://h/d?connect_timeout=3&connect_timeout=4",
                "host=h port=5433 dbname=d user=u password=p", "host = h dbname = 'a b' password='it\\'s \\\\'",
                "service=prod", "host=/run/pg dbname=d", "host=a,b port=1,2", "dbname=d password=a\\ b",
                "host=h sslmode=require channel_binding=require", "hostaddr=127.0.0.1 host=h dbname=d"};
        for (const char* url : urls)
            QTest::newRow(url) << QString::fromUtf8(url);
    }
    void readsWhatLibpqReads()
    {
        QFETCH(QString, url);
        const auto parsed = parseUrl(utf8(url));
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
        QCOMPARE(drawn(ours(*parsed)), drawn(libpqs(utf8(url))));
    }

    void keepsEveryByteOfAPassword()
    {
        std::string password;
        for (int byte = 1; byte < 256; ++byte)
            password.push_back(static_cast<char>(byte));
        const std::string encoded = percentEncoded(password);
        QCOMPARE(parseUrl("postgresql://u:" + encoded + "@h/d")->target.password.reveal(), password);
        QCOMPARE(parseUrl("postgresql://h/d?password=" + encoded)->target.password.reveal(), password);
        std::string quoted;
        for (const char c : password)
            quoted += (c == '\'' || c == '\\') ? std::string("\\") + c : std::string(1, c);
        QCOMPARE(parseUrl("host=h password='" + quoted + "'")->target.password.reveal(), password);
    }

    void mendsAnUnescapedAtSign()
    {
        const auto parsed = parseUrl("postgresql://u:p@ss@h:5432/d");
        QVERIFY(parsed);
        QCOMPARE(parsed->target.password.reveal(), std::string("p@ss"));
        QCOMPARE(parsed->target.value("host"), std::string("h"));
        QCOMPARE(parsed->notes.size(), std::size_t{1});
    }

    void translatesPrismasParameters()
    {
        const auto parsed = parseUrl("postgresql://u:p@h:5432/d?schema=shop&connection_limit=5&pool_timeout=0"
                                     "&socket_timeout=3&statement_cache_size=0&sslmode=require&sslaccept=strict"
                                     "&sslcert=ca.pem&sslidentity=me.p12&sslpassword=x&supa=base&connect_timeout=5");
        QVERIFY(parsed);
        QCOMPARE(drawn(parsed->target.parameters),
            QStringLiteral(
                "connect_timeout=5 dbname=d host=h port=5432 sslmode=verify-full sslrootcert=ca.pem user=u"));
        QCOMPARE(*parsed->target.schema, std::string("shop"));
        QCOMPARE(parsed->notes.size(), std::size_t{9});
        QVERIFY(!parsed->pooled);
        // libpq's own meaning where nothing of Prisma's stands beside it.
        QCOMPARE(parseUrl("postgresql://h/d?sslcert=c&sslkey=k")->target.value("sslcert"), std::string("c"));
        QCOMPARE(
            parseUrl("postgresql://h/d?sslcert=c", Dialect::Prisma)->target.value("sslrootcert"), std::string("c"));
    }

    void decodesThePrismaServerOfThisMachine()
    {
        const QByteArray key = QByteArray("{\"databaseUrl\":\"postgres://postgres:postgres@localhost:51214/"
                                          "template1?sslmode=disable&connection_limit=1\"}")
                                   .toBase64(QByteArray::Base64UrlEncoding);
        const auto parsed = parseUrl("prisma+postgres://localhost:51213/?api_key=" + key.toStdString());
        QVERIFY(parsed);
        QCOMPARE(parsed->target.value("port"), std::string("51214"));
        for (const char* remote :
            {"prisma://accelerate.prisma-data.net/?api_key=eyJ", "prisma+postgres://x/?api_key=abc"}) {
            const auto refused = parseUrl(remote);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, std::string("url-accelerate"));
        }
    }

    void understandsOtherProgramsSpellings()
    {
        for (const char* url : {"jdbc:postgresql://h:5433/d?user=u", "postgresql+psycopg2://u@h:5433/d",
                 "  'postgres://u@h:5433/d' ", "psql 'postgresql://u@h:5433/d'", "POSTGRES://u@h:5433/d"}) {
            const auto parsed = parseUrl(url);
            QVERIFY2(parsed, url);
            QCOMPARE(drawn(parsed->target.parameters), QStringLiteral("dbname=d host=h port=5433 user=u"));
        }
    }

    void seesAPooler_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("pooled");
        QTest::newRow("neon") << QStringLiteral("postgres://ep-x-1-pooler.eu.aws.neon.tech/d") << true;
        QTest::newRow("neon direct") << QStringLiteral("postgres://ep-x-1.eu.aws.neon.tech/d") << false;
        QTest::newRow("supabase") << QStringLiteral("postgres://aws-0.pooler.supabase.com:6543/d") << true;
        QTest::newRow("pgbouncer's port") << QStringLiteral("postgres://h:6432/d") << true;
        QTest::newRow("said so") << QStringLiteral("postgres://h/d?pgbouncer=true") << true;
        QTest::newRow("said no") << QStringLiteral("postgres://h/d?pgbouncer=false") << false;
    }
    void seesAPooler()
    {
        QFETCH(QString, url);
        QFETCH(bool, pooled);
        QCOMPARE(parseUrl(utf8(url))->pooled, pooled);
    }

    void showsAUrlThatReadsBack_data() { readsWhatLibpqReads_data(); }
    void showsAUrlThatReadsBack()
    {
        QFETCH(QString, url);
        Target target = parseUrl(utf8(url))->target;
        target.schema = "a&b";
        target.password = Secret("hunter2");
        const std::string shown = shownUrl(target);
        QVERIFY(shown.find("hunter2") == std::string::npos);
        const auto again = parseUrl(shown);
        QVERIFY2(again, shown.c_str());
        QCOMPARE(drawn(again->target.parameters), drawn(target.parameters));
        QCOMPARE(again->target.schema, target.schema);
    }

    void saysWhatIsWrongWithoutThePassword_data()
    {
        QTest::addColumn<QString>("url");
        const char* urls[] = {"", "mysql://u:hunter2@h/d", "postgres://u:hunter2/x@h/d", "postgres://u:hunter2%zz@h/d",
            "postgres://u:hunter2%@h/d", "postgres://u:hunter2%00@h/d", "postgres://u:hunter2@[::1/d",
            "postgres://u:hunter2@h:99999/d", "postgres://u:hunter2@h/d?sslmode=maybe", "postgres://h/d?hunter",
            "hunter2", "host=h password='hunter2"};
        for (const char* url : urls)
            QTest::newRow(url) << QString::fromUtf8(url);
    }
    void saysWhatIsWrongWithoutThePassword()
    {
        QFETCH(QString, url);
        const auto parsed = parseUrl(utf8(url));
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, Error::Kind::Usage);
        QVERIFY2(parsed.error().message.endsWith(QLatin1Char('.')), qPrintable(parsed.error().message));
        QVERIFY(!parsed.error().message.contains(QStringLiteral("hunter2")));
        QVERIFY(!parsed.error().detail.contains(QStringLiteral("hunter2")));
    }
};

QTEST_APPLESS_MAIN(ConnectionUrlTest)
#include "connection_url_test.moc"
