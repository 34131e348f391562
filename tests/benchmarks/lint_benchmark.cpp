// What the analysis of a history costs beside the bare parse of the same text: `benchmark_lint [MIGRATIONS]`.
// Prints ratios against the parser in the same run; seconds alone say nothing about another machine. One thread is
// measured in its own processor time, rounds of all kinds by turns, so that a busy machine disturbs them alike.
#include "migration_corpus.h"
#include "sql/analyse.h"
#include "sql/parser.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <span>
#include <thread>

using namespace lockkeeper;

namespace {

using Files = std::span<const std::string>;

double processorTime()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

struct Work {
    const char* name;
    std::function<void()> run;
    double best = 1e9;
};

/// Two threads, each with a state of its own for its half, on the clock: beside one thread on the clock.
double wallTime(Files files, unsigned threads)
{
    const auto begin = std::chrono::steady_clock::now();
    {
        std::vector<std::jthread> workers;
        const std::size_t share = files.size() / threads;
        for (unsigned i = 0; i < threads; ++i)
            workers.emplace_back([part = files.subspan(i * share, share)] {
                sql::State state;
                for (const std::string& file : part)
                    (void)sql::analyse(file, state);
            });
    }
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void parse(Files files)
{
    for (const std::string& file : files)
        if (sql::Parse(file).error())
            std::abort();
}

void compare(const char* what, Files files)
{
    constexpr int rounds = 5;
    std::size_t bytes = 0;
    std::size_t statements = 0;
    std::size_t findings = 0;
    for (const std::string& file : files)
        bytes += file.size();
    std::array works{Work{"bare parse", [&] { parse(files); }},
        Work{"parse and fold",
            [&] {
                sql::State state;
                for (const std::string& file : files)
                    sql::fold(state, file);
            }},
        Work{"whole analysis", [&] {
                 sql::State state;
                 statements = findings = 0;
                 for (const std::string& file : files) {
                     const sql::Analysis analysis = sql::analyse(file, state);
                     statements += analysis.statements.size();
                     findings += analysis.findings.size();
                 }
             }}};
    for (int round = 0; round < rounds; ++round)
        for (Work& work : works) {
            const double begin = processorTime();
            work.run();
            work.best = std::min(work.best, processorTime() - begin);
        }
    const double megabytes = static_cast<double>(bytes) / 1e6;
    std::printf(
        "%s: %zu files, %.1f MB, %zu statements, %zu findings\n", what, files.size(), megabytes, statements, findings);
    for (const Work& work : works)
        std::printf("  %-16s %6.3f s  %6.1f MB/s  %.2f of the bare parse\n", work.name, work.best,
            megabytes / work.best, work.best / works.front().best);
}

} // namespace

int main(int argc, char** argv)
{
    const unsigned count = argc > 1 ? static_cast<unsigned>(std::strtoul(argv[1], nullptr, 10)) : 5000;
    const std::vector<std::string> history = benchmarks::migrationCorpus(count);
    compare("history", history);
    const std::vector<std::string> large{benchmarks::largeFile(std::size_t(count) * 10'000)};
    compare("one file", large);

    double one = 1e9;
    double two = 1e9;
    for (int round = 0; round < 5; ++round) {
        one = std::min(one, wallTime(history, 1));
        two = std::min(two, wallTime(history, 2));
    }
    std::printf("the history on one thread %.3f s, its halves on two %.3f s on the clock: %.2f\n", one, two, two / one);
    return 0;
}
