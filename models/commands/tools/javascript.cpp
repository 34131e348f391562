// The other object mappers of JavaScript: Drizzle, TypeORM, Sequelize, Knex, MikroORM, node-pg-migrate. Source: their
// manuals.
#include "commands/tools/tools.h"
#include "commands/tools/word_rules.h"

namespace lockkeeper::commands {
namespace {

std::optional<Step> recogniseDrizzle(const Call& call)
{
    const Arguments sorted = sortArguments(
        call.words, std::array<std::string_view, 5>{"--config", "--url", "--dialect", "--schema", "--out"});
    // `drop` removes a migration's file and touches no database.
    Step step = stepOf(call, "drizzle-kit", sorted,
        classByWords(sorted,
            {{"push*", Class::Reset, "--force"}, {"push*", Class::Destructive}, {"migrate", Class::Additive},
                {"studio", Class::Execute}, {"pull", Class::Read}, {"introspect*", Class::Read},
                {"generate*", Class::Unrelated}, {"drop*", Class::Unrelated}, {"check*", Class::Unrelated},
                {"up*", Class::Unrelated}, {"export", Class::Unrelated}},
            sorted.positionals.empty() ? Class::Unrelated : Class::Execute));
    if (const std::string url = sorted.value("--url"); !url.empty())
        step.targets = {url};
    takeConfigured(
        step, call.scene, {"drizzle.config.ts", "drizzle.config.js", "drizzle.config.mjs", "drizzle.config.json"});
    return step;
}

std::optional<Step> recogniseTypeorm(const Call& call)
{
    const Arguments sorted = sortArguments(
        call.words, std::array<std::string_view, 6>{"-d", "--dataSource", "--connection", "-c", "-f", "--config"});
    Step step = stepOf(call, "typeorm", sorted,
        classByWords(sorted,
            {{"schema:drop", Class::Reset}, {"schema:sync", Class::Destructive},
                {"migration:revert", Class::Destructive}, {"query", Class::Execute}, {"migration:run", Class::Additive},
                {"schema:log", Class::Read}, {"migration:show", Class::Read}, {"migration:generate", Class::Read},
                {"schema:*", Class::Execute}},
            Class::Unrelated));
    takeConfigured(
        step, call.scene, {"ormconfig.json", "ormconfig.js", "ormconfig.ts", "data-source.ts", "src/data-source.ts"});
    return step;
}

std::optional<Step> recogniseSequelize(const Call& call)
{
    const Arguments sorted = sortArguments(
        call.words, std::array<std::string_view, 6>{"--url", "--env", "--config", "--name", "--to", "--options-path"});
    Step step = stepOf(call, "sequelize", sorted,
        classByWords(sorted,
            {{"db:drop", Class::Reset}, {"db:migrate:undo:all", Class::Reset}, {"db:migrate:undo", Class::Destructive},
                {"db:seed:undo*", Class::Destructive}, {"db:migrate:status", Class::Read},
                {"db:migrate*", Class::Additive}, {"db:create", Class::Additive}, {"db:seed*", Class::Execute},
                {"db:*", Class::Execute}},
            Class::Unrelated));
    if (const std::string url = sorted.value("--url"); !url.empty())
        step.targets = {url};
    takeConfigured(step, call.scene, {"config/config.json", "config/config.js"});
    return step;
}

std::optional<Step> recogniseKnex(const Call& call)
{
    const Arguments sorted = sortArguments(call.words,
        std::array<std::string_view, 6>{"--env", "--connection", "--client", "--knexfile", "--cwd", "--specific"});
    Step step = stepOf(call, "knex", sorted,
        classByWords(sorted,
            {{"migrate:rollback", Class::Reset, "--all"}, {"migrate:rollback all", Class::Reset},
                {"migrate:rollback", Class::Destructive}, {"migrate:down", Class::Destructive},
                {"migrate:unlock", Class::Additive}, {"migrate:latest", Class::Additive},
                {"migrate:up", Class::Additive}, {"migrate:status", Class::Read}, {"migrate:list", Class::Read},
                {"migrate:currentVersion", Class::Read}, {"migrate:make", Class::Unrelated},
                {"seed:make", Class::Unrelated}, {"seed:run", Class::Execute}, {"migrate:*", Class::Execute}},
            Class::Unrelated));
    if (const std::string url = sorted.value("--connection"); !url.empty())
        step.targets = {url};
    takeConfigured(step, call.scene, {"knexfile.js", "knexfile.ts", "knexfile.cjs", "knexfile.mjs"});
    return step;
}

std::optional<Step> recogniseMikro(const Call& call)
{
    const Arguments sorted = sortArguments(call.words, std::array<std::string_view, 2>{"--config", "--contextName"});
    const bool runs = sorted.has("-r") || sorted.has("--run");
    const Class drops = runs ? Class::Reset : Class::Read; // without --run they print
    Step step = stepOf(call, "mikro-orm", sorted,
        classByWords(sorted,
            {{"schema:drop", drops}, {"schema:fresh", drops}, {"migration:fresh", Class::Reset},
                {"schema:update", runs ? Class::Destructive : Class::Read}, {"migration:down", Class::Destructive},
                {"migration:up", Class::Additive}, {"schema:create", runs ? Class::Additive : Class::Read},
                {"migration:list", Class::Read}, {"migration:pending", Class::Read}, {"migration:check", Class::Read},
                {"seeder:run", Class::Execute}, {"database:import", Class::Execute}},
            Class::Unrelated));
    takeConfigured(step, call.scene, {"mikro-orm.config.ts", "mikro-orm.config.js", "src/mikro-orm.config.ts"});
    return step;
}

std::optional<Step> recogniseNodePgMigrate(const Call& call)
{
    const Arguments sorted = sortArguments(call.words,
        std::array<std::string_view, 8>{
            "-d", "--database-url-var", "-m", "--migrations-dir", "-t", "--envPath", "-f", "--config-file"});
    return stepOf(call, "node-pg-migrate", sorted,
        classByWords(sorted,
            {{"down 0", Class::Reset}, {"down", Class::Destructive}, {"redo", Class::Destructive},
                {"up", Class::Additive}, {"create", Class::Unrelated}},
            Class::Execute));
}

} // namespace

Tool drizzleTool() { return {.programs = {"drizzle-kit"}, .recognise = recogniseDrizzle}; }
Tool typeormTool()
{
    return {.programs = {"typeorm", "typeorm-ts-node-commonjs", "typeorm-ts-node-esm"}, .recognise = recogniseTypeorm};
}
Tool sequelizeTool() { return {.programs = {"sequelize", "sequelize-cli"}, .recognise = recogniseSequelize}; }
Tool knexTool() { return {.programs = {"knex"}, .recognise = recogniseKnex}; }
Tool mikroOrmTool()
{
    return {.programs = {"mikro-orm", "mikro-orm-esm", "@mikro-orm/cli"}, .recognise = recogniseMikro};
}
Tool nodePgMigrateTool() { return {.programs = {"node-pg-migrate"}, .recognise = recogniseNodePgMigrate}; }

} // namespace lockkeeper::commands
