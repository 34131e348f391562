#include "commands/package_scripts.h"

#include "base/file.h"
#include "base/text.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <set>

namespace lockkeeper::commands {
namespace {

namespace fs = std::filesystem;

std::optional<Package> readPackage(const fs::path& folder)
{
    const Result<std::string> content = readFile(folder / "package.json");
    if (!content)
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(*content)).object();
    Package package{
        .folder = folder, .name = utf8(object.value(QLatin1String("name")).toString()), .scripts = {}, .seed = {}};
    const QJsonObject scripts = object.value(QLatin1String("scripts")).toObject();
    for (auto script = scripts.begin(); script != scripts.end(); ++script)
        package.scripts[utf8(script.key())] = utf8(script.value().toString());
    package.seed = utf8(object.value(QLatin1String("prisma")).toObject().value(QLatin1String("seed")).toString());
    return package;
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = std::min(text.find_first_not_of(" \t\r"), text.size());
    text.remove_prefix(first);
    return text.substr(0, text.find_last_not_of(" \t\r") + 1);
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    for (std::string_view rest = trimmed(text); !rest.empty(); rest = trimmed(rest)) {
        const std::size_t end = std::min(rest.find_first_of(" \t"), rest.size());
        words.emplace_back(rest.substr(0, end));
        rest.remove_prefix(end);
    }
    return words;
}

struct Recipe {
    std::vector<std::string> first; ///< what it depends on
    std::string body;
};

std::string whole(const std::map<std::string, Recipe>& recipes, const std::string& name, std::set<std::string>& seen)
{
    const auto found = recipes.find(name);
    if (found == recipes.end() || !seen.insert(name).second)
        return {};
    std::string script;
    for (const std::string& before : found->second.first)
        script += whole(recipes, before, seen);
    return script + found->second.body;
}

std::map<std::string, std::string> flattened(const std::map<std::string, Recipe>& recipes)
{
    std::map<std::string, std::string> scripts;
    for (const auto& [name, recipe] : recipes) {
        std::set<std::string> seen;
        scripts[name] = whole(recipes, name, seen);
    }
    return scripts;
}

/// $(NAME) and ${NAME} of make, {{NAME}} of just: put in where the file says what they are.
std::string replaced(std::string text, const std::map<std::string, std::string>& values)
{
    for (int round = 0; round < 5; ++round) {
        const std::string before = text;
        for (const auto& [name, value] : values) {
            for (const std::string& form :
                {"$(" + name + ')', "${" + name + '}', "{{" + name + "}}", "{{ " + name + " }}", "{{." + name + "}}"}) {
                for (std::size_t at = text.find(form); at != std::string::npos; at = text.find(form, at + value.size()))
                    text.replace(at, form.size(), value);
            }
        }
        if (text == before)
            break;
    }
    return text;
}

} // namespace

std::optional<Package> nearestPackage(const fs::path& folder)
{
    for (fs::path at = folder;; at = at.parent_path()) {
        if (auto package = readPackage(at))
            return package;
        if (!at.has_parent_path() || at == at.parent_path())
            return std::nullopt;
    }
}

std::vector<Package> packagesBelow(const fs::path& folder)
{
    std::vector<Package> found;
    std::error_code failure;
    constexpr int deepest = 3;
    constexpr std::size_t most = 500;
    for (auto entry = fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied, failure);
        entry != fs::recursive_directory_iterator() && found.size() < most; entry.increment(failure)) {
        if (failure)
            break;
        const std::string name = entry->path().filename().string();
        if (name == "node_modules" || name.starts_with('.') || entry.depth() >= deepest)
            entry.disable_recursion_pending();
        if (name == "package.json" && entry->is_regular_file(failure)) {
            if (auto package = readPackage(entry->path().parent_path()))
                found.push_back(*std::move(package));
        }
    }
    return found;
}

std::map<std::string, std::string> makeTargets(std::string_view makefile)
{
    std::map<std::string, Recipe> recipes;
    std::map<std::string, std::string> values;
    std::vector<std::string> current;
    std::string first;
    for (const std::string_view line : linesOf(makefile)) {
        if (line.starts_with('\t')) {
            std::string_view command = trimmed(line);
            while (!command.empty() && std::string_view("@-+").find(command.front()) != std::string_view::npos)
                command.remove_prefix(1);
            for (const std::string& target : current)
                recipes[target].body += std::string(command) + '\n';
            continue;
        }
        const std::string_view text = trimmed(line.substr(0, line.find('#')));
        if (text.empty())
            continue;
        current.clear();
        const std::size_t equals = text.find('=');
        const std::size_t colon = text.find(':');
        if (equals != std::string_view::npos
            && (colon == std::string_view::npos || colon + 1 == equals || equals < colon)) {
            std::string_view name = trimmed(text.substr(0, equals));
            while (!name.empty() && std::string_view(":?+").find(name.back()) != std::string_view::npos)
                name = trimmed(name.substr(0, name.size() - 1));
            if (name.starts_with("export "))
                name.remove_prefix(7);
            values[std::string(name)] = trimmed(text.substr(equals + 1));
        } else if (colon != std::string_view::npos && !text.starts_with('.')) {
            const std::string_view after = text.substr(std::min(text.find_first_not_of(':', colon), text.size()));
            const std::size_t semicolon = after.find(';');
            current = wordsOf(text.substr(0, colon));
            for (const std::string& target : current) {
                Recipe& recipe = recipes[target];
                std::ranges::move(wordsOf(after.substr(0, semicolon)), std::back_inserter(recipe.first));
                if (semicolon != std::string_view::npos)
                    recipe.body += std::string(after.substr(semicolon + 1)) + '\n';
                if (first.empty())
                    first = target;
            }
        }
    }
    std::map<std::string, std::string> scripts = flattened(recipes);
    for (auto& [name, script] : scripts) {
        script = replaced(std::move(script), values);
        // $$X is the shell's $X.
        for (std::size_t at = script.find("$$"); at != std::string::npos; at = script.find("$$", at + 1))
            script.erase(at, 1);
    }
    if (!first.empty())
        scripts[""] = scripts[first];
    return scripts;
}

