#pragma once
// Statements -> catalogue state. For this folder only.

#include "schema/snapshot.h"
#include "sql/names.h"

namespace lockkeeper::sql {

/// Whether what a statement creates was certainly not there before.
enum class Certain : bool { No, Yes };

/// Applies one statement; sub-commands of ALTER TABLE are applied one by one with `foldCommand`.
void foldStatement(schema::Snapshot& state, const Node* statement, Certain certain);
void foldCommand(schema::Snapshot& state, const AlterTableStmt& alter, const AlterTableCmd& command, Certain certain);

/// What a column definition makes; its names are views of the tree.
[[nodiscard]] schema::Column columnFrom(const ColumnDef& definition, schema::Epoch born);

/// Names of the columns that a CHECK expression proves not to be null; views of the tree.
[[nodiscard]] std::vector<std::string_view> provenNotNull(const Node* check);

[[nodiscard]] std::vector<std::string> namesIn(const List* strings);

} // namespace lockkeeper::sql
