#include "commands/arguments.h"
#include "commands/dotenv.h"
#include "commands/found.h"

#include <array>

namespace lockkeeper::commands {
namespace {

using Words = std::vector<std::string>;

/// A program that runs what follows its own options.
struct Plain {
    std::string_view program;
    std::string_view taking; ///< options with a value, blanks between
    std::size_t skip = 0; ///< words of its own before the command
    bool foreign = false; ///< the command gets variables from somewhere else
};

constexpr std::array kPlain{
    Plain{"sudo", "-u -g -h -p -C -r -t -U -D -T --user --group --host --prompt --chdir"},
    Plain{"doas", "-u -C"},
    Plain{"time", "-f -o --format --output"},
    Plain{"nice", "-n --adjustment"},
    Plain{"nohup", ""},
    Plain{"timeout", "-s -k --signal --kill-after", 1},
    Plain{"gtimeout", "-s -k --signal --kill-after", 1},
    Plain{"stdbuf", "-i -o -e"},
    Plain{"ionice", "-c -n -p"},
    Plain{"chrt", "-p", 1},
    Plain{"taskset", "", 1},
    Plain{"setsid", ""},
    Plain{"unbuffer", ""},
    Plain{"caffeinate", "-t -w"},
    Plain{"strace", "-o -e -p -s"},
    Plain{"exec", "-a"},
    Plain{"command", ""},
    Plain{"builtin", ""},
    Plain{"xargs", "-I -n -P -L -d -a -E -s -i"},
    Plain{"watch", "-n --interval"},
    Plain{"chroot", "--userspec", 1},
    Plain{"runuser", "-u --user"},
    Plain{"aws-vault", "-d --duration -r --region", 2},
    Plain{"direnv", "", 2},
    Plain{"rbenv", "", 1},
    Plain{"pyenv", "", 1},
    Plain{"asdf", "", 1},
    Plain{"mise", "", 1},
    Plain{"volta", "--node --npm", 1},
    Plain{"fnm", "--using", 1},
    Plain{"foreman", "-e -f", 1},
    Plain{"bundle", "", 1},
    Plain{"poetry", "-C --directory", 1},
    Plain{"pipenv", "", 1},
    Plain{"uv", "--with --python -p --env-file --project --directory", 1},
    Plain{"rye", "", 1},
    Plain{"pdm", "", 1},
    Plain{"hatch", "", 1},
    Plain{"spring", ""},
    Plain{"corepack", ""},
    Plain{"nvm", "", 2},
    Plain{"sail", ""},
    Plain{"busybox", ""},
    Plain{"doppler", "-p --project -c --config -t --token", 1, true},
    Plain{"infisical", "--env --path --projectId --token", 1, true},
    Plain{"op", "--env-file --account", 1},
    Plain{"chamber", "", 2, true},
    Plain{"teller", "", 1, true},
    Plain{"railway", "-s --service -e --environment -p --project", 1, true},
    Plain{"heroku", "-a --app -r --remote -s --size -e --env", 1, true},
    Plain{"vercel", "-e --environment --git-branch --cwd -S --scope -t --token", 2, true},
    Plain{"kubectl", "-n --namespace -c --container --context --kubeconfig", 2, true},
    Plain{"oc", "-n --namespace -c --container", 2, true},
    Plain{"envchain", "", 1, true},
};

bool contains(std::string_view list, std::string_view word)
{
    for (const auto piece : std::views::split(list, ' ')) {
        if (std::string_view(piece.begin(), piece.end()) == word)
            return true;
    }
    return false;
}

bool isAssignment(std::string_view word)
{
    const std::size_t equals = word.find('=');
    return equals != std::string_view::npos && equals > 0 && word[0] != '-'
        && word.substr(0, equals).find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_")
        == std::string_view::npos;
}

void assign(Scene& scene, std::string_view assignment)
{
    const std::size_t equals = assignment.find('=');
    scene.variables[std::string(assignment.substr(0, equals))] = {std::string(assignment.substr(equals + 1))};
}

/// Skips options; returns where the first other word stands.
std::size_t pastOptions(const Words& words, std::size_t at, std::string_view taking)
{
    while (at < words.size() && words[at].starts_with('-') && words[at] != "-") {
        if (words[at] == "--")
            return at + 1;
        at += contains(taking, words[at]) ? 2 : 1;
    }
    return std::min(at, words.size());
}

Words from(const Words& words, std::size_t at)
{
    return {words.begin() + static_cast<std::ptrdiff_t>(std::min(at, words.size())), words.end()};
}

std::vector<Next> one(Words argv, Scene scene)
{
    return {{.argv = std::move(argv), .script = {}, .scene = std::move(scene)}};
}
std::vector<Next> shell(std::string script, Scene scene)
{
    return {{.argv = {}, .script = std::move(script), .scene = std::move(scene)}};
}

std::vector<Next> unwrapPlain(const Plain& plain, const Call& call)
{
    Scene scene = call.scene;
    scene.foreign = scene.foreign || plain.foreign;
    std::size_t at = pastOptions(call.words, 0, plain.taking);
    for (std::size_t skipped = 0; skipped < plain.skip; ++skipped)
        at = pastOptions(call.words, at + 1, plain.taking);
    while (at < call.words.size() && isAssignment(call.words[at]))
        assign(scene, call.words[at++]);
    return one(from(call.words, at), std::move(scene));
}

std::vector<Next> unwrapEnv(const Call& call)
{
    Scene scene = call.scene;
    std::size_t at = 0;
    for (; at < call.words.size(); ++at) {
        const std::string& word = call.words[at];
        if (word == "-i" || word == "-" || word == "--ignore-environment") {
            scene.variables.clear();
        } else if ((word == "-u" || word == "--unset") && at + 1 < call.words.size()) {
            scene.variables.erase(call.words[++at]);
        } else if (word.starts_with("--unset=")) {
            scene.variables.erase(word.substr(8));
        } else if ((word == "-C" || word == "--chdir") && at + 1 < call.words.size()) {
            scene.folder = scene.path(call.words[++at]);
        } else if ((word == "-S" || word == "--split-string") && at + 1 < call.words.size()) {
            return shell("env " + joined(from(call.words, at + 1)), std::move(scene));
        } else if (isAssignment(word)) {
            assign(scene, word);
        } else if (!word.starts_with('-')) {
            break;
        }
    }
    return one(from(call.words, at), std::move(scene));
}

enum class Wins { Set, File, Unsure };

void load(Scene& scene, const std::filesystem::path& file, Wins wins)
{
    const auto values = readDotenv(file, scene.variables);
    if (!values)
        return;
    for (const auto& [name, value] : *values) {
        std::vector<std::string>& now = scene.variables[name];
        if (now.empty() || wins == Wins::File)
            now = {value};
        else if (wins == Wins::Unsure)
            now.push_back(value);
    }
}

/// dotenv-cli, the Ruby and the Python one: -e or -f FILE, -v K=V, -o; what is set already wins unless -o.
std::vector<Next> unwrapDotenv(const Call& call)
{
    Scene scene = call.scene;
    std::vector<std::string> files;
    Wins wins = Wins::Set;
    std::size_t at = 0;
    for (; at < call.words.size() && call.words[at].starts_with('-'); ++at) {
        const std::string& word = call.words[at];
        if (word == "--") {
            ++at;
            break;
        }
        const bool next = at + 1 < call.words.size();
        if (word == "-o" || word == "--override" || word == "--overload")
            wins = Wins::File;
        else if ((word == "-e" || word == "-f" || word == "--file") && next)
            files.push_back(call.words[++at]);
        else if (word.starts_with("--file="))
            files.push_back(word.substr(7));
        else if ((word == "-v" || word == "--variable") && next)
            assign(scene, call.words[++at]);
        else if (word == "-c" && next && !call.words[at + 1].starts_with('-')
            && call.words[at + 1].find(' ') == std::string::npos) {
            // The cascade of an environment's files.
            files = {".env." + call.words[at + 1] + ".local", ".env.local", ".env." + call.words[at + 1], ".env"};
            ++at;
        } else if (word == "-p" && next)
            ++at;
    }
    if (at < call.words.size() && (call.words[at] == "run" || call.words[at] == "exec"))
        at = pastOptions(call.words, at + 1, "");
    if (files.empty())
        files = {".env"};
    for (const std::string& file : files)
        load(scene, scene.path(file), wins);
    const Words rest = from(call.words, at);
    return rest.size() == 1 ? shell(rest.front(), std::move(scene)) : one(rest, std::move(scene));
}

std::vector<Next> unwrapDotenvx(const Call& call)
{
    Scene scene = call.scene;
    bool any = false;
    std::size_t at = 0;
    for (; at < call.words.size(); ++at) {
        const std::string& word = call.words[at];
        const bool next = at + 1 < call.words.size();
        if (word == "--") {
            ++at;
            break;
        }
        if ((word == "-f" || word == "--env-file") && next) {
            load(scene, scene.path(call.words[++at]), Wins::Unsure); // which of the two wins is not confirmed
            any = true;
        } else if ((word == "-e" || word == "--env") && next) {
            assign(scene, call.words[++at]);
        } else if (word != "run" && !word.starts_with('-')) {
            break;
        }
    }
    if (!any)
        load(scene, scene.path(".env"), Wins::Unsure);
    return one(from(call.words, at), std::move(scene));
}

std::vector<Next> unwrapEnvCmd(const Call& call)
{
    Scene scene = call.scene;
    std::string file;
    Wins wins = Wins::File;
    std::size_t at = 0;
    for (; at < call.words.size() && call.words[at].starts_with('-'); ++at) {
        const std::string& word = call.words[at];
        if (word == "--") {
            ++at;
            break;
        }
        if (word == "-f" || word == "--file" || word == "-e" || word == "--environments" || word == "-r"
            || word == "--rc-file") {
            if (at + 1 < call.words.size() && word[1] == 'f')
                file = call.words[at + 1];
            scene.foreign = scene.foreign || word[1] == 'e' || word[1] == 'r'; // .env-cmdrc is not read here
            if (word == "--file" && at + 1 < call.words.size())
                file = call.words[at + 1];
            ++at;
        } else if (word == "--no-override") {
            wins = Wins::Set;
        }
    }
    // Before version 9 the file was the first word.
    if (file.empty() && at < call.words.size() && call.words[at].find(".env") != std::string::npos)
        file = call.words[at++];
    load(scene, scene.path(file.empty() ? ".env" : file), wins);
    return one(from(call.words, at), std::move(scene));
}

std::optional<std::vector<Next>> unwrapDocker(const Call& call)
{
    constexpr std::string_view taking = "-e --env --env-file -u --user -w --workdir -f --file -p --project-name "
                                        "--profile --name -v --volume --network "
                                        "--entrypoint --index --context -H --host --platform --mount -l --label "
                                        "--publish --env-from-file --project-directory";
    std::size_t at = pastOptions(call.words, 0, taking);
    if (call.program != "docker-compose" && call.program != "podman-compose" && at < call.words.size()
        && (call.words[at] == "compose" || call.words[at] == "container"))
        at = pastOptions(call.words, at + 1, taking);
    if (at >= call.words.size() || (call.words[at] != "exec" && call.words[at] != "run"))
        return std::nullopt;
    // The container's variables are its own: ours do not reach it, what -e says does.
    Scene scene{.folder = call.scene.folder, .variables = {}, .foreign = call.scene.foreign};
    std::string entry;
    for (++at; at < call.words.size() && call.words[at].starts_with('-'); ++at) {
        const std::string& word = call.words[at];
        if (word == "--") {
            ++at;
            break;
        }
        const std::string next = at + 1 < call.words.size() ? call.words[at + 1] : "";
        if (word == "-e" || word == "--env") {
            if (isAssignment(next))
                assign(scene, next);
            else if (call.scene.variables.contains(next))
                scene.variables[next] = call.scene.values(next);
        } else if (word.starts_with("--env=") && isAssignment(word.substr(6))) {
            assign(scene, word.substr(6));
        } else if (word == "--env-file") {
            load(scene, call.scene.path(next), Wins::File);
        } else if (word == "--entrypoint") {
            entry = next;
        }
        at += contains(taking, word) ? 1 : 0;
    }
    const std::string image = at < call.words.size() ? call.words[at] : "";
    Words rest = from(call.words, at + 1); // past the container or image
    if (!entry.empty())
        rest.insert(rest.begin(), entry);
    // An image that is called like its tool runs it: flyway/flyway clean. Both readings are looked at.
    std::string named = image.substr(image.find_last_of('/') + 1);
    named = named.substr(0, named.find(':'));
    const bool tooled = std::ranges::any_of(
        tools(), [&](const Tool& tool) { return std::ranges::find(tool.programs, named) != tool.programs.end(); });
    if (tooled && entry.empty()) {
        Words whole = rest;
        whole.insert(whole.begin(), named);
        return std::vector<Next>{{.argv = std::move(rest), .script = {}, .scene = scene},
            {.argv = std::move(whole), .script = {}, .scene = scene}};
    }
    return one(std::move(rest), std::move(scene));
}

/// Programs that hand one word to a shell: -c, -C or --run.
std::optional<std::vector<Next>> unwrapText(const Call& call)
{
    Scene scene = call.scene;
    if (call.program == "trap" && !call.words.empty())
        return shell(call.words.front(), std::move(scene));
    if (call.program == "eval")
        return shell(joined(call.words), std::move(scene));
    if (call.program == "ssh") {
        const std::size_t host
            = pastOptions(call.words, 0, "-i -p -l -o -F -J -L -R -D -b -c -E -e -I -m -O -Q -S -W -w");
        scene.variables.clear();
        scene.foreign = true;
        return shell(joined(from(call.words, host + 1)), std::move(scene));
    }
    if (call.program == "fly" || call.program == "flyctl") {
        scene.foreign = true;
        const Arguments sorted = sortArguments(
            call.words, std::array<std::string_view, 6>{"-C", "--command", "-a", "--app", "-c", "--config"});
        return shell(sorted.value("-C", "--command"), std::move(scene));
    }
    if (call.program == "sops" && call.words.size() >= 3) {
        scene.foreign = true;
        return shell(call.words.back(), std::move(scene));
    }
    if (call.program == "su" || call.program == "script" || call.program == "nix-shell" || call.program == "flock") {
        const Arguments sorted
            = sortArguments(call.words, std::array<std::string_view, 5>{"-c", "--command", "--run", "-s", "-w"});
        if (const std::string text = sorted.value("-c", "--command"); !text.empty())
            return shell(text, std::move(scene));
        if (const std::string text = sorted.value("--run"); !text.empty())
            return shell(text, std::move(scene));
        return call.program == "flock" && sorted.positionals.size() > 1
            ? std::optional(one(from(sorted.positionals, 1), std::move(scene)))
            : std::nullopt;
    }
    return std::nullopt;
}

/// Each word is a command of its own: concurrently, start-server-and-test.
std::vector<Next> unwrapMany(const Call& call)
{
    std::vector<Next> all;
    for (const std::string& word : call.words) {
        if (!word.starts_with('-'))
            all.push_back({.argv = {}, .script = word, .scene = call.scene});
    }
    return all;
}

} // namespace

std::optional<std::vector<Next>> unwrap(const Call& call)
{
    const std::string& program = call.program;
    if (program == "env")
        return unwrapEnv(call);
    if (program == "cross-env" || program == "cross-env-shell") {
        Call plain = call;
        std::vector<Next> next = unwrapEnv(plain);
        if (program == "cross-env-shell")
            next.front() = {.argv = {}, .script = joined(next.front().argv), .scene = next.front().scene};
        return next;
    }
    if (program == "dotenv")
        return unwrapDotenv(call);
    if (program == "dotenvx")
        return unwrapDotenvx(call);
    if (program == "env-cmd")
        return unwrapEnvCmd(call);
    if (program == "docker" || program == "podman" || program == "docker-compose" || program == "podman-compose"
        || program == "nerdctl")
        return unwrapDocker(call);
    if (program == "concurrently" || program == "start-server-and-test" || program == "wireit")
        return unwrapMany(call);
    if (auto text = unwrapText(call))
        return text;
    for (const Plain& plain : kPlain) {
        if (plain.program != program)
            continue;
        // Two kinds of word share one place: `bundle exec` runs something, `bundle install` does not.
        constexpr std::array<std::string_view, 8> verbs{"exec", "run", "x", "env", "ssh", "r", "run:detached", "local"};
        const std::size_t verb = pastOptions(call.words, 0, plain.taking);
        constexpr std::array<std::string_view, 22> withVerb{"bundle", "poetry", "pipenv", "uv", "rye", "pdm", "hatch",
            "doppler", "infisical", "op", "chamber", "teller", "railway", "heroku", "vercel", "kubectl", "oc", "mise",
            "asdf", "rbenv", "pyenv"};
        const bool needsVerb = std::ranges::find(withVerb, program) != withVerb.end();
        if (needsVerb && (verb >= call.words.size() || std::ranges::find(verbs, call.words[verb]) == verbs.end()))
            return std::nullopt;
        std::vector<Next> next = unwrapPlain(plain, call);
        if (program == "watch" || (plain.foreign && next.front().argv.size() == 1))
            return shell(joined(next.front().argv), next.front().scene);
        return next;
    }
    return std::nullopt;
}

} // namespace lockkeeper::commands
