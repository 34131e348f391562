#include "commands/substitution.h"

#include "base/file.h"
#include "commands/found.h"
#include "commands/shell.h"

#include <ranges>

namespace lockkeeper::commands {
namespace {

std::optional<std::string> outputText(const std::string& script, const Scene& scene)
{
    const std::vector<ShellCommand> commands = parseShell(script);
    if (commands.empty())
        return std::nullopt;
    std::vector<std::string> argv;
    for (const Word& word : commands.front().words) {
        const std::vector<std::string> expanded = expand(word, scene);
        argv.insert(argv.end(), expanded.begin(), expanded.end());
    }
    const std::string program = argv.empty() ? std::string() : programName(argv.front());
    if (program == "echo" || program == "printf" || program == "which" || (program == "command" && argv.size() > 2)) {
        const std::vector<std::string> rest(argv.begin() + 1, argv.end());
        std::string text;
        for (const std::string& word : rest) {
            if (!word.starts_with('-'))
                text += (text.empty() ? "" : " ") + word;
        }
        return text;
    }
    if (program == "npm" || program == "yarn" || program == "pnpm")
        return argv.size() == 2 && argv[1] == "bin" ? std::optional<std::string>("node_modules/.bin") : std::nullopt;
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

} // namespace

std::vector<std::string> substitute(
    std::vector<std::string> words, const std::vector<std::string>& nested, std::size_t& next, const Scene& scene)
{
    std::vector<std::string> out;
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

} // namespace lockkeeper::commands
