#pragma once
// What a new name leads to. For this folder only.

#include "sql/walk.h"

#include <string>
#include <vector>

namespace lockkeeper::sql {

/// Whether this migration made a thing, and nothing old would be lost with it: no rows behind a new view, in a
/// partition that a new table took over, in a schema they were moved to; no column that was given a new type. `type`:
/// an ObjectType.
[[nodiscard]] bool holdsNothingOld(const Site& site, int type, Written name);

/// Whether IF EXISTS meets no schema: earlier migrations are known, and none of them made it or anything in it.
[[nodiscard]] bool isAbsentSchema(const Site& site, std::string_view schema);

/// The columns that have a type or domain: "Loan.state".
struct TypeUse {
    std::vector<std::string> columns;
    bool complete = false; ///< the folded history knows the type and every column, and no other type is made of it
};
[[nodiscard]] TypeUse useOfType(const State& state, Written type);

/// An old table whose foreign key leads to this one, so that TRUNCATE … CASCADE empties it too; empty: none.
[[nodiscard]] schema::Name oldReferrer(const Site& site, Written table);

} // namespace lockkeeper::sql
