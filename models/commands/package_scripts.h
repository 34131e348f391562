#pragma once

#include "commands/command.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lockkeeper::commands {

/// A package.json: its scripts and where it lies.
struct Package {
    std::filesystem::path folder;
    std::string name;
    std::map<std::string, std::string> scripts;
    std::string seed; ///< prisma.seed
};

/// The nearest package.json of a folder upwards; nothing where there is none that can be read.
[[nodiscard]] std::optional<Package> nearestPackage(const std::filesystem::path& folder);
/// Packages below a folder (a workspace), at most three levels down, node_modules left out.
[[nodiscard]] std::vector<Package> packagesBelow(const std::filesystem::path& folder);

/// The targets of a Makefile, justfile or Taskfile: name and recipe, as a script for the shell; a target's
/// prerequisites come first in it. Pure.
[[nodiscard]] std::map<std::string, std::string> makeTargets(std::string_view makefile);
[[nodiscard]] std::map<std::string, std::string> justRecipes(std::string_view justfile);
[[nodiscard]] std::map<std::string, std::string> taskCommands(std::string_view taskfile);

} // namespace lockkeeper::commands
