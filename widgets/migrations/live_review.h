#pragma once

#include "base/shared_text.h"
#include "editor/mark.h"
#include "migrations/review.h"
#include "sql/finding_model.h"
#include "sql/verdict.h"

namespace lockkeeper::migrations {

/// What was found in a text, ready to be shown: made on a worker where it is much, shared and never changed.
struct LiveReview {
    SharedText text{}; ///< what it was found in
    std::vector<sql::Finding> findings{}; ///< the gravest first; among equals by place
    std::vector<sql::FindingPlace> places{}; ///< of each finding
    editor::Marks marks{}; ///< of each finding
    std::vector<sql::StatementRange> statements{}; ///< by place
    sql::Announcement announcement{}; ///< what Prisma's own warning block says beside it
    sql::Verdict verdict{};
    std::vector<sql::Tally> tallies{};
};
using SharedReview = std::shared_ptr<const LiveReview>;

/// Orders findings as the page walks them and makes ready what is shown of them. Words of findings that stood in
/// `before` already are taken from there: to make them costs more than to find the findings. Threads: any. Half a
/// million findings are taken down on another thread than the one that lets go of them last.
[[nodiscard]] SharedReview liveReview(SharedText text, sql::Analysis analysis, const LiveReview& before = {});

} // namespace lockkeeper::migrations
