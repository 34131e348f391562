#include "commands/arguments.h"
#include "commands/dotenv.h"
#include "commands/found.h"
#include "commands/shell.h"
#include "commands/substitution.h"

#include "base/file.h"

#include <array>

namespace lockkeeper::commands {
namespace {

using Words = std::vector<std::string>;

constexpr int kDeepest = 24; // wrappers and scripts within each other; beyond, something turns in a circle
constexpr std::size_t kMostSteps = 400;

/// Control words of the shell that stand before a command.
bool isShellWord(std::string_view word)
{
    constexpr std::array<std::string_view, 12> words{
        "if", "then", "else", "elif", "fi", "while", "until", "do", "done", "!", "{", "}"};
    return std::ranges::find(words, word) != words.end();
}

bool isAssignment(const Word& word)
{
    if (word.empty() || word.front().kind != Piece::Kind::Text || word.front().quoted)
        return false;
    const std::string& text = word.front().text;
    const std::size_t equals = text.find('=');
    return equals != std::string::npos && equals > 0
        && text.substr(0, equals).find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_")
        == std::string::npos;
}

class Walk {
public:
    Recognised take() { return {std::move(m_steps)}; }

    void script(std::string_view text, Scene scene, int depth)
    {
        if (tooDeep(depth))
            return;
        std::optional<Input> produced;
        for (const ShellCommand& command : parseShell(text)) {
            Scene& here = scene;
            for (const std::string& nested : command.nested)
                script(nested, here, depth + 1);
            Words argv;
            Scene own = here;
            bool leading = true;
            std::size_t substituted = 0;
            for (const Word& word : command.words) {
                if (leading && isAssignment(word)) {
                    assign(own, word);
                    continue;
                }
                const Words expanded = substitute(expand(word, here), command.nested, substituted, here);
                if (leading && expanded.size() == 1 && isShellWord(expanded.front()))
                    continue;
                leading = leading && expanded.empty();
                argv.insert(argv.end(), expanded.begin(), expanded.end());
            }
            Input input = inputOf(command, here, produced);
            produced = outputOf(argv, here, input);
            if (argv.empty()) {
                here = own; // NAME=value alone stays for what follows
                continue;
            }
            if (argv.front() == "cd" && argv.size() > 1) {
                here.folder = here.path(argv[1]);
            } else if (argv.front() == "export") {
                for (const std::string& word : argv) {
                    if (const std::size_t equals = word.find('='); equals != std::string::npos)
                        here.variables[word.substr(0, equals)] = {word.substr(equals + 1)};
                }
            } else if ((argv.front() == "source" || argv.front() == ".") && argv.size() > 1) {
                sourceFile(here, argv[1], depth);
            } else if (argv.front() == "set" && argv.size() > 1 && argv[1].find('=') != std::string::npos) {
                const std::string assignment = joined(std::span(argv).subspan(1)); // cmd's way
                here.variables[assignment.substr(0, assignment.find('='))]
                    = {assignment.substr(assignment.find('=') + 1)};
            } else if (argv.front().starts_with("$env:")) {
                assignPowerShell(here, joined(argv));
            } else if (argv.front() == "alias") {
                for (const std::string& word : argv) {
                    if (const std::size_t equals = word.find('='); equals != std::string::npos)
                        m_aliases[word.substr(0, equals)] = word.substr(equals + 1);
                }
            } else if (argv.front() != "for" && argv.front() != "case") {
                this->command(argv, own, std::move(input), depth + 1);
            }
        }
    }

