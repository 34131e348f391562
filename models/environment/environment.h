#pragma once

#include <QtCore/QString>

#include <array>
#include <optional>
#include <string_view>

namespace lockkeeper::environment {

/// Where a database stands, from the least to the most careful. A database that nobody classified is production.
enum class Environment { Development, Staging, Production };

inline constexpr std::array kEnvironments{Environment::Development, Environment::Staging, Environment::Production};

/// Of two answers the more careful one counts.
[[nodiscard]] constexpr Environment stricter(Environment a, Environment b) { return a > b ? a : b; }

/// "development", "staging", "production": as files and the command line spell it.
[[nodiscard]] std::string_view name(Environment environment);
/// The word of `name`, also "dev", "stage", "prod"; nothing for any other.
[[nodiscard]] std::optional<Environment> parse(std::string_view word);
/// "Production": for people.
[[nodiscard]] QString title(Environment environment);

} // namespace lockkeeper::environment
