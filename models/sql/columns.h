#pragma once
// Column definitions, for this folder's rules.

#include "sql/walk.h"

namespace lockkeeper::sql {

/// The expression after DEFAULT, or null.
[[nodiscard]] const Node* defaultOf(const ColumnDef& definition);

using TypeWords = Written; ///< `schema` is empty for PostgreSQL's own

/// Reports the columns whose type `fits`, in CREATE TABLE, ADD COLUMN or ALTER COLUMN TYPE: one finding a statement or
/// sub-command, at the first, naming them all.
void reportColumns(Site& site, bool (*fits)(TypeWords type));

} // namespace lockkeeper::sql
