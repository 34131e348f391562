#pragma once
// Whether an expression may have no value. For this folder only.

#include "sql/tree.h"

#include <functional>
#include <string_view>

namespace lockkeeper::sql {

/// Whether the text shows how the expression may be NULL: a subquery that may find nothing, a CASE that may meet
/// nothing, a column of which `mayLack` says so. Of what nobody knows it is not said.
[[nodiscard]] bool mayBeNull(const Node* expression, const std::function<bool(std::string_view column)>& mayLack);

} // namespace lockkeeper::sql
