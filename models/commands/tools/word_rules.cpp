#include "commands/tools/word_rules.h"

#include "base/file.h"

#include <ranges>

namespace lockkeeper::commands {
namespace {

bool matches(std::string_view pattern, std::string_view word)
{
    return pattern.ends_with('*') ? word.starts_with(pattern.substr(0, pattern.size() - 1)) : pattern == word;
}

bool matchesAll(std::string_view patterns, const std::vector<std::string>& words)
{
    std::size_t at = 0;
    for (const auto piece : std::views::split(patterns, ' ')) {
        if (at >= words.size() || !matches(std::string_view(piece.begin(), piece.end()), words[at]))
            return false;
        ++at;
    }
    return true;
}

} // namespace

Class classByWords(const Arguments& sorted, std::initializer_list<WordRule> rules, Class otherwise)
{
    for (const WordRule& rule : rules) {
        if (matchesAll(rule.words, sorted.positionals) && (rule.flag.empty() || sorted.has(rule.flag)))
            return rule.kind;
    }
    return otherwise;
}

Step stepOf(const Call& call, std::string_view tool, const Arguments& sorted, Class kind)
{
    const bool help = sorted.has("--help");
    std::string what(tool);
    for (std::size_t at = 0; at < std::min<std::size_t>(2, sorted.positionals.size()); ++at)
        what += ' ' + sorted.positionals[at];
    Step step{.kind = help ? Class::Unrelated : kind, .tool = std::string(tool), .what = std::move(what)};
    if (step.kind >= Class::Execute) {
        // Most read this one; where a tool has a place of its own as well, its file adds it.
        constexpr std::array<std::string_view, 1> usual{"DATABASE_URL"};
        takeTargets(step, call.scene, usual);
    }
    return step;
}

void takeConfigured(Step& step, const Scene& scene, std::initializer_list<std::string_view> files)
{
    if (step.kind < Class::Execute)
        return;
    for (const std::string_view file : files) {
        const auto content = readFile(scene.path(file));
        if (!content)
            continue;
        for (const auto piece : std::views::split(*content, '\n')) {
            const std::string_view line(piece.begin(), piece.end());
            const std::size_t first = line.find_first_not_of(" \t");
            if (first == std::string_view::npos || line[first] == '#' || line[first] == ';'
                || line.substr(first).starts_with("//"))
                continue;
            for (std::size_t at = line.find("://"); at != std::string_view::npos; at = line.find("://", at + 3)) {
                std::size_t begin = at;
                while (begin > 0 && std::string_view("\"'` =:,<>({[").find(line[begin - 1]) == std::string_view::npos)
                    --begin;
                const std::size_t end = std::min(line.find_first_of(" \t\r\"'`,<>", at), line.size());
                if (line.substr(begin).starts_with("postgres"))
                    step.targets.emplace_back(line.substr(begin, end - begin));
            }
        }
    }
}

} // namespace lockkeeper::commands
