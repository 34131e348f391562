#pragma once

#include "migration/project.h"

#include <span>
#include <string_view>

namespace lockkeeper::migration {

/// How one tool lays its migrations out on disk. A new one is one file with one value of this, and its line in
/// layouts.cpp.
struct Layout {
    std::string_view id; ///< "prisma": stable, as the command line prints it

    /// The project of exactly this folder; nothing where it is not of this layout.
    Result<std::optional<Project>> (*find)(const std::filesystem::path& folder);
    /// Its migrations in the tool's own order.
    Result<Listing> (*list)(const Project& project);
    /// Refuses a project that is for another database system.
    Result<> (*checkProvider)(const Project& project);
    /// The migrations folder a script of this layout would lie in; empty where its path cannot be one's.
    std::filesystem::path (*folderOf)(const std::filesystem::path& script);
    /// Whether the folder is one of migrations although no project names it.
    bool (*looksLikeMigrations)(const std::filesystem::path& folder);
};

/// All of them, in the order a folder is tried.
[[nodiscard]] std::span<const Layout* const> layouts();

extern const Layout kPrismaLayout;

} // namespace lockkeeper::migration
