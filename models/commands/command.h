#pragma once

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lockkeeper::commands {

/// What a command of another program does to the database it reaches; gravest last.
enum class Class {
    Unrelated, ///< touches no database
    Read,
    Additive, ///< applies what was prepared, or writes bookkeeping
    Execute, ///< runs what cannot be told from here, or is spelt in a way nobody knows
    Destructive, ///< may destroy data
    Reset, ///< destroys everything
};

/// "unrelated", "read", "additive", "execute", "destructive", "reset".
[[nodiscard]] std::string_view name(Class kind);

/// Variables, each with the values it may have: two where it is unsure which program's word counts.
using Variables = std::map<std::string, std::vector<std::string>>;

/// Where a command would run.
struct Scene {
    std::filesystem::path folder; ///< its working folder
    Variables variables;
    /// Another machine or a secrets manager gives it variables that cannot be seen from here.
    bool foreign = false;

    [[nodiscard]] std::vector<std::string> values(const std::string& variable) const
    {
        const auto found = variables.find(variable);
        return found == variables.end() ? std::vector<std::string>() : found->second;
    }
    [[nodiscard]] std::string value(const std::string& variable) const
    {
        const std::vector<std::string> found = values(variable);
        return found.empty() ? std::string() : found.front();
    }
    [[nodiscard]] std::filesystem::path path(std::string_view relative) const
    {
        return (folder / std::filesystem::path(relative)).lexically_normal();
    }
};

/// One command that was found in what somebody wants to run.
struct Step {
    Class kind = Class::Unrelated;
    std::string tool; ///< "prisma", "psql"
    std::string what; ///< its own words: "prisma migrate reset"
    /// The connection strings it will use, as its arguments, environment and files say; possibly several. May hold
    /// passwords: never shown or kept.
    std::vector<std::string> targets{};
    bool elsewhere = false; ///< it may connect to a place that cannot be seen from here
};

/// What a command line comes to.
struct Recognised {
    std::vector<Step> steps;

    [[nodiscard]] Class kind() const
    {
        const auto worst = std::ranges::max_element(steps, {}, &Step::kind);
        return worst == steps.end() ? Class::Unrelated : worst->kind;
    }
    /// The gravest step; null where there is none.
    [[nodiscard]] const Step* gravest() const
    {
        const auto worst = std::ranges::max_element(steps, {}, &Step::kind);
        return worst == steps.end() ? nullptr : &*worst;
    }
};

/// Finds out what a command line would do, without running anything: wrappers and runners are taken off, scripts of
/// package.json, make and the shell are followed, and each program found is asked of the tools known here.
///
/// `environment` is the process environment the command would get. Threads: any; it reads files below the folder and
/// above it (package.json, .env), nothing else. It never fails: what it cannot read is graver, not lighter.
/// Source of the spellings: the tools' own manuals and sources, named in their files.
[[nodiscard]] Recognised recognise(const std::vector<std::string>& argv, const std::filesystem::path& folder,
    const std::map<std::string, std::string>& environment);

} // namespace lockkeeper::commands
