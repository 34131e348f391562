#pragma once

#include "sql/facts.h"
#include "sql/review_document.h"
#include "sql/verdict.h"

#include <optional>

namespace lockkeeper::sql {

// What the forms of a review say alike.

/// "Migration review: shop · prisma/migrations".
[[nodiscard]] QString titleOf(const ReviewDocument& document);
/// Database, environment and time, as far as they are known.
[[nodiscard]] std::vector<Fact> about(const ReviewDocument& document);
/// All of it in a sentence: that of the only migration, else how many do what.
[[nodiscard]] Verdict verdictOf(const ReviewDocument& document);
/// The heads of the summary's columns and the migrations' rows under them: name, state where one is known, verdict,
/// then the numbers of findings by severity.
[[nodiscard]] QStringList summaryHead(const ReviewDocument& document);
[[nodiscard]] std::vector<QStringList> summaryRows(const ReviewDocument& document);
inline constexpr qsizetype kSummaryNumbers = 5;
/// "line 3 · drop-column · destroys data, critical".
[[nodiscard]] QString placeOf(const LineIndex& lines, const Finding& finding);
/// The safer SQL; empty: none.
[[nodiscard]] QString saferOf(const ReportedFile& file, const Finding& finding);
/// The gravest first, hints last; among equals by place.
[[nodiscard]] std::vector<const Finding*> inOrder(const ReportedFile& file);

} // namespace lockkeeper::sql
