#include "operations/set_aside.h"

#include "base/file.h"
#include "base/text.h"
#include "base/tr.h"
#include "operations/migrate_status.h"

#include <algorithm>

namespace lockkeeper::operations {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kAside = "migrations_aside";

Result<migration::Migration> found(const migration::Project& project, const migration::MigrationName& name)
{
    LK_LET(const migration::Listing listing, migration::list(project));
    const auto at = std::ranges::find(listing.migrations, name, &migration::Migration::name);
    if (at == listing.migrations.end())
        return std::unexpected(Error{.kind = Error::Kind::Usage,
            .code = "migration-missing",
            .message = Tr::tr("There is no migration %1 in the project.").arg(text(name.value()))});
    return *at;
}

} // namespace

Result<bool> appliedNowhere(
    const fs::path& project, const migration::MigrationName& name, std::span<const Database> databases, Task& task)
{
    LK_LET(const migration::Project opened, migration::open(project));
    LK_TRY(found(opened, name));
    for (const Database& database : databases) {
        LK_LET(const migration::Status status, migrateStatus(project, database, task));
        const auto here = std::ranges::find(status.migrations, name, &migration::MigrationStatus::name);
        if (here == status.migrations.end() || here->state != migration::State::Pending)
            return false;
    }
    return !databases.empty();
}

Result<fs::path> setAside(
    const fs::path& project, const migration::MigrationName& name, std::span<const Database> databases, Task& task)
{
    LK_LET(const bool nowhere, appliedNowhere(project, name, databases, task));
    if (!nowhere)
        return std::unexpected(Error{.kind = Error::Kind::Usage,
            .code = "migration-applied",
            .message = Tr::tr("%1 is applied to a database: it stays where it is.").arg(text(name.value()))});
    LK_LET(const migration::Project opened, migration::open(project));
    LK_LET(const migration::Migration migration, found(opened, name));
    const fs::path folder = migration.script.parent_path();
    const fs::path aside = opened.migrations.parent_path() / kAside;
    LK_TRY(makeFolder(aside));
    const fs::path to = aside / folder.filename();
    LK_TRY(publish(folder, to));
    return to;
}

} // namespace lockkeeper::operations
