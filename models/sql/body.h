#pragma once
// What stands inside statements: bodies of DO and functions, queries in CTEs, COPY, EXPLAIN ANALYZE. For this folder
// only.

#include "sql/walk.h"

namespace lockkeeper::sql {

/// Walks everything that this statement executes besides itself.
void descend(Walk& walk, const Node* statement, const Unit& unit, TextRange range);

} // namespace lockkeeper::sql
