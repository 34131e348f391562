// Prisma's whole command line, 2 to 8. Source: prisma/prisma packages/cli and packages/migrate.
#include "base/file.h"
#include "commands/sql_effect.h"
#include "commands/tools/prisma_target.h"
#include "commands/tools/tools.h"

#include <array>

namespace lockkeeper::commands {
namespace {

constexpr std::array<std::string_view, 31> kTaking{"--schema", "--config", "--name", "-n", "--url", "-u", "--file",
    "--from-url", "--to-url", "--from-schema-datamodel", "--to-schema-datamodel", "--from-schema-datasource",
    "--to-schema-datasource", "--from-migrations", "--to-migrations", "--from-schema", "--to-schema", "--from-local-d1",
    "--to-local-d1", "--shadow-database-url", "-o", "--output", "--applied", "--rolled-back", "--schemas", "--port",
    "-p", "--browser", "-b", "--confirm", "--generator"};

bool among(std::span<const std::string_view> words, std::string_view word)
{
    return std::ranges::find(words, word) != words.end();
}

Class diffClass(const Call& call, const Arguments& sorted, Step& step)
{
    // Replaying migrations wipes the shadow database first.
    if (!sorted.has("--from-migrations") && !sorted.has("--to-migrations") && !sorted.has("--shadow-database-url"))
        return Class::Read;
    step.targets = prismaShadows(call, sorted);
    return step.targets.empty() ? Class::Read : Class::Reset;
}

Class migrateClass(const Call& call, const Arguments& sorted, const std::string& word, Step& step)
{
    if (word == "reset")
        return Class::Reset;
    if (word == "deploy" || word == "resolve")
        return Class::Additive;
    if (word == "status")
        return Class::Read;
    if (word == "diff")
        return diffClass(call, sorted, step);
    if (word == "dev" || word == "save" || word == "up" || word == "down")
        return Class::Destructive;
    return word.empty() && !sorted.options.empty() && sorted.has("-h") ? Class::Unrelated : Class::Execute;
}

Class executeClass(const Call& call, const Arguments& sorted)
{
    if (const std::string file = sorted.value("--file"); !file.empty()) {
        const auto sql = readFile(call.scene.path(file));
        return sql ? effectOf(*sql) : Class::Execute;
    }
    if (!call.input.given || call.input.unknown || call.input.texts.empty())
        return Class::Execute;
    Class worst = Class::Read;
    for (const std::string& sql : call.input.texts)
        worst = std::max(worst, effectOf(sql));
    return worst;
}

Class dbClass(const Call& call, const Arguments& sorted, const std::string& word)
{
    if (word == "push")
        return sorted.has("--force-reset") ? Class::Reset : Class::Destructive;
    if (word == "drop")
        return Class::Reset;
    if (word == "execute")
        return executeClass(call, sorted);
    if (word == "pull")
        return Class::Read;
    if (word == "update")
        return Class::Destructive;
    if (word == "init")
        return Class::Additive;
    return Class::Execute; // seed, and what nobody knows
}

/// Where a known pair of words stands one after the other, whatever stands before: laxer than Prisma itself.
std::size_t commandAt(const std::vector<std::string>& words)
{
    constexpr std::array<std::string_view, 27> known{"migrate", "db", "generate", "validate", "format", "version",
        "telemetry", "debug", "complete", "completion", "help", "init", "bootstrap", "postgres", "platform", "dev",
        "mcp", "studio", "introspect", "login", "logout", "lift", "update", "deploy", "reset", "auth", "rules"};
    if (words.empty() || among(known, words.front()))
        return 0;
    for (std::size_t at = 0; at + 1 < words.size(); ++at) {
        const bool pair = (words[at] == "migrate" && (words[at + 1] == "reset" || words[at + 1] == "dev"))
            || (words[at] == "db"
                && (words[at + 1] == "push" || words[at + 1] == "drop" || words[at + 1] == "execute"));
        if (pair)
            return at;
    }
    return 0;
}

std::optional<Step> recognise(const Call& call)
{
    const Arguments sorted = sortArguments(call.words, kTaking);
    const std::size_t at = commandAt(sorted.positionals);
    const std::string first = sorted.positional(at);
    const std::string second = sorted.positional(at + 1);
    Step step{.tool = "prisma", .what = "prisma" + (first.empty() ? "" : ' ' + first)};
    constexpr std::array<std::string_view, 19> unrelated{"generate", "validate", "format", "version", "telemetry",
        "debug", "complete", "completion", "help", "init", "bootstrap", "postgres", "platform", "dev", "login",
        "logout", "auth", "rules", ""};
    if (sorted.has("--help") || sorted.has("-h") || sorted.has("--version") || sorted.has("-v")) {
        // Help is printed whatever else is asked for.
        return step;
    }
    if (first == "migrate" || first == "lift") {
        step.what += second.empty() ? "" : ' ' + second;
        step.kind = migrateClass(call, sorted, second, step);
    } else if (first == "db") {
        step.what += second.empty() ? "" : ' ' + second;
        step.kind = dbClass(call, sorted, second);
        if (sorted.has("--force-reset"))
            step.what += " --force-reset";
        else if (sorted.has("--accept-data-loss"))
            step.what += " --accept-data-loss";
    } else if (first == "introspect") {
        step.kind = Class::Read;
    } else if (first == "reset") {
        step.kind = Class::Reset;
    } else if (!among(unrelated, first)) {
        step.kind = Class::Execute; // studio, mcp, and an unknown spelling
    }
    if (step.kind >= Class::Execute && step.targets.empty())
        takePrismaTargets(step, call, sorted);
    if (first == "migrate" && second == "dev") {
        // It wipes its shadow database too; an unknown one is made and dropped beside the target.
        for (std::string& shadow : prismaShadows(call, sorted)) {
            step.kind = Class::Reset;
            step.targets.push_back(std::move(shadow));
        }
    }
    return step;
}

/// The engine under the command line: its datasource is base64 and is not looked into.
std::optional<Step> recogniseEngine(const Call& call)
{
    const auto has = [&](std::string_view word) { return std::ranges::find(call.words, word) != call.words.end(); };
    Step step{.kind = Class::Execute, .tool = "prisma", .what = "schema-engine", .targets = {}, .elsewhere = true};
    if (has("drop-database") || has("reset"))
        step.kind = Class::Reset;
    else if (has("can-connect-to-database"))
        step.kind = Class::Read;
    else if (has("create-database"))
        step.kind = Class::Additive;
    return step;
}

std::optional<Step> recogniseFirst(const Call& call)
{
    const bool resets = !call.words.empty() && call.words.front() == "reset";
    return Step{
        .kind = resets ? Class::Reset : Class::Execute, .tool = "prisma1", .what = "prisma1 " + joined(call.words)};
}

} // namespace

Tool prismaTool() { return {.programs = {"prisma", "prisma2", "@prisma/cli"}, .recognise = recognise}; }
Tool prismaEngineTool()
{
    return {
        .programs = {"schema-engine", "migration-engine", "@prisma/schema-engine-wasm"}, .recognise = recogniseEngine};
}
Tool prismaOneTool() { return {.programs = {"prisma1"}, .recognise = recogniseFirst}; }

} // namespace lockkeeper::commands
