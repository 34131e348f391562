#pragma once

#include "sql/walk.h"

namespace lockkeeper::sql {

/// Follows timeouts and strong locks through the migration, and says where a lock is taken without a timeout.
void noteLocks(Walk& walk, Site& site);

} // namespace lockkeeper::sql
