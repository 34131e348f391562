#pragma once

#include "commands/command.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace lockkeeper::commands {

/// What a psql script refers to beside its SQL.
struct ScriptHooks {
    std::function<Class(const std::string& file)> include; ///< \i, \ir
    std::function<Class(const std::string& shell)> shell; ///< \!
};

/// What SQL would do, by its effect and not by any name: the gravest of its statements. Words in strings and comments
/// count for nothing, except in what is executed dynamically.
///
/// Threads: any; pure but for the hooks. It never fails: a statement that begins in no known way is Execute.
/// Source of the list: PostgreSQL 15's SQL commands.
[[nodiscard]] Class effectOf(std::string_view sql, const ScriptHooks& hooks = {});

} // namespace lockkeeper::commands
