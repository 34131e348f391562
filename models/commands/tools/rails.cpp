// Rails and rake: several tasks in one command, the gravest counts. Source: Active Record's databases.rake, 4 to 8.
#include "commands/tools/tools.h"
#include "commands/tools/word_rules.h"

namespace lockkeeper::commands {
namespace {

Class taskClass(std::string_view task)
{
    constexpr std::array<std::string_view, 13> everything{"db:drop", "db:reset", "db:migrate:reset", "db:purge",
        "db:schema:load", "db:structure:load", "db:setup", "db:truncate_all", "db:seed:replant",
        "db:schema:load_if_ruby", "db:structure:load_if_sql", "db:fixtures:load", "db:drop:_unsafe"};
    constexpr std::array<std::string_view, 5> some{
        "db:rollback", "db:migrate:down", "db:migrate:redo", "db:forward", "db:encryption:init"};
    constexpr std::array<std::string_view, 8> reads{"db:migrate:status", "db:version", "db:abort_if_pending_migrations",
        "db:schema:dump", "db:structure:dump", "db:charset", "db:collation", "db:check_protected_environments"};
    constexpr std::array<std::string_view, 5> adds{
        "db:migrate", "db:migrate:up", "db:create", "db:prepare", "db:environment:set"};
    if (!task.starts_with("db:") && task != "db")
        return Class::Unrelated;
    const std::string_view plain = task.substr(0, task.find('['));
    // db:test:* works on the test database only, but which that is, its configuration says.
    if (plain.starts_with("db:test:"))
        return Class::Destructive;
    for (const std::string_view word : reads) {
        if (plain == word || plain.starts_with(std::string(word) + ':'))
            return Class::Read;
    }
    for (const std::string_view word : everything) {
        if (plain == word || plain.starts_with(std::string(word) + ':')) // db:drop:primary of several databases
            return Class::Reset;
    }
    for (const std::string_view word : some) {
        if (plain == word || plain.starts_with(std::string(word) + ':'))
            return Class::Destructive;
    }
    for (const std::string_view word : adds) {
        if (plain == word || plain.starts_with(std::string(word) + ':'))
            return Class::Additive;
    }
    return Class::Execute; // db:seed, and what nobody knows
}

std::optional<Step> recognise(const Call& call)
{
    Step step{.kind = Class::Unrelated, .tool = "rails", .what = "rails"};
    Call here = call;
    std::string version;
    for (const std::string& word : call.words) {
        const std::size_t equals = word.find('=');
        if (equals != std::string::npos && word[0] != '-') {
            here.scene.variables[word.substr(0, equals)] = {word.substr(equals + 1)};
            continue;
        }
        const Class kind = taskClass(word);
        if (kind > step.kind) {
            step.kind = kind;
            step.what = "rails " + word;
        }
        const bool interactive
            = word == "console" || word == "c" || word == "dbconsole" || word == "runner" || word == "r";
        if (interactive && call.program == "rails") {
            step.kind = std::max(step.kind, Class::Execute);
            step.what = "rails " + word;
        }
    }
    // db:migrate VERSION=0 undoes every migration.
    if (step.kind == Class::Additive && here.scene.value("VERSION") == "0")
        step.kind = Class::Reset;
    if (step.kind >= Class::Execute)
        takeTargets(step, here.scene, std::array<std::string_view, 2>{"DATABASE_URL", "PRIMARY_DATABASE_URL"});
    takeConfigured(step, call.scene, {"config/database.yml"});
    return step;
}

} // namespace

Tool railsTool() { return {.programs = {"rails", "rake", "hanami"}, .recognise = recognise}; }

} // namespace lockkeeper::commands
