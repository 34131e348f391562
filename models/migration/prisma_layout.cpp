#include "base/file.h"
#include "base/text.h"
#include "base/tr.h"
#include "migration/layout.h"
#include "migration/order.h"
#include "prisma/location.h"
#include "prisma/schema_file.h"

#include <algorithm>

namespace lockkeeper::migration {
namespace {

namespace fs = std::filesystem;

constexpr const char* kScript = "migration.sql";
constexpr const char* kLock = "migration_lock.toml";

Result<std::optional<Project>> findProject(const fs::path& folder)
{
    LK_LET(const std::optional<prisma::Location> place, prisma::locate(folder));
    if (!place)
        return std::nullopt;
    Project project{.layout = &kPrismaLayout, .root = place->root, .migrations = place->migrations};
    if (!place->schema.empty()) {
        LK_LET(const std::optional<prisma::Datasource> source, prisma::readDatasource(place->schema));
        if (source) {
            project.schemas = source->schemas;
            project.provider = source->provider;
        }
    }
    return project;
}

/// Source: listMigrations.ts of 6.6 on. Every folder is a migration whatever its name, hidden ones too; a link to a
/// folder is none, since the entry itself is asked and not what it points to.
Result<Listing> listFolders(const Project& project)
{
    Listing listing;
    std::error_code failed;
    fs::directory_iterator at(project.migrations, failed);
    if (failed == std::errc::no_such_file_or_directory)
        return listing;
    for (const fs::directory_iterator end; !failed && at != end; at.increment(failed)) {
        std::error_code ignored;
        if (at->symlink_status(ignored).type() == fs::file_type::directory)
            listing.migrations.push_back({MigrationName(at->path().filename().string()), at->path() / kScript});
    }
    if (failed)
        return std::unexpected(Error{.kind = Error::Kind::Usage,
            .code = "file-unreadable",
            .message = Tr::tr("The migrations folder %1 cannot be read.").arg(text(project.migrations)),
            .detail = QString::fromStdString(failed.message())});
    sortAsPrisma(listing.migrations);
    const auto unlike = std::ranges::is_sorted_until(listing.migrations, {}, &Migration::name);
    if (unlike != listing.migrations.end())
        listing.notes.push_back(
            Tr::tr("Prisma before 6.6 would apply these migrations in another order: it puts \"%1\" before \"%2\".")
                .arg(text(unlike->name.value()), text(std::prev(unlike)->name.value())));
    return listing;
}

/// Source: the engine reads this file by lines, not as TOML: the first line that begins with `provider`, without
/// `provider = ` and quotation marks, must be the word itself. So `provider="postgresql"` is refused, as Prisma does.
Result<> readLock(const Project& project)
{
    if (!project.provider.empty() && project.provider != "postgresql" && project.provider != "postgres")
        return std::unexpected(Error{.kind = Error::Kind::Usage,
            .code = "provider-switched",
            .message = Tr::tr("This project is for \"%1\", not for PostgreSQL.").arg(text(project.provider))});
    const fs::path file = project.migrations / kLock;
    std::error_code ignored;
    if (!fs::exists(file, ignored))
        return {};
    LK_LET(const std::string content, readFile(file));
    std::string provider;
    bool named = false;
    for (std::size_t begin = 0; begin < content.size() && !named;) {
        const std::size_t end = std::min(content.find('\n', begin), content.size());
        std::string_view line = std::string_view(content).substr(begin, end - begin);
        begin = end + 1;
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (!line.starts_with("provider"))
            continue;
        named = true;
        constexpr std::string_view kPrefix = "provider = ";
        while (line.starts_with(kPrefix))
            line.remove_prefix(kPrefix.size());
        provider = line;
        std::erase(provider, '"');
    }
    if (provider == "postgresql")
        return {};
    return std::unexpected(Error{.kind = Error::Kind::Usage,
        .code = "provider-switched",
        .message = named ? Tr::tr("%1 says \"%2\", but these migrations would run on \"postgresql\" (P3019).")
                               .arg(text(file), text(provider))
                         : Tr::tr("%1 has no line 'provider = \"postgresql\"' (P3019).").arg(text(file)),
        .detail = {},
        .hint = Tr::tr("Prisma reads this file by lines: write exactly provider = \"postgresql\".")});
}

fs::path folderOf(const fs::path& script)
{
    return script.filename() == kScript ? script.parent_path().parent_path() : fs::path();
}

bool looksLikeMigrations(const fs::path& folder)
{
    std::error_code failed;
    if (fs::exists(folder / kLock, failed))
        return true;
    for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
        std::error_code ignored;
        if (at->symlink_status(ignored).type() == fs::file_type::directory && fs::exists(at->path() / kScript, ignored))
            return true;
    }
    return false;
}

} // namespace

const Layout kPrismaLayout{
    .id = "prisma",
    .find = findProject,
    .list = listFolders,
    .checkProvider = readLock,
    .folderOf = folderOf,
    .looksLikeMigrations = looksLikeMigrations,
};

} // namespace lockkeeper::migration
