#pragma once
// From PostgreSQL's nodes to names and types. For this folder only.

#include "schema/snapshot.h"
#include "sql/finding.h"
#include "sql/tree.h"

namespace lockkeeper::sql {

/// A written name: the schema is empty where none was written.
struct Written {
    std::string_view schema;
    std::string_view name;
};

[[nodiscard]] Written written(const RangeVar* relation);
/// A list of String nodes: [catalog.][schema.]name.
[[nodiscard]] Written written(const List* names);
/// Any form an object takes in DropStmt and its like.
[[nodiscard]] Written written(const Node* object);

/// A type's name as it is written, without a schema where that is PostgreSQL's own.
[[nodiscard]] Written typeWords(const TypeName& type);
[[nodiscard]] schema::Type typeOf(const TypeName* type);
/// As a person would write it: "varchar(20)", "Role[]".
[[nodiscard]] std::string spelled(const schema::Type& type);

/// Names joined by dots.
[[nodiscard]] std::string pathOf(std::initializer_list<std::string_view> names);

[[nodiscard]] Object objectOf(std::string_view kind, Written name);
[[nodiscard]] Object columnOf(Written table, std::string_view column);

/// The integer of an A_Const, or `otherwise`.
[[nodiscard]] int integerOf(const Node* node, int otherwise);

/// Whether this is a DefElem of that name; its value.
[[nodiscard]] const DefElem* option(const List* options, std::string_view name);
/// A boolean option: written bare, or with a true value.
[[nodiscard]] bool isOn(const DefElem* option);

/// "DROP TABLE"'s word for a kind of object, as the JSON has it: "table", "materialized-view", …
[[nodiscard]] std::string_view kindWord(ObjectType type);

} // namespace lockkeeper::sql
