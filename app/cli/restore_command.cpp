#include "app/cli/commands.h"
#include "app/cli/database_options.h"
#include "app/cli/desk.h"
#include "app/cli/journey.h"
#include "base/text.h"
#include "base/tr.h"
#include "operations/restore.h"

#include <CLI/CLI.hpp>

// restore run ID --into DB: always into a database that does not exist yet.

namespace lockkeeper::cli {
namespace {

/// Where nobody says otherwise: the server the backup came from.
Result<DatabaseOptions> serverOf(const backup::Vault& vault, const backup::BackupId& id, const DatabaseOptions& given)
{
    if (given.given())
        return given;
    LK_LET(const backup::Entry entry, vault.find(id));
    if (entry.manifest && !entry.manifest->profile.empty())
        return DatabaseOptions{.profile = entry.manifest->profile};
    return std::unexpected(Error{.kind = Error::Kind::Usage,
        .code = "database-not-named",
        .message = Tr::tr("Name the server to restore to: --profile NAME, or --url URL with --environment.")});
}

Result<Answer> runRestore(
    const Invocation& invocation, const DatabaseOptions& options, const std::string& id, const std::string& name)
{
    const backup::Vault vault(invocation.home.vault());
    LK_LET(const DatabaseOptions server, serverOf(vault, backup::BackupId(id), options));
    LK_LET(const ChosenDatabase chosen, choose(invocation, server));
    LK_LET(const Desk desk, Desk::open(invocation));
    const operations::RestoreRequest request{.backup = backup::BackupId(id), .server = database(chosen), .name = name};
    LK_LET(const auto report,
        travel<operations::RestoreReport>(invocation, Tr::tr("Restore into %1").arg(text(name)),
            [&](Task& task) { return operations::restoreBackup(request, vault, desk.gate, task); }));
    return Answer{.text = Tr::tr("Restored into %1: %2 tables, %3 rows, equal to the backup's.")
                      .arg(text(report.database))
                      .arg(report.tables)
                      .arg(report.rows),
        .json = {{QStringLiteral("backup"), text(id)}, {QStringLiteral("database"), text(report.database)},
            {QStringLiteral("tables"), static_cast<qint64>(report.tables)},
            {QStringLiteral("rows"), static_cast<qint64>(report.rows)},
            {QStringLiteral("owners_kept"), report.ownersKept},
            {QStringLiteral("duration_ms"), static_cast<qint64>(report.duration.count())}}};
}

} // namespace

void addRestore(CLI::App& root, Action& chosen)
{
    CLI::App* command = root.add_subcommand("restore", "Restores; nothing that is there is ever touched");
    command->require_subcommand(1);
    CLI::App* runOne = command->add_subcommand("run", "Restore a backup into a new database");
    auto id = std::make_shared<std::string>();
    auto name = std::make_shared<std::string>();
    runOne->add_option("ID", *id, "The backup's id")->required();
    runOne->add_option("--into", *name, "The new database's name; it must not exist")->required();
    auto options = DatabaseOptions::addTo(*runOne);
    runOne->callback([&chosen, options, id, name] {
        chosen = [options, id, name](const Invocation& i) { return runRestore(i, *options, *id, *name); };
    });
}

} // namespace lockkeeper::cli
