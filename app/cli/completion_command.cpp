#include "app/cli/commands.h"

#include <CLI/CLI.hpp>

// Shell completions, drawn from the parser itself, so that they cannot fall behind it.

namespace lockkeeper::cli {
namespace {

/// Each command path with the words that may follow it.
void collect(const CLI::App& app, const std::string& path, std::vector<std::pair<std::string, std::string>>& words)
{
    std::string next;
    for (const CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; })) {
        next += sub->get_name() + ' ';
        collect(*sub, path.empty() ? sub->get_name() : path + ' ' + sub->get_name(), words);
    }
    for (const CLI::Option* option : app.get_options()) {
        for (const std::string& name : option->get_lnames())
            next += "--" + name + ' ';
    }
    words.emplace_back(path, next);
}

std::string bash(const CLI::App& root)
{
    std::vector<std::pair<std::string, std::string>> words;
    collect(root, "", words);
    std::string cases; // deepest paths first: the first pattern that fits wins
    for (const auto& [path, next] : words)
        cases += "    " + (path.empty() ? std::string() : "'" + path + "'") + "*) words='" + next + "' ;;\n";
    return "_lockkeeper_cli() {\n"
           "  local path='' word words here=\"${COMP_WORDS[COMP_CWORD]}\"\n"
           "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
           "    case \"$word\" in -*) ;; *) path=\"${path:+$path }$word\" ;; esac\n"
           "  done\n"
           "  case \"$path\" in\n"
        + cases
        + "  esac\n"
          "  COMPREPLY=($(compgen -W \"$words\" -- \"$here\") $(compgen -f -- \"$here\"))\n"
          "}\n"
          "complete -o filenames -F _lockkeeper_cli lockkeeper-cli\n";
}

std::string fish(const CLI::App& root)
{
    std::string script;
    for (const CLI::App* sub : root.get_subcommands([](const CLI::App*) { return true; })) {
        script += "complete -c lockkeeper-cli -n __fish_use_subcommand -a " + sub->get_name() + " -d '"
            + sub->get_description() + "'\n";
        for (const CLI::App* inner : sub->get_subcommands([](const CLI::App*) { return true; }))
            script += "complete -c lockkeeper-cli -n '__fish_seen_subcommand_from " + sub->get_name() + "' -a "
                + inner->get_name() + '\n';
    }
    return script;
}

} // namespace

void addCompletion(CLI::App& root, Action& chosen)
{
    CLI::App* command = root.add_subcommand("completion", "Print completions for a shell: bash, zsh or fish");
    auto shell = std::make_shared<std::string>("bash");
    command->add_option("SHELL", *shell, "bash, zsh or fish")
        ->check(CLI::IsMember({"bash", "zsh", "fish"}))
        ->required();
    command->callback([&chosen, shell, &root] {
        chosen = [shell, &root](const Invocation&) -> Result<Answer> {
            Answer answer;
            if (*shell == "fish")
                answer.raw = fish(root);
            else // zsh reads bash's completions after bashcompinit
                answer.raw = (*shell == "zsh" ? "autoload -U +X bashcompinit && bashcompinit\n" : "") + bash(root);
            return answer;
        };
    });
}

} // namespace lockkeeper::cli
