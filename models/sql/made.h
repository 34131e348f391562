#pragma once
// What a migration made and the catalogue state does not hold. For this folder only.

#include "sql/walk.h"

namespace lockkeeper::sql {

/// Keeps in mind a trigger, policy, role, database, publication, subscription or aggregate that the statement certainly
/// makes: IF NOT EXISTS and OR REPLACE prove nothing, a statement that may not run neither. Of functions only those of
/// CREATE OR REPLACE of a name that the folded history lacks; the others are the state's.
void rememberMade(Walk& walk, const Site& site);

/// The argument types of a function as one word, to tell it from others of its name.
[[nodiscard]] std::string signatureOf(std::span<const TypeName* const> types);

/// Whether this migration made such an object, so that nobody relies on it yet. `table` is that of a trigger or policy.
[[nodiscard]] bool isMade(const Site& site, ObjectType type, Written name, Written table = {});

} // namespace lockkeeper::sql
