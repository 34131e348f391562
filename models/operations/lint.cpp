#include "operations/lint.h"

#include "base/file.h"
#include "base/text.h"
#include "base/tr.h"
#include "migration/project.h"
#include "sql/policy.h"

#include <atomic>
#include <mutex>
#include <thread>

namespace lockkeeper::operations {
namespace {

namespace fs = std::filesystem;

fs::path resolved(const fs::path& path)
{
    std::error_code failure;
    const fs::path whole = fs::weakly_canonical(path, failure);
    return failure ? path : whole;
}

/// A script by its path, as text: a path keeps its parts beside it, and a history has thousands.
struct Script {
    std::string path;
    bool reported = false; ///< else it only stands before those that are asked for
};

/// Scripts in the order they are applied.
struct Sequence {
    std::vector<Script> scripts{};
    fs::path folder{}; ///< as it was named, where it stands for its scripts
    fs::path resolvedFolder{};

    /// A script's path as the person who named the folder would write it.
    [[nodiscard]] fs::path shown(const fs::path& script) const
    {
        const fs::path inside = folder.empty() ? fs::path() : script.lexically_relative(resolvedFolder);
        return inside.empty() || *inside.begin() == ".." ? script : folder / inside;
    }
};

std::vector<Script> scriptsOf(const std::vector<migration::Migration>& migrations, bool reported)
{
    std::vector<Script> scripts;
    for (const migration::Migration& one : migrations)
        scripts.push_back({one.script.string(), reported});
    return scripts;
}

/// A plain folder of SQL files: by name, not deeper.
std::vector<Script> sqlFiles(const fs::path& folder)
{
    std::vector<Script> files;
    std::error_code failure;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, failure)) {
        if (entry.path().extension() == ".sql" && entry.is_regular_file(failure))
            files.push_back({entry.path().string(), true});
    }
    std::ranges::sort(files, {}, &Script::path);
    return files;
}

Error nothing(const fs::path& path)
{
    return {.kind = Error::Kind::Usage,
        .code = "nothing-to-lint",
        .message = Tr::tr("There is no migration and no SQL file in %1.").arg(text(path))};
}

/// A file after the migrations that are applied before it: those of the project asked for, else of the folder of
/// migrations it lies in. A file that is nobody's migration comes after all of the project's.
Result<Sequence> ofFile(const LintRequest& request, const fs::path& file)
{
    Sequence sequence;
    const Script asked{file.string(), true};
    Result<migration::Project> project = std::unexpected(Error{});
    if (!request.project.empty())
        project = migration::open(request.project);
    if (project) {
        LK_LET(const migration::Listing listing, migration::list(*project));
        sequence.scripts = scriptsOf(listing.migrations, false);
        const auto own = std::ranges::find(
            sequence.scripts, resolved(file), [](const Script& script) { return resolved(script.path); });
        if (own != sequence.scripts.end()) {
            sequence.scripts.erase(own, sequence.scripts.end());
            sequence.scripts.push_back(asked);
            return sequence;
        }
    }
    LK_LET(const std::optional<migration::Place> place, migration::placeOf(resolved(file)));
    if (place)
        sequence.scripts = scriptsOf(place->earlier, false);
    else if (!request.project.empty() && !project)
        return std::unexpected(std::move(project).error());
    sequence.scripts.push_back(asked);
    return sequence;
}

Result<Sequence> ofFolder(const LintRequest& request, const fs::path& folder)
{
    std::error_code failure;
    if (fs::is_regular_file(folder / "migration.sql", failure))
        return ofFile(request, folder / "migration.sql");
    std::vector<Script> scripts;
    if (const auto project = migration::open(folder)) {
        LK_LET(const migration::Listing listing, migration::list(*project));
        scripts = scriptsOf(listing.migrations, true);
        std::erase_if(scripts, [&](const Script& script) { return !fs::exists(script.path, failure); });
    }
    if (scripts.empty())
        scripts = sqlFiles(folder);
    if (scripts.empty())
        return std::unexpected(nothing(folder));
    return Sequence{.scripts = std::move(scripts), .folder = folder, .resolvedFolder = resolved(folder)};
}

