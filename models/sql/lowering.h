#pragma once

#include "sql/finding.h"

namespace lockkeeper::sql {

/// Lowers a finding that a live database has nothing at stake for, and keeps in `live` what its severity was.
///
/// Data loss without a row or value to lose becomes low. What may fail and would not fail now becomes medium where it
/// still locks a table of some size (8 MB) to find that out, else low. A rewrite that the column's type of today spares
/// becomes low. Only counted numbers lower anything, never
/// estimates, and only where the count covers all that the statement does: what takes other objects along (CASCADE, a
/// schema, an extension), what cannot be read, what breaks clients and what concerns security stays as it is.
void lower(Finding& finding, Live& live);

} // namespace lockkeeper::sql
