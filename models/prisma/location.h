#pragma once

#include "base/result.h"
#include "prisma/config_file.h"

#include <filesystem>
#include <optional>

namespace lockkeeper::prisma {

/// Where a Prisma project keeps its things.
struct Location {
    std::filesystem::path root; ///< the folder the project's commands are run in
    std::filesystem::path schema; ///< schema.prisma, or the folder of a schema in several files
    std::filesystem::path migrations; ///< need not exist yet
    std::optional<Config> config;
};

/// Finds the project of a folder as Prisma's command line would, run there: the config file, then `prisma.schema` of
/// the nearest package.json upwards, then schema.prisma, then prisma/schema.prisma. Nothing where there is none.
///
/// Source: Prisma 6.19, getSchemaWithPath and its config loader; migrations lie beside the schema unless the config
/// says otherwise. Errors: `file-unreadable`, `prisma-config-computed`, `prisma-schema-missing`.
[[nodiscard]] Result<std::optional<Location>> locate(const std::filesystem::path& folder);

} // namespace lockkeeper::prisma
