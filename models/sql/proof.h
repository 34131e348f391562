#pragma once
// What the migration so far proves about the rows that are there. For this folder only.

#include "sql/walk.h"

namespace lockkeeper::sql {

struct DefinedColumn;

/// Whether every row is NULL there: this migration added the column without a value and nothing was written to it
/// since. No, where an earlier statement cannot be seen through.
[[nodiscard]] bool isStillEmpty(const Site& site, Written table, std::string_view column);

/// Whether the table has no row: this migration took all of them, and none came since.
[[nodiscard]] bool hasNoRow(const Site& site, Written table);
/// Keeps in mind what a DELETE or TRUNCATE leaves no row of, or no gap in.
void rememberEmptied(const Site& site);

/// Whether rows differ in these columns for sure: an index keeps some of them apart, or kept until this migration
/// dropped it, and nothing was written there since. No column named: no. In one transaction only: what is dropped stays
/// locked until its end.
[[nodiscard]] bool areApart(const Site& site, Written table, std::span<const std::string_view> columns);
/// Whether the same holds, and all of them are NOT NULL.
[[nodiscard]] bool isKeyAlready(const Site& site, Written table, const List* columns);
/// Keeps the unique index in mind that a statement drops.
void rememberDroppedIndex(const Site& site, Written index);

/// Keeps a key in mind that a sub-command drops.
void rememberDroppedKey(const Site& site, Written table, const schema::Constraint& key);
/// What was known of a column's keys is so no longer: another may take its name.
void forgetKeys(Here& here, schema::Name table, std::string_view column);
/// What is known of keys and rows is known of them under their new name.
void followKeys(Walk& walk, const Site& site, const RenameStmt& rename);
/// Whether rows that are there get a value in such a new column: its own or its domain's default, or a generated one.
[[nodiscard]] bool isGiven(const State& state, const DefinedColumn& column);
/// The table has no row where a required column without a default could be added.
void rememberRowless(const Site& site, const ColumnDef& added);
/// Whether this migration dropped such a foreign key, and wrote nothing since that could break it.
[[nodiscard]] bool isDroppedKey(const Site& site, Written table, const Constraint& key);

/// The names of a list of strings.
[[nodiscard]] std::vector<std::string_view> namesOf(const List* names);

} // namespace lockkeeper::sql