    void command(const Words& argv, const Scene& scene, Input input, int depth)
    {
        if (argv.empty() || tooDeep(depth))
            return;
        // Operators that came as words: somebody quoted them for another shell.
        constexpr std::array<std::string_view, 4> operators{"&&", "||", ";", "|"};
        if (const auto at = std::ranges::find_if(
                argv, [&](const std::string& word) { return std::ranges::find(operators, word) != operators.end(); });
            at != argv.end() && at != argv.begin()) {
            const Words first(argv.begin(), at);
            command(first, scene, input, depth + 1);
            command(Words(at + 1, argv.end()), scene,
                *at == "|" ? outputOf(first, scene, input).value_or(Input{}) : input, depth + 1);
            return;
        }
        Scene here = scene;
        std::size_t at = 0;
        for (; at < argv.size(); ++at) {
            const std::size_t equals = argv[at].find('=');
            if (equals == std::string::npos || equals == 0
                || argv[at].substr(0, equals).find_first_not_of(
                       "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_")
                    != std::string::npos)
                break;
            here.variables[argv[at].substr(0, equals)] = {argv[at].substr(equals + 1)};
        }
        if (at == argv.size())
            return;
        const Call call{.program = programName(argv[at]),
            .written = argv[at],
            .words = Words(argv.begin() + static_cast<std::ptrdiff_t>(at) + 1, argv.end()),
            .scene = std::move(here),
            .input = std::move(input)};
        this->call(call, depth);
    }

private:
    bool tooDeep(int depth)
    {
        if (depth <= kDeepest && m_steps.size() < kMostSteps)
            return false;
        m_steps.push_back({.kind = Class::Execute, .tool = "shell", .what = "scripts within scripts"});
        return true;
    }

    void sourceFile(Scene& scene, const std::string& file, int depth)
    {
        if (const auto values = readDotenv(scene.path(file), scene.variables)) {
            for (const auto& [name, value] : *values)
                scene.variables[name] = {value};
        }
        if (const auto content = readFile(scene.path(file)))
            script(*content, scene, depth + 1);
    }

    /// $env:NAME = "value"
    static void assignPowerShell(Scene& scene, const std::string& line)
    {
        const std::size_t equals = line.find('=');
        if (equals == std::string::npos)
            return;
        std::string name = line.substr(5, equals - 5);
        std::erase(name, ' ');
        std::string value = line.substr(equals + 1);
        value.erase(0, std::min(value.find_first_not_of(' '), value.size()));
        scene.variables[name] = {value};
    }

    static void assign(Scene& scene, const Word& word)
    {
        Word value = word;
        const std::size_t equals = value.front().text.find('=');
        const std::string name = value.front().text.substr(0, equals);
        value.front().text.erase(0, equals + 1);
        for (Piece& piece : value)
            piece.quoted = true; // an assignment's value does not fall apart
        const Words expanded = expand(value, scene);
        scene.variables[name] = {expanded.empty() ? std::string() : expanded.front()};
    }

    static Input inputOf(const ShellCommand& command, const Scene& scene, const std::optional<Input>& produced)
    {
        Input input;
        if (command.reads && produced)
            input = *produced;
        for (const std::string& text : command.inputTexts) {
            input.given = true;
            input.texts.push_back(text);
        }
        for (const Word& word : command.inputFiles) {
            input.given = true;
            const Words name = expand(word, scene);
            const auto content = name.empty() ? std::nullopt : std::optional(readFile(scene.path(name.front())));
            if (content && *content)
                input.texts.push_back(**content);
            else
                input.unknown = true;
        }
        return input;
    }

    /// What a command hands to the one behind the pipe, as far as it can be told.
    static std::optional<Input> outputOf(const Words& argv, const Scene& scene, const Input& input)
    {
        Input output{.given = true};
        const std::string program = argv.empty() ? std::string() : programName(argv.front());
        if (program == "echo" || program == "printf") {
            std::string text;
            for (std::size_t i = 1; i < argv.size(); ++i) {
                if (i > 1 || !argv[i].starts_with('-'))
                    text += argv[i] + ' ';
            }
            output.texts.push_back(std::move(text));
        } else if (program == "cat" || program == "zcat" || program == "gunzip" || program == "tee" || program == "sed"
            || program == "grep") {
            if (argv.size() == 1 || program == "tee")
                return input;
            for (std::size_t i = 1; i < argv.size() && program == "cat"; ++i) {
                const auto content
                    = argv[i].starts_with('-') ? std::nullopt : std::optional(readFile(scene.path(argv[i])));
                if (content && *content)
                    output.texts.push_back(**content);
                else
                    output.unknown = true;
            }
            output.unknown = output.unknown || program != "cat";
        } else if (program == "yes") {
            return output; // only answers a prompt
        } else if (program == "pg_dump" || program == "pg_dumpall") {
            const Arguments sorted
                = sortArguments(argv, std::array<std::string_view, 8>{"-h", "-p", "-U", "-d", "-f", "-n", "-t", "-F"});
            output.cleaningDump = sorted.has("-c") || sorted.has("--clean");
        } else {
            output.unknown = true;
        }
        return output;
    }

