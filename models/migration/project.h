#pragma once

#include "base/identifier.h"
#include "base/result.h"

#include <QtCore/QString>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lockkeeper::migration {

struct Layout;

using MigrationName = Identifier<struct MigrationNameTag>;

/// One migration of a project: what it is called and which file holds its SQL (which need not exist).
struct Migration {
    MigrationName name;
    std::filesystem::path script;

    friend bool operator==(const Migration&, const Migration&) = default;
};

/// A folder of migrations and whose rules it follows.
struct Project {
    const Layout* layout = nullptr; ///< never null in a project that `open` made
    std::filesystem::path root; ///< the folder it was found from
    std::filesystem::path migrations; ///< need not exist yet
    std::vector<std::string> schemas; ///< PostgreSQL schemas it names; empty: the connection's
    std::string provider; ///< the database system it says it is for; empty: it does not say

    /// The migrations folder as a person sees it from the root: "prisma/migrations".
    [[nodiscard]] std::string shownPath() const;
};

struct Listing {
    std::vector<Migration> migrations; ///< in the order they are applied
    std::vector<QString> notes; ///< what a person should know of that order; one sentence each
};

/// Finds the project of a folder: any layout's project, or a plain folder of migrations.
///
/// Threads: any; reads files only. Errors (usage): `project-missing`, `project-not-found`, those of the layout.
[[nodiscard]] Result<Project> open(const std::filesystem::path& folder);

/// The project's migrations, without reading one script: 5,000 take milliseconds.
///
/// A migrations folder that does not exist is an empty list. Errors: `file-unreadable`.
[[nodiscard]] Result<Listing> list(const Project& project);

/// Whether the project is for PostgreSQL at all. Errors (usage): `provider-switched`.
[[nodiscard]] Result<> checkProvider(const Project& project);

/// Where a script stands in its project.
struct Place {
    Project project;
    std::vector<Migration> earlier; ///< what is applied before it, in order
    Migration migration;
};

/// The project whose migrations folder a script lies in; nothing for a file that belongs to none.
/// Errors: `file-unreadable`, those of the layout.
[[nodiscard]] Result<std::optional<Place>> placeOf(const std::filesystem::path& script);

} // namespace lockkeeper::migration
