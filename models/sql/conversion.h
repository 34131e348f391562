#pragma once
// What a USING expression keeps of a column's values. For this folder only.

#include "sql/analyse.h"
#include "sql/tree.h"

namespace lockkeeper::sql {

/// Whether different values of the column become the same: it is cut, compared, counted or sorted into fewer classes.
/// Of functions nobody knows it is not said. `type`: the column's now, null where it is not known.
[[nodiscard]] bool mergesValues(
    const State& state, const Node* expression, std::string_view column, const schema::Type* type);

} // namespace lockkeeper::sql
