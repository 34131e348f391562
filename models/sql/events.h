#pragma once
// Keeps in mind what the shapes at the end need. For this folder only.

#include "sql/walk.h"

namespace lockkeeper::sql {

/// Before the statement (or sub-command) is folded.
void remember(Walk& walk, Site& site);

} // namespace lockkeeper::sql
