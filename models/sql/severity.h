#pragma once

#include <cstdint>

namespace lockkeeper::sql {

/// How grave a finding is; gravest first.
enum class Severity : std::uint8_t { Critical, High, Medium, Low, Style };

} // namespace lockkeeper::sql
