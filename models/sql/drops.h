#pragma once
// What a DROP names, one finding an object. For this folder only.

#include "sql/walk.h"

#include <initializer_list>

namespace lockkeeper::sql {

/// Reports each object that a DROP of these kinds names, under an ACCESS EXCLUSIVE lock; what this migration certainly
/// made itself is left out. `refine` may change a finding.
using RefineDrop = void (*)(const Site& site, const DropStmt& drop, Written name, Finding& finding);
void reportDrops(Site& site, std::initializer_list<ObjectType> kinds, RefineDrop refine = nullptr);

} // namespace lockkeeper::sql
