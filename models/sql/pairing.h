#pragma once
// Which of the columns that came could be the new names of those that went. For this folder only.

#include "sql/walk.h"

namespace lockkeeper::sql {

struct Pairing {
    const ColumnEvent* dropped = nullptr;
    std::vector<const ColumnEvent*> candidates; ///< likeliest first; at least one
};

/// Words, types and nullability are compared; what was copied before its drop is no rename, and what was filled from
/// other columns is nobody's new name. In the order of the drops within each table.
[[nodiscard]] std::vector<Pairing> suspectedRenames(const State& state, const Here& here);

} // namespace lockkeeper::sql
