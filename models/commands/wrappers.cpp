#include "commands/arguments.h"
#include "commands/wrapper_words.h"

#include <array>

namespace lockkeeper::commands {
namespace {

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
    if (auto variables = unwrapVariables(call))
        return variables;
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
