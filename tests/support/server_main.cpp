// lk_test_server start|stop FOLDER: the one PostgreSQL server of all suites.
#include "base/text.h"
#include "support/test_server.h"

#include <cstdio>
#include <string_view>

int main(int argc, char** argv)
{
    using namespace lockkeeper;
    const std::string_view verb = argc == 3 ? argv[1] : "";
    Task task;
    Result<> done;
    if (verb == "start") {
        done = test::startServer(argv[2], task);
    } else if (verb == "stop") {
        done = postgres::ScratchCluster::stop(test::serverPlace(argv[2]), task);
    } else {
        std::fputs("usage: lk_test_server start|stop FOLDER\n", stderr);
        return 2;
    }
    for (const Task::LogLine& line : task.logFrom(0))
        std::fprintf(stderr, "%s\n", qPrintable(line.text));
    if (!done)
        std::fprintf(stderr, "%s\n%s\n", qPrintable(done.error().message), qPrintable(done.error().detail));
    return done ? 0 : exitStatus(done.error().kind);
}
