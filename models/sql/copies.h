#pragma once
// Which statements move values from columns to columns: an old column's into its new one, or a table's into another.
// For this folder only.

#include "sql/walk.h"

namespace lockkeeper::sql {

/// Keeps in mind what UPDATE, MERGE, INSERT … SELECT, CREATE TABLE AS or SELECT INTO reads and writes.
void rememberCopy(Walk& walk, const Node* statement);
/// RENAME: what was kept in mind of a column or table goes on under its new name.
void followRename(Walk& walk, const RenameStmt& rename);

/// Whether a statement before the drop read the column's values into another column or table.
[[nodiscard]] bool wasCarried(const Here& here, const ColumnEvent& dropped);
/// Whether a statement gave the new column values that it took from other columns.
[[nodiscard]] bool wasDerived(const Here& here, const ColumnEvent& added);
/// Whether a statement gave the new column any values at all.
[[nodiscard]] bool wasWritten(const Here& here, const ColumnEvent& added);
/// Whether a statement before the drop took rows over into another table.
[[nodiscard]] bool wasCarried(const Here& here, const TableEvent& dropped);

[[nodiscard]] inline bool sameTable(const ColumnEvent& left, const ColumnEvent& right)
{
    return left.tableName == right.tableName && left.tableSchema == right.tableSchema;
}

} // namespace lockkeeper::sql
