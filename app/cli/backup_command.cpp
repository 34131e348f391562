#include "app/cli/commands.h"
#include "app/cli/database_options.h"
#include "app/cli/desk.h"
#include "app/cli/journey.h"
#include "base/text.h"
#include "base/tr.h"
#include "operations/create_backup.h"
#include "operations/verify_backup.h"

#include <CLI/CLI.hpp>
#include <QtCore/QJsonArray>

// backup create … | list | verify ID [--level L]

namespace lockkeeper::cli {
namespace {

using backup::Entry;

QJsonObject json(const Entry& entry)
{
    QJsonObject object{{QStringLiteral("id"), text(entry.id.value())}, {QStringLiteral("path"), text(entry.archive())}};
    QJsonArray problems;
    if (!entry.damage.isEmpty())
        problems.append(entry.damage);
    if (entry.manifest) {
        const backup::Manifest& manifest = *entry.manifest;
        for (const std::string& problem : manifest.problems)
            problems.append(text(problem));
        object.insert(QStringLiteral("database"), text(manifest.database));
        object.insert(QStringLiteral("environment"), text(environment::name(manifest.environment)));
        object.insert(QStringLiteral("profile"), text(manifest.profile));
        object.insert(QStringLiteral("label"), text(manifest.label));
        object.insert(QStringLiteral("created"), text(backup::isoTime(manifest.created)));
        object.insert(QStringLiteral("duration_ms"), static_cast<qint64>(manifest.duration.count()));
        object.insert(QStringLiteral("bytes"), static_cast<qint64>(manifest.bytes));
        object.insert(QStringLiteral("sha256"), text(manifest.sha256));
        object.insert(QStringLiteral("level"), text(backup::name(manifest.level)));
        object.insert(QStringLiteral("tables"), static_cast<qint64>(manifest.tables.size()));
        object.insert(QStringLiteral("rows"), static_cast<qint64>(manifest.rows()));
    }
    object.insert(QStringLiteral("problems"), problems);
    return object;
}

QString sentence(const Entry& entry)
{
    const backup::Manifest& manifest = *entry.manifest;
    return Tr::tr("%1: %2, %3 tables, %4 rows, %5.")
        .arg(text(entry.id.value()), bytesForPeople(manifest.bytes))
        .arg(manifest.tables.size())
        .arg(manifest.rows())
        .arg(text(backup::name(manifest.level)));
}

Result<Answer> create(const Invocation& invocation, const DatabaseOptions& options, const std::string& label)
{
    LK_LET(const ChosenDatabase chosen, choose(invocation, options));
    LK_LET(const Desk desk, Desk::open(invocation));
    const operations::BackupRequest request{.database = database(chosen), .label = label};
    LK_LET(const Entry entry,
        travel<Entry>(invocation, Tr::tr("Back up %1").arg(text(chosen.target.database())), [&](Task& task) {
            return operations::createBackup(request, backup::Vault(invocation.home.vault()), desk.journal, task);
        }));
    return Answer{.text = sentence(entry), .json = json(entry)};
}

Result<Answer> list(const Invocation& invocation)
{
    const backup::Vault vault(invocation.home.vault());
    LK_TRY(Desk::open(invocation));
    LK_LET(const std::vector<Entry> entries, vault.list());
    Answer answer;
    QJsonArray array;
    std::vector<std::vector<QString>> rows{
        {Tr::tr("Backup"), Tr::tr("Database"), Tr::tr("Environment"), Tr::tr("Size"), Tr::tr("Rows"), Tr::tr("Level")}};
    for (const Entry& entry : entries) {
        array.append(json(entry));
        if (!entry.manifest) {
            rows.push_back({text(entry.id.value()), {}, {}, {}, {}, entry.damage});
            continue;
        }
        const backup::Manifest& manifest = *entry.manifest;
        rows.push_back({text(entry.id.value()), text(manifest.database), text(environment::name(manifest.environment)),
            bytesForPeople(manifest.bytes), QString::number(manifest.rows()),
            manifest.problems.empty() ? text(backup::name(manifest.level)) : Tr::tr("damaged")});
    }
    answer.json = {{QStringLiteral("backups"), array}};
    answer.text = entries.empty() ? Tr::tr("No backups yet. Make one with: lockkeeper-cli backup create --profile NAME")
                                  : table(rows);
    return answer;
}

Result<Answer> verify(const Invocation& invocation, const std::string& id, const std::string& word)
{
    const auto level = backup::parseLevel(word);
    if (!level) {
        return std::unexpected(Error{.kind = Error::Kind::Usage,
            .code = "level-unknown",
            .message
            = Tr::tr("\"%1\" is no level; say exists, hashed, decoded, restored or rehearsed.").arg(text(word))});
    }
    LK_LET(const Desk desk, Desk::open(invocation));
    LK_LET(const auto report,
        travel<operations::VerifyReport>(invocation, Tr::tr("Verify %1").arg(text(id)), [&](Task& task) {
            return operations::verifyBackup(
                backup::BackupId(id), *level, backup::Vault(invocation.home.vault()), desk.journal, task);
        }));
    Answer answer{.json = json(report.entry)};
    QJsonArray problems;
    QStringList lines;
    for (const std::string& problem : report.verification.problems) {
        problems.append(text(problem));
        lines << Tr::tr("  %1").arg(text(problem));
    }
    answer.json.insert(QStringLiteral("problems"), problems);
    answer.exitStatus = lines.isEmpty() ? 0 : 1;
    answer.text = lines.isEmpty()
        ? Tr::tr("%1 holds: %2.").arg(text(id), text(word))
        : Tr::tr("%1 does not hold:").arg(text(id)) + QLatin1Char('\n') + lines.join(QLatin1Char('\n'));
    return answer;
}

} // namespace

void addBackup(CLI::App& root, Action& chosen)
{
    CLI::App* command = root.add_subcommand("backup", "Backups, proved before they are listed");
    command->require_subcommand(1);

    CLI::App* createOne = command->add_subcommand("create", "Back a database up and read the whole archive back");
    auto options = DatabaseOptions::addTo(*createOne);
    auto label = std::make_shared<std::string>();
    createOne->add_option("--label", *label, "A few words to find it again");
    createOne->callback([&chosen, options, label] {
        chosen = [options, label](const Invocation& i) { return create(i, *options, *label); };
    });

    command->add_subcommand("list", "All backups, newest first")->callback([&chosen] { chosen = list; });

    CLI::App* verifyOne = command->add_subcommand("verify", "Prove a backup again");
    auto id = std::make_shared<std::string>();
    auto level = std::make_shared<std::string>("decoded");
    verifyOne->add_option("ID", *id, "The backup's id")->required();
    verifyOne->add_option("--level", *level, "exists, hashed, decoded, restored or rehearsed");
    verifyOne->callback(
        [&chosen, id, level] { chosen = [id, level](const Invocation& i) { return verify(i, *id, *level); }; });
}

} // namespace lockkeeper::cli
