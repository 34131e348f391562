#include "commands/dotenv.h"

#include "base/file.h"

namespace lockkeeper::commands {
namespace {

bool isName(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.'
        || c == '-';
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = std::min(text.find_first_not_of(" \t\r"), text.size());
    text.remove_prefix(first);
    return text.substr(0, text.find_last_not_of(" \t\r") + 1);
}

std::string expanded(const std::string& value, const std::map<std::string, std::string>& above, const Variables& known)
{
    std::string out;
    for (std::size_t i = 0; i < value.size();) {
        if (value[i] == '\\' && i + 1 < value.size() && value[i + 1] == '$') {
            out += '$';
            i += 2;
            continue;
        }
        if (value[i] != '$') {
            out += value[i++];
            continue;
        }
        const bool braces = i + 1 < value.size() && value[i + 1] == '{';
        const std::size_t first = i + (braces ? 2 : 1);
        std::size_t end = first;
        while (end < value.size() && isName(value[end]) && value[end] != '.' && (braces || value[end] != '-'))
            ++end;
        const std::string name = value.substr(first, end - first);
        std::size_t close = braces ? value.find('}', end) : end;
        if (name.empty() || close == std::string::npos) {
            out += value[i++];
            continue;
        }
        // What is set already wins over the file, as everywhere in dotenv.
        if (const auto set = known.find(name); set != known.end() && !set->second.empty())
            out += set->second.front();
        else if (const auto found = above.find(name); found != above.end())
            out += found->second;
        else if (braces && value.substr(end, 2) == ":-")
            out += value.substr(end + 2, close - end - 2);
        i = close + (braces ? 1 : 0);
    }
    return out;
}

} // namespace

std::map<std::string, std::string> parseDotenv(std::string_view text, const Variables& known)
{
    std::map<std::string, std::string> values;
    while (!text.empty()) {
        std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = trimmed(text.substr(0, end));
        if (line.starts_with("export "))
            line = trimmed(line.substr(7));
        std::size_t nameEnd = 0;
        while (nameEnd < line.size() && isName(line[nameEnd]))
            ++nameEnd;
        std::string_view rest = trimmed(line.substr(nameEnd));
        const bool assigned = nameEnd > 0 && (rest.starts_with('=') || rest.starts_with(':'));
        if (assigned) {
            const std::string name(line.substr(0, nameEnd));
            rest = trimmed(rest.substr(1));
            const char quote = rest.empty() ? '\0' : rest.front();
            const bool quoted = quote == '"' || quote == '\'' || quote == '`';
            // A quoted value may go on over lines.
            const std::size_t from = quoted ? static_cast<std::size_t>(rest.data() - text.data()) + 1 : 0;
            std::size_t close = quoted ? text.find(quote, from) : std::string_view::npos;
            while (quote == '"' && close != std::string_view::npos && text[close - 1] == '\\')
                close = text.find(quote, close + 1);
            std::string value;
            if (quoted && close != std::string_view::npos) {
                value = text.substr(from, close - from);
                end = std::min(text.find('\n', close), text.size());
            } else {
                value = trimmed(rest.substr(0, rest.find('#')));
            }
            values[name] = quote == '\'' ? value : expanded(value, values, known);
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return values;
}

std::optional<std::map<std::string, std::string>> readDotenv(const std::filesystem::path& file, const Variables& known)
{
    const Result<std::string> text = readFile(file);
    if (!text)
        return std::nullopt;
    return parseDotenv(*text, known);
}

} // namespace lockkeeper::commands
