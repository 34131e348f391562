#include "commands/arguments.h"
#include "commands/dotenv.h"
#include "commands/wrapper_words.h"

namespace lockkeeper::commands {

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

namespace {

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

} // namespace

std::optional<std::vector<Next>> unwrapVariables(const Call& call)
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
    return std::nullopt;
}

} // namespace lockkeeper::commands
