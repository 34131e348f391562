#include "commands/arguments.h"
#include "commands/found.h"

#include <array>

namespace lockkeeper::commands {
namespace {

using Words = std::vector<std::string>;

Words from(const Words& words, std::size_t at)
{
    return {words.begin() + static_cast<std::ptrdiff_t>(std::min(at, words.size())), words.end()};
}

std::vector<Next> one(Words argv, Scene scene)
{
    return {{.argv = std::move(argv), .script = {}, .scene = std::move(scene)}};
}

bool takes(std::string_view option)
{
    constexpr std::array<std::string_view, 22> taking{"-p", "--package", "-w", "--workspace", "--filter", "-F", "-C",
        "--dir", "--prefix", "--cwd", "--workspace-root-dir", "--reporter", "--loglevel", "--registry", "--cache",
        "--userconfig", "--node-options", "--script-shell", "--env-file", "--env-file-if-exists", "--config",
        "--import"};
    return std::ranges::find(taking, option) != taking.end();
}

/// Skips a runner's options; -C, --prefix and --cwd move the scene, -c and --call give a script.
struct Past {
    std::size_t at = 0;
    std::string script;
};

Past pastOptions(const Words& words, std::size_t at, Scene& scene)
{
    Past past{.at = at, .script = {}};
    for (; past.at < words.size() && words[past.at].starts_with('-'); ++past.at) {
        const std::string& word = words[past.at];
        const std::string next = past.at + 1 < words.size() ? words[past.at + 1] : "";
        const std::size_t equals = word.find('=');
        const std::string option = word.substr(0, equals);
        const std::string value = equals == std::string::npos ? next : word.substr(equals + 1);
        if (word == "--") {
            ++past.at;
            break;
        }
        if (option == "-C" || option == "--dir" || option == "--prefix" || option == "--cwd")
            scene.folder = scene.path(value);
        if (option == "-c" || option == "--call" || option == "--shell-mode")
            past.script = value;
        if (equals == std::string::npos && (takes(option) || option == "-c" || option == "--call"))
            ++past.at;
    }
    past.at = std::min(past.at, words.size());
    return past;
}

std::vector<Next> following(const Words& words, std::size_t at, Scene scene)
{
    const Past past = pastOptions(words, at, scene);
    if (!past.script.empty())
        return {{.argv = {}, .script = past.script, .scene = std::move(scene)}};
    return one(from(words, past.at), std::move(scene));
}

/// Words of npm, pnpm, yarn and bun that never run a script or a package's program.
bool isOwnWord(std::string_view program, std::string_view word)
{
    constexpr std::array<std::string_view, 46> common{"install", "i", "add", "ci", "remove", "rm", "uninstall", "un",
        "update", "up", "upgrade", "outdated", "audit", "ls", "list", "la", "ll", "view", "info", "show", "search",
        "init", "create", "publish", "pack", "version", "config", "get", "set", "login", "logout", "whoami", "link",
        "unlink", "dedupe", "prune", "cache", "help", "why", "explain", "fund", "doctor", "owner", "licenses", "store",
        "import"};
    if (std::ranges::find(common, word) != common.end())
        return true;
    return program == "npm"
        && (word == "root" || word == "bin" || word == "prefix" || word == "repo" || word == "docs");
}

std::optional<std::vector<Next>> unwrapPackageManager(const Call& call)
{
    Scene scene = call.scene;
    std::size_t at = pastOptions(call.words, 0, scene).at;
    // yarn workspace NAME …, yarn workspaces foreach … run …
    if (call.program == "yarn" && at < call.words.size() && call.words[at] == "workspace")
        at = pastOptions(call.words, at + 2, scene).at;
    else if (call.program == "yarn" && at < call.words.size() && call.words[at] == "workspaces")
        at = pastOptions(call.words, at + 2, scene).at;
    // pnpm -r, pnpm recursive …
    if (call.program == "pnpm" && at < call.words.size()
        && (call.words[at] == "recursive" || call.words[at] == "multi"))
        at = pastOptions(call.words, at + 1, scene).at;
    if (at >= call.words.size())
        return std::nullopt;
    const std::string& word = call.words[at];
    if (word == "exec" || word == "x" || word == "dlx")
        return following(call.words, at + 1, std::move(scene));
    const bool script = word == "run" || word == "run-script" || word == "rum" || word == "urn";
    if (script || word == "test" || word == "t" || word == "tst" || word == "start" || word == "stop"
        || word == "restart" || isOwnWord(call.program, word))
        return std::nullopt; // unwrapScript's, or nothing that runs
    if (call.program == "npm")
        return std::nullopt; // no other word of npm runs anything
    // yarn prisma, pnpm prisma, bun prisma: a script of that name, else the program. Both are looked at.
    Call run = call;
    run.words.insert(run.words.begin() + static_cast<std::ptrdiff_t>(at), "run");
    std::vector<Next> both = one(from(call.words, at), scene);
    if (auto scripts = unwrapScript(run)) {
        if (!scripts->empty())
            both = std::move(*scripts);
    }
    return both;
}

/// python -m alembic …, python manage.py …, node x.js …: the module or file is the program.
std::optional<std::vector<Next>> unwrapInterpreter(const Call& call)
{
    constexpr std::array<std::string_view, 15> interpreters{"node", "nodejs", "tsx", "ts-node", "python", "python2",
        "python3", "py", "ruby", "php", "perl", "deno", "ts-node-esm", "babel-node", "electron"};
    if (std::ranges::find(interpreters, call.program) == interpreters.end() && !call.program.starts_with("python3."))
        return std::nullopt;
    std::size_t at = 0;
    constexpr std::array<std::string_view, 10> taking{
        "-r", "--require", "--loader", "--import", "-W", "-X", "-I", "-d", "--env-file", "-P"};
    for (; at < call.words.size() && call.words[at].starts_with('-'); ++at) {
        const std::string& word = call.words[at];
        if (word == "-m")
            return one(from(call.words, at + 1), call.scene);
        if (word == "-S") // ruby -S rake
            continue;
        if (word == "-e" || word == "-c" || word == "-p" || word == "--eval")
            return std::nullopt; // program text: unwrapScript looks into it
        at += std::ranges::find(taking, word) != taking.end() ? 1 : 0;
    }
    if (call.program == "deno" && at < call.words.size() && (call.words[at] == "run" || call.words[at] == "x")) {
        Scene scene = call.scene;
        ++at;
        while (at < call.words.size() && call.words[at].starts_with('-'))
            ++at;
        return one(from(call.words, at), std::move(scene));
    }
    if (at >= call.words.size() || (call.program == "deno" && call.words[at] == "task"))
        return std::nullopt;
    const std::string& file = call.words[at];
    // The CLI's own file, in whatever folder a package manager keeps it.
    for (const std::string_view package :
        {"prisma", "typeorm", "knex", "sequelize-cli", "drizzle-kit", "node-pg-migrate", "@mikro-orm/cli"}) {
        const std::string inside = "node_modules/" + std::string(package) + '/';
        if (file.find(inside) != std::string::npos) {
            Words argv = from(call.words, at);
            argv.front() = package;
            return one(std::move(argv), call.scene);
        }
    }
    const std::string base = programName(file);
    if (file.find(".bin/") != std::string::npos || file.starts_with("bin/") || file.starts_with("./bin/")
        || base == "manage" || base == "artisan" || base == "console" || base == "typeorm" || base == "cli"
        || base == "ace")
        return one(from(call.words, at), call.scene);
    return std::nullopt;
}

} // namespace

std::optional<std::vector<Next>> unwrapRunner(const Call& call)
{
    const std::string& program = call.program;
    if (program == "npx" || program == "pnpx" || program == "bunx" || program == "pnx")
        return following(call.words, 0, call.scene);
    if (program == "npm" || program == "pnpm" || program == "yarn" || program == "bun" || program == "yarnpkg")
        return unwrapPackageManager(call);
    if (program == "dotnet" && !call.words.empty()
        && (call.words.front() == "tool" || call.words.front() == "dotnet-ef"))
        return one(from(call.words, call.words.front() == "tool" ? 2 : 0), call.scene);
    if (program == "mvnw" || program == "gradlew")
        return one(
            [&] {
                Words argv = call.words;
                argv.insert(argv.begin(), program == "mvnw" ? "mvn" : "gradle");
                return argv;
            }(),
            call.scene);
    return unwrapInterpreter(call);
}

} // namespace lockkeeper::commands
