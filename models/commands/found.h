#pragma once
// What wrappers, scripts and tools see of a command, and what they answer. Private to this floor.

#include "commands/command.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lockkeeper::commands {

/// What stands on a command's standard input.
struct Input {
    bool given = false; ///< a pipe, a file or a text; else it is the caller's own
    std::vector<std::string> texts; ///< as far as it can be read from here
    bool unknown = false; ///< and something that cannot
    bool cleaningDump = false; ///< the output of pg_dump --clean
};

/// One command, its wrappers taken off so far.
struct Call {
    std::string program; ///< without folder, extension and version: "prisma"
    std::string written; ///< as it was written: "./node_modules/.bin/prisma"
    std::vector<std::string> words; ///< after the program
    Scene scene;
    Input input;
};

/// What a wrapper or a script comes to: an argument list, or a script for the shell.
struct Next {
    std::vector<std::string> argv;
    std::string script;
    Scene scene;
};

/// Nothing where the program is no wrapper.
[[nodiscard]] std::optional<std::vector<Next>> unwrap(const Call& call);
/// npx, pnpm, yarn, bundle exec and their kind.
[[nodiscard]] std::optional<std::vector<Next>> unwrapRunner(const Call& call);
/// Scripts of package.json, make, just and task, and files the shell or an interpreter runs.
[[nodiscard]] std::optional<std::vector<Next>> unwrapScript(const Call& call);

/// A tool that reaches databases: one file of tools/ and one line in tools.cpp.
struct Tool {
    std::vector<std::string_view> programs;
    /// Nothing where this call of the program is none of the tool's business.
    std::optional<Step> (*recognise)(const Call& call);
};
[[nodiscard]] std::span<const Tool> tools();

/// Programs that print, search, edit or install: their words are never run.
[[nodiscard]] bool isHarmless(std::string_view program);

/// "prisma" of "./node_modules/.bin/prisma.cmd", "prisma@6.1" and "npm:prisma@6".
[[nodiscard]] std::string programName(std::string_view word);

/// Fills in where a tool connects that takes DATABASE_URL or a variable of its own: from the environment, else from the
/// .env beside it.
void takeTargets(Step& step, const Scene& scene, std::span<const std::string_view> variables);

/// Targets of what PGHOST, PGDATABASE and their like say, with `overrides` ("dbname" → "x") from the command line.
void takeLibpqTarget(Step& step, const Scene& scene, const std::map<std::string, std::string>& overrides);

} // namespace lockkeeper::commands
