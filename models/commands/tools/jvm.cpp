// Flyway and Liquibase, alone and in Maven and Gradle. Source: their manuals, Flyway 9 to 11, Liquibase 4.
#include "commands/tools/tools.h"
#include "commands/tools/word_rules.h"

namespace lockkeeper::commands {
namespace {

Class flywayClass(std::string_view word)
{
    if (word == "clean")
        return Class::Reset;
    if (word == "undo")
        return Class::Destructive;
    if (word == "migrate" || word == "baseline" || word == "repair" || word == "deploy")
        return Class::Additive;
    if (word == "info" || word == "validate" || word == "check" || word == "snapshot" || word == "diff")
        return Class::Read;
    return Class::Unrelated;
}

std::optional<Step> recogniseFlyway(const Call& call)
{
    Step step{.tool = "flyway", .what = "flyway"};
    for (const std::string& word : call.words) { // several commands may follow each other
        if (word.starts_with("-url=") || word.starts_with("--url="))
            step.targets.push_back(word.substr(word.find('=') + 1));
        if (word == "-cleanOnValidationError=true") // removed in 10
            step.kind = Class::Reset;
        const Class kind = flywayClass(word);
        if (kind > step.kind) {
            step.kind = kind;
            step.what = "flyway " + word;
        }
    }
    if (step.kind >= Class::Execute)
        takeTargets(step, call.scene, std::array<std::string_view, 1>{"FLYWAY_URL"});
    takeConfigured(step, call.scene, {"flyway.conf", "conf/flyway.conf", "flyway.toml"});
    return step;
}

Class liquibaseClass(std::string_view word)
{
    std::string plain(word);
    std::erase(plain, '-');
    std::ranges::transform(
        plain, plain.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (plain == "dropall")
        return Class::Reset;
    if (plain.ends_with("sql") && plain != "executesql")
        return Class::Read; // prints what it would do
    if (plain.starts_with("rollback") || plain == "updatetestingrollback")
        return Class::Destructive;
    if (plain == "executesql")
        return Class::Execute;
    if (plain.starts_with("update") || plain == "changelogsync" || plain.starts_with("changelogsync") || plain == "tag"
        || plain == "clearchecksums" || plain == "releaselocks")
        return Class::Additive;
    if (plain == "status" || plain == "history" || plain == "validate" || plain == "diff" || plain == "snapshot"
        || plain == "listlocks")
        return Class::Read;
    return Class::Unrelated;
}

std::optional<Step> recogniseLiquibase(const Call& call)
{
    const Arguments sorted = sortArguments(call.words,
        std::array<std::string_view, 10>{"--url", "--username", "--password", "--changelog-file", "--changeLogFile",
            "--defaults-file", "--tag", "--count", "--log-level", "--classpath"});
    Step step{.tool = "liquibase", .what = "liquibase"};
    for (const std::string& word : sorted.positionals) {
        const Class kind = liquibaseClass(word);
        if (kind > step.kind) {
            step.kind = kind;
            step.what = "liquibase " + word;
        }
    }
    if (const std::string url = sorted.value("--url"); !url.empty())
        step.targets = {url};
    if (step.kind >= Class::Execute)
        takeTargets(step, call.scene, std::array<std::string_view, 2>{"LIQUIBASE_COMMAND_URL", "LIQUIBASE_URL"});
    takeConfigured(step, call.scene, {"liquibase.properties"});
    return step;
}

/// mvn flyway:clean, gradle flywayClean, mvn liquibase:dropAll.
std::optional<Step> recogniseBuild(const Call& call)
{
    Step step{.tool = call.program, .what = call.program};
    for (const std::string& word : call.words) {
        if (word.starts_with("-Dflyway.url=") || word.starts_with("-Pflyway.url=")
            || word.starts_with("-Dliquibase.url="))
            step.targets.push_back(word.substr(word.find('=') + 1));
        std::string_view task
            = std::string_view(word).substr(word.rfind(':') == std::string::npos ? 0 : word.rfind(':') + 1);
        Class kind = Class::Unrelated;
        if (word.find("flyway") != std::string::npos && !word.starts_with('-')) {
            std::string plain(task.starts_with("flyway") ? task.substr(6) : task);
            std::ranges::transform(plain, plain.begin(),
                [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
            kind = flywayClass(plain);
        } else if ((word.find("liquibase") != std::string::npos || liquibaseClass(task) == Class::Reset)
            && !word.starts_with('-')) {
            kind = liquibaseClass(task);
        }
        if (kind > step.kind) {
            step.kind = kind;
            step.what = call.program + ' ' + word;
        }
    }
    if (step.kind >= Class::Execute)
        takeTargets(step, call.scene, std::array<std::string_view, 1>{"FLYWAY_URL"});
    takeConfigured(
        step, call.scene, {"flyway.conf", "pom.xml", "build.gradle", "build.gradle.kts", "liquibase.properties"});
    return step;
}

} // namespace

Tool flywayTool() { return {.programs = {"flyway"}, .recognise = recogniseFlyway}; }
Tool liquibaseTool() { return {.programs = {"liquibase"}, .recognise = recogniseLiquibase}; }
Tool jvmBuildTool() { return {.programs = {"mvn", "gradle", "gradlew", "mvnw", "sbt"}, .recognise = recogniseBuild}; }

} // namespace lockkeeper::commands
