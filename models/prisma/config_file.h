#pragma once

#include "base/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockkeeper::prisma {

/// A value in Prisma's files: the text itself, or the name of the environment variable that holds it.
struct Setting {
    enum class From { Text, Variable };
    From from = From::Text;
    std::string value;

    friend bool operator==(const Setting&, const Setting&) = default;
};

/// What a prisma.config.ts (or .js, .mjs …) says in plain words.
///
/// The file is a program: it is never run. A value that is not a literal, an env("X") or a process.env.X is not guessed
/// but named in `computed`. Source: Prisma 6.19 and 7, `defineConfig`.
struct Config {
    std::filesystem::path file; ///< empty where the text was parsed alone
    std::optional<Setting> schema; ///< relative to the file's folder
    std::optional<Setting> migrations; ///< migrations.path, relative to the file's folder
    std::optional<Setting> url; ///< datasource.url, 7 on
    std::optional<Setting> shadowUrl; ///< datasource.shadowDatabaseUrl, 7 on
    std::vector<std::string> computed; ///< dotted keys of the above whose value only running the file would tell
};

/// Pure. What is no object literal, or is broken, yields an empty Config.
[[nodiscard]] Config parseConfig(std::string_view source);

/// The config file Prisma would load for `folder`: prisma.config.* there, else .config/prisma.*; nothing where there is
/// none. Errors: `file-unreadable`.
[[nodiscard]] Result<std::optional<Config>> findConfig(const std::filesystem::path& folder);

} // namespace lockkeeper::prisma
