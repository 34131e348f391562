#include "profile/secrets.h"

#include "base/text.h"
#include "profile/connection_url.h"
#include "profile/terminal.h"

#include <QtTest/QTest>

#include <fcntl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace lockkeeper;
using namespace lockkeeper::profile;

namespace {

Profile asking(const char* url = "postgresql://u@h/d")
{
    return {.name = "shop", .target = parseUrl(url)->target, .password = PasswordFrom::Ask};
}

} // namespace

class SecretsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        // A machine without a keyring: no session bus to find one on.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        qunsetenv("XDG_CURRENT_DESKTOP");
        qunsetenv("DESKTOP_SESSION");
    }

    void leavesAPasswordFileToLibpq()
    {
        int asked = 0;
        Secrets secrets([&](const Profile&, const QString&, const Secrets::Answer&) { ++asked; });
        Profile profile = asking("postgresql://u@h/d?passfile=/home/u/.pgpass");
        profile.password = PasswordFrom::Libpq;
        const auto target = secrets.resolveNow(profile);
        QVERIFY(target);
        QVERIFY(target->password.empty());
        QCOMPARE(target->value("passfile"), std::string("/home/u/.pgpass"));
        QCOMPARE(asked, 0);
    }

    void asksOnceASession()
    {
        int asked = 0;
        Secrets secrets([&](const Profile&, const QString& why, const Secrets::Answer& answer) {
            ++asked;
            QVERIFY(!why.isEmpty());
            answer(Secret("hunter2"));
        });
        QCOMPARE(secrets.resolveNow(asking())->password.reveal(), std::string("hunter2"));
        QCOMPARE(secrets.resolveNow(asking())->password.reveal(), std::string("hunter2"));
        QCOMPARE(asked, 1);
        std::string elsewhere;
        std::jthread([&] { elsewhere = secrets.target(asking()).password.reveal(); }).join();
        QCOMPARE(elsewhere, std::string("hunter2"));
        secrets.reject(asking());
        QVERIFY(!secrets.cached(asking()));
    }

    void asksOneQuestionForAllWhoWait()
    {
        std::vector<Secrets::Answer> questions;
        Secrets secrets(
            [&](const Profile&, const QString&, Secrets::Answer answer) { questions.push_back(std::move(answer)); });
        int answered = 0;
        QObject context;
        auto gone = std::make_unique<QObject>();
        secrets.resolve(asking(), &context, [&](const Result<Target>& target) { answered += target ? 1 : 0; });
        secrets.resolve(asking(), &context, [&](const Result<Target>& target) { answered += target ? 1 : 0; });
        secrets.resolve(asking(), gone.get(), [&](const Result<Target>&) { answered += 100; });
        gone.reset();
        QCOMPARE(questions.size(), std::size_t{1});
        questions.front()(Secret("x"));
        QCOMPARE(answered, 2);
    }

    void sendsNoPasswordToAnotherPlace()
    {
        Secrets secrets;
        secrets.remember(asking(), Secret("hunter2"));
        QVERIFY(!secrets.cached(asking("postgresql://u@evil.example/d")));
        QVERIFY(!secrets.cached(asking("postgresql://root@h/d")));
    }

    void saysThatThereIsNoKeyringAndAsks()
    {
        QString said;
        Secrets secrets([&](const Profile&, const QString& why, const Secrets::Answer& answer) {
            said = why;
            answer(Secret("typed"));
        });
        Profile profile = asking();
        profile.password = PasswordFrom::Keyring;
        QCOMPARE(secrets.resolveNow(profile)->password.reveal(), std::string("typed"));
        QVERIFY2(said.contains(QStringLiteral("keyring")), qPrintable(said));
        // Keeping falls back to this session, and says so.
        QCOMPARE(secrets.keepNow(profile, Secret("other")), PasswordFrom::Ask);
        QCOMPARE(secrets.cached(profile)->reveal(), std::string("other"));
    }

    void loadsWithoutAskingAnybody()
    {
        int asked = 0;
        Secrets secrets([&](const Profile&, const QString&, const Secrets::Answer&) { ++asked; });
        Profile profile = asking();
        profile.password = PasswordFrom::Keyring;
        secrets.loadNow({profile, asking()});
        secrets.loadNow({});
        QVERIFY(!secrets.cached(profile));
        QCOMPARE(asked, 0);
    }

    void saysWhenNobodyCanBeAsked()
    {
        Secrets mute;
        const auto none = mute.resolveNow(asking());
        QVERIFY(!none);
        QCOMPARE(none.error().code, std::string("password-needed"));
        Secrets declined([](const Profile&, const QString&, const Secrets::Answer& answer) { answer(std::nullopt); });
        QVERIFY(!declined.resolveNow(asking()));
    }

    void asksOnTheTerminalWithItsEchoOff()
    {
        // A child whose controlling terminal is a pseudo-terminal of ours.
        const int master = ::posix_openpt(O_RDWR | O_NOCTTY);
        QVERIFY(master >= 0 && ::grantpt(master) == 0 && ::unlockpt(master) == 0);
        const std::string name = ::ptsname(master);
        const pid_t child = ::fork();
        if (child == 0) {
            ::setsid();
            const int tty = ::open(name.c_str(), O_RDWR); // becomes the controlling terminal
            const auto answer = askOnTerminal(QStringLiteral("Password?"));
            ::_exit(tty >= 0 && answer && answer->reveal() == "hun ter2" ? 0 : 1);
        }
        std::string seen;
        const auto readUntil = [&](const char* what) {
            char buffer[256];
            while (seen.find(what) == std::string::npos) {
                const ssize_t got = ::read(master, buffer, sizeof buffer);
                if (got <= 0)
                    return;
                seen.append(buffer, static_cast<std::size_t>(got));
            }
        };
        readUntil("Password?");
        QVERIFY(::write(master, "hun ter2\n", 9) == 9);
        readUntil("\n");
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(WEXITSTATUS(status), 0);
        QVERIFY2(seen.find("hun") == std::string::npos, seen.c_str());
        ::close(master);
    }

    void saysThatThereIsNoTerminal()
    {
        const pid_t child = ::fork();
        if (child == 0) {
            ::setsid(); // no controlling terminal any more
            const auto answer = askOnTerminal(QStringLiteral("Password?"));
            ::_exit(!answer && answer.error().code == "no-terminal" ? 0 : 1);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(WEXITSTATUS(status), 0);
    }
};

QTEST_GUILESS_MAIN(SecretsTest)
#include "secrets_test.moc"
