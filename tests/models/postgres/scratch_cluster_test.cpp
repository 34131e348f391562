#include "postgres/scratch_cluster.h"

#include "base/file.h"
#include "postgres/scratch_layout.h"
#include "postgres/session.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <csignal>
#include <cstring>
#include <fstream>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace lockkeeper;
using namespace lockkeeper::postgres;
using Lifetime = ScratchCluster::Lifetime;

namespace {

namespace fs = std::filesystem;

QByteArray words(const Error& error) { return (error.message + QLatin1Char('|') + error.detail).toUtf8(); }

/// A folder that the server's own user can pass through where we are root.
class Ground {
public:
    Ground() { ::chmod(m_folder.path().toUtf8().constData(), 0755); }
    Ground(const Ground&) = delete;
    Ground& operator=(const Ground&) = delete;
    ~Ground()
    {
        // A test that fails halfway must not leave a server behind.
        Task task;
        [[maybe_unused]] const auto stopped = ScratchCluster::stop(place(), task);
    }
    [[nodiscard]] fs::path path() const { return m_folder.path().toStdString(); }
    [[nodiscard]] ScratchCluster::Place place() const
    {
        return {.folder = path() / "cluster", .elsewhere = path() / "elsewhere"};
    }

private:
    QTemporaryDir m_folder;
};

bool answers(const ScratchCluster& cluster)
{
    Task task;
    auto session = cluster.administer("postgres", "test", task);
    return session && session->query("SELECT 1");
}

Result<ScratchCluster> start(const ScratchCluster::Place& place, Lifetime lifetime)
{
    Task task;
    return ScratchCluster::start(place, lifetime, task);
}

/// Runs `work` in a process of its own that then waits; the test kills it.
template <typename Work>
pid_t inAProcess(Work work)
{
    int ready[2];
    if (::pipe(ready) != 0)
        return -1;
    const pid_t child = ::fork();
    if (child == 0) {
        ::setpgid(0, 0);
        const bool good = work();
        [[maybe_unused]] const auto told = ::write(ready[1], good ? "y" : "n", 1);
        ::pause();
    }
    char word = 0;
    const bool good = ::read(ready[0], &word, 1) == 1 && word == 'y';
    ::close(ready[0]);
    ::close(ready[1]);
    return good ? child : -1;
}

} // namespace

class ScratchClusterTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void makesAClusterThatOnlyThisMachineReaches()
    {
        const Ground ground;
        const fs::path odd = ground.path() / "a ö,\"b'%41";
        QVERIFY(makeFolder(odd));
        QVERIFY(::chmod(odd.c_str(), 0755) == 0);
        const ScratchCluster::Place place{.folder = odd / "cluster", .elsewhere = ground.path() / "elsewhere"};
        const auto cluster = start(place, Lifetime::Owned);
        QVERIFY2(cluster, cluster ? "" : words(cluster.error()).constData());
        QVERIFY(cluster->port() != 5432);
        Task task;
        auto session = cluster->administer("postgres", "test", task);
        QVERIFY(session);
        const auto settings = session->query(
            "SELECT current_setting('listen_addresses'), current_setting('server_encoding'), (SELECT datcollate FROM "
            "pg_database WHERE datname = 'postgres'), (SELECT string_agg(DISTINCT auth_method, ' ') FROM "
            "pg_hba_file_rules), (SELECT left(rolpassword, 13) FROM pg_authid WHERE rolname = current_user), "
            "current_setting('password_encryption')");
        QVERIFY(settings);
        QCOMPARE(settings->string(0, 0), std::string("127.0.0.1"));
        QCOMPARE(settings->string(0, 1), std::string("UTF8"));
        QCOMPARE(settings->string(0, 2), std::string("C.UTF-8"));
        QCOMPARE(settings->string(0, 3), std::string("scram-sha-256"));
        QCOMPARE(settings->string(0, 4), std::string("SCRAM-SHA-256"));
        QCOMPARE(session->server().identity.system, cluster->system());

        struct stat info{};
        QVERIFY(::stat((place.folder / "superuser").c_str(), &info) == 0);
        QCOMPARE(info.st_mode & 0777U, 0600U);
        QVERIFY(::stat(cluster->data().c_str(), &info) == 0);
        QCOMPARE(info.st_mode & 0777U, 0700U);
        QVERIFY(info.st_uid != 0);

        QVERIFY(fs::exists(place.folder / "socket" / (".s.PGSQL." + std::to_string(cluster->port()))));

        profile::Target stranger = cluster->superuser("postgres");
        stranger.password = Secret("guess");
        QVERIFY(!ReadSession::open(stranger, "test", task));
    }
    void keepsItsPortUntilItIsTaken()
    {
        const Ground ground;
        int port = 0;
        {
            const auto cluster = start(ground.place(), Lifetime::Owned);
            QVERIFY(cluster);
            port = cluster->port();
        }
        {
            const auto cluster = start(ground.place(), Lifetime::Owned);
            QVERIFY(cluster);
            QCOMPARE(cluster->port(), port);
        }
        const int taken = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const int yes = 1;
        ::setsockopt(taken, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        QVERIFY2(::bind(taken, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0, std::strerror(errno));
        QVERIFY(::listen(taken, 1) == 0);
        const auto cluster = start(ground.place(), Lifetime::Owned);
        ::close(taken);
        QVERIFY2(cluster, cluster ? "" : words(cluster.error()).constData());
        QVERIFY(cluster->port() != port);
        QVERIFY(answers(*cluster));
    }
    void survivesAStalePidFile()
    {
        const Ground ground;
        for (const std::string& pid : {std::string("2147483646"), std::to_string(::getpid()), std::string("1"),
                 std::string("no number"), std::string()}) {
            fs::path data;
            {
                const auto cluster = start(ground.place(), Lifetime::Owned);
                QVERIFY2(cluster, cluster ? "" : words(cluster.error()).constData());
                QVERIFY(answers(*cluster));
                data = cluster->data();
            }
            std::ofstream(data / "postmaster.pid")
                << pid << '\n'
                << data.string() << "\n1700000000\n5432\n\n127.0.0.1\n  1 2\nready   \n";
            const auto status = ScratchCluster::status(ground.place());
            QVERIFY(status);
            QVERIFY(status->made && !status->running);
        }
        const auto cluster = start(ground.place(), Lifetime::Owned);
        QVERIFY2(cluster, cluster ? "" : words(cluster.error()).constData());
        QVERIFY(answers(*cluster));
    }
    void comesBackAfterACrash()
    {
        const Ground ground;
        Task task;
        {
            const auto cluster = start(ground.place(), Lifetime::Detached);
            QVERIFY(cluster);
            auto session = cluster->administer("postgres", "test", task);
            QVERIFY(session);
            QVERIFY(session->script("CREATE TABLE kept AS SELECT 7 AS n"));
            const auto pid = runningPostmaster(cluster->data());
            QVERIFY(pid);
            QVERIFY(::kill(*pid, SIGKILL) == 0);
        }
        const auto again = start(ground.place(), Lifetime::Detached);
        QVERIFY2(again, again ? "" : words(again.error()).constData());
        auto session = again->administer("postgres", "test", task);
        QVERIFY(session);
        const auto rows = session->query("SELECT n FROM kept");
        QVERIFY(rows);
        QCOMPARE(rows->integer(0, 0), 7);
        QVERIFY(ScratchCluster::stop(ground.place(), task));
        QVERIFY(!runningPostmaster(again->data()));
    }
    void takesUpAHalfMadeCluster()
    {
        const Ground ground;
        QVERIFY(makeFolder(ground.place().folder / "data.partial" / "base"));
        QVERIFY(writeFile(ground.place().folder / "data.partial" / "PG_VERSION", "15\n"));
        const auto cluster = start(ground.place(), Lifetime::Owned);
        QVERIFY2(cluster, cluster ? "" : words(cluster.error()).constData());
        QVERIFY(answers(*cluster));
        std::error_code failure;
        QVERIFY(!fs::exists(ground.place().folder / "data.partial", failure));
    }
    void startsOnceForTwoAtOnce()
    {
        const Ground ground;
        std::vector<std::optional<Result<ScratchCluster>>> started(4);
        {
            std::vector<std::jthread> threads;
            for (auto& each : started)
                threads.emplace_back([&] { each.emplace(start(ground.place(), Lifetime::Detached)); });
        }
        for (const auto& each : started) {
            QVERIFY(*each);
            QCOMPARE((**each).port(), (**started.front()).port());
            QVERIFY(answers(**each));
        }
        Task task;
        QVERIFY(ScratchCluster::stop(ground.place(), task));
    }
    void stopsWithItsOwner()
    {
        const Ground ground;
        fs::path data;
        {
            const auto cluster = start(ground.place(), Lifetime::Owned);
            QVERIFY(cluster);
            data = cluster->data();
            QVERIFY(runningPostmaster(data));
            const auto adopted = start(ground.place(), Lifetime::Owned);
            QVERIFY(adopted);
            QCOMPARE(adopted->port(), cluster->port());
        }
        QVERIFY(!runningPostmaster(data));
    }
    void stopsWhenItsProgramIsKilled()
    {
        const Ground ground;
        const pid_t program = inAProcess([&] {
            static std::optional<ScratchCluster> cluster; // lives until the process does not
            if (auto started = start(ground.place(), Lifetime::Owned))
                cluster.emplace(*std::move(started));
            return cluster.has_value();
        });
        QVERIFY(program > 0);
        const auto status = ScratchCluster::status(ground.place());
        QVERIFY(status && status->running);
        ::kill(program, SIGKILL);
        ::waitpid(program, nullptr, 0);
        QTRY_VERIFY(!runningPostmaster(status->data));
    }
    void outlivesItsProgramWhenDetached()
    {
        const Ground ground;
        const pid_t program = inAProcess([&] { return start(ground.place(), Lifetime::Detached).has_value(); });
        QVERIFY(program > 0);
        ::kill(-program, SIGKILL);
        ::waitpid(program, nullptr, 0);
        const auto cluster = ScratchCluster::attach(ground.place());
        QVERIFY(cluster);
        QVERIFY(answers(*cluster));
        Task task;
        QVERIFY(ScratchCluster::stop(ground.place(), task));
    }
    void administersNoOtherCluster()
    {
        const Ground ground;
        auto cluster = start(ground.place(), Lifetime::Owned);
        QVERIFY(cluster);
        auto facts = readFacts(ground.place().folder);
        QVERIFY(facts && *facts);
        (*facts)->system ^= 1;
        QVERIFY(writeFacts(ground.place().folder, **facts));
        const auto other = ScratchCluster::attach(ground.place());
        QVERIFY(other);
        Task task;
        const auto session = other->administer("postgres", "test", task);
        QVERIFY(!session);
        QCOMPARE(session.error().code, std::string("cluster-foreign"));
    }
    void putsItsSocketsWhereTheirNameFits()
    {
        const Ground ground;
        const fs::path deep = ground.path() / std::string(60, 'a') / std::string(60, 'b');
        QVERIFY(makeFolder(deep));
        for (fs::path part = deep; part != ground.path(); part = part.parent_path())
            QVERIFY(::chmod(part.c_str(), 0755) == 0);
        const auto cluster
            = start({.folder = deep / "cluster", .elsewhere = ground.path() / "elsewhere"}, Lifetime::Owned);
        QVERIFY2(cluster, cluster ? "" : words(cluster.error()).constData());
        profile::Target target = cluster->superuser("postgres");
        const auto layout = layOut(deep / "cluster", ground.path() / "elsewhere");
        QVERIFY(layout);
        target.parameters.erase("hostaddr"); // it would win over the socket
        target.parameters["host"] = layout->sockets.string();
        Task task;
        QVERIFY(ReadSession::open(target, "test", task));
        std::error_code failure;
        fs::remove_all(layout->sockets, failure);
    }
    void liesElsewhereWhereTheServersUserCannotEnter()
    {
        const Ground ground;
        const fs::path closed = ground.path() / "closed";
        QVERIFY(makeFolder(closed));
        Task task;
        const auto cluster = ScratchCluster::start(
            {.folder = closed / "cluster", .elsewhere = ground.path() / "elsewhere"}, Lifetime::Owned, task);
        QVERIFY2(cluster, cluster ? "" : words(cluster.error()).constData());
        QVERIFY(answers(*cluster));
        const bool elsewhere = cluster->data().string().starts_with((ground.path() / "elsewhere").string());
        QCOMPARE(elsewhere, ::geteuid() == 0);
        QCOMPARE(task.snapshot().logLines > 0, ::geteuid() == 0);
    }
    void leavesNothingElsewhereOnceItsFolderIsGone()
    {
        const Ground ground;
        if (::geteuid() != 0)
            return; // nothing lies elsewhere then
        const fs::path elsewhere = ground.path() / "elsewhere";
        const auto closed = [&](const char* name) {
            const fs::path folder = ground.path() / name;
            return makeFolder(folder) ? ScratchCluster::Place{.folder = folder / "cluster", .elsewhere = elsewhere}
                                      : ScratchCluster::Place{};
        };
        const auto gone = start(closed("gone"), Lifetime::Detached);
        QVERIFY2(gone, gone ? "" : words(gone.error()).constData());
        std::error_code failure;
        fs::remove_all(ground.path() / "gone", failure);
        QVERIFY(runningPostmaster(gone->data()));
        const auto kept = start(closed("kept"), Lifetime::Owned);
        QVERIFY2(kept, kept ? "" : words(kept.error()).constData());
        QVERIFY(!runningPostmaster(gone->data()));
        QVERIFY(!fs::exists(gone->data().parent_path(), failure));
        QVERIFY(answers(*kept));
    }
    void runsAsAnOrdinaryUser()
    {
        if (::geteuid() != 0)
            return; // then every test here shows it
        const Ground ground;
        const fs::path home = ground.path() / "home";
        QVERIFY(makeFolder(home));
        constexpr unsigned nobody = 65534;
        QVERIFY(::chown(home.c_str(), nobody, nobody) == 0);
        const pid_t program = inAProcess([&] {
            if (::setgid(nobody) != 0 || ::setuid(nobody) != 0)
                return false;
            static std::optional<ScratchCluster> cluster;
            auto started = start({.folder = home / "cluster"}, Lifetime::Owned);
            if (started)
                cluster.emplace(*std::move(started));
            return cluster.has_value() && answers(*cluster);
        });
        QVERIFY(program > 0);
        struct stat info{};
        QVERIFY(::stat((home / "cluster" / "data").c_str(), &info) == 0);
        QCOMPARE(info.st_uid, nobody);
        ::kill(program, SIGKILL);
        ::waitpid(program, nullptr, 0);
        QTRY_VERIFY(!runningPostmaster(home / "cluster" / "data"));
    }
    void stopsWhenCancelledWhileItWaits()
    {
        const Ground ground;
        Task task;
        const auto lock = FolderLock::take(ground.place().folder, task);
        QVERIFY(lock);
        Task other;
        std::jthread aside([&] {
            while (other.snapshot().stage.isEmpty())
                std::this_thread::yield();
            other.cancel();
        });
        const auto cluster = ScratchCluster::start(ground.place(), Lifetime::Owned, other);
        QVERIFY(!cluster);
        QCOMPARE(cluster.error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(ScratchClusterTest)
#include "scratch_cluster_test.moc"
