#pragma once
// PL/pgSQL as far as it hides SQL. For this folder only.

#include "sql/walk.h"

namespace lockkeeper::sql {

/// Walks the SQL in a PL/pgSQL body; EXECUTE is followed where its text can be worked out, and reported where not.
/// `unit.text` is the body. Its control structure is read from its tokens, so that every place is exact and a body that
/// is broken in one place is still read in the others. `given`: what the parameters hold.
void walkPlpgsql(Walk& walk, const Unit& unit, const Variables& given = {});

/// Takes out what was found again at the same place, of the findings from `first` on: of a body that one statement
/// calls several times, or of a loop's rounds.
void keepFirstOfEach(std::vector<Finding>& findings, std::size_t first);

} // namespace lockkeeper::sql
