// psql, dropdb, pg_restore and pg_dump. Source: PostgreSQL 15's manual, client applications.
#include "base/file.h"
#include "commands/sql_effect.h"
#include "commands/tools/tools.h"
#include "commands/tools/word_rules.h"
#include "profile/connection_url.h"

#include <array>

namespace lockkeeper::commands {
namespace {

constexpr std::array<std::string_view, 30> kPsql{"-c", "--command", "-d", "--dbname", "-f", "--file", "-v", "--set",
    "--variable", "-h", "--host", "-p", "--port", "-U", "--username", "-o", "--output", "-L", "--log-file", "-F",
    "--field-separator", "-R", "--record-separator", "-T", "--table-attr", "-P", "--pset", "-j", "-n", "-E"};

/// A database named on the command line: a URL or conninfo is a target of its own.
void takeNamed(Step& step, const Call& call, const Arguments& sorted, const std::string& database)
{
    if (database.find("://") != std::string::npos || database.find('=') != std::string::npos) {
        step.targets.push_back(database);
        return;
    }
    takeLibpqTarget(step, call.scene,
        {{"host", sorted.value("-h", "--host")}, {"port", sorted.value("-p", "--port")},
            {"user", sorted.value("-U", "--username")}, {"dbname", database}});
}

/// What psql would run, following \i as deep as it goes.
class PsqlScript {
public:
    explicit PsqlScript(const Call& call)
        : m_call(call)
    {
    }

    Class text(const std::string& sql, int depth = 0) const
    {
        if (depth > 8)
            return Class::Execute;
        return effectOf(sql,
            {.include = [this, depth](const std::string& name) { return file(name, depth + 1); },
                .shell =
                    [this](const std::string& line) {
                        std::map<std::string, std::string> environment;
                        for (const auto& [name, values] : m_call.scene.variables)
                            environment[name] = values.empty() ? "" : values.front();
                        const Class kind
                            = commands::recognise({"sh", "-c", line}, m_call.scene.folder, environment).kind();
                        return std::max(kind, Class::Read);
                    }});
    }
    Class file(const std::string& name, int depth = 0) const
    {
        if (name == "-")
            return input();
        // \ir counts from the file's own folder, which is not kept here: both are tried.
        const auto sql = readFile(m_call.scene.path(name));
        return sql ? text(*sql, depth) : Class::Execute;
    }
    Class input() const
    {
        if (m_call.input.cleaningDump)
            return Class::Destructive;
        if (!m_call.input.given)
            return Class::Execute; // a session at the keyboard may do anything
        // The output of pg_dump is the one that is neither text nor unknown: it only adds.
        Class worst = m_call.input.unknown ? Class::Execute
            : m_call.input.texts.empty()   ? Class::Additive
                                           : Class::Read;
        for (const std::string& sql : m_call.input.texts)
            worst = std::max(worst, text(sql));
        return worst;
    }

private:
    const Call& m_call;
};

std::optional<Step> recognisePsql(const Call& call)
{
    const Arguments sorted = sortArguments(call.words, kPsql);
    Step step{.kind = Class::Read, .tool = "psql", .what = "psql"};
    if (sorted.has("--help") || sorted.has("-?") || sorted.has("--version") || sorted.has("-V") || sorted.has("-l")
        || sorted.has("--list"))
        return step;
    const PsqlScript script(call);
    bool any = false;
    for (const std::string& sql : sorted.values("-c", "--command")) {
        step.kind = std::max(step.kind, script.text(sql));
        any = true;
    }
    for (const std::string& file : sorted.values("-f", "--file")) {
        step.kind = std::max(step.kind, script.file(file));
        any = true;
    }
    if (!any)
        step.kind = script.input();
    std::string database = sorted.value("-d", "--dbname");
    if (database.empty())
        database = sorted.positional(0);
    takeNamed(step, call, sorted, database);
    return step;
}

std::optional<Step> recogniseDropdb(const Call& call)
{
    const Arguments sorted = sortArguments(call.words,
        std::array<std::string_view, 7>{"-h", "--host", "-p", "--port", "-U", "--username", "--maintenance-db"});
    if (sorted.has("--help") || sorted.has("--version"))
        return Step{.tool = "dropdb", .what = "dropdb"};
    Step step{.kind = Class::Reset, .tool = "dropdb", .what = "dropdb " + sorted.positional(0)};
    const std::string maintenance = sorted.value("--maintenance-db");
    if (auto parsed = profile::parseUrl(maintenance); maintenance.find("://") != std::string::npos && parsed) {
        parsed->target.parameters["dbname"] = sorted.positional(0);
        std::string url = profile::shownUrl(parsed->target);
        step.targets.push_back(url);
        return step;
    }
    takeNamed(step, call, sorted, sorted.positional(0));
    return step;
}

std::optional<Step> recognisePgRestore(const Call& call)
{
    const Arguments sorted = sortArguments(call.words,
        std::array<std::string_view, 26>{"-d", "--dbname", "-f", "--file", "-F", "--format", "-h", "--host", "-p",
            "--port", "-U", "--username", "-j", "--jobs", "-n", "--schema", "-N", "-t", "--table", "-P", "-T",
            "--trigger", "-I", "--index", "-L", "--use-list"});
    Step step{.kind = Class::Additive, .tool = "pg_restore", .what = "pg_restore"};
    const std::string database = sorted.value("-d", "--dbname");
    // Without a database it writes SQL, with -l it lists.
    if (sorted.has("-l") || sorted.has("--list") || database.empty() || sorted.has("--help")
        || sorted.has("--version")) {
        step.kind = Class::Read;
        return step;
    }
    if (sorted.has("-c") || sorted.has("--clean")) {
        step.kind = Class::Destructive;
        step.what += " --clean";
    } else if (sorted.has("--disable-triggers")) {
        step.kind = Class::Execute;
    }
    takeNamed(step, call, sorted, database);
    return step;
}

std::optional<Step> recognisePgDump(const Call& call)
{
    const bool changes = call.program == "createdb" || call.program == "createuser" || call.program == "vacuumdb"
        || call.program == "reindexdb" || call.program == "clusterdb";
    if (call.program == "dropuser")
        return Step{.kind = Class::Destructive, .tool = "dropuser", .what = "dropuser"};
    if (call.program == "pg_resetwal" || call.program == "pg_rewind")
        return Step{.kind = Class::Reset, .tool = call.program, .what = call.program, .targets = {}, .elsewhere = true};
    return Step{.kind = changes ? Class::Additive : Class::Read, .tool = call.program, .what = call.program};
}

} // namespace

Tool psqlTool() { return {.programs = {"psql", "pgcli", "usql"}, .recognise = recognisePsql}; }
Tool dropdbTool() { return {.programs = {"dropdb"}, .recognise = recogniseDropdb}; }
Tool pgRestoreTool() { return {.programs = {"pg_restore"}, .recognise = recognisePgRestore}; }
Tool pgDumpTool()
{
    return {.programs = {"pg_dump", "pg_dumpall", "pg_isready", "pg_basebackup", "createdb", "createuser", "dropuser",
                "vacuumdb", "reindexdb", "clusterdb", "pg_resetwal", "pg_rewind"},
        .recognise = recognisePgDump};
}

} // namespace lockkeeper::commands
