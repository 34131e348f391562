#include "migrations/review.h"

#include "base/text.h"
#include "base/tr.h"
#include "migrations/live_review.h"
#include "words/when.h"

namespace lockkeeper::migrations {
namespace {

using sql::Finding;
using sql::Hazard;
using theme::Tone;

bool isRename(const Finding& finding) { return !finding.candidates.empty(); }

} // namespace

Tone toneOf(Hazard hazard)
{
    switch (hazard) {
    case Hazard::DataLoss:
        return Tone::Loss;
    case Hazard::MayFail:
    case Hazard::BreaksClients:
    case Hazard::Irreversible:
    case Hazard::Transaction:
    case Hazard::Opaque:
    case Hazard::Security:
        return Tone::MayFail;
    case Hazard::Rewrite:
    case Hazard::Lock:
        return Tone::Lock;
    case Hazard::Style:
        return Tone::Neutral;
    }
    return Tone::MayFail;
}

Summary summarise(const Review& review, const LiveReview& found)
{
    if (!review.problem.isEmpty())
        return {.tone = Tone::MayFail, .verdict = review.problem, .rest = {}};
    if (review.reading)
        return {.tone = Tone::Neutral, .verdict = Tr::tr("Reading the migrations…"), .rest = {}};
    const sql::Verdict& verdict = found.verdict;
    const bool counting = review.stakes == Stakes::Asking && verdict.gravest == Hazard::DataLoss;
    using Said = sql::Announcement::Verdict;
    return {.tone = verdict.gravest ? toneOf(*verdict.gravest) : Tone::Good,
        .verdict = verdict.sentence,
        .rest = counting ? Tr::tr("Counting what is at stake…") : verdict.rest,
        .tallies = found.tallies,
        .announcement = sql::sentence(review.announcement),
        .announced = review.announcement.verdict == Said::None || review.announcement.verdict == Said::Agrees};
}

migration::Verdict badgeOf(const std::vector<Finding>& findings)
{
    migration::Verdict badge{.text = Tr::tr("safe")};
    for (const Finding& finding : findings)
        badge.found.at(static_cast<std::size_t>(finding.hazard))
            |= static_cast<std::uint8_t>(1U << static_cast<unsigned>(finding.severity));
    const std::vector<sql::Tally> tallies = sql::tallies(findings);
    if (tallies.empty())
        return badge;
    const sql::Tally& gravest = tallies.front();
    badge.hazard = gravest.hazard;
    badge.text = gravest.hazard == Hazard::DataLoss ? Tr::tr("%n lost", nullptr, gravest.count)
                                                    : sql::shortWord(gravest.hazard);
    badge.severity = sql::word(std::ranges::min_element(findings, {}, &Finding::severity)->severity);
    return badge;
}

QString annotation(const Finding& finding)
{
    if (isRename(finding))
        return Tr::tr("meant as a rename to %1?").arg(text(finding.candidates.front()));
    if (finding.hazard != Hazard::DataLoss || !finding.stake)
        return finding.message();
    const sql::Stake& stake = *finding.stake;
    const qint64 dies = finding.object.kind == "column" ? stake.values : stake.rows;
    if (dies == 0)
        return Tr::tr("destroys nothing: there are no values now");
    const QString amount = words::number(dies);
    if (finding.object.kind == "column")
        return stake.estimated ? Tr::tr("destroys about %1 values").arg(amount)
                               : Tr::tr("destroys %1 values").arg(amount);
    return stake.estimated ? Tr::tr("destroys about %1 rows").arg(amount) : Tr::tr("destroys %1 rows").arg(amount);
}

QString atStake(const Finding& finding, Stakes stakes)
{
    if (finding.hazard != Hazard::DataLoss)
        return {};
    if (!finding.stake) {
        switch (stakes) {
        case Stakes::Asking:
            return Tr::tr("counting…");
        case Stakes::Failed:
            return Tr::tr("could not be counted");
        case Stakes::NotAsked:
        case Stakes::Counted:
            return {};
        }
    }
    const sql::Stake& stake = *finding.stake;
    const QString about = stake.estimated ? Tr::tr("about ") : QString();
    if (finding.object.kind == "column")
        return about + Tr::tr("%1 values in %2 rows").arg(words::number(stake.values), words::number(stake.rows));
    if (stake.bytes > 0)
        return about + Tr::tr("%1 rows, %2").arg(words::number(stake.rows), words::size(stake.bytes));
    return about + Tr::tr("%1 rows").arg(words::number(stake.rows));
}

} // namespace lockkeeper::migrations
