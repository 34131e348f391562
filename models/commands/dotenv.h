#pragma once

#include "commands/command.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace lockkeeper::commands {

/// Reads a .env file as dotenv and dotenv-expand do: export, quotes, inline comments, ${NAME} of what stands above or
/// in `known`. Pure; never fails: a line it does not understand is passed over, as dotenv does.
[[nodiscard]] std::map<std::string, std::string> parseDotenv(std::string_view text, const Variables& known = {});

/// Of a file; nothing where it cannot be read.
[[nodiscard]] std::optional<std::map<std::string, std::string>> readDotenv(
    const std::filesystem::path& file, const Variables& known = {});

} // namespace lockkeeper::commands
