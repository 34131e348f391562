#pragma once
// The steps that end in NOT NULL without reading a table under its strongest lock. For this folder only.

#include "sql/rewriting.h"

namespace lockkeeper::sql {

/// The name of the CHECK that stands in for NOT NULL meanwhile.
[[nodiscard]] std::string standInName(std::string_view table, std::string_view column);

/// `ADD CONSTRAINT … CHECK (column IS NOT NULL) NOT VALID`: a sub-command.
[[nodiscard]] std::string addStandIn(std::string_view table, std::string_view column);

/// The steps behind it: VALIDATE in one, SET NOT NULL (which the check proves since 12, so that nothing is read) and
/// the check's end in the next. `table` as the script writes it.
[[nodiscard]] std::vector<RewriteStep> proveRequired(
    std::string_view tableName, std::string_view table, std::string_view column);

/// How a person fills a column in batches, as a comment: not for a migration, which is one transaction.
[[nodiscard]] std::string batches(std::string_view table, std::string_view column, std::string_view value);

} // namespace lockkeeper::sql
