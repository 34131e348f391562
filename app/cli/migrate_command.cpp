#include "app/cli/commands.h"
#include "app/cli/database_options.h"
#include "app/cli/journey.h"
#include "base/file.h"
#include "base/text.h"
#include "base/tr.h"
#include "operations/migrate_status.h"
#include "operations/new_migration.h"

#include <CLI/CLI.hpp>

// migrate status --project DIR …: each migration's state on that database.
// migrate new NAME --project DIR [--sql FILE|-]: a new migration behind all others.

namespace lockkeeper::cli {
namespace {

Result<Answer> status(const Invocation& invocation, const DatabaseOptions& options, const std::string& folder)
{
    LK_LET(const ChosenDatabase chosen, choose(invocation, options));
    const std::filesystem::path project = folder.empty() ? chosen.profile.project : std::filesystem::path(folder);
    if (project.empty()) {
        return std::unexpected(Error{.kind = Error::Kind::Usage,
            .code = "project-not-named",
            .message = Tr::tr("Name the project's folder: --project DIR, or give the profile one.")});
    }
    LK_LET(const auto found,
        travel<migration::Status>(invocation, Tr::tr("Read the migrations' state"),
            [&](Task& task) { return operations::migrateStatus(project, database(chosen), task); }));
    return Answer{.exitStatus = operations::exitStatus(found),
        .text = migration::table(found).trimmed(),
        .json = migration::json(found)};
}

Result<Answer> create(const std::string& name, const std::string& folder, const std::string& file)
{
    migration::NewMigration wanted{.name = name, .sql = {}};
    if (!file.empty()) {
        LK_LET(wanted.sql, readFile(file == "-" ? std::filesystem::path("/dev/stdin") : std::filesystem::path(file)));
    }
    LK_LET(const std::vector<migration::Migration> made, operations::newMigration(folder, {wanted}));
    return Answer{.text = text(made.front().script),
        .json = {{QStringLiteral("name"), text(made.front().name.value())},
            {QStringLiteral("path"), text(made.front().script)}}};
}

} // namespace

void addMigrate(CLI::App& root, Action& chosen)
{
    CLI::App* command = root.add_subcommand("migrate", "Migrations of a project on a database");
    command->require_subcommand(1);
    CLI::App* statusOf = command->add_subcommand("status", "Each migration's state on that database");
    auto folder = std::make_shared<std::string>();
    statusOf->add_option("--project", *folder, "The project's folder; else the profile's");
    auto options = DatabaseOptions::addTo(*statusOf);
    statusOf->callback([&chosen, options, folder] {
        chosen = [options, folder](const Invocation& invocation) { return status(invocation, *options, *folder); };
    });

    CLI::App* newOne = command->add_subcommand("new", "A new migration behind all others, empty or of given SQL");
    auto name = std::make_shared<std::string>();
    auto sql = std::make_shared<std::string>();
    auto project = std::make_shared<std::string>();
    newOne->add_option("name", *name, "What it does: \"add reviews\"")->required();
    newOne->add_option("--project", *project, "The project's folder")->required();
    newOne->add_option("--sql", *sql, "A file with its SQL; - reads standard input");
    newOne->callback([&chosen, name, project, sql] {
        chosen = [name, project, sql](const Invocation&) { return create(*name, *project, *sql); };
    });
}

} // namespace lockkeeper::cli
