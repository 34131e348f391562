// Command lines of hosted databases: Supabase, Hasura, Neon, DigitalOcean. What they reach is on their servers. Source:
// their manuals.
#include "commands/tools/tools.h"
#include "commands/tools/word_rules.h"

namespace lockkeeper::commands {
namespace {

std::optional<Step> recogniseSupabase(const Call& call)
{
    const Arguments sorted = sortArguments(call.words,
        std::array<std::string_view, 7>{
            "--db-url", "--project-ref", "--workdir", "--password", "-p", "--version", "--profile"});
    Step step = stepOf(call, "supabase", sorted,
        classByWords(sorted,
            {{"db reset", Class::Reset}, {"migration down", Class::Destructive}, {"db push", Class::Additive},
                {"migration repair", Class::Additive}, {"migration up", Class::Additive}, {"db dump", Class::Read},
                {"db pull", Class::Read}, {"db diff", Class::Read}, {"db lint", Class::Read},
                {"migration list", Class::Read}, {"projects delete", Class::Reset},
                {"branches delete", Class::Destructive}},
            Class::Unrelated));
    if (sorted.has("--dry-run"))
        step.kind = std::min(step.kind, Class::Read);
    const std::string url = sorted.value("--db-url");
    const bool remote
        = sorted.has("--linked") || sorted.positional(0) == "projects" || sorted.positional(0) == "branches";
    step.targets.clear();
    if (!url.empty())
        step.targets = {url};
    step.elsewhere = step.kind >= Class::Execute && remote;
    // Otherwise it resets the stack it runs itself on this machine.
    if (step.kind >= Class::Execute && url.empty() && !remote)
        step.kind = call.scene.foreign ? step.kind : Class::Destructive;
    return step;
}

std::optional<Step> recogniseHasura(const Call& call)
{
    const Arguments sorted = sortArguments(call.words,
        std::array<std::string_view, 8>{
            "--down", "--up", "--goto", "--endpoint", "--admin-secret", "--database-name", "--project", "--version"});
    Class kind = classByWords(sorted,
        {{"migrate apply", Class::Additive}, {"migrate delete", Class::Destructive},
            {"metadata clear", Class::Destructive}, {"migrate status", Class::Read}, {"seed apply", Class::Execute},
            {"console", Class::Execute}},
        Class::Unrelated);
    if (sorted.value("--down") == "all" || sorted.value("--goto") == "0")
        kind = Class::Reset;
    else if (!sorted.value("--down").empty() || !sorted.value("--goto").empty())
        kind = Class::Destructive;
    Step step = stepOf(call, "hasura", sorted, kind);
    step.targets.clear();
    step.elsewhere = step.kind >= Class::Execute; // Hasura's server knows which database it is
    return step;
}

std::optional<Step> recogniseNeon(const Call& call)
{
    const Arguments sorted = sortArguments(call.words,
        std::array<std::string_view, 8>{
            "--project-id", "--branch", "--org-id", "--api-key", "--output", "-o", "--name", "--parent"});
    Step step = stepOf(call, "neonctl", sorted,
        classByWords(sorted,
            {{"branches reset", Class::Reset}, {"branches delete", Class::Reset}, {"branches restore", Class::Reset},
                {"branch reset", Class::Reset}, {"branch delete", Class::Reset}, {"branch restore", Class::Reset},
                {"projects delete", Class::Reset}, {"project delete", Class::Reset}, {"databases delete", Class::Reset},
                {"database delete", Class::Reset}, {"db delete", Class::Reset}, {"roles delete", Class::Destructive}},
            Class::Unrelated));
    step.targets.clear();
    step.elsewhere = step.kind >= Class::Execute;
    return step;
}

std::optional<Step> recogniseDoctl(const Call& call)
{
    const Arguments sorted = sortArguments(
        call.words, std::array<std::string_view, 5>{"-t", "--access-token", "--context", "-o", "--output"});
    Step step = stepOf(call, "doctl", sorted,
        classByWords(sorted,
            {{"databases delete", Class::Reset}, {"databases rm", Class::Reset}, {"databases d", Class::Reset},
                {"database delete", Class::Reset}, {"database rm", Class::Reset}, {"db delete", Class::Reset},
                {"dbs delete", Class::Reset}, {"databases db delete", Class::Reset}, {"databases db rm", Class::Reset},
                {"databases user delete", Class::Destructive}},
            Class::Unrelated));
    step.targets.clear();
    step.elsewhere = step.kind >= Class::Execute;
    return step;
}

/// heroku pg:reset and its relatives; `heroku run` is a wrapper.
std::optional<Step> recogniseHeroku(const Call& call)
{
    const Arguments sorted = sortArguments(
        call.words, std::array<std::string_view, 6>{"-a", "--app", "-r", "--remote", "-c", "--command"});
    if (!sorted.positional(0).starts_with("pg") && !sorted.positional(0).starts_with("addons:destroy"))
        return std::nullopt;
    Step step = stepOf(call, "heroku", sorted,
        classByWords(sorted,
            {{"pg:reset", Class::Reset}, {"addons:destroy", Class::Reset}, {"pg:copy", Class::Destructive},
                {"pg:push", Class::Destructive}, {"pg:backups:restore", Class::Reset}, {"pg:psql", Class::Execute}},
            Class::Read));
    step.targets.clear();
    step.elsewhere = step.kind >= Class::Execute;
    return step;
}

} // namespace

Tool herokuTool() { return {.programs = {"heroku"}, .recognise = recogniseHeroku}; }
Tool supabaseTool() { return {.programs = {"supabase"}, .recognise = recogniseSupabase}; }
Tool hasuraTool() { return {.programs = {"hasura", "hasura-cli"}, .recognise = recogniseHasura}; }
Tool neonTool() { return {.programs = {"neonctl", "neon"}, .recognise = recogniseNeon}; }
Tool doctlTool() { return {.programs = {"doctl"}, .recognise = recogniseDoctl}; }

} // namespace lockkeeper::commands
