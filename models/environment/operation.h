#pragma once

#include <string>
#include <string_view>

namespace lockkeeper::environment {

/// Everything a program of ours can change in a database. One clearance is for one of these.
enum class Operation {
    ResetDatabase, ///< drop and recreate the schema, apply all migrations
    ApplyMigrations, ///< run pending migrations
    CreateDatabase, ///< an empty or copied database beside the one connected to
    FillNewDatabase, ///< restore into a database that carries our building mark
    FinishNewDatabase, ///< rename and re-mark a database that carries our building mark
    DropBranch, ///< drop a database that carries our branch mark
    DropLeftover, ///< drop a database that carries the building mark of a journey that died
    MarkDatabase, ///< write the environment into the database itself
};

/// "reset-database": as the journal keeps it.
[[nodiscard]] std::string_view name(Operation operation);

} // namespace lockkeeper::environment