    void follow(const std::vector<Next>& nexts, const Input& input, int depth)
    {
        for (const Next& next : nexts) {
            if (!next.script.empty())
                script(next.script, next.scene, depth + 1);
            else
                command(next.argv, next.scene, input, depth + 1);
        }
    }

    bool tool(const Call& call)
    {
        for (const Tool& tool : tools()) {
            if (std::ranges::find(tool.programs, call.program) == tool.programs.end())
                continue;
            if (auto step = tool.recognise(call)) {
                step->elsewhere = step->elsewhere || (call.scene.foreign && step->kind >= Class::Execute);
                m_steps.push_back(*std::move(step));
                return true;
            }
        }
        return false;
    }

    void call(const Call& call, int depth)
    {
        if (call.program == "lockkeeper-unreadable-script") {
            m_steps.push_back({.kind = Class::Execute, .tool = "shell", .what = "a script that cannot be read"});
            return;
        }
        // find … -exec COMMAND \;
        if (call.program == "find") {
            const auto exec
                = std::ranges::find_if(call.words, [](const std::string& word) { return word.starts_with("-exec"); });
            if (exec != call.words.end())
                command(Words(exec + 1, call.words.end()), call.scene, {}, depth + 1);
            return;
        }
        if (const auto alias = m_aliases.find(call.written); alias != m_aliases.end()) {
            const std::string text = alias->second;
            m_aliases.erase(alias); // an alias does not expand within itself
            script(text + ' ' + joined(call.words), call.scene, depth + 1);
            return;
        }
        if (isHarmless(call.program))
            return;
        if (tool(call))
            return;
        for (const auto peel : {unwrap, unwrapRunner, unwrapScript}) {
            if (const auto nexts = peel(call)) {
                follow(*nexts, call.input, depth);
                return;
            }
        }
        // A program whose name only the shell would know.
        if (call.program.starts_with('$'))
            m_steps.push_back({.kind = Class::Execute, .tool = call.program, .what = call.program});
        // An unknown program with a known one among its words: a wrapper nobody told us of.
        for (std::size_t at = 0; at < call.words.size(); ++at) {
            const std::string name = programName(call.words[at]);
            const bool known = std::ranges::any_of(tools(),
                [&](const Tool& tool) { return std::ranges::find(tool.programs, name) != tool.programs.end(); });
            const bool ownWord = call.program == "npm" || call.program == "pnpm" || call.program == "yarn"
                || call.program == "bun" || call.program == "docker" || call.program == "podman"
                || call.program == "bundle" || call.program == "poetry" || call.program == "uv"
                || call.program == "pipenv" || call.program == "mise" || call.program == "asdf";
            if (!known || ownWord)
                continue;
            const std::size_t before = m_steps.size();
            command(Words(call.words.begin() + static_cast<std::ptrdiff_t>(at), call.words.end()), call.scene,
                call.input, depth + 1);
            if (m_steps.size() > before)
                return;
        }
        m_steps.push_back({.kind = Class::Unrelated, .tool = call.program, .what = call.program});
    }

    std::vector<Step> m_steps;
    std::map<std::string, std::string> m_aliases;
};

} // namespace

Recognised recognise(
    const Words& argv, const std::filesystem::path& folder, const std::map<std::string, std::string>& environment)
{
    Scene scene{.folder = folder, .variables = {}};
    for (const auto& [name, value] : environment)
        scene.variables[name] = {value};
    Walk walk;
    // One word with blanks in it is a line for a shell.
    if (argv.size() == 1 && argv.front().find_first_of(" \t\n;&|") != std::string::npos)
        walk.script(argv.front(), std::move(scene), 0);
    else
        walk.command(argv, scene, {}, 0);
    return walk.take();
}

} // namespace lockkeeper::commands
