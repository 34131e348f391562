#include "migrations/live_review.h"

#include <QtCore/QThreadPool>

#include <map>

namespace lockkeeper::migrations {
namespace {

/// Whether both have the same words under their line.
bool saysTheSame(const sql::Finding& one, const sql::Finding& other)
{
    return one.rule == other.rule && one.hazard == other.hazard && one.sentence == other.sentence
        && one.object == other.object && one.words == other.words && one.candidates == other.candidates && !one.stake
        && !other.stake;
}

/// Finds a text's findings in those of the text before: after an edit most are the same in the same order.
class Before {
public:
    explicit Before(const LiveReview& review)
        : m_review(review)
    {
    }
    /// Null: it is not among the next few.
    [[nodiscard]] const QString* wordsOf(const sql::Finding& finding)
    {
        constexpr std::size_t ahead = 8;
        const std::size_t last = std::min(m_review.findings.size(), m_next + ahead);
        for (std::size_t at = m_next; at < last; ++at) {
            if (!saysTheSame(m_review.findings[at], finding))
                continue;
            m_next = at + 1;
            return &m_review.marks.annotation(at);
        }
        return nullptr;
    }

private:
    const LiveReview& m_review;
    std::size_t m_next = 0;
};

editor::Marks marksOf(const std::vector<sql::Finding>& findings, const LiveReview& before)
{
    std::vector<editor::Mark> marks;
    marks.reserve(findings.size());
    Before known(before);
    for (const sql::Finding& finding : findings) {
        // A hint is a place to go to, without a colour of its own.
        const bool hint = isHint(finding);
        const QString* words = known.wordsOf(finding);
        marks.push_back({.range = finding.range,
            .tone = hint ? theme::Tone::Neutral : toneOf(finding.hazard),
            .annotation = words ? *words : annotation(finding),
            .quiet = hint});
    }
    return editor::Marks(std::move(marks));
}

/// A finding is large and there are few severities: each is moved once.
std::vector<sql::Finding> gravestFirst(std::vector<sql::Finding> findings)
{
    if (std::ranges::is_sorted(findings, {}, &sql::Finding::severity))
        return findings;
    std::map<sql::Severity, std::vector<std::size_t>> order;
    for (std::size_t i = 0; i < findings.size(); ++i)
        order[findings[i].severity].push_back(i);
    std::vector<sql::Finding> sorted;
    sorted.reserve(findings.size());
    for (const auto& [severity, indices] : order)
        for (const std::size_t index : indices)
            sorted.push_back(std::move(findings[index]));
    return sorted;
}

void takeDown(const LiveReview* last)
{
    constexpr std::size_t many = 10'000;
    if (last->findings.size() < many)
        delete last;
    else
        QThreadPool::globalInstance()->start([last] { delete last; });
}

} // namespace

SharedReview liveReview(SharedText text, sql::Analysis analysis, const LiveReview& before)
{
    auto* review = new LiveReview{.text = std::move(text),
        .findings = gravestFirst(std::move(analysis.findings)),
        .statements = std::move(analysis.statements),
        .announcement = std::move(analysis.announcement)};
    SharedReview shared(review, takeDown);
    // To know the places of findings every line of a text is looked at: of a long one that is not for the window.
    if (!review->findings.empty())
        review->places = sql::placesOf(review->text, review->findings);
    review->marks = marksOf(review->findings, before);
    review->verdict = sql::verdict(review->findings);
    review->tallies = sql::tallies(review->findings);
    return shared;
}

} // namespace lockkeeper::migrations
