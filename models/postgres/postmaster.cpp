#include "postgres/postmaster.h"

#include "base/file.h"
#include "base/text.h"
#include "base/tr.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QProcessEnvironment>

#include <array>
#include <charconv>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <future>
#include <grp.h>
#include <linux/close_range.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace lockkeeper::postgres {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr auto kStep = 20ms;
constexpr std::uintmax_t kLogLimit = 10U << 20U;

std::vector<std::string> pidFile(const fs::path& data)
{
    std::ifstream file(data / "postmaster.pid");
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
        lines.push_back(line);
    return lines;
}

bool isZombie(pid_t pid)
{
    std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
    const std::string stat((std::istreambuf_iterator<char>(file)), {});
    const std::size_t end = stat.rfind(')'); // the name before it may hold anything
    return end == std::string::npos || (end + 2 < stat.size() && stat[end + 2] == 'Z');
}

/// As unix_socket_directories takes it: a list, where commas part and quotes hold together.
std::string quotedFolder(const fs::path& folder)
{
    std::string quoted = "\"";
    for (const char c : folder.string())
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

/// Everything the child needs, made before fork: between fork and exec nothing may allocate.
struct Launch {
    std::vector<std::string> words;
    std::vector<std::string> variables;
    std::vector<char*> argv;
    std::vector<char*> envp;
    int log = -1;
    const PostmasterPlace* place = nullptr;

    explicit Launch(const PostmasterPlace& where)
        : place(&where)
    {
        words = {where.program.string(), "-D", where.data.string(), "-p", std::to_string(where.port), "-k",
            quotedFolder(where.sockets), "-h", "127.0.0.1"};
        const QStringList inherited = QProcessEnvironment::systemEnvironment().toStringList();
        for (const QString& variable : inherited) {
            // PGDATA and its kin speak of somebody's real server.
            if (!variable.startsWith(QLatin1String("PG")) && !variable.startsWith(QLatin1String("LC_")))
                variables.push_back(utf8(variable));
        }
        variables.emplace_back("LC_ALL=C.UTF-8");
        for (std::string& word : words)
            argv.push_back(word.data());
        for (std::string& variable : variables)
            envp.push_back(variable.data());
        argv.push_back(nullptr);
        envp.push_back(nullptr);
        std::error_code failure;
        const bool large = fs::file_size(where.log, failure) > kLogLimit && !failure;
        log = ::open(where.log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | (large ? O_TRUNC : 0), 0600);
    }
    Launch(const Launch&) = delete;
    Launch& operator=(const Launch&) = delete;
    ~Launch()
    {
        if (log >= 0)
            ::close(log);
    }

    [[noreturn]] void becomeServer(bool owned, pid_t parent) const
    {
        const int nothing = ::open("/dev/null", O_RDONLY);
        ::dup2(nothing, STDIN_FILENO);
        ::dup2(log >= 0 ? log : nothing, STDOUT_FILENO);
        ::dup2(log >= 0 ? log : nothing, STDERR_FILENO);
        // A pipe of whoever started us, held open by a server, would make them wait for ever.
        ::close_range(3, ~0U, 0);
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, nullptr);
        ::signal(SIGPIPE, SIG_DFL);
        ::signal(SIGINT, SIG_DFL);
        if (place->user
            && (::setgroups(0, nullptr) != 0 || ::setgid(place->user->gid) != 0 || ::setuid(place->user->uid) != 0))
            ::_exit(126);
        if (owned) {
            ::prctl(PR_SET_PDEATHSIG, SIGINT); // after setuid, which clears it
            if (::getppid() != parent)
                ::_exit(126);
        }
        if (::chdir(place->data.c_str()) == 0)
            ::execve(argv.front(), argv.data(), envp.data());
        ::_exit(127);
    }
};

Error notStarted(const PostmasterPlace& place)
{
    const auto log = readFile(place.log);
    const std::string tail = log ? log->substr(log->size() > 2000 ? log->size() - 2000 : 0) : std::string();
    return {.kind = Error::Kind::Failed,
        .code = "server-not-started",
        .message = Tr::tr("The private PostgreSQL server in %1 did not start; its log is %2.")
            .arg(text(place.data), text(place.log)),
        .detail = text(std::string_view(tail)).trimmed()};
}

