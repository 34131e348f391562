#pragma once

#include "sql/analyse.h"

namespace lockkeeper::sql {

/// Reads the comments that Prisma puts above what loses data and holds them against what the SQL was found to do.
[[nodiscard]] Announcement compareWithWarning(std::string_view text, const std::vector<Finding>& findings);

} // namespace lockkeeper::sql
