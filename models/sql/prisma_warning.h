#pragma once

#include "sql/analyse.h"

namespace lockkeeper::sql {

/// Reads the comment that Prisma puts at the head of a migration and holds it against what the SQL was found to do.
[[nodiscard]] Announcement compareWithWarning(std::string_view text, const std::vector<Finding>& findings);

} // namespace lockkeeper::sql
