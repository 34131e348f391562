#include "profile/store.h"

#include "base/file.h"
#include "base/text.h"
#include "profile/connection_url.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sys/stat.h>
#include <thread>

namespace fs = std::filesystem;
using namespace lockkeeper;
using namespace lockkeeper::profile;
using environment::Environment;

class StoreTest final : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path file() const { return fs::path(m_folder->path().toStdString()) / "new" / "profiles.toml"; }
    static Profile made(const std::string& name, Environment environment = Environment::Development)
    {
        Profile profile{.name = name, .environment = environment};
        profile.target = parseUrl("postgresql://app:hunter2@db.example:5433/shop?sslmode=require&schema=app")->target;
        return profile;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void readsBackWhatItWrote()
    {
        const Store store(file());
        QVERIFY(store.load()->empty());
        Profile profile = made("a \"b\" ü", Environment::Staging);
        profile.group = "Team";
        profile.notes = "two\nlines \\ and 'quotes'";
        profile.project = "/srv/shop";
        profile.password = PasswordFrom::Keyring;
        profile.pooled = true;
        QVERIFY(store.add(profile));
        const Profile again = *store.find("a \"b\" ü");
        QCOMPARE(again.environment, Environment::Staging);
        QCOMPARE(again.group, profile.group);
        QCOMPARE(again.notes, profile.notes);
        QCOMPARE(again.project, profile.project);
        QCOMPARE(again.password, PasswordFrom::Keyring);
        QVERIFY(again.pooled);
        QCOMPARE(shownUrl(again.target), shownUrl(profile.target));
    }

    void holdsNoSecretAndIsForItsOwnerAlone()
    {
        const Store store(file());
        Profile profile = made("shop");
        profile.target.parameters["password"] = "hunter2";
        QVERIFY(store.add(profile));
        QVERIFY(readFile(file())->find("hunter2") == std::string::npos);
        struct stat info{};
        QCOMPARE(::stat(file().c_str(), &info), 0);
        QCOMPARE(info.st_mode & 0777U, 0600U);
        QVERIFY(store.find("shop")->target.password.empty());
    }

    void countsAProfileNobodyClassifiedAsProduction()
    {
        QVERIFY(makeFolder(file().parent_path()));
        QVERIFY(writeFile(file(), "[[profile]]\nname = 'x'\nurl = 'postgresql://h/d'\n"));
        QCOMPARE(Store(file()).find("x")->environment, Environment::Production);
    }

    void keepsWhatItDoesNotKnow()
    {
        QVERIFY(makeFolder(file().parent_path()));
        QVERIFY(writeFile(file(),
            "future = [1, 2]\n[[profile]]\nname = 'x'\nurl = 'postgresql://h/d'\ncolour = 'red'\n"
            "[profile.tunnel]\nhost = 'bastion'\nports = [1, 2]\n[[profile.tunnel.hop]]\nname = 'a'\n"));
        const Store store(file());
        QVERIFY(store.add(made("y")));
        QVERIFY(store.rename("x", "z"));
        const std::string content = *readFile(file());
        const auto again = parseProfiles(content, file());
        QVERIFY(again);
        for (const char* kept : {"future", "colour = 'red'", "bastion", "hop"})
            QVERIFY2(content.find(kept) != std::string::npos, content.c_str());
        QCOMPARE(formatProfiles(*again), content);
    }

    void namesFileAndLineOfWhatIsBroken_data()
    {
        QTest::addColumn<QString>("toml");
        QTest::addColumn<int>("line");
        QTest::newRow("no toml") << QStringLiteral("\n[[profile]\n") << 2;
        QTest::newRow("no name") << QStringLiteral("\n\n[[profile]]\nurl = 'postgresql://h/d'\n") << 3;
        QTest::newRow("bad url") << QStringLiteral("[[profile]]\nname = 'x'\nurl = 'mysql://h'\n") << 3;
        QTest::newRow("a password") << QStringLiteral("[[profile]]\nname = 'x'\nurl = 'postgresql://u:hunter2@h/d'\n")
                                    << 3;
        QTest::newRow("a password of its own")
            << QStringLiteral("[[profile]]\nname = 'x'\nurl = 'postgresql://h/d'\npassword = 'hunter2'\n") << 4;
        QTest::newRow("bad environment") << QStringLiteral(
            "[[profile]]\nname = 'x'\nurl = 'postgresql://h'\nenvironment = 'live'\n")
                                         << 4;
        QTest::newRow("a number") << QStringLiteral("[[profile]]\nname = 7\n") << 2;
        QTest::newRow("twice") << QStringLiteral(
            "[[profile]]\nname='x'\nurl='postgresql://h'\n[[profile]]\nname='x'\nurl='postgresql://h'\n")
                               << 4;
        QTest::newRow("newer") << QStringLiteral("version = 2\n") << 1;
        QTest::newRow("not a list") << QStringLiteral("profile = 3\n") << 1;
    }
    void namesFileAndLineOfWhatIsBroken()
    {
        QFETCH(QString, toml);
        QFETCH(int, line);
        QVERIFY(makeFolder(file().parent_path()));
        QVERIFY(writeFile(file(), utf8(toml)));
        const Store store(file());
        const auto loaded = store.load();
        QVERIFY(!loaded);
        const QString place = text(file()) + QStringLiteral(":%1:").arg(line);
        QVERIFY2(loaded.error().message.startsWith(place), qPrintable(loaded.error().message));
        QVERIFY(!loaded.error().message.contains(QStringLiteral("hunter2")));
        // And it is never overwritten.
        QVERIFY(!store.add(made("new")));
        QCOMPARE(*readFile(file()), utf8(toml));
    }

    void refusesANameThatIsTakenOrNoName()
    {
        const Store store(file());
        QVERIFY(store.add(made("a")));
        QCOMPARE(store.add(made("a")).error().code, std::string("profile-exists"));
        for (const char* bad : {"", " a", "a\n", "--all"})
            QCOMPARE(store.add(made(bad)).error().code, std::string("profile-name"));
        QCOMPARE(store.rename("b", "c").error().code, std::string("profile-missing"));
        QCOMPARE(store.remove("b").error().code, std::string("profile-missing"));
    }

    void editsRenamesDuplicatesAndRemoves()
    {
        const Store store(file());
        QVERIFY(store.add(made("a", Environment::Production)));
        QVERIFY(store.add(made("b")));
        QVERIFY(store.rename("a", "c"));
        const Profile copy = *store.duplicate("c", "d");
        QCOMPARE(copy.environment, Environment::Production);
        QVERIFY(store.remove("b"));
        const auto left = *store.load();
        QCOMPARE(left.size(), std::size_t{2});
        QCOMPARE(left[0].name, std::string("c"));
        QCOMPARE(left[1].name, std::string("d"));
    }

    void doesNotOverwriteWhatAnotherProgramChanged()
    {
        const Store store(file());
        QVERIFY(store.add(made("a")));
        const Profile before = *store.find("a");
        Profile theirs = before;
        theirs.environment = Environment::Production;
        QVERIFY(Store(file()).edit(before, theirs));
        Profile ours = before;
        ours.notes = "mine";
        QCOMPARE(store.edit(before, ours).error().code, std::string("profile-changed"));
        QCOMPARE(store.find("a")->environment, Environment::Production);
    }

    void losesNoProfileOfWritersAtOnce()
    {
        constexpr int writers = 8;
        constexpr int each = 5;
        std::atomic<int> failed = 0;
        {
            std::vector<std::jthread> threads;
            for (int writer = 0; writer < writers; ++writer) {
                threads.emplace_back([&, writer] {
                    for (int i = 0; i < each; ++i) {
                        if (!Store(file()).add(made(std::to_string(writer) + '-' + std::to_string(i))))
                            ++failed;
                    }
                });
            }
        }
        QCOMPARE(failed.load(), 0);
        QCOMPARE(Store(file()).load()->size(), std::size_t{writers * each});
    }
};

QTEST_APPLESS_MAIN(StoreTest)
#include "store_test.moc"
