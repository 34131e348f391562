#include "commands/found.h"

#include "commands/dotenv.h"

#include <array>

namespace lockkeeper::commands {

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

} // namespace lockkeeper::commands