Result<> analyse(const Sequence& sequence, const LintRequest& request, Task& task, const LintedFile& take)
{
    sql::State state;
    sql::Policies policies;
    for (const Script& script : sequence.scripts) {
        if (task.cancelled())
            return std::unexpected(cancelledError());
        if (!script.reported) {
            // An earlier migration that cannot be read is status's to complain of, not ours.
            if (const auto earlier = readFile(script.path))
                sql::fold(state, *earlier);
            continue;
        }
        LK_LET(std::string content, readFile(script.path));
        const fs::path place = resolved(script.path);
        LK_LET(const sql::Policy policy, policies.above(place));
        if (!policy.root.empty() && sql::ignoresPath(policy, place.lexically_relative(policy.root).generic_string())) {
            sql::fold(state, content);
            continue;
        }
        const sql::Settings settings = sql::settingsOf(policy, request.pgVersion);
        std::optional<sql::Context> context;
        if (request.rewrites)
            context = {.settings = settings, .before = std::make_shared<const sql::State>(state)};
        sql::Analysis analysis = sql::analyse(content, state, settings);
        sql::apply(policy, analysis);
        take({.path = sequence.shown(script.path).string(),
            .text = std::move(content),
            .analysis = std::move(analysis),
            .context = std::move(context)});
    }
    return {};
}

/// Hands on the files of several paths in the paths' order, whichever is ready first.
class InOrder {
public:
    InOrder(std::size_t paths, const LintedFile& take)
        : m_waiting(paths)
        , m_done(paths)
        , m_take(take)
    {
    }

    void add(std::size_t path, sql::ReportedFile file)
    {
        const std::lock_guard lock(m_mutex);
        if (path == m_turn)
            m_take(std::move(file));
        else
            m_waiting[path].push_back(std::move(file));
    }

    void finish(std::size_t path)
    {
        const std::lock_guard lock(m_mutex);
        m_done[path] = true;
        while (m_turn < m_done.size() && m_done[m_turn]) {
            if (++m_turn == m_done.size())
                return;
            for (sql::ReportedFile& file : std::exchange(m_waiting[m_turn], {}))
                m_take(std::move(file));
        }
    }

private:
    std::mutex m_mutex;
    std::vector<std::vector<sql::ReportedFile>> m_waiting;
    std::vector<bool> m_done;
    std::size_t m_turn = 0;
    const LintedFile& m_take;
};

} // namespace

Result<> lint(const LintRequest& request, Task& task, const LintedFile& take)
{
    InOrder order(request.paths.size(), take);
    // One path is one history, read in its order; paths know nothing of each other.
    const auto one = [&](std::size_t index) -> Result<> {
        const fs::path& path = request.paths[index];
        std::error_code failure;
        const bool folder = fs::is_directory(path, failure);
        LK_LET(const Sequence sequence, folder ? ofFolder(request, path) : ofFile(request, path));
        return analyse(sequence, request, task, [&](sql::ReportedFile file) { order.add(index, std::move(file)); });
    };
    std::vector<Result<>> parts(request.paths.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < parts.size(); i = next++) {
            parts[i] = one(i);
            order.finish(i);
        }
    };
    {
        std::vector<std::jthread> helpers;
        const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
        for (std::size_t i = 1; i < std::min(cores, parts.size()); ++i)
            helpers.emplace_back(work);
        work();
    }
    for (Result<>& part : parts)
        LK_TRY(std::move(part));
    return {};
}

Result<std::vector<sql::ReportedFile>> lint(const LintRequest& request, Task& task)
{
    std::vector<sql::ReportedFile> files;
    LK_TRY(lint(request, task, [&](sql::ReportedFile file) { files.push_back(std::move(file)); }));
    return files;
}

} // namespace lockkeeper::operations
