#pragma once

#include "commands/command.h"

#include <string>
#include <vector>

namespace lockkeeper::commands {

/// Puts in what $( ) would yield, where it can be told without running anything: echo, which, cat and its filters.
/// `words` are one word's, expanded; `nested` are its command's scripts and `next` the first not used yet. What cannot
/// be told stays `$()`.
[[nodiscard]] std::vector<std::string> substitute(
    std::vector<std::string> words, const std::vector<std::string>& nested, std::size_t& next, const Scene& scene);

} // namespace lockkeeper::commands
