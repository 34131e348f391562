#include "commands/verdict.h"

#include "base/file.h"
#include "base/text.h"
#include "profile/url_text.h"
#include "support/test_database.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace fs = std::filesystem;
using namespace lockkeeper;
using namespace lockkeeper::commands;
using environment::Environment;
using test::TestDatabase;

namespace {

using Sections = std::vector<std::pair<std::string, std::string>>;

Sections sectionsOf(const std::string& text)
{
    Sections sections;
    for (const QString& line : lockkeeper::text(text).split(QLatin1Char('\n'))) {
        if (line.startsWith(QStringLiteral("-- ")) && line.endsWith(QStringLiteral(" --")))
            sections.emplace_back(utf8(line.mid(3, line.size() - 6)), std::string());
        else if (!sections.empty())
            sections.back().second += utf8(line) + '\n';
    }
    return sections;
}

std::string trimmed(const std::string& text) { return lockkeeper::text(text).trimmed().toStdString(); }

} // namespace

class VerdictTest final : public QObject {
    Q_OBJECT
    std::unique_ptr<TestDatabase> m_prod;
    std::unique_ptr<TestDatabase> m_dev;
    QTemporaryDir m_home;
    std::map<std::string, std::string> m_names;

    static std::string url(const profile::Target& target, const std::string& host)
    {
        return "postgresql://" + target.value("user") + ':' + profile::percentEncoded(target.password.reveal()) + '@'
            + host + ':' + target.value("port") + '/' + target.database();
    }
    void name(const std::string& prefix, const profile::Target& target)
    {
        m_names["${" + prefix + "}"] = url(target, "127.0.0.1");
        m_names["${" + prefix + "_alias}"] = url(target, "localhost");
        m_names["${" + prefix + "_host}"] = target.value("host");
        m_names["${" + prefix + "_port}"] = target.value("port");
        m_names["${" + prefix + "_user}"] = target.value("user");
        m_names["${" + prefix + "_password}"] = target.password.reveal();
        m_names["${" + prefix + "_dbname}"] = target.database();
    }
    std::string filled(const std::string& text) const
    {
        QString out = lockkeeper::text(text);
        for (const auto& [word, value] : m_names)
            out.replace(lockkeeper::text(word), lockkeeper::text(value));
        return utf8(out);
    }
    guard::Gate gate() const
    {
        std::vector<profile::Profile> profiles{
            {.name = "prod", .target = m_prod->target(), .environment = Environment::Production},
            {.name = "dev", .target = m_dev->target(), .environment = Environment::Development}};
        for (profile::Profile& profile : profiles)
            profile.target.password = Secret();
        return {std::move(profiles), *journal::Journal::open(m_home.path().toStdString() + "/store", "cli"),
            [this](const profile::Profile& profile) {
                profile::Target target = profile.target;
                target.password = m_prod->target().password;
                return target;
            }};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_prod = std::make_unique<TestDatabase>();
        m_dev = std::make_unique<TestDatabase>();
        name("prod", m_prod->target());
        name("dev", m_dev->target());
    }
    void cleanupTestCase()
    {
        m_prod.reset();
        m_dev.reset();
    }

    void findsTheDatabaseThatIsMeant_data()
    {
        QTest::addColumn<QString>("path");
        for (const auto& file : fs::directory_iterator(LK_TEST_DIR "/check"))
            QTest::newRow(file.path().stem().c_str()) << text(file.path());
    }
    void findsTheDatabaseThatIsMeant()
    {
        QFETCH(QString, path);
        const QTemporaryDir folder;
        Question question{.folder = folder.path().toStdString(), .environment = {{"PATH", "/usr/bin"}}};
        std::string expected;
        for (const auto& [title, content] : sectionsOf(*readFile(utf8(path)))) {
            if (title.starts_with("file ")) {
                const fs::path file = question.folder / title.substr(5);
                fs::create_directories(file.parent_path());
                QVERIFY(writeFile(file, filled(content)));
            } else if (title == "environment") {
                for (const QString& line : text(filled(content)).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
                    question.environment[utf8(line.section(QLatin1Char('='), 0, 0))]
                        = utf8(line.section(QLatin1Char('='), 1));
            } else if (title == "profile") {
                question.profile = trimmed(content);
                question.target = (question.profile == "prod" ? *m_prod : *m_dev).target();
            } else if (title == "when") {
                for (const QJsonValue& word : QJsonDocument::fromJson(QByteArray::fromStdString(content)).array())
                    question.argv.push_back(filled(utf8(word.toString())));
            } else if (title == "then") {
                expected = trimmed(content);
            }
        }
        QVERIFY(!question.argv.empty());
        Task task;
        const auto result = check(question, gate(), task);
        QVERIFY(result);
        const std::string_view verdict = guard::name(result->verdict.kind);
        QCOMPARE(std::string(verdict) + ' ' + std::string(commands::name(result->kind)), expected);
        // Passwords of what it looked at stay where they were.
        QVERIFY(!QJsonDocument(result->json())
                .toJson()
                .contains(QByteArray::fromStdString(m_prod->target().password.reveal())));
    }

    void answersAsTheContractSays()
    {
        Task task;
        const Question question{.argv = {"npx", "prisma", "migrate", "reset", "--force"},
            .folder = m_home.path().toStdString(),
            .environment = {},
            .target = m_prod->target(),
            .profile = "prod"};
        const auto result = check(question, gate(), task);
        QVERIFY(result);
        QCOMPARE(result->exitStatus(), 3);
        const QJsonObject json = result->json();
        QCOMPARE(json.value(QStringLiteral("verdict")).toString(), QStringLiteral("refused"));
        QCOMPARE(json.value(QStringLiteral("environment")).toString(), QStringLiteral("production"));
        QCOMPARE(json.value(QStringLiteral("class")).toString(), QStringLiteral("reset"));
        const QJsonObject database = json.value(QStringLiteral("database")).toObject();
        QCOMPARE(database.value(QStringLiteral("name")).toString(), text(m_prod->name()));
        QVERIFY(database.value(QStringLiteral("identity")).toString().contains(QLatin1Char('/')));
        QVERIFY(!json.value(QStringLiteral("instead")).toString().isEmpty());
        const auto entries = *gate().journal().list({}, 1);
        QCOMPARE(entries.front().opening.operation, std::string("guard-check"));
        QCOMPARE(entries.front().ending, journal::Ending::Refused);
    }

    void asksOnStaging()
    {
        Task task;
        const auto result = check({.argv = {"prisma", "migrate", "reset"},
                                      .folder = m_home.path().toStdString(),
                                      .environment = {},
                                      .target = m_dev->target(),
                                      .profile = {},
                                      .stated = Environment::Staging},
            gate(), task);
        QVERIFY(result);
        QCOMPARE(result->verdict.kind, guard::Verdict::Kind::Confirm);
        QCOMPARE(result->exitStatus(), 0);
    }

    void isAPolicyThatOnlyGetsStricter()
    {
        for (const Class kind :
            {Class::Unrelated, Class::Read, Class::Additive, Class::Execute, Class::Destructive, Class::Reset}) {
            QCOMPARE(judge(kind, Environment::Development).kind, guard::Verdict::Kind::Allowed);
            QCOMPARE(judge(kind, Environment::Production).kind,
                kind < Class::Execute ? guard::Verdict::Kind::Allowed : guard::Verdict::Kind::Refused);
            QVERIFY(judge(kind, Environment::Staging).kind <= judge(kind, Environment::Production).kind);
        }
    }
};

QTEST_GUILESS_MAIN(VerdictTest)
#include "verdict_test.moc"
