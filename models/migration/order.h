#pragma once

#include "migration/project.h"

#include <functional>
#include <span>
#include <vector>

namespace lockkeeper::migration {

/// Puts migrations in the order Prisma applies them from 6.6 on: JavaScript's localeCompare, which is ICU's root
/// collation; names it holds equal stay in byte order. Before 6.6 it was byte order.
void sortAsPrisma(std::vector<Migration>& migrations);

/// The same for names: the index of each in that order.
[[nodiscard]] std::vector<std::size_t> orderAsPrisma(std::span<const MigrationName> names);

} // namespace lockkeeper::migration
