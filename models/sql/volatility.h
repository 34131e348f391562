#pragma once

#include "schema/snapshot.h"
#include "sql/tree.h"

namespace lockkeeper::sql {

/// Whether an expression may differ from row to row of one statement: it calls a volatile function somewhere.
/// Source: pg_proc.provolatile of PostgreSQL 15 to 18 for the server's own; functions of the project as they declare
/// themselves (volatile unless they say otherwise).
[[nodiscard]] bool isVolatile(const schema::Snapshot& state, const Node* expression);

} // namespace lockkeeper::sql
