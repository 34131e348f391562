#pragma once

#include "editor/mark.h"
#include "migrations/review.h"

namespace lockkeeper::migrations {

/// What was found in a text while it is typed, ready to be painted. Values, so that a worker can make it.
struct LiveReview {
    std::vector<sql::Finding> findings; ///< the gravest first; among equals by place
    std::vector<editor::Mark> marks; ///< of each finding, in the same order
    sql::Announcement announcement{}; ///< what Prisma's own warning block says beside it
    std::vector<sql::StatementRange> statements{}; ///< by place
};

/// Orders findings as the page walks them and makes a mark of each. Threads: any.
[[nodiscard]] LiveReview liveReview(std::vector<sql::Finding> findings);

} // namespace lockkeeper::migrations
