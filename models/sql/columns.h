#pragma once
// Column definitions, for this folder's rules.

#include "sql/walk.h"

namespace lockkeeper::sql {

/// The expression after DEFAULT, or null.
[[nodiscard]] const Node* defaultOf(const ColumnDef& definition);

/// Reports the columns of one of these types (PostgreSQL's own, as the grammar calls them), in CREATE TABLE, ADD COLUMN
/// or ALTER COLUMN TYPE: one finding a statement or sub-command, at the first, naming them all.
void reportColumns(Site& site, std::initializer_list<std::string_view> types);

/// Whether a new column has a value in every row from the start.
[[nodiscard]] bool hasValues(const ColumnDef& definition);

} // namespace lockkeeper::sql
