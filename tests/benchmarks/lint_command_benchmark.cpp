// The whole `lockkeeper-cli lint` beside squawk on the same files, and the memory it takes:
// `benchmark_lint_command [SQUAWK]`. The build's target `squawk` installs that peer (npm, squawk-cli 2.66.0) where it
// is looked for when no path is given. Both write their report to /dev/null. Processor time of the process and its peak
// resident memory, best of three; a peer that runs longer than twenty times ours is stopped.
#include "migration_corpus.h"

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <thread>

namespace fs = std::filesystem;
using namespace lockkeeper;

namespace {

struct Run {
    double seconds = 0; ///< user and system
    double peakMegabytes = 0;
    bool ended = true;
};

/// Runs a program to its end, or until it took so much time.
std::optional<Run> run(const std::vector<std::string>& command, double longest)
{
    const pid_t child = fork();
    if (child < 0)
        return std::nullopt;
    if (child == 0) {
        const int null = open("/dev/null", O_WRONLY);
        dup2(null, STDOUT_FILENO);
        dup2(null, STDERR_FILENO);
        std::vector<char*> arguments;
        for (const std::string& word : command)
            arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        execv(arguments[0], arguments.data());
        _exit(127);
    }
    const auto begin = std::chrono::steady_clock::now();
    bool ended = true;
    int status = 0;
    rusage used{};
    while (wait4(child, &status, WNOHANG, &used) == 0) {
        if (std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count() > longest && ended) {
            ended = false;
            kill(child, SIGKILL);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    // Both exit with 1 where they found something.
    if (ended && (!WIFEXITED(status) || WEXITSTATUS(status) > 1))
        return std::nullopt;
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return Run{seconds(used.ru_utime) + seconds(used.ru_stime), static_cast<double>(used.ru_maxrss) / 1000, ended};
}

std::optional<Run> best(const std::vector<std::string>& command, double longest)
{
    std::optional<Run> least;
    for (int round = 0; round < 3; ++round) {
        const std::optional<Run> one = run(command, longest);
        if (!one || !one->ended)
            return one;
        if (!least || one->seconds < least->seconds)
            least = one;
    }
    return least;
}

std::vector<std::string> words(std::vector<std::string> command, const std::vector<fs::path>& files)
{
    for (const fs::path& file : files)
        command.push_back(file.string());
    return command;
}

void compare(const char* what, const fs::path& ours, const fs::path& folder, const fs::path& squawk,
    const std::vector<fs::path>& files)
{
    std::size_t largest = 0;
    for (const fs::path& file : files)
        largest = std::max<std::size_t>(largest, fs::file_size(file));
    const std::optional<Run> mine = best({ours.string(), "lint", folder.string()}, 600);
    if (!mine) {
        std::printf("%s: lockkeeper-cli did not run\n", what);
        return;
    }
    const double limit = 4 * static_cast<double>(largest) / 1e6 + 64;
    std::printf("%s: lockkeeper-cli lint %.2f s, peak %.0f MB, %.2f of four times the largest file plus 64 MB\n", what,
        mine->seconds, mine->peakMegabytes, mine->peakMegabytes / limit);
    if (!fs::exists(squawk)) {
        std::printf(
            "  NOT COMPARED with squawk: there is no %s; build the target squawk, or give its path\n", squawk.c_str());
        return;
    }
    const std::optional<Run> peer = best(words({squawk.string()}, files), 20 * mine->seconds + 5);
    if (!peer)
        std::printf("  NOT COMPARED with squawk: it failed\n");
    else
        std::printf("  squawk %s%.2f s, peak %.0f MB: ours is %s%.1f times as fast\n",
            peer->ended ? "" : "stopped after ", peer->seconds, peer->peakMegabytes, peer->ended ? "" : "more than ",
            peer->seconds / mine->seconds);
}

} // namespace

int main(int argc, char** argv)
{
    const fs::path bin = fs::canonical("/proc/self/exe").parent_path();
    const fs::path squawk
        = argc > 1 ? fs::path(argv[1]) : bin.parent_path() / "peers/node_modules/@squawk-cli/linux-x64/bin/squawk";
    std::string folder = (fs::temp_directory_path() / "lint-benchmark-XXXXXX").string();
    if (!mkdtemp(folder.data()))
        return 1;
    const fs::path home(folder);
    const std::vector<fs::path> history = benchmarks::writeProject(home / "history", benchmarks::migrationCorpus(5000));
    const fs::path large = home / "large.sql";
    const fs::path insert = home / "insert.sql";
    std::ofstream(large, std::ios::binary) << benchmarks::largeFile(50'000'000);
    std::ofstream(insert, std::ios::binary) << benchmarks::largeInsert(9'000'000);

    compare("5,000 migrations", bin / "lockkeeper-cli", home / "history", squawk, history);
    compare("one file of 50 MB", bin / "lockkeeper-cli", large, squawk, {large});
    compare("one INSERT of 9 MB", bin / "lockkeeper-cli", insert, squawk, {insert});
    fs::remove_all(home);
    return 0;
}
