// Migration tools of no one language: Alembic, golang-migrate, dbmate, goose, Atlas, sqlx, diesel, Sqitch. Source:
// their manuals.
#include "commands/tools/tools.h"
#include "commands/tools/word_rules.h"

namespace lockkeeper::commands {
namespace {

void preferUrl(Step& step, const std::string& url)
{
    if (!url.empty())
        step.targets = {url};
}

std::optional<Step> recogniseAlembic(const Call& call)
{
    // `alembic downgrade -1`: a number with a dash is no option.
    std::vector<std::string> words = call.words;
    for (std::string& word : words) {
        if (word.size() > 1 && word[0] == '-' && word[1] >= '0' && word[1] <= '9')
            word = "minus" + word.substr(1);
    }
    const Arguments sorted
        = sortArguments(words, std::array<std::string_view, 6>{"-c", "--config", "-n", "--name", "-x", "-m"});
    if (sorted.has("--sql"))
        return stepOf(call, "alembic", sorted, Class::Read);
    std::string past = sorted.positional(0) == "db" ? "" : sorted.positional(0); // flask db downgrade base
    Arguments own = sorted;
    if (past.empty() && !own.positionals.empty())
        own.positionals.erase(own.positionals.begin());
    Step step = stepOf(call, call.program == "flask" ? "flask db" : "alembic", own,
        call.program == "flask" && sorted.positional(0) != "db"
            ? Class::Unrelated
            : classByWords(own,
                  {{"downgrade base", Class::Reset}, {"downgrade", Class::Destructive}, {"stamp", Class::Additive},
                      {"upgrade", Class::Additive}},
                  Class::Read));
    takeConfigured(step, call.scene, {"alembic.ini"});
    return step;
}

std::optional<Step> recogniseGolang(const Call& call)
{
    const Arguments sorted = sortArguments(call.words,
        std::array<std::string_view, 12>{"-path", "--path", "-database", "--database", "-source", "--source",
            "-prefetch", "-lock-timeout", "--prefetch", "--lock-timeout", "-ext", "-dir"});
    const bool all = sorted.has("-all") || sorted.has("--all");
    Step step = stepOf(call, "migrate", sorted,
        classByWords(sorted,
            {{"drop", Class::Reset}, {"down *", Class::Destructive}, {"down", Class::Reset}, {"goto 0", Class::Reset},
                {"goto", Class::Destructive}, {"force", Class::Additive}, {"up", Class::Additive},
                {"version", Class::Read}, {"create", Class::Unrelated}},
            all ? Class::Reset : Class::Unrelated));
    preferUrl(step, sorted.value("-database", "--database"));
    return step;
}

std::optional<Step> recogniseDbmate(const Call& call)
{
    const Arguments sorted = sortArguments(call.words,
        std::array<std::string_view, 8>{"-u", "--url", "-e", "--env", "-d", "--migrations-dir", "-s", "--schema-file"});
    Step step = stepOf(call, "dbmate", sorted,
        classByWords(sorted,
            {{"drop", Class::Reset}, {"down", Class::Destructive}, {"rollback", Class::Destructive},
                {"load", Class::Destructive}, {"up", Class::Additive}, {"migrate", Class::Additive},
                {"create", Class::Additive}, {"status", Class::Read}, {"dump", Class::Read}, {"wait", Class::Read},
                {"new", Class::Unrelated}},
            sorted.positionals.empty() ? Class::Unrelated : Class::Execute));
    if (const std::string variable = sorted.value("-e", "--env"); !variable.empty() && step.kind >= Class::Execute) {
        step.targets.clear();
        const std::array<std::string_view, 1> named{variable};
        takeTargets(step, call.scene, named);
    }
    preferUrl(step, sorted.value("-u", "--url"));
    return step;
}

std::optional<Step> recogniseGoose(const Call& call)
{
    const Arguments sorted
        = sortArguments(call.words, std::array<std::string_view, 4>{"-dir", "-table", "-certfile", "-timeout"});
    Arguments words = sorted;
    std::string url;
    if (words.positionals.size() > 1
        && (words.positional(0).starts_with("postgres") || words.positional(0) == "pgx"
            || words.positional(0) == "redshift")) {
        url = words.positional(1);
        words.positionals.erase(words.positionals.begin(), words.positionals.begin() + 2);
    }
    Step step = stepOf(call, "goose", words,
        classByWords(words,
            {{"reset", Class::Reset}, {"down-to 0", Class::Reset}, {"down*", Class::Destructive},
                {"redo", Class::Destructive}, {"up*", Class::Additive}, {"status", Class::Read},
                {"version", Class::Read}, {"fix", Class::Unrelated}, {"create", Class::Unrelated},
                {"validate", Class::Unrelated}},
            words.positionals.empty() ? Class::Unrelated : Class::Execute));
    if (step.kind >= Class::Execute && url.empty())
        url = call.scene.value("GOOSE_DBSTRING");
    preferUrl(step, url);
    return step;
}

std::optional<Step> recogniseAtlas(const Call& call)
{
    const Arguments sorted = sortArguments(call.words,
        std::array<std::string_view, 12>{"-u", "--url", "--dir", "--dev-url", "--to", "-f", "--file", "--env", "-c",
            "--config", "--to-version", "--from"});
    Step step = stepOf(call, "atlas", sorted,
        sorted.has("--dry-run") ? Class::Read
                                : classByWords(sorted,
                                      {{"schema clean", Class::Reset}, {"schema apply", Class::Destructive},
                                          {"migrate down", Class::Destructive}, {"migrate apply", Class::Additive},
                                          {"migrate set", Class::Additive}, {"schema inspect", Class::Read},
                                          {"schema diff", Class::Read}, {"migrate status", Class::Read}},
                                      Class::Unrelated));
    preferUrl(step, sorted.value("-u", "--url"));
    takeConfigured(step, call.scene, {"atlas.hcl"});
    return step;
}

std::optional<Step> recogniseSqlx(const Call& call)
{
    const Arguments sorted = sortArguments(call.words,
        std::array<std::string_view, 5>{"-D", "--database-url", "--source", "--target-version", "--connect-timeout"});
    Arguments words = sorted;
    if (!words.positionals.empty() && words.positionals.front() == "sqlx")
        words.positionals.erase(words.positionals.begin());
    else if (call.program == "cargo")
        return Step{.tool = "cargo", .what = "cargo"};
    const Class revert = sorted.value("--target-version") == "0" ? Class::Reset : Class::Destructive;
    Step step = stepOf(call, "sqlx", words,
        sorted.has("--dry-run")
            ? Class::Read
            : classByWords(words,
                  {{"database drop", Class::Reset}, {"database reset", Class::Reset}, {"db drop", Class::Reset},
                      {"db reset", Class::Reset}, {"migrate revert", revert}, {"mig revert", revert},
                      {"migrate run", Class::Additive}, {"database setup", Class::Additive},
                      {"database create", Class::Additive}, {"migrate info", Class::Read}, {"prepare", Class::Read}},
                  Class::Unrelated));
    preferUrl(step, sorted.value("-D", "--database-url"));
    return step;
}

std::optional<Step> recogniseDiesel(const Call& call)
{
    const Arguments sorted = sortArguments(call.words,
        std::array<std::string_view, 6>{
            "--database-url", "--migration-dir", "--config-file", "-n", "--number", "--schema-key"});
    const bool all = sorted.has("-a") || sorted.has("--all");
    Step step = stepOf(call, "diesel", sorted,
        classByWords(sorted,
            {{"database reset", Class::Reset}, {"database drop", Class::Reset},
                {"migration redo", all ? Class::Reset : Class::Destructive},
                {"migration revert", all ? Class::Reset : Class::Destructive}, {"migration run", Class::Additive},
                {"database setup", Class::Additive}, {"setup", Class::Additive}, {"migration list", Class::Read},
                {"migration pending", Class::Read}, {"print-schema", Class::Read}},
            Class::Unrelated));
    preferUrl(step, sorted.value("--database-url"));
    return step;
}

std::optional<Step> recogniseSqitch(const Call& call)
{
    const Arguments sorted = sortArguments(call.words,
        std::array<std::string_view, 14>{"--to", "--to-change", "--target", "-t", "-d", "--db-name", "-h", "--db-host",
            "-p", "--db-port", "-u", "--db-user", "--set", "-s"});
    const bool everything = sorted.value("--to", "--to-change").empty();
    Step step = stepOf(call, "sqitch", sorted,
        classByWords(sorted,
            {{"revert", everything ? Class::Reset : Class::Destructive}, {"rebase", Class::Destructive},
                {"checkout", Class::Destructive}, {"deploy", Class::Additive}, {"status", Class::Read},
                {"log", Class::Read}, {"verify", Class::Read}, {"plan", Class::Unrelated}},
            Class::Unrelated));
    std::string target = sorted.value("--target", "-t");
    if (target.empty())
        target = sorted.positional(1);
    if (target.starts_with("db:pg:"))
        step.targets = {"postgresql:" + target.substr(6)};
    takeConfigured(step, call.scene, {"sqitch.conf"});
    return step;
}

} // namespace

Tool alembicTool() { return {.programs = {"alembic", "flask"}, .recognise = recogniseAlembic}; }
Tool golangMigrateTool() { return {.programs = {"migrate"}, .recognise = recogniseGolang}; }
Tool dbmateTool() { return {.programs = {"dbmate"}, .recognise = recogniseDbmate}; }
Tool gooseTool() { return {.programs = {"goose"}, .recognise = recogniseGoose}; }
Tool atlasTool() { return {.programs = {"atlas"}, .recognise = recogniseAtlas}; }
Tool sqlxTool() { return {.programs = {"sqlx", "cargo", "cargo-sqlx"}, .recognise = recogniseSqlx}; }
Tool dieselTool() { return {.programs = {"diesel"}, .recognise = recogniseDiesel}; }
Tool sqitchTool() { return {.programs = {"sqitch"}, .recognise = recogniseSqitch}; }

} // namespace lockkeeper::commands
