#pragma once
// What a DROP names, one finding an object. For this folder only.

#include "sql/walk.h"

#include <initializer_list>
#include <optional>

namespace lockkeeper::sql {

/// The table that an index belongs to, as far as the folded history knows it.
[[nodiscard]] std::optional<schema::Name> ownerOf(const State& state, Written index);

/// An index as it is written, with the table that the folded history knows it on.
[[nodiscard]] Object indexObject(const State& state, Written name);

/// Reports each object that a DROP of these kinds names, under an ACCESS EXCLUSIVE lock; what this migration certainly
/// made itself is left out. `refine` may change a finding.
using RefineDrop = void (*)(const Site& site, const DropStmt& drop, Written name, Finding& finding);
void reportDrops(Site& site, std::initializer_list<ObjectType> kinds, RefineDrop refine = nullptr);

/// Names with commas between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& names);

/// Of DROP TYPE and DROP DOMAIN … CASCADE: which columns go along. `sentence` has them as %2.
void nameLostColumns(const Site& site, Written type, const char* sentence, const char* unknown, Finding& finding);

/// Whether IF EXISTS meets nothing: earlier migrations are known, and none of them made the object. The state does not
/// hold triggers and policies: of them only where their table is absent.
[[nodiscard]] bool meetsNothing(const Site& site, const DropStmt& drop, const Node* object);

/// What is said of a thing that no migration made: it is dropped only where it is there all the same.
[[nodiscard]] const char* absentSentence();

} // namespace lockkeeper::sql
