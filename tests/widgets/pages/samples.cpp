#include "widgets/pages/samples.h"

namespace lockkeeper::test {
namespace {

using environment::Environment;
using namespace std::chrono_literals;

backup::Entry backupOf(const char* database, Environment environment, std::chrono::seconds ago, std::int64_t bytes,
    backup::Level level, std::int64_t rows, const char* label)
{
    const auto taken = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()) - ago;
    backup::Manifest made;
    made.id = backup::makeId(database, taken);
    made.database = database;
    made.profile = database;
    made.environment = environment;
    made.created = taken;
    made.duration = 3100ms;
    made.bytes = bytes;
    made.sha256 = "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef";
    made.level = level;
    made.label = label;
    made.serverVersion = "16.4";
    made.dumpVersion = "16.4";
    for (int table = 0; table < 14; ++table)
        made.tables.push_back(
            {.table = {.schema = "public", .name = "table" + std::to_string(table)}, .rows = rows / 14});
    backup::Entry entry{.id = made.id, .folder = "/home/anna/.local/share/lockkeeper/vault/" + made.id.value()};
    entry.manifest = std::move(made);
    return entry;
}

journal::Entry line(std::int64_t id, std::chrono::minutes ago, const char* operation, const char* profile,
    Environment environment, journal::Ending ending, const QString& outcome)
{
    const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    journal::Entry made;
    made.id = id;
    made.started = now - ago;
    if (ending != journal::Ending::Running)
        made.duration = std::chrono::milliseconds(800 * id);
    made.who = "anna@desk";
    made.program = id % 2 ? "window" : "cli";
    made.opening.operation = operation;
    made.opening.profile = profile;
    made.opening.environment = environment;
    made.opening.database = profile;
    made.opening.identity = "7512034567890123456/16384";
    made.opening.what = "prisma migrate reset --force";
    made.ending = ending;
    made.outcome = outcome;
    return made;
}

} // namespace

std::vector<backup::Entry> sampleBackups()
{
    std::vector<backup::Entry> made;
    made.push_back(backupOf("shop_prod", Environment::Production, 3h, 148'000'000, backup::Level::Decoded, 50'231, ""));
    made.push_back(backupOf(
        "shop_prod", Environment::Production, 27h, 147'400'000, backup::Level::Restored, 50'102, "before the rename"));
    made.push_back(backupOf("shop_staging", Environment::Staging, 50h, 21'300'000, backup::Level::Hashed, 9'400, ""));
    made.push_back(
        backupOf("shop_dev", Environment::Development, 24h * 41, 2'100'000, backup::Level::Exists, 4'096, ""));
    made[1].manifest->notContained = {"roles and their passwords", "settings of the server"};
    backup::Entry damaged{.id = backup::BackupId("20261101T030000Z-shop_prod-q8k2mx"),
        .folder = "/home/anna/.local/share/lockkeeper/vault/20261101T030000Z-shop_prod-q8k2mx",
        .damage = QStringLiteral("The archive is one byte shorter than its manifest says.")};
    made.push_back(std::move(damaged));
    return made;
}

std::vector<journal::Entry> sampleJournal()
{
    using journal::Ending;
    std::vector<journal::Entry> made;
    made.push_back(line(7, 2min, "backup", "shop_prod", Environment::Production, Ending::Running, {}));
    made.push_back(line(6, 40min, "reset-database", "shop_prod", Environment::Production, Ending::Refused,
        QStringLiteral("Reset is refused on production; nothing was changed.")));
    made.push_back(line(5, 190min, "backup", "shop_prod", Environment::Production, Ending::Done,
        QStringLiteral("148 MB, 14 tables, 50,231 rows, decoded.")));
    made.push_back(line(4, 260min, "create-branch", "shop_staging", Environment::Staging, Ending::Failed,
        QStringLiteral("Another session is connected to the template: anna from 10.0.0.7.")));
    made.push_back(line(3, 26h, "create-branch", "shop_dev", Environment::Development, Ending::Done,
        QStringLiteral("Branch rehearsal-1120 from a template, 21 MB in 0.4 s.")));
    made.push_back(line(2, 49h, "restore", "shop_dev", Environment::Development, Ending::Cancelled,
        QStringLiteral("Cancelled; nothing half-done is left.")));
    made.push_back(line(1, 24h * 41, "backup", "shop_dev", Environment::Development, Ending::Interrupted,
        QStringLiteral("The program ended in the middle; the partial folder was removed.")));
    return made;
}

Error sampleFailure()
{
    return {.code = "connection-failed",
        .message = QStringLiteral("Could not connect to db1.example.net:5432: check the address and whether the server "
                                  "runs."),
        .detail = QStringLiteral("connection to server at \"db1.example.net\" (10.0.0.7), port 5432 failed: Connection "
                                 "refused")};
}

} // namespace lockkeeper::test
