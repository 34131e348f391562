#pragma once

#include <string>
#include <string_view>

namespace lockkeeper::sql {

/// What a statement is, in SQL's own words up to the name it speaks of: "CREATE UNIQUE INDEX", "ALTER TABLE",
/// "INSERT INTO"; empty where it begins with no word. It need not be whole or right. Pure; threads: any.
[[nodiscard]] std::string statementKind(std::string_view statement);

} // namespace lockkeeper::sql
