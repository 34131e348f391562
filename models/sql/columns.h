#pragma once
// Column definitions, for this folder's rules.

#include "sql/walk.h"

namespace lockkeeper::sql {

/// The expression after DEFAULT, or null.
[[nodiscard]] const Node* defaultOf(const ColumnDef& definition);

/// A type as it is written, without copying it; `schema` is empty for PostgreSQL's own.
struct TypeWords {
    std::string_view schema;
    std::string_view name;
};

/// Reports the columns whose type `fits`, in CREATE TABLE, ADD COLUMN or ALTER COLUMN TYPE: one finding a statement or
/// sub-command, at the first, naming them all.
void reportColumns(Site& site, bool (*fits)(TypeWords type));

} // namespace lockkeeper::sql
