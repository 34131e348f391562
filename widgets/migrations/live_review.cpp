#include "migrations/live_review.h"

namespace lockkeeper::migrations {

LiveReview liveReview(std::vector<sql::Finding> findings)
{
    LiveReview review{.findings = std::move(findings), .marks = {}, .announcement = {}};
    std::ranges::stable_sort(review.findings, {}, &sql::Finding::severity);
    review.marks.reserve(review.findings.size());
    for (const sql::Finding& finding : review.findings) {
        // A hint is a place to go to, without a colour of its own.
        const bool hint = isHint(finding);
        review.marks.push_back({.range = finding.range,
            .tone = hint ? theme::Tone::Neutral : toneOf(finding.hazard),
            .annotation = annotation(finding),
            .quiet = hint});
    }
    return review;
}

} // namespace lockkeeper::migrations
