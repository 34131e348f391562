#pragma once

#include "editor/mark.h"
#include "migrations/review.h"

namespace lockkeeper::migrations {

/// What was found in a text, ready to be shown: made on a worker where it is much, shared and never changed.
struct LiveReview {
    std::vector<sql::Finding> findings{}; ///< the gravest first; among equals by place
    editor::Marks marks{}; ///< of each finding, in the same order
    sql::Announcement announcement{}; ///< what Prisma's own warning block says beside it
    std::vector<sql::StatementRange> statements{}; ///< by place
};

/// Orders findings as the page walks them and makes a mark of each. Words of findings that stood in `before` already
/// are taken from there: to make them costs more than to find the findings. Threads: any.
[[nodiscard]] LiveReview liveReview(std::vector<sql::Finding> findings, const LiveReview& before = {});

} // namespace lockkeeper::migrations
