#include "base/file.h"
#include "base/text.h"
#include "commands/arguments.h"
#include "commands/found.h"
#include "commands/package_scripts.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <array>

namespace lockkeeper::commands {
namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

std::string quoted(const std::string& word)
{
    std::string out = "'";
    for (const char c : word)
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + '\'';
}

Next script(std::string text, Scene scene, fs::path folder = {})
{
    if (!folder.empty())
        scene.folder = std::move(folder);
    return {.argv = {}, .script = std::move(text), .scene = std::move(scene)};
}

/// The script with its pre and post hooks; pnpm 6 to 8 runs none, which only makes this stricter.
void addScripts(
    std::vector<Next>& all, const Package& package, const std::string& name, const Words& rest, const Scene& scene)
{
    for (const std::string& hook : {"pre" + name, name, "post" + name}) {
        const auto found = package.scripts.find(hook);
        if (found == package.scripts.end())
            continue;
        std::string text = found->second;
        // What stands behind the script's name is handed to the script alone.
        for (const std::string& word : hook == name ? rest : Words())
            text += ' ' + quoted(word);
        all.push_back(script(std::move(text), scene, package.folder));
    }
}

/// run-s "db:*", npm run all of a pattern.
bool matches(const std::string& pattern, const std::string& name)
{
    const std::size_t star = pattern.find('*');
    if (star == std::string::npos)
        return pattern == name;
    return name.starts_with(pattern.substr(0, star)) && name.ends_with(pattern.substr(pattern.find_last_of('*') + 1));
}

std::optional<std::vector<Next>> packageScripts(const Call& call)
{
    Scene scene = call.scene;
    const Arguments sorted = sortArguments(call.words,
        std::array<std::string_view, 8>{"-w", "--workspace", "--filter", "-F", "-C", "--dir", "--prefix", "--cwd"});
    for (const std::string_view option : {"-C", "--dir", "--prefix", "--cwd"}) {
        if (const std::string folder = sorted.value(option); !folder.empty())
            scene.folder = scene.path(folder);
    }
    Words words = sorted.positionals;
    std::string wanted = sorted.value("-w", "--workspace");
    if (wanted.empty())
        wanted = sorted.value("--filter", "-F");
    bool everywhere = sorted.has("-r") || sorted.has("--recursive") || sorted.has("-ws") || sorted.has("--workspaces");
    if (call.program == "yarn" && words.size() > 1 && words[0] == "workspace") {
        wanted = words[1];
        words.erase(words.begin(), words.begin() + 2);
    } else if (call.program == "yarn" && !words.empty() && words[0] == "workspaces") {
        everywhere = true;
        words.erase(words.begin(), std::ranges::find(words, "run"));
    }
    if (words.empty())
        return std::nullopt;
    constexpr std::array<std::string_view, 8> verbs{"run", "run-script", "rum", "urn", "test", "t", "tst", "start"};
    const std::string verb = words.front();
    constexpr std::array<std::string_view, 4> installs{"install", "ci", "i", "add"};
    const bool installing = std::ranges::find(installs, verb) != installs.end() && sorted.positionals.size() == 1;
    if (!installing && verb != "stop" && verb != "restart" && std::ranges::find(verbs, verb) == verbs.end())
        return std::nullopt;
    // Options belong to the script when they stand behind its name: npm wants -- there, the others do not.
    const bool runs = verb.starts_with("r") || verb == "urn";
    if (runs && words.size() < 2)
        return std::vector<Next>(); // lists the scripts
    const std::string name = runs && verb != "restart" ? words[1]
        : verb == "t" || verb == "tst"                 ? "test"
        : verb == "i" || verb == "ci" || verb == "add" ? "install"
                                                       : verb;
    Words rest;
    if (const auto at = std::ranges::find(call.words, name); at != call.words.end() && !installing)
        rest.assign(at + 1, call.words.end());
    if (!rest.empty() && rest.front() == "--")
        rest.erase(rest.begin());

    std::vector<Package> packages;
    if (!wanted.empty() || everywhere)
        packages = packagesBelow(scene.folder);
    std::erase_if(packages, [&](const Package& package) {
        return !wanted.empty() && package.name != wanted && package.folder != scene.path(wanted)
            && wanted.find('*') == std::string::npos && wanted.find("...") == std::string::npos;
    });
    if (packages.empty()) {
        if (auto package = nearestPackage(scene.folder))
            packages.push_back(*std::move(package));
    }
    std::vector<Next> all;
    for (const Package& package : packages) {
        addScripts(all, package, name, rest, scene);
        if (installing)
            addScripts(all, package, "prepare", {}, scene);
    }
    // yarn and bun take a package's program where there is no such script.
    if (all.empty() && runs && call.program != "npm") {
        Words argv{name};
        argv.insert(argv.end(), rest.begin(), rest.end());
        all.push_back({.argv = std::move(argv), .script = {}, .scene = scene});
    }
    return all;
}

/// turbo, nx, lerna, npm-run-all: names of scripts somewhere below.
std::optional<std::vector<Next>> monorepoScripts(const Call& call)
{
    constexpr std::array<std::string_view, 9> programs{
        "turbo", "nx", "lerna", "npm-run-all", "npm-run-all2", "run-s", "run-p", "wsrun", "moon"};
    if (std::ranges::find(programs, call.program) == programs.end())
        return std::nullopt;
    const Arguments sorted = sortArguments(call.words,
        std::array<std::string_view, 10>{
            "--filter", "-F", "--scope", "--concurrency", "--cwd", "-p", "--projects", "-t", "--target", "--targets"});
    Words names = sorted.positionals;
    if (!names.empty() && names.front() == "exec") { // lerna exec -- COMMAND
        names.erase(names.begin());
        return std::vector<Next>{{.argv = std::move(names), .script = {}, .scene = call.scene}};
    }
    for (const std::string_view option : {"-t", "--target", "--targets"}) { // nx run-many
        for (const std::string& list : sorted.values(option)) {
            for (const auto name : std::views::split(list, ','))
                names.emplace_back(name.begin(), name.end());
        }
    }
    std::vector<Package> packages = packagesBelow(call.scene.folder);
    if (auto nearest = nearestPackage(call.scene.folder); nearest && nearest->folder != call.scene.folder)
        packages.push_back(*std::move(nearest));
    std::vector<Next> all;
    for (const std::string& word : names) {
        if (const std::size_t colon = word.find(':'); call.program == "nx" && colon != std::string::npos) {
            // nx PROJECT:TARGET; a script's name may hold colons too.
            for (const Package& package : packages)
                addScripts(all, package, word.substr(colon + 1), {}, call.scene);
        }
        for (const Package& package : packages) {
            for (const auto& [name, text] : package.scripts) {
                if (matches(word, name))
                    addScripts(all, package, name, {}, call.scene);
            }
        }
    }
    return all;
}

std::optional<std::vector<Next>> targets(const Call& call, std::span<const std::string_view> files,
    std::map<std::string, std::string> (*parse)(std::string_view))
{
    Scene scene = call.scene;
    const Arguments sorted = sortArguments(call.words,
        std::array<std::string_view, 11>{
            "-C", "--directory", "-f", "--file", "--makefile", "-j", "-I", "-o", "--justfile", "--taskfile", "-d"});
    if (const std::string folder = sorted.value("-C", "--directory") + sorted.value("-d"); !folder.empty())
        scene.folder = scene.path(folder);
    std::optional<std::string> content;
    for (const std::string_view option : {"-f", "--file", "--makefile", "--justfile", "--taskfile"}) {
        if (const std::string file = sorted.value(option); !file.empty() && !content) {
            if (auto read = readFile(scene.path(file)))
                content = *std::move(read);
        }
    }
    for (const std::string_view file : files) {
        if (content)
            break;
        if (auto read = readFile(scene.path(file)))
            content = *std::move(read);
    }
    if (!content)
        return std::vector<Next>();
    const std::map<std::string, std::string> scripts = parse(*content);
    Words names;
    for (const std::string& word : sorted.positionals) {
        if (const std::size_t equals = word.find('='); equals != std::string::npos)
            scene.variables[word.substr(0, equals)] = {word.substr(equals + 1)};
        else
            names.push_back(word);
    }
    if (names.empty())
        names.emplace_back();
    std::vector<Next> all;
    for (const std::string& name : names) {
        if (const auto found = scripts.find(name); found != scripts.end())
            all.push_back(script(found->second, scene));
        else if (const auto task = scripts.find("default"); name.empty() && task != scripts.end())
            all.push_back(script(task->second, scene));
    }
    return all;
}

/// Programs whose name begins a command worth a look when it stands in another program's text.
bool beginsCommand(const std::string& word)
{
    constexpr std::array<std::string_view, 14> runners{"npx", "npm", "pnpm", "yarn", "bun", "bunx", "bundle", "php",
        "python", "python3", "docker", "sh", "bash", "make"};
    const std::string name = programName(word);
    return std::ranges::find(runners, name) != runners.end() || std::ranges::any_of(tools(), [&](const Tool& tool) {
        return std::ranges::find(tool.programs, name) != tool.programs.end();
    });
}

/// Commands in the text of a program in another language: its string literals, and words that follow each other.
std::vector<Next> commandsIn(std::string_view program, const Scene& scene)
{
    std::vector<Next> found;
    for (std::size_t at = 0; at < program.size(); ++at) {
        const char quote = program[at];
        if (quote != '"' && quote != '\'' && quote != '`')
            continue;
        const std::size_t close = program.find(quote, at + 1);
        if (close == std::string_view::npos)
            break;
        const std::string literal(program.substr(at + 1, close - at - 1));
        const std::size_t blank = literal.find(' ');
        // One that is not closed on its line was an apostrophe.
        if (literal.find('\n') != std::string::npos && quote != '`')
            continue;
        if (blank != std::string::npos && beginsCommand(literal.substr(0, blank)))
            found.push_back(script(literal, scene));
        at = close;
    }
    const auto mentions = [&](std::initializer_list<std::string_view> words) {
        std::size_t at = 0;
        for (const std::string_view word : words) {
            at = program.find(word, at);
            if (at == std::string_view::npos)
                return false;
            at += word.size();
        }
        return true;
    };
    if (mentions({"prisma", "migrate", "reset"}) || mentions({"prisma", "push", "--force-reset"}))
        found.push_back(script("prisma migrate reset", scene));
    if (mentions({"prisma", "--accept-data-loss"}))
        found.push_back(script("prisma db push --accept-data-loss", scene));
    if (mentions({".deleteMany("}))
        found.push_back(script("psql -c 'DELETE FROM x'", scene));
    for (const std::string_view words : {"DROP SCHEMA", "DROP DATABASE", "drop schema", "drop database", "DROP TABLE",
             "drop table", "TRUNCATE ", "truncate table"}) {
        if (mentions({words}))
            found.push_back(script("psql -c " + quoted(std::string(words) + " x"), scene));
    }
    return found;
}

/// The commands of a JSON file's member: composer.json's scripts, deno.json's tasks.
std::optional<std::vector<Next>> jsonScripts(
    const Call& call, const char* file, const char* member, const std::string& name)
{
    const auto content = readFile(call.scene.path(file));
    const QJsonObject all = content
        ? QJsonDocument::fromJson(QByteArray::fromStdString(*content)).object().value(QLatin1String(member)).toObject()
        : QJsonObject();
    const QJsonValue found = all.value(text(name));
    std::vector<Next> nexts;
    const QJsonArray lines = found.isArray() ? found.toArray() : QJsonArray{found};
    for (const QJsonValue& line : lines) {
        std::string command = utf8(line.toString());
        while (command.starts_with('@')) // @php, @composer and another script's name
            command.erase(0, 1);
        if (command.starts_with("putenv "))
            command = "export " + command.substr(7);
        const bool another = all.contains(text(command)) && command != name;
        if (!command.empty())
            nexts.push_back(script(another ? "composer run-script " + command : command, call.scene));
    }
    return nexts;
}

std::optional<std::vector<Next>> shellFiles(const Call& call)
{
    constexpr std::array<std::string_view, 9> shells{"sh", "bash", "zsh", "dash", "ksh", "ash", "source", ".", "fish"};
    const bool windows = call.program == "cmd" || call.program == "powershell" || call.program == "pwsh";
    if (std::ranges::find(shells, call.program) == shells.end() && !windows)
        return std::nullopt;
    for (std::size_t at = 0; at < call.words.size(); ++at) {
        const std::string& word = call.words[at];
        const bool letters = word.size() > 1 && word[0] == '-' && word[1] != '-';
        const bool cluster = letters && word.find('c') != std::string::npos;
        const bool text = windows
            ? word == "/c" || word == "/C" || word == "/k" || word == "-c" || word == "-Command" || word == "-command"
            : cluster;
        if (text && at + 1 < call.words.size()) {
            if (!windows)
                return std::vector<Next>{script(call.words[at + 1], call.scene)};
            return std::vector<Next>{script(joined(std::span(call.words).subspan(at + 1)), call.scene)};
        }
        const bool named = (letters && word.ends_with('o')) || word == "+o"; // -euo pipefail
        if (named || word == "--rcfile" || word == "--init-file") {
            ++at;
        } else if (!word.starts_with('-') && !word.starts_with('+')) {
            if (auto content = readFile(call.scene.path(word)))
                return std::vector<Next>{script(*std::move(content), call.scene)};
            return std::vector<Next>{{.argv = {}, .script = "lockkeeper-unreadable-script", .scene = call.scene}};
        }
    }
    std::vector<Next> all; // a shell that reads its script from standard input
    for (const std::string& text : call.input.texts)
        all.push_back(script(text, call.scene));
    if (call.input.unknown)
        all.push_back(script("lockkeeper-unreadable-script", call.scene));
    return all;
}

/// A program of the project itself: ./reset.sh, node scripts/reset.js, python -c "…".
std::optional<std::vector<Next>> ownPrograms(const Call& call)
{
    constexpr std::array<std::string_view, 12> interpreters{
        "node", "tsx", "ts-node", "python", "python3", "ruby", "php", "perl", "deno", "bun", "nodejs", "ts-node-esm"};
    const bool interpreter = std::ranges::find(interpreters, call.program) != interpreters.end();
    std::string content;
    if (interpreter) {
        for (std::size_t at = 0; at < call.words.size(); ++at) {
            const bool text = call.words[at] == "-e" || call.words[at] == "-c" || call.words[at] == "--eval"
                || call.words[at] == "-p" || call.words[at] == "-r";
            if (text && at + 1 < call.words.size()) {
                content += call.words[++at] + '\n';
            } else if (!call.words[at].starts_with('-')) {
                if (auto read = readFile(call.scene.path(call.words[at])))
                    content += *read;
                break;
            }
        }
    } else if (call.written.find('/') != std::string::npos) {
        if (auto read = readFile(call.scene.path(call.written)); read && read->starts_with("#!")) {
            const std::string first = read->substr(0, read->find('\n'));
            if (first.find("sh") != std::string::npos)
                return std::vector<Next>{script(*std::move(read), call.scene)};
            content = *std::move(read);
        }
    }
    if (content.empty())
        return std::nullopt;
    std::vector<Next> found = commandsIn(content, call.scene);
    return found.empty() ? std::nullopt : std::optional(std::move(found));
}

} // namespace

