#include "commands/arguments.h"
#include "commands/dotenv.h"
#include "commands/found.h"
#include "commands/shell.h"

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

    /// What $( ) puts into a word, where it can be told: echo, which, cat and its filters.
    static Words substitute(Words words, const std::vector<std::string>& nested, std::size_t& next, const Scene& scene)
    {
        Words out;
        for (std::string& word : words) {
            std::string told;
            bool all = false;
            for (std::size_t at = word.find("$()"); at != std::string::npos && next < nested.size();
                at = word.find("$()", at)) {
                const std::optional<std::string> text = outputText(nested[next++], scene);
                if (!text) {
                    at += 3;
                    continue;
                }
                all = word.size() == 3;
                told = *text;
                word.replace(at, 3, *text);
                at += text->size();
            }
            if (!all) {
                out.push_back(std::move(word));
                continue;
            }
            std::string piece; // unquoted, it falls apart; lines that are comments go
            for (const char c : told + '\n') {
                if (c != ' ' && c != '\n' && c != '\t' && c != '\r')
                    piece += c;
                else if (!piece.empty())
                    out.push_back(std::exchange(piece, {}));
            }
        }
        return out;
    }

    static std::optional<std::string> outputText(const std::string& script, const Scene& scene)
    {
        const std::vector<ShellCommand> commands = parseShell(script);
        if (commands.empty())
            return std::nullopt;
        Words argv;
        for (const Word& word : commands.front().words) {
            const Words expanded = expand(word, scene);
            argv.insert(argv.end(), expanded.begin(), expanded.end());
        }
        const std::string program = argv.empty() ? std::string() : programName(argv.front());
        if (program == "echo" || program == "printf" || program == "which"
            || (program == "command" && argv.size() > 2)) {
            const Words rest(argv.begin() + 1, argv.end());
            std::string text;
            for (const std::string& word : rest) {
                if (!word.starts_with('-'))
                    text += (text.empty() ? "" : " ") + word;
            }
            return text;
        }
        if (program == "npm" || program == "yarn" || program == "pnpm")
            return argv.size() == 2 && argv[1] == "bin" ? std::optional<std::string>("node_modules/.bin")
                                                        : std::nullopt;
        if (program != "cat" && program != "grep" && program != "sed" && program != "egrep" && program != "awk")
            return std::nullopt;
        for (auto word = argv.rbegin(); word != argv.rend(); ++word) {
            const auto content = readFile(scene.path(*word));
            if (!content)
                continue;
            std::string kept;
            for (const auto line : std::views::split(*content, '\n')) {
                const std::string_view text(line.begin(), line.end());
                if (!text.starts_with('#'))
                    kept += std::string(text) + '\n';
            }
            while (kept.ends_with('\n'))
                kept.pop_back();
            return kept;
        }
        return std::nullopt;
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

std::string_view name(Class kind)
{
    switch (kind) {
    case Class::Unrelated:
        return "unrelated";
    case Class::Read:
        return "read";
    case Class::Additive:
        return "additive";
    case Class::Execute:
        return "execute";
    case Class::Destructive:
        return "destructive";
    case Class::Reset:
        return "reset";
    }
    return "execute";
}

std::string programName(std::string_view word)
{
    if (word.starts_with("npm:"))
        word.remove_prefix(4);
    if (word.size() > 1)
        word = word.substr(0, word.find('@', 1)); // prisma@6, @prisma/cli@6
    // A scoped package is its own name; of a path only the last part counts.
    if (!word.starts_with('@')) {
        if (const std::size_t slash = word.find_last_of("/\\"); slash != std::string_view::npos)
            word.remove_prefix(slash + 1);
    }
    for (const std::string_view extension : {".exe", ".cmd", ".bat", ".ps1", ".py", ".js", ".mjs", ".cjs"}) {
        if (word.ends_with(extension) && word.size() > extension.size())
            word.remove_suffix(extension.size());
    }
    std::string name(word);
    std::ranges::transform(
        name, name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return name;
}

bool isHarmless(std::string_view program)
{
    constexpr std::array<std::string_view, 87> words{"echo", "printf", "cat", "grep", "egrep", "fgrep", "rg", "ag",
        "ack", "git", "gh", "hub", "svn", "hg", "ls", "ll", "dir", "less", "more", "head", "tail", "sed", "awk", "cut",
        "sort", "uniq", "wc", "tr", "tee", "diff", "cmp", "man", "info", "which", "whereis", "type", "whatis",
        "apropos", "touch", "mkdir", "cp", "mv", "rm", "ln", "chmod", "chown", "code", "vim", "vi", "nvim", "nano",
        "emacs", "subl", "open", "xdg-open", "true", "false", "test", "[", "sleep", "date", "curl", "wget", "tar",
        "tree", "export", "prettier", "eslint", "biome", "jest", "vitest", "mocha", "pytest", "tsc", "apt", "apt-get",
        "apk", "dnf", "yum", "brew", "pip", "pip3", "pipx", "gem", "pacman", "jq", "yq"};
    return std::ranges::find(words, program) != words.end();
}

void takeTargets(Step& step, const Scene& scene, std::span<const std::string_view> variables)
{
    if (!step.targets.empty())
        return;
    const auto file = readDotenv(scene.path(".env"), scene.variables);
    for (const std::string_view variable : variables) {
        std::vector<std::string> values = scene.values(std::string(variable));
        std::erase(values, "");
        if (values.empty() && file) {
            if (const auto found = file->find(std::string(variable)); found != file->end())
                values.push_back(found->second);
        }
        if (!values.empty()) {
            step.targets = std::move(values);
            return;
        }
    }
}

void takeLibpqTarget(Step& step, const Scene& scene, const std::map<std::string, std::string>& overrides)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> variables{
        {{"PGHOST", "host"}, {"PGHOSTADDR", "hostaddr"}, {"PGPORT", "port"}, {"PGDATABASE", "dbname"},
            {"PGUSER", "user"}, {"PGSERVICE", "service"}}};
    std::map<std::string, std::string> parameters;
    for (const auto& [variable, keyword] : variables) {
        if (const std::string value = scene.value(std::string(variable)); !value.empty())
            parameters[std::string(keyword)] = value;
    }
    for (const auto& [keyword, value] : overrides) {
        if (!value.empty())
            parameters[keyword] = value;
    }
    if (const std::string password = scene.value("PGPASSWORD"); !password.empty() && !parameters.empty())
        parameters["password"] = password;
    std::string conninfo;
    for (const auto& [keyword, value] : parameters) {
        std::string escaped;
        for (const char c : value)
            escaped += c == '\'' || c == '\\' ? std::string("\\") + c : std::string(1, c);
        conninfo += (conninfo.empty() ? "" : " ") + keyword + "='" + escaped + '\'';
    }
    if (!conninfo.empty())
        step.targets.push_back(conninfo);
}

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
