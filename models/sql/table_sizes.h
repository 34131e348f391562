#pragma once

#include <cstdint>
#include <optional>

namespace lockkeeper::sql {

/// What a project calls a small and a large table, in bytes with indexes and TOAST. Without them no size changes a
/// severity.
struct TableSizes {
    std::optional<std::int64_t> smallUpTo;
    std::optional<std::int64_t> largeFrom;
};

} // namespace lockkeeper::sql
