#pragma once
// What the wrappers' files share. Private to this floor.

#include "commands/found.h"

namespace lockkeeper::commands {

using Words = std::vector<std::string>;

/// Whether a list of words with blanks between holds the word.
[[nodiscard]] bool contains(std::string_view list, std::string_view word);
[[nodiscard]] bool isAssignment(std::string_view word);
/// NAME=value becomes one of the scene's variables.
void assign(Scene& scene, std::string_view assignment);
/// Skips options (those of `taking` with their values); returns where the first other word stands.
[[nodiscard]] std::size_t pastOptions(const Words& words, std::size_t at, std::string_view taking);
[[nodiscard]] Words from(const Words& words, std::size_t at);
[[nodiscard]] std::vector<Next> one(Words argv, Scene scene);
[[nodiscard]] std::vector<Next> shell(std::string script, Scene scene);

/// Whose word counts where a variable is set already: that one, the file's, or it is unsure and both do.
enum class Wins { Set, File, Unsure };
/// Takes a .env file's variables into the scene.
void load(Scene& scene, const std::filesystem::path& file, Wins wins);

/// env, cross-env, dotenv, dotenvx, env-cmd: what gives a command its variables.
[[nodiscard]] std::optional<std::vector<Next>> unwrapVariables(const Call& call);

} // namespace lockkeeper::commands
