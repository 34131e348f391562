#include "commands/arguments.h"

#include <algorithm>

namespace lockkeeper::commands {

bool Arguments::has(std::string_view option) const
{
    return std::ranges::any_of(options, [&](const auto& one) { return one.first == option; });
}

std::string Arguments::value(std::string_view option) const
{
    const std::vector<std::string> all = values(option);
    return all.empty() ? std::string() : all.back();
}

std::string Arguments::value(std::string_view option, std::string_view other) const
{
    const std::vector<std::string> all = values(option, other);
    return all.empty() ? std::string() : all.back();
}

std::vector<std::string> Arguments::values(std::string_view option, std::string_view other) const
{
    std::vector<std::string> found;
    for (const auto& [name, value] : options) {
        if (name == option || (!other.empty() && name == other))
            found.push_back(value);
    }
    return found;
}

Arguments sortArguments(std::span<const std::string> words, std::span<const std::string_view> taking)
{
    const auto takes = [&](std::string_view option) { return std::ranges::find(taking, option) != taking.end(); };
    Arguments sorted;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (word == "--") {
            sorted.positionals.insert(
                sorted.positionals.end(), words.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.end());
            break;
        }
        if (word.size() < 2 || word[0] != '-') {
            sorted.positionals.push_back(word);
            continue;
        }
        const bool next = i + 1 < words.size();
        if (const std::size_t equals = word.find('='); equals != std::string::npos && (word[1] == '-' || equals > 2)) {
            sorted.options.emplace_back(word.substr(0, equals), word.substr(equals + 1));
        } else if (takes(word)) {
            sorted.options.emplace_back(word, next ? words[i + 1] : std::string());
            i += next ? 1 : 0;
        } else if (word[1] == '-') {
            sorted.options.emplace_back(word, std::string());
        } else {
            // -abc: flags, until one takes the rest, or the next word, as its value.
            for (std::size_t at = 1; at < word.size(); ++at) {
                const std::string letter = std::string("-") + word[at];
                if (!takes(letter)) {
                    sorted.options.emplace_back(letter, std::string());
                    continue;
                }
                const bool rest = at + 1 < word.size();
                std::string value = rest ? word.substr(at + 1) : next ? words[i + 1] : std::string();
                if (value.starts_with('='))
                    value.erase(0, 1);
                sorted.options.emplace_back(letter, std::move(value));
                i += !rest && next ? 1 : 0;
                break;
            }
            if (word.size() > 2)
                sorted.options.emplace_back(word, std::string()); // -force and its like
        }
    }
    return sorted;
}

std::string joined(std::span<const std::string> words)
{
    std::string line;
    for (const std::string& word : words)
        line += (line.empty() ? "" : " ") + word;
    return line;
}

} // namespace lockkeeper::commands