std::map<std::string, std::string> justRecipes(std::string_view justfile)
{
    std::map<std::string, Recipe> recipes;
    std::map<std::string, std::string> values;
    std::string current;
    std::string first;
    for (const std::string_view line : linesOf(justfile)) {
        const std::string_view text = trimmed(line);
        if (text.empty() || text.starts_with('#') || text.starts_with('['))
            continue;
        if (line.front() == ' ' || line.front() == '\t') {
            std::string_view command = text;
            while (!command.empty() && (command.front() == '@' || command.front() == '-'))
                command.remove_prefix(1);
            recipes[current].body += std::string(command) + '\n';
            continue;
        }
        const std::size_t colon = text.find(':');
        if (colon == std::string_view::npos)
            continue;
        if (text.substr(colon, 2) == ":=") {
            std::string_view value = trimmed(text.substr(colon + 2));
            if (value.size() >= 2 && (value.front() == '"' || value.front() == '\''))
                value = value.substr(1, value.size() - 2);
            values[std::string(trimmed(text.substr(0, colon)))] = value;
            continue;
        }
        std::vector<std::string> head = wordsOf(text.substr(0, colon));
        if (head.empty())
            continue;
        current = head.front().starts_with('@') ? head.front().substr(1) : head.front();
        if (first.empty())
            first = current;
        for (std::string before : wordsOf(text.substr(colon + 1))) {
            std::erase_if(before, [](char c) { return c == '(' || c == ')' || c == '&'; });
            if (!before.empty())
                recipes[current].first.push_back(before);
        }
        recipes[current];
    }
    std::map<std::string, std::string> scripts = flattened(recipes);
    for (auto& [name, script] : scripts)
        script = replaced(std::move(script), values);
    if (!first.empty())
        scripts[""] = scripts[first];
    return scripts;
}

std::map<std::string, std::string> taskCommands(std::string_view taskfile)
{
    // The few shapes of Taskfile.yml that matter: tasks, their deps and cmds, read by indentation.
    std::map<std::string, Recipe> recipes;
    std::string current;
    std::string list;
    bool inTasks = false;
    for (const std::string_view line : linesOf(taskfile)) {
        const std::string_view text = trimmed(line);
        if (text.empty() || text.starts_with('#'))
            continue;
        const std::size_t indent = line.find_first_not_of(' ');
        if (indent == 0) {
            inTasks = text == "tasks:";
        } else if (inTasks && indent == 2 && text.find(':') != std::string_view::npos) {
            const std::size_t end = text.ends_with(':') ? text.size() - 1 : text.find(": ");
            current = text.substr(0, end);
            std::erase_if(current, [](char c) { return c == '\'' || c == '"'; });
            list.clear();
            if (end + 1 < text.size())
                recipes[current].body += std::string(trimmed(text.substr(end + 1))) + '\n';
        } else if (inTasks && text.starts_with("- ")) {
            std::string_view item = trimmed(text.substr(2));
            if (item.starts_with("cmd:"))
                item = trimmed(item.substr(4));
            if (item.size() >= 2 && item.front() == item.back() && (item.front() == '"' || item.front() == '\''))
                item = item.substr(1, item.size() - 2);
            if (item.starts_with("task:"))
                recipes[current].first.emplace_back(trimmed(item.substr(5)));
            else if (list == "deps")
                recipes[current].first.emplace_back(item);
            else
                recipes[current].body += std::string(item) + '\n';
        } else if (inTasks && text.find(':') != std::string_view::npos) {
            list = text.substr(0, text.find(':'));
            const std::string_view value = trimmed(text.substr(text.find(':') + 1));
            if ((list == "cmd" || list == "cmds") && !value.empty() && value != "|")
                recipes[current].body += std::string(value) + '\n';
            else if (list == "deps" && value.starts_with('['))
                for (std::string before : wordsOf(value)) {
                    std::erase_if(before, [](char c) { return c == '[' || c == ']' || c == ',' || c == '"'; });
                    recipes[current].first.push_back(before);
                }
        } else if (inTasks && !current.empty()) {
            recipes[current].body += std::string(text) + '\n'; // of a block scalar
        }
    }
    return flattened(recipes);
}

} // namespace lockkeeper::commands
