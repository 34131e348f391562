#pragma once

#include "commands/arguments.h"
#include "commands/found.h"

#include <initializer_list>

namespace lockkeeper::commands {

/// The class of a command by its first words: "schema drop" matches `tool --x schema -y drop …`; a word ending in *
/// matches what begins so. The first rule that matches counts.
struct WordRule {
    std::string_view words;
    Class kind;
    std::string_view flag{}; ///< only with this option, where one is named
};

[[nodiscard]] Class classByWords(const Arguments& sorted, std::initializer_list<WordRule> rules, Class otherwise);

/// A step of that class; --help makes it harmless.
[[nodiscard]] Step stepOf(const Call& call, std::string_view tool, const Arguments& sorted, Class kind);

/// Adds the PostgreSQL URLs that stand in the tool's own configuration files, comments left out. Where the environment
/// says something else, both count: which of them wins, the file's code decides.
void takeConfigured(Step& step, const Scene& scene, std::initializer_list<std::string_view> files);

} // namespace lockkeeper::commands
