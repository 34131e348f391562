#pragma once

#include "sql/finding.h"
#include "sql/table_sizes.h"

namespace lockkeeper::sql {

/// Gives a finding the severity that a live database makes of it, and keeps in `live` what it was and why.
///
/// Data loss without a row or value to lose becomes low. What may fail and would not fail now becomes medium where it
/// still locks a table that is not small (8 MB where the project does not say) to find that out, else low. A rewrite
/// that the column's type of today spares becomes low. What only locks or rewrites becomes low on a table that the
/// project calls small; on one it calls large it, and what may fail under a lock, rises by one. Only counted numbers
/// lower anything, never estimates, and only where the count covers all that the statement does: what takes other
/// objects along (CASCADE, a schema, an extension), what cannot be read, what breaks clients and what concerns security
/// stays as it is.
void rank(Finding& finding, Live& live, const TableSizes& sizes = {});

} // namespace lockkeeper::sql