/// Until postmaster.pid says "ready" (its eighth line: miscadmin.h, LOCK_FILE_LINE_PM_STATUS).
template <typename Alive>
Result<> awaitReady(const PostmasterPlace& place, const Task* task, Alive alive)
{
    const QDeadlineTimer deadline(60'000);
    while (!deadline.hasExpired()) {
        const std::vector<std::string> lines = pidFile(place.data);
        if (lines.size() >= 8 && lines[7].starts_with("ready") && runningPostmaster(place.data))
            return {};
        if (!alive())
            return std::unexpected(notStarted(place));
        if (task && task->cancelled())
            return std::unexpected(cancelledError());
        std::this_thread::sleep_for(kStep);
    }
    return std::unexpected(notStarted(place));
}

} // namespace

std::optional<pid_t> runningPostmaster(const fs::path& data)
{
    const std::vector<std::string> lines = pidFile(data);
    pid_t pid = 0;
    if (!lines.empty())
        std::from_chars(lines[0].data(), lines[0].data() + lines[0].size(), pid);
    if (pid <= 1 || (::kill(pid, 0) != 0 && errno == ESRCH) || isZombie(pid))
        return {};
    // The postmaster works in its data folder; a stranger who got the number does not.
    std::error_code failure;
    const fs::path folder = fs::read_symlink("/proc/" + std::to_string(pid) + "/cwd", failure);
    if (failure || !fs::equivalent(folder, data, failure) || failure)
        return {};
    return pid;
}

void removeStaleFiles(const PostmasterPlace& place)
{
    std::error_code failure;
    fs::remove(place.data / "postmaster.pid", failure);
    for (const auto& entry : fs::directory_iterator(place.sockets, failure)) {
        std::error_code ignored;
        fs::remove(entry.path(), ignored);
    }
}

Result<> stopPostmaster(const fs::path& data)
{
    const auto pid = runningPostmaster(data);
    if (!pid)
        return {};
    for (const int signal : {SIGINT, SIGQUIT}) {
        ::kill(*pid, signal);
        for (const QDeadlineTimer deadline(20'000); !deadline.hasExpired();) {
            if (runningPostmaster(data) != pid)
                return {};
            std::this_thread::sleep_for(kStep);
        }
    }
    return std::unexpected(Error{.kind = Error::Kind::Failed,
        .code = "server-not-stopped",
        .message = Tr::tr("The private PostgreSQL server in %1 does not stop.").arg(text(data))});
}

Result<> startDetached(const PostmasterPlace& place)
{
    const Launch launch(place);
    std::array<int, 2> word{-1, -1};
    if (::pipe2(word.data(), O_CLOEXEC) != 0)
        return std::unexpected(notStarted(place));
    const pid_t middle = ::fork();
    if (middle == 0) {
        ::setsid();
        const pid_t server = ::fork();
        if (server == 0)
            launch.becomeServer(false, 0);
        const bool told = ::write(word[1], &server, sizeof server) == sizeof server;
        ::_exit(told ? 0 : 126);
    }
    pid_t server = -1;
    ::close(word[1]);
    const bool told = ::read(word[0], &server, sizeof server) == sizeof server;
    ::close(word[0]);
    if (middle > 0)
        ::waitpid(middle, nullptr, 0);
    if (!told || server <= 0)
        return std::unexpected(notStarted(place));
    return awaitReady(place, nullptr, [server] { return ::kill(server, 0) == 0 && !isZombie(server); });
}

Result<std::unique_ptr<OwnedPostmaster>> OwnedPostmaster::start(const PostmasterPlace& place, Task& task)
{
    std::unique_ptr<OwnedPostmaster> owned(new OwnedPostmaster);
    const std::shared_ptr<Child> child = owned->m_child;
    std::promise<void> born;
    const std::future<void> birth = born.get_future();
    owned->m_keeper = std::thread([place, child, born = std::move(born)]() mutable {
        const Launch launch(place);
        const pid_t parent = ::getpid();
        const pid_t server = ::fork();
        if (server == 0)
            launch.becomeServer(true, parent);
        child->pid = server;
        born.set_value();
        int status = 0;
        while (server > 0 && ::waitpid(server, &status, 0) < 0 && errno == EINTR) { }
        child->gone = true;
    });
    birth.wait();
    LK_TRY(awaitReady(place, &task, [&] { return !child->gone; }));
    return owned;
}

OwnedPostmaster::~OwnedPostmaster()
{
    for (const int signal : {SIGINT, SIGQUIT, SIGKILL}) {
        if (!m_child->gone && m_child->pid > 0)
            ::kill(m_child->pid, signal);
        for (const QDeadlineTimer deadline(20'000); !m_child->gone && !deadline.hasExpired();)
            std::this_thread::sleep_for(kStep);
    }
    m_keeper.join();
}

} // namespace lockkeeper::postgres
