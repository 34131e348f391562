#pragma once
// What CASCADE takes along, as far as the folded history knows it. For this folder only.

#include "sql/walk.h"

#include <span>
#include <string>
#include <vector>

namespace lockkeeper::sql {

/// What goes with relations that are dropped: views of views, partitions, foreign keys of others. They themselves are
/// not in it. "view open_loans", "foreign key Loan_readerId_fkey"; sorted.
[[nodiscard]] std::vector<std::string> dependantsOf(const State& state, std::span<const schema::Name> relations);

/// What goes with a schema: its tables and views, what depends on them, columns elsewhere of its types.
[[nodiscard]] std::vector<std::string> dependantsOfSchema(const State& state, std::string_view schema);

/// What goes with a type: columns, domains over it and their columns.
[[nodiscard]] std::vector<std::string> dependantsOfType(const State& state, Written type);

/// What may go with a key of a table: foreign keys that lead to it. `column`: of a key with that column; empty: of the
/// key of that name. `certain`: they can lead to no other key.
struct KeyUse {
    std::vector<std::string> foreignKeys;
    bool certain = false;
};
[[nodiscard]] KeyUse usesOfKey(const State& state, Written table, std::string_view column, std::string_view constraint);

/// The tables that refer to these, and those that refer to them: TRUNCATE … CASCADE empties all.
[[nodiscard]] std::vector<std::string> referrersOf(const State& state, std::span<const schema::Name> tables);

} // namespace lockkeeper::sql
