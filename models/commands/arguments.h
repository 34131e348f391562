#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lockkeeper::commands {

/// A command's words, sorted into options and the rest; laxer than any tool, so that no spelling slips through.
struct Arguments {
    std::vector<std::string> positionals; ///< in order, also those between options
    std::vector<std::pair<std::string, std::string>> options; ///< "--schema" → "x"; a flag's value is empty

    [[nodiscard]] bool has(std::string_view option) const;
    /// Of the last one given; empty where there is none.
    [[nodiscard]] std::string value(std::string_view option) const;
    [[nodiscard]] std::string value(std::string_view option, std::string_view other) const;
    [[nodiscard]] std::vector<std::string> values(std::string_view option, std::string_view other = {}) const;
    [[nodiscard]] std::string positional(std::size_t at) const
    {
        return at < positionals.size() ? positionals[at] : "";
    }
};

/// `taking`: the options that take a value, as "--schema" and "-p". "--x=v" is understood for every option, "-pv" and
/// clustered flags for those of one letter. What stands behind "--" is positional.
[[nodiscard]] Arguments sortArguments(std::span<const std::string> words, std::span<const std::string_view> taking);

/// The words joined by blanks.
[[nodiscard]] std::string joined(std::span<const std::string> words);

} // namespace lockkeeper::commands
