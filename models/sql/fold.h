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
struct DefinedColumn {
    std::string_view name;
    schema::Type type;
    bool required = false;
    bool hasDefault = false;
    bool identity = false;
    bool generated = false;
    bool isVirtual = false; ///< generated, and nothing is stored of it
};
[[nodiscard]] DefinedColumn columnFrom(const ColumnDef& definition);
/// The same as the state keeps it.
[[nodiscard]] schema::Column keptColumn(schema::Snapshot& state, const ColumnDef& definition, schema::Epoch born);

/// Names of the columns that a CHECK expression proves not to be null; views of the tree.
[[nodiscard]] std::vector<std::string_view> provenNotNull(const Node* check);

[[nodiscard]] std::vector<std::string> namesIn(const List* strings);
/// Names of a list of String nodes as the state keeps them.
[[nodiscard]] schema::NameList keptNames(schema::Snapshot& state, const List* strings);

} // namespace lockkeeper::sql
