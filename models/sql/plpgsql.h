#pragma once
// PL/pgSQL as far as it hides SQL. For this folder only.

#include "sql/walk.h"

namespace lockkeeper::sql {

/// Walks the SQL in a PL/pgSQL body; EXECUTE is followed where its text can be worked out, and reported where not.
/// `unit.text` is the body. Its control structure is read from its tokens, so that every place is exact and a body that
/// is broken in one place is still read in the others.
void walkPlpgsql(Walk& walk, const Unit& unit);

} // namespace lockkeeper::sql
