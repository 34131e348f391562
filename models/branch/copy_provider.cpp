#include "branch/copy_provider.h"

#include "base/process.h"
#include "base/text.h"
#include "base/tr.h"
#include "branch/fill.h"
#include "postgres/database_shape.h"
#include "postgres/dump_preflight.h"
#include "postgres/dump_progress.h"
#include "postgres/server_tools.h"
#include "postgres/table_counts.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <thread>
#include <unistd.h>

namespace lockkeeper::branch {
namespace {

constexpr double kCounted = 0.10;
constexpr double kCopied = 0.80;
constexpr double kProved = 0.95;
constexpr int kBrokenPipe = 128 + SIGPIPE;

/// A kernel pipe between two children; each of our ends is closed once, by whoever is first.
class Pipe {
public:
    Pipe()
    {
        std::array<int, 2> ends{-1, -1};
        m_good = ::pipe2(ends.data(), O_CLOEXEC) == 0;
        m_read = ends[0];
        m_write = ends[1];
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe()
    {
        closeRead();
        closeWrite();
    }
    [[nodiscard]] bool good() const { return m_good; }
    [[nodiscard]] int read() const { return m_read; }
    [[nodiscard]] int write() const { return m_write; }
    void closeRead() { shut(m_read); }
    void closeWrite() { shut(m_write); }

private:
    static void shut(std::atomic<int>& end)
    {
        if (const int fd = end.exchange(-1); fd >= 0)
            ::close(fd);
    }
    bool m_good = false;
    std::atomic<int> m_read = -1;
    std::atomic<int> m_write = -1;
};

Result<Probe> probe(const Source& source, Task& task)
{
    Probe probe;
    if (const auto fit = postgres::refusePooled(source.target, source.pooled); !fit)
        probe.whyNot.push_back(fit.error().message);
    if (!source.mayCreate)
        probe.whyNot.push_back(Tr::tr("this role may not create databases (CREATEDB)"));
    if (const auto tools = postgres::toolsFor("pg_dump", source.version); !tools)
        probe.whyNot.push_back(tools.error().message);
    LK_LET(auto session, postgres::ReadSession::open(source.target, "look", task));
    const auto obstacles = postgres::checkDumpable(session);
    if (!obstacles && obstacles.error().kind == Error::Kind::Cancelled)
        return std::unexpected(obstacles.error());
    if (!obstacles)
        probe.whyNot.push_back(obstacles.error().message);
    probe.possible = probe.whyNot.empty();
    return probe;
}

/// The two children of one copy.
struct Children {
    Process dump;
    Process restore;
};

Result<Children> prepare(
    const Source& source, const NewDatabase& made, const std::string& snapshot, const std::string& purpose, Task& task)
{
    LK_LET(const postgres::Binaries tools, postgres::toolsFor("pg_dump", source.version));
    profile::Target plain = source.target;
    plain.parameters.erase("client_encoding");
    Children children;
    LK_LET(children.dump, postgres::readingTool(tools.program("pg_dump"), plain, purpose));
    // A subscription in a copy would wait for its publisher; a branch has none.
    for (const char* argument :
        {"--format=custom", "--compress=0", "--verbose", "--no-subscriptions", "--lock-wait-timeout=10000"})
        children.dump.arguments.emplace_back(argument);
    children.dump.arguments.push_back("--snapshot=" + snapshot);
    children.dump.withoutEnvironment.emplace_back("PGCLIENTENCODING");

    LK_LET(auto session, postgres::ReadSession::open(source.target, "look", task));
    LK_LET(const std::vector<std::string> roles, postgres::rolesNamed(session));
    LK_LET(const Ownership ownership, decideOwnership(source.target, roles, task));
    task.log(ownership.words);
    LK_LET(environment::Clearance clearance, made.mayFill(task));
    LK_LET(children.restore,
        postgres::writingTool(tools.program("pg_restore"), made.target(), std::move(clearance), purpose + "-in", task));
    children.restore.arguments.emplace_back("--exit-on-error");
    children.restore.arguments.insert(
        children.restore.arguments.end(), ownership.arguments.begin(), ownership.arguments.end());
    return children;
}

Result<> runBoth(Children children, const Source& source, Task& task)
{
    Pipe pipe;
    if (!pipe.good())
        return std::unexpected(Error{.kind = Error::Kind::Failed,
            .code = "program-not-started",
            .message = Tr::tr("No pipe could be made between pg_dump and pg_restore."),
            .detail = QString::fromLocal8Bit(std::strerror(errno))});
    children.dump.outputDescriptor = pipe.write();
    children.restore.inputDescriptor = pipe.read();
    // Each child has its end by the first tick; ours would keep the other child waiting for ever.
    const auto dumpTick = std::move(children.dump.tick);
    children.dump.tick = [&] {
        pipe.closeWrite();
        dumpTick();
    };
    children.restore.tick = [&] { pipe.closeRead(); };

    Result<ProcessEnd> restored = ProcessEnd{};
    std::thread second([&] {
        restored = run(children.restore, task);
        pipe.closeRead();
    });
    const Result<ProcessEnd> dumped = run(children.dump, task);
    pipe.closeWrite();
    task.stage(Tr::tr("Building indexes and constraints"));
    second.join();

    if (!dumped)
        return std::unexpected(dumped.error());
    if (!restored)
        return std::unexpected(restored.error());
    // Where the reader ends first, the writer only tells of a broken pipe.
    const bool pipeBroke
        = dumped->exitCode == kBrokenPipe || dumped->errorTail.find("Broken pipe") != std::string::npos;
    if (dumped->exitCode != 0 && !(pipeBroke && restored->exitCode != 0))
        return std::unexpected(postgres::toolError("copy-failed",
            Tr::tr("pg_dump could not read %1; nothing of the copy is kept.").arg(text(source.name)), *dumped));
    if (restored->exitCode != 0)
        return std::unexpected(postgres::toolError("copy-failed",
            Tr::tr("pg_restore could not write the copy of %1; nothing of it is kept.").arg(text(source.name)),
            *restored));
    return {};
}

Result<NewDatabase> create(const Source& source, const Site& site, Task& task)
{
    std::optional<postgres::ReadSession> session;
    LK_LET(session, postgres::ReadSession::open(source.target, "branch", task));
    LK_LET(const postgres::DatabaseShape shape, postgres::readShape(*session));
    LK_LET(std::vector<postgres::TableCount> tables, postgres::dumpedTables(*session));
    LK_TRY(postgres::countRows(*session, tables, task, 0, kCounted));
    LK_LET(const std::string snapshot, session->exportSnapshot());

    LK_LET(NewDatabase made,
        NewDatabase::create(
            site,
            [&shape](const postgres::Session& there, std::string_view name) {
                return postgres::createStatement(there, name, shape);
            },
            task));
    const std::string purpose = "branch-" + made.name().substr(kBuildingPrefix.size());
    LK_LET(Children children, prepare(source, made, snapshot, purpose, task));
    auto watcher = postgres::ReadSession::open(source.target, purpose + "-watch", task);
    if (!watcher && watcher.error().kind == Error::Kind::Cancelled)
        return std::unexpected(watcher.error());
    postgres::DumpProgress progress(
        tables, watcher ? &*watcher : nullptr, "lockkeeper:" + purpose, task, kCounted, kCopied);
    children.dump.errorLine = [&](std::string_view line) { progress.errorLine(line); };
    children.dump.tick = [&] { progress.tick(); };
    LK_TRY(runBoth(std::move(children), source, task));
    session.reset(); // its locks go before the long look at the copy
    LK_TRY(proveAndAnalyze(made, tables, task, kCopied, kProved));
    return made;
}

QString describe(const Source& source)
{
    return Tr::tr("pg_dump reads %1 under one snapshot and pg_restore writes the copy; whoever works there goes on "
                  "working")
        .arg(text(source.name));
}

} // namespace

const Provider kCopyProvider{
    .name = "copy", .probe = probe, .create = create, .describe = describe, .remove = dropDatabase};

} // namespace lockkeeper::branch