std::optional<std::vector<Next>> unwrapScript(const Call& call)
{
    const std::string& program = call.program;
    if (program == "npm" || program == "pnpm" || program == "yarn" || program == "bun" || program == "yarnpkg")
        return packageScripts(call);
    if (program == "make" || program == "gmake" || program == "bmake")
        return targets(call, std::array<std::string_view, 3>{"GNUmakefile", "makefile", "Makefile"}, makeTargets);
    if (program == "just")
        return targets(call, std::array<std::string_view, 3>{"justfile", "Justfile", ".justfile"}, justRecipes);
    if (program == "task" || program == "go-task")
        return targets(call,
            std::array<std::string_view, 4>{"Taskfile.yml", "Taskfile.yaml", "taskfile.yml", "Taskfile.dist.yml"},
            taskCommands);
    if (program == "composer" && !call.words.empty()) {
        const bool run
            = (call.words.front() == "run" || call.words.front() == "run-script" || call.words.front() == "exec")
            && call.words.size() > 1;
        return jsonScripts(call, "composer.json", "scripts", run ? call.words[1] : call.words.front());
    }
    if (program == "deno" && call.words.size() > 1 && call.words.front() == "task")
        return jsonScripts(call, "deno.json", "tasks", call.words[1]);
    if (auto scripts = monorepoScripts(call))
        return scripts;
    if (auto files = shellFiles(call))
        return files;
    return ownPrograms(call);
}

} // namespace lockkeeper::commands
