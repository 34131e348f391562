#pragma once

#include "sql/report.h"

namespace lockkeeper::sql {

/// A finding's statement, as far as it helps to see, with the part that the finding speaks of set apart.
struct Excerpt {
    std::size_t firstLine = 1;
    QString before; ///< from the beginning of its first line
    QString marked;
    QString after; ///< to the end of its last line
};

/// At most a dozen lines around the finding; what is left out of a long one is shown as "…".
[[nodiscard]] Excerpt excerptOf(const ReportedFile& file, const LineIndex& lines, const Finding& finding);

} // namespace lockkeeper::sql
