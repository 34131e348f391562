#pragma once
// Keeps in mind what the shapes at the end need. For this folder only.

#include "sql/walk.h"

namespace lockkeeper::sql {

/// Before the statement (or sub-command) is folded.
void remember(Walk& walk, Site& site);
/// After a CREATE TABLE is folded.
void rememberMade(Walk& walk, const CreateStmt& create);

} // namespace lockkeeper::sql
