#pragma once

#include "base/result.h"
#include "prisma/config_file.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockkeeper::prisma {

/// The datasource block of a schema.prisma.
struct Datasource {
    std::string provider; ///< "postgresql", "postgres", "mysql" …
    std::optional<Setting> url; ///< up to 6; from 7 on in the config file
    std::optional<Setting> directUrl; ///< up to 6: what Migrate connects to where it is there
    std::optional<Setting> shadowUrl;
    std::vector<std::string> schemas; ///< PostgreSQL schemas the project speaks of; empty: the connection's one
};

/// The first datasource block of the text; nothing where there is none. Pure.
[[nodiscard]] std::optional<Datasource> parseDatasource(std::string_view schema);

/// Of a schema file, or of a folder of them (Prisma reads every *.prisma below it). Errors: `file-unreadable`,
/// `file-missing`.
[[nodiscard]] Result<std::optional<Datasource>> readDatasource(const std::filesystem::path& schema);

} // namespace lockkeeper::prisma
