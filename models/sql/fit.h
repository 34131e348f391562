#pragma once
// Whether a new column could hold what an old one held. For this folder only.
// Source: pg_cast of PostgreSQL 15: its implicit and assignment casts; every type may be assigned to text.

#include "sql/walk.h"

namespace lockkeeper::sql {

/// How well; in order.
enum class Fit : std::uint8_t {
    No,
    Narrow, ///< only some values, or in other words: believable where the names are alike
    Convertible, ///< after a change of type: believable where one column went and one came
    AsText, ///< a number, a uuid or an enum as text
    Kin, ///< a type of the same family that holds all of it
    Same,
};
[[nodiscard]] Fit fitOf(const State& state, const ColumnEvent& dropped, const schema::Column& added);
/// The same for the types alone.
[[nodiscard]] Fit fitOf(const State& state, const schema::Type& from, const schema::Type& to);
[[nodiscard]] bool isEnum(const State& state, const schema::Type& type);

} // namespace lockkeeper::sql
