#pragma once
// What the migration so far proves about the rows that are there. For this folder only.

#include "sql/walk.h"

namespace lockkeeper::sql {

/// Whether every row is NULL there: this migration added the column without a value and nothing was written to it
/// since. No, where an earlier statement cannot be seen through.
[[nodiscard]] bool isStillEmpty(const Site& site, Written table, std::string_view column);

/// Whether a unique index and NOT NULL already say of these columns what a primary key says.
[[nodiscard]] bool isKeyAlready(const Site& site, Written table, const List* columns);

/// Keeps a foreign key in mind that a sub-command drops.
void rememberDroppedKey(const Site& site, Written table, const schema::Constraint& key);
/// Whether this migration dropped such a foreign key, and wrote nothing since that could break it.
[[nodiscard]] bool isDroppedKey(const Site& site, Written table, const Constraint& key);

} // namespace lockkeeper::sql
