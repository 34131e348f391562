// Web frameworks' own commands: Django, Laravel, Symfony with Doctrine, Ecto, EF Core. Source: their manuals.
#include "commands/dotenv.h"
#include "commands/tools/tools.h"
#include "commands/tools/word_rules.h"

namespace lockkeeper::commands {
namespace {

std::optional<Step> recogniseDjango(const Call& call)
{
    const Arguments sorted = sortArguments(
        call.words, std::array<std::string_view, 5>{"--settings", "--database", "--pythonpath", "-v", "--verbosity"});
    // migrate APP zero undoes all of an application; with a number it may go back.
    Class kind = classByWords(sorted,
        {{"flush", Class::Reset}, {"reset_db", Class::Reset}, {"reset_schema", Class::Reset}, {"sqlflush", Class::Read},
            {"sqlmigrate", Class::Read}, {"showmigrations", Class::Read}, {"migrate * zero", Class::Reset},
            {"migrate * *", Class::Destructive}, {"migrate", Class::Additive}, {"dbshell", Class::Execute},
            {"shell", Class::Execute}, {"shell_plus", Class::Execute}, {"loaddata", Class::Execute},
            {"inspectdb", Class::Read}, {"dumpdata", Class::Read}, {"sqlclear", Class::Read},
            {"clean_db", Class::Destructive}},
        Class::Unrelated);
    if (sorted.has("--plan") || sorted.has("--check"))
        kind = std::min(kind, Class::Read);
    if (kind == Class::Execute && sorted.positional(0) == "dbshell" && call.input.given)
        kind = call.input.unknown ? Class::Destructive : Class::Execute;
    return stepOf(call, "django", sorted, kind);
}

std::optional<Step> recogniseLaravel(const Call& call)
{
    const Arguments sorted = sortArguments(
        call.words, std::array<std::string_view, 5>{"--database", "--path", "--class", "--env", "--step"});
    if (sorted.has("--pretend"))
        return stepOf(call, "artisan", sorted, Class::Read);
    Step step = stepOf(call, "artisan", sorted,
        classByWords(sorted,
            {{"migrate:fresh", Class::Reset}, {"migrate:refresh", Class::Reset}, {"migrate:reset", Class::Reset},
                {"db:wipe", Class::Reset}, {"migrate:rollback", Class::Destructive}, {"migrate:status", Class::Read},
                {"migrate:install", Class::Additive}, {"migrate", Class::Additive},
                {"schema:dump", Class::Destructive, "--prune"}, {"schema:dump", Class::Read},
                {"db:seed", Class::Execute}, {"db:show", Class::Read}, {"db:table", Class::Read},
                {"db:monitor", Class::Read}, {"db", Class::Execute}, {"tinker", Class::Execute},
                {"migrate:*", Class::Execute}, {"db:*", Class::Execute}},
            Class::Unrelated));
    if (step.kind >= Class::Execute && step.targets.empty())
        takeTargets(step, call.scene, std::array<std::string_view, 1>{"DB_URL"});
    if (step.kind >= Class::Execute && step.targets.empty()) {
        const auto file = readDotenv(call.scene.path(".env"), call.scene.variables);
        const auto part = [&](const std::string& name) {
            const std::string set = call.scene.value(name);
            const auto found = file ? file->find(name) : std::map<std::string, std::string>::const_iterator();
            return !set.empty() ? set : file && found != file->end() ? found->second : std::string();
        };
        if (part("DB_CONNECTION") == "pgsql")
            takeLibpqTarget(step, {.folder = {}, .variables = {}},
                {{"host", part("DB_HOST")}, {"port", part("DB_PORT")}, {"dbname", part("DB_DATABASE")},
                    {"user", part("DB_USERNAME")}, {"password", part("DB_PASSWORD")}});
    }
    return step;
}

std::optional<Step> recogniseDoctrine(const Call& call)
{
    const Arguments sorted = sortArguments(
        call.words, std::array<std::string_view, 7>{"-e", "--env", "--em", "-c", "--connection", "--conn", "--group"});
    const bool forced = sorted.has("--force") || sorted.has("-f");
    // Without --force these three only print.
    const Class drops = forced ? Class::Reset : Class::Read;
    return stepOf(call, "doctrine", sorted,
        classByWords(sorted,
            {{"doctrine:database:drop", drops}, {"d:d:d", drops}, {"doctrine:schema:drop", drops}, {"d:s:d", drops},
                {"orm:schema-tool:drop", drops}, {"doctrine:schema:update", forced ? Class::Destructive : Class::Read},
                {"d:s:u", forced ? Class::Destructive : Class::Read},
                {"orm:schema-tool:update", forced ? Class::Destructive : Class::Read},
                {"doctrine:fixtures:load", sorted.has("--append") ? Class::Execute : Class::Reset},
                {"d:f:l", sorted.has("--append") ? Class::Execute : Class::Reset},
                {"hautelook:fixtures:load", Class::Reset}, {"doctrine:migrations:migrate first", Class::Reset},
                {"migrations:migrate first", Class::Reset}, {"doctrine:migrations:migrate prev", Class::Destructive},
                {"doctrine:migrations:migrate", Class::Additive}, {"d:m:m first", Class::Reset},
                {"d:m:m", Class::Additive}, {"migrations:migrate", Class::Additive},
                {"doctrine:migrations:execute", Class::Destructive, "--down"},
                {"doctrine:migrations:status", Class::Read}, {"doctrine:migrations:list", Class::Read},
                {"doctrine:migrations:rollup", Class::Additive}, {"doctrine:database:create", Class::Additive},
                {"doctrine:query:sql", Class::Execute}, {"dbal:run-sql", Class::Execute}},
            Class::Unrelated));
}

std::optional<Step> recogniseEcto(const Call& call)
{
    const Arguments sorted = sortArguments(call.words,
        std::array<std::string_view, 8>{"-r", "--repo", "-n", "--step", "-v", "--to", "--migrations-path", "--prefix"});
    Step step = stepOf(call, "mix", sorted,
        classByWords(sorted,
            {{"ecto.drop", Class::Reset}, {"ecto.reset", Class::Reset}, {"ecto.rollback", Class::Reset, "--all"},
                {"ecto.rollback", Class::Destructive}, {"ecto.migrate", Class::Additive},
                {"ecto.create", Class::Additive}, {"ecto.migrations", Class::Read}, {"ecto.dump", Class::Read},
                {"ecto.load", Class::Destructive}, {"ecto.setup", Class::Execute}, {"ecto.gen.*", Class::Unrelated},
                {"ecto.*", Class::Execute}, {"ash.reset", Class::Reset}, {"ash_postgres.drop", Class::Reset},
                {"ash_postgres.rollback", Class::Destructive}, {"run", Class::Execute}},
            Class::Unrelated));
    takeConfigured(step, call.scene, {"config/dev.exs", "config/config.exs", "config/runtime.exs"});
    return step;
}

std::optional<Step> recogniseEfCore(const Call& call)
{
    const Arguments sorted = sortArguments(call.words,
        std::array<std::string_view, 10>{"-p", "--project", "-s", "--startup-project", "-c", "--context",
            "--connection", "--configuration", "--framework", "-o"});
    Arguments words = sorted;
    if (!words.positionals.empty() && words.positionals.front() == "ef")
        words.positionals.erase(words.positionals.begin());
    else if (call.program == "dotnet")
        return std::nullopt;
    const Class dropping = sorted.has("--dry-run") ? Class::Read : Class::Reset;
    Step step = stepOf(call, "dotnet ef", words,
        classByWords(words,
            {{"database drop", dropping}, {"database update 0", Class::Reset},
                {"database update *", Class::Destructive}, {"database update", Class::Additive}},
            Class::Unrelated));
    if (const std::string connection = sorted.value("--connection"); !connection.empty())
        step.targets = {connection};
    return step;
}

} // namespace

Tool djangoTool() { return {.programs = {"manage", "django-admin", "django"}, .recognise = recogniseDjango}; }
Tool laravelTool() { return {.programs = {"artisan"}, .recognise = recogniseLaravel}; }
Tool doctrineTool()
{
    return {.programs = {"console", "doctrine", "doctrine-migrations", "symfony"}, .recognise = recogniseDoctrine};
}
Tool ectoTool() { return {.programs = {"mix"}, .recognise = recogniseEcto}; }
Tool efCoreTool() { return {.programs = {"dotnet", "dotnet-ef"}, .recognise = recogniseEfCore}; }

} // namespace lockkeeper::commands
