#include "migration/project.h"

#include "base/text.h"
#include "base/tr.h"
#include "migration/layout.h"

#include <algorithm>

namespace lockkeeper::migration {
namespace {

namespace fs = std::filesystem;

fs::path plain(const fs::path& given)
{
    std::error_code failed;
    const fs::path whole = fs::absolute(given, failed).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();
}

/// The project above the folder that keeps its migrations there; of several folders that find it (prisma/ does as well
/// as the one above it) the uppermost, where its commands are run.
Result<std::optional<Project>> ownerOf(const fs::path& migrations, const Layout& layout)
{
    std::optional<Project> owner;
    for (fs::path at = migrations.parent_path();; at = at.parent_path()) {
        LK_LET(std::optional<Project> found, layout.find(at));
        const bool names = found && found->migrations == migrations;
        if (owner && !names)
            return owner;
        if (names)
            owner = std::move(found);
        if (!at.has_relative_path())
            return owner;
    }
}

} // namespace

std::string Project::shownPath() const
{
    const fs::path relative = migrations.lexically_relative(root);
    return (relative.empty() || *relative.begin() == ".." ? migrations : relative).string();
}

Result<Project> open(const fs::path& given)
{
    const fs::path folder = plain(given);
    std::error_code failed;
    if (!fs::is_directory(folder, failed))
        return std::unexpected(Error{.kind = Error::Kind::Usage,
            .code = "project-missing",
            .message = Tr::tr("There is no folder %1.").arg(text(folder))});
    for (const Layout* layout : layouts()) {
        LK_LET(std::optional<Project> found, layout->find(folder));
        if (found)
            return *std::move(found);
    }
    // A checkout without its schema file still holds its migrations where the tools put them.
    for (const fs::path& migrations : {folder, folder / "prisma" / "migrations", folder / "migrations"}) {
        for (const Layout* layout : layouts()) {
            if (!layout->looksLikeMigrations(migrations))
                continue;
            // Named directly, it is still the project's where a project above names it.
            LK_LET(std::optional<Project> owner, ownerOf(migrations, *layout));
            const fs::path root = migrations == folder ? folder.parent_path() : folder;
            return owner ? *std::move(owner)
                         : Project{.layout = layout, .root = root, .migrations = migrations, .schemas = {}};
        }
    }
    return std::unexpected(Error{.kind = Error::Kind::Usage,
        .code = "project-not-found",
        .message
        = Tr::tr("%1 holds no project: neither prisma/schema.prisma nor a folder of migrations.").arg(text(folder))});
}

Result<Listing> list(const Project& project) { return project.layout->list(project); }

Result<> checkProvider(const Project& project) { return project.layout->checkProvider(project); }

Result<std::optional<Place>> placeOf(const fs::path& given)
{
    const fs::path script = plain(given);
    for (const Layout* layout : layouts()) {
        const fs::path folder = layout->folderOf(script);
        if (folder.empty())
            continue;
        LK_LET(std::optional<Project> project, ownerOf(folder, *layout));
        if (!project && layout->looksLikeMigrations(folder))
            project = Project{.layout = layout, .root = folder.parent_path(), .migrations = folder};
        if (!project)
            continue;
        LK_LET(Listing listing, layout->list(*project));
        const auto found = std::ranges::find(listing.migrations, script, &Migration::script);
        if (found == listing.migrations.end())
            continue;
        Place place{.project = *std::move(project), .earlier = {}, .migration = *found};
        place.earlier.assign(std::move_iterator(listing.migrations.begin()), std::move_iterator(found));
        return place;
    }
    return std::nullopt;
}

} // namespace lockkeeper::migration
