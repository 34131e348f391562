#pragma once

#include "base/result.h"
#include "postgres/session.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lockkeeper::postgres {

/// Which table, as in the catalog: unquoted.
struct TableName {
    std::string schema;
    std::string name;

    friend auto operator<=>(const TableName&, const TableName&) = default;
    /// "schema.name", for people.
    [[nodiscard]] std::string text() const { return schema + '.' + name; }
};

/// A table whose rows a dump carries, and how many it holds.
struct TableCount {
    TableName table;
    std::int64_t rows = -1; ///< exact, in the session's snapshot; -1: not counted
    std::int64_t bytes = 0; ///< heap and TOAST, without indexes
    /// The topmost partitioned table above it: pg_dump may load its rows through that one.
    std::optional<TableName> root{};
    /// Its name in the database's own encoding, where that is not UTF-8: so an archive spells it.
    std::optional<TableName> archived{};
    /// What an extension says of its configuration table's own rows: "WHERE NOT builtin"; empty for all rows.
    std::string condition{};

    friend bool operator==(const TableCount&, const TableCount&) = default;
};

/// The tables whose rows pg_dump writes from this database, by name; not yet counted.
///
/// Source: pg_dump's getTables and processExtensionTables: ordinary tables and partitions outside the system schemas,
/// members of extensions only where pg_extension.extconfig names them; foreign tables and materialised views without.
[[nodiscard]] Result<std::vector<TableCount>> dumpedTables(Session& session);

/// Counts each table exactly, in the session's snapshot, weighing progress by size within [from, to] of the task.
[[nodiscard]] Result<> countRows(
    Session& session, std::vector<TableCount>& tables, Task& task, double from = 0, double to = 0);

/// What differs between a source and its copy, a sentence each; empty when they are equal. Partitions are also equal
/// when those of one root add up: a restore may deal rows anew where the hash of an enum decides.
[[nodiscard]] std::vector<QString> differences(
    const std::vector<TableCount>& source, const std::vector<TableCount>& copy);

} // namespace lockkeeper::postgres
